"""Imports go one way: doors, graph, tools, knowledge, data."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOORS = ("app", "api", "cli", "commands", "ui", "jobs", "evals")
LEVEL = {"data": 0, "knowledge": 1, "tools": 2, "graph": 3, **dict.fromkeys(DOORS, 4)}
ONLY_IN: dict[str, tuple[str, ...]] = {
    "chromadb": ("knowledge/", "evals/peers/"),
    "chainlit": ("app.py", "ui/", "api/"),
    "langchain_openai": ("graph/models.py", "knowledge/embedding_provider.py"),
    "openai": ("graph/models.py", "knowledge/embedding_provider.py"),
    "typer": ("cli.py", "commands/"),
}


def modules() -> list[Path]:
    doors = [path for name in LEVEL if (path := ROOT / f"{name}.py").exists()]
    return doors + [path for name in LEVEL for path in sorted((ROOT / name).rglob("*.py"))]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, at its top or inside a function, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.lineno, node.module


@pytest.mark.parametrize("path", modules(), ids=named)
def test_imports_go_one_way(path: Path) -> None:
    place = named(path)
    own = LEVEL[place.split("/")[0].removesuffix(".py")]
    for line, name in imported(path):
        package = name.split(".")[0]
        assert LEVEL.get(package, 0) <= own, f"{place}:{line} imports {name} from above"
        allowed = ONLY_IN.get(package, ("",))
        assert place.startswith(allowed), f"{place}:{line} imports {name}; only {allowed} may"


def test_the_rooms_are_there() -> None:
    for name in ("data", "knowledge", "tools", "graph", "ui", "api"):
        assert any((ROOT / name).rglob("*.py")), name
