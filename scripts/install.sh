#!/usr/bin/env bash
# Builds .venv and installs the named sections of requirements.lock: install.sh run [test torch peers providers]
set -euo pipefail
cd "$(dirname "$0")/.."
venv=${VENV:-.venv}
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore PIP_PROGRESS_BAR=off

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

find_python() {
    local name
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    say "SmartShop needs Python 3.11 or newer; python3 here is: $(python3 --version 2>&1 || true)."
    say "Install one, or name it: make run PYTHON=/path/to/python3.12"
    exit 1
}

section() { awk -v want="[$1]" '/^# \[/ { on = ($2 == want) } on' requirements.lock; }

# A few packages come as source only; what builds them is pinned too, so it is not fetched anew.
pip_install() {
    "$venv/bin/python" -m pip install -qq --no-deps --no-build-isolation --require-hashes -r "$1"
}

uv_install() {
    "$venv/bin/python" -m uv pip install --python "$venv/bin/python" \
        --no-deps --no-build-isolation --require-hashes --compile-bytecode -r "$1" 2> >(grep -v '^ [+~-] ' >&2)
}

without_torch() {
    say "The CPU build of torch was not found; the tests that compare with it skip. On Linux this brings it:"
    say "    PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu make test"
}

install_section() {
    local pins="$venv/.pins-$1"
    section "$1" >"$pins.new"
    if cmp -s "$pins.new" "$pins"; then
        rm "$pins.new"
        return
    fi
    say "Installing what \"$1\" needs: $(grep -c '^[a-z0-9]' "$pins.new") packages"
    case "$1" in
        install) pip_install "$pins.new" ;;
        torch) pip_install "$pins.new" || { without_torch; return; } ;;
        *) uv_install "$pins.new" || { say "uv did not manage it; pip tries"; pip_install "$pins.new"; } ;;
    esac
    mv "$pins.new" "$pins"
}

install_project() {
    cmp -s pyproject.toml "$venv/.pyproject" && [ -x "$venv/bin/smartshop" ] && return
    say "Installing the smartshop command"
    "$venv/bin/python" -m pip install -qq --no-deps --no-build-isolation \
        --config-settings editable_mode=compat -e .
    cp pyproject.toml "$venv/.pyproject"
}

if [ ! -x "$venv/bin/python" ]; then
    python=$(find_python)
    say "Building $venv with $("$python" --version)"
    "$python" -m venv "$venv"
fi
for name in install "$@"; do install_section "$name"; done
install_project
