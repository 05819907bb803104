"""Renews requirements.lock: one file, every package pinned with hashes, a section per purpose."""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
CUDA_PLATFORM = "sys_platform == 'linux' and platform_machine == 'x86_64'"
TITLES = {
    "install": "what installs the rest, and builds the project itself",
    "run": "everything that `make run` needs",
    "test": "what `make test` needs besides",
    "torch": "what the packaged embedding model is checked against; installed by pip",
    "peers": "search engines that `smartshop bench search` measures ours beside: `make peers`",
    "providers": "clients of the other chat providers: `make providers`",
}
HEADER = """\
# Every package of the project, pinned with hashes. Renew with `make lock`, newest versions with
# `make lock UPGRADE=1`. scripts/install.sh installs a section at a time, without resolving.
"""
Blocks = dict[str, list[str]]


def blocks_of(text: str) -> Blocks:
    """Each package's lines (pin and hashes) by package name; a name may hold several pins."""
    found: Blocks = {}
    for block in re.split(r"\n(?=[A-Za-z0-9])", text):
        if match := re.match(r"([A-Za-z0-9][\w.-]*)==", block):
            lines = [line for line in block.splitlines() if line and not line.startswith("#")]
            found.setdefault(match[1], []).append("\n".join(lines) + "\n")
    return found


def resolve(source: str, known: str, *options: str) -> Blocks:
    """Resolve requirements for every platform; `known` holds pins to keep where they still fit."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.txt"
        out.write_text(known, encoding="utf-8")
        command = [
            sys.executable, "-m", "uv", "pip", "compile", "-", "--quiet", "--universal",
            "--python-version", "3.11", "--generate-hashes", "--no-annotate", "--no-header",
            "--no-emit-index-url", "--output-file", str(out), *options,
        ]  # fmt: skip
        if source.endswith(".toml"):
            command[command.index("-")] = source
        subprocess.run(command, check=True, input=source, text=True, cwd=ROOT)
        return blocks_of(out.read_text(encoding="utf-8"))


def joined(blocks: Blocks) -> str:
    """The blocks as requirements text, in alphabetical order."""
    return "".join("".join(blocks[name]) for name in sorted(blocks))


def with_cpu_build(block: str, known: list[str]) -> list[str]:
    """Part torch's pin in two: the CPU build for Linux, the registry's for the rest.

    The registry's build for Linux needs several GB of CUDA packages. The CPU build has the same
    version with a local label; where pip finds none here, the pin already known stays.
    """
    pin = block.split(" ", 1)[0]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, pin]
        subprocess.run(command, check=True, stdout=sys.stderr)
        (wheel,) = Path(folder).iterdir()
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    cpu = [old for old in known if "+cpu" in old.split(" ", 1)[0]]
    if "+cpu-" in wheel.name:
        cpu = [f"{pin}+cpu ; {CUDA_PLATFORM} \\\n    --hash=sha256:{digest}\n"]
    others = CUDA_PLATFORM.replace("==", "!=").replace(" and ", " or ")
    return [*cpu, block.replace(pin, f"{pin} ; {others}", 1)]


def without(blocks: Blocks, *others: Blocks) -> Blocks:
    """The blocks whose names none of the others hold."""
    seen = {name for other in others for name in other}
    return {name: block for name, block in blocks.items() if name not in seen}


def sections(known: str) -> dict[str, Blocks]:
    """Resolve everything together once, then part it by purpose."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = set(project["optional-dependencies"])
    # What `embeddings` asks for, `test` asks for too.
    extras = [f"--extra={name}" for name in sorted(optional - {"embeddings"})]
    kept = {name: pins for name, pins in blocks_of(known).items() if name != "torch"}
    everything = resolve("pyproject.toml", joined(kept), *extras)
    pins = joined(everything)
    install = resolve("uv\nsetuptools", joined(kept))
    run = without(resolve("pyproject.toml", pins), install)
    test = without(resolve("pyproject.toml", pins, "--extra=test"), install, run)
    torch = {"torch": with_cpu_build(test.pop("torch")[0], blocks_of(known).get("torch", []))}
    peers = without(resolve("pyproject.toml", pins, "--extra=peers"), install, run)
    providers = without(everything, install, run, test, torch, peers)
    return dict(zip(TITLES, (install, run, test, torch, peers, providers), strict=True))


def main() -> None:
    """Write the lock file anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    upgrade = parser.parse_args().upgrade
    known = LOCK.read_text(encoding="utf-8") if LOCK.exists() and not upgrade else ""
    parts = sections(joined(blocks_of(known)))
    text = HEADER + "".join(
        f"\n# [{name}] {TITLES[name]}\n{joined(blocks)}" for name, blocks in parts.items()
    )
    LOCK.write_text(text, encoding="utf-8")
    counts = ", ".join(f"{name} {len(blocks)}" for name, blocks in parts.items())
    print(f"requirements.lock: {counts}", file=sys.stderr)


if __name__ == "__main__":
    main()
