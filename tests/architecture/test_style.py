"""House rules that no linter knows: lengths, docstrings, names, and what may not be written."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FUNCTION = 50
LONGEST_MODULE = 300
VAGUE_NAMES = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}
# Written in two pieces, so that this file does not hold what it forbids.
FORBIDDEN = re.compile(
    "|".join(
        re.escape(first + second)
        for first, second in [
            ("/wo", "rk/"), ("/ro", "ot/"), ("/tmp/pl", "an"), ("pypi", ".org"),
            ("registry.npm", "js"), ("deb.debian", ".org"),
        ]
    )
)  # fmt: skip


def tracked() -> list[Path]:
    """Every file that belongs to the project, by what git knows."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [path for name in names.splitlines() if (path := ROOT / name).is_file()]


def sources() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py"]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", sources(), ids=named)
def test_a_module_says_in_one_line_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, "no docstring"
    assert "\n" not in docstring


@pytest.mark.parametrize(
    "path", [path for path in sources() if "migrations/versions" not in named(path)], ids=named
)
def test_modules_and_functions_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    for node in functions(path):
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


def test_names_say_what_is_inside() -> None:
    for path in sources():
        parts = {part.lower() for part in path.relative_to(ROOT).with_suffix("").parts}
        assert not parts & VAGUE_NAMES, named(path)


def test_nothing_names_a_machine_or_a_registry() -> None:
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        assert not (found := FORBIDDEN.search(text)), f"{named(path)}: {found and found[0]}"


def test_the_lock_pins_every_package_with_a_hash() -> None:
    blocks = re.split(r"\n(?=[A-Za-z0-9])", (ROOT / "requirements.lock").read_text("utf-8"))
    pins = [block for block in blocks if re.match(r"[A-Za-z0-9][\w.-]*==", block)]
    assert len(pins) > 200
    for pin in pins:
        assert "--hash=sha256:" in pin, pin
