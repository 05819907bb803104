#!/usr/bin/env bash
# Brings what the tests use beside Python: a browser, PostgreSQL and Redis. Without them their tests skip.
set -euo pipefail

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null 2>&1; }

missing=()
has chromium || has chromium-browser || has google-chrome || missing+=(chromium fonts-dejavu-core)
has postgres || compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || missing+=(postgresql)
has redis-server || missing+=(redis-server)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! has apt-get; then
    say "Not found: ${missing[*]}. Install them to run the tests that use them; those skip now."
    exit 0
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
        say "Not found: ${missing[*]}. 'sudo apt-get install ${missing[*]}' lets their tests run; they skip now."
        exit 0
    fi
    as_root=(sudo -n)
fi
say "Installing for the tests: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
if ! { "${as_root[@]}" apt-get update -qq \
    && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }; then
    say "They could not be installed; the tests that use them skip."
fi
