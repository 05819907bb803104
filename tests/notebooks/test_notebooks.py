"""The notebooks define nothing, keep what they have shown, and still run on a small sample."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path

import pytest

from scripts.notebooks import NOTEBOOKS, executed

MOST_BYTES = 300_000
DEFINING = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
NAMES = ("conversation_quality", "guardrails", "models_and_prompts", "search_quality")


def _cells(name: str, kind: str) -> list[dict[str, object]]:
    notebook = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text("utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def _code(name: str) -> ast.Module:
    text = "\n".join("".join(cell["source"]) for cell in _cells(name, "code"))  # type: ignore[arg-type]
    tree: ast.Module = compile(
        text, name, "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    )
    return tree


def test_these_are_all_of_them() -> None:
    assert sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb")) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_imports_evals_and_defines_nothing(name: str) -> None:
    nodes = list(ast.walk(_code(name)))
    assert not [node for node in nodes if isinstance(node, DEFINING)]
    assert not [node for node in nodes if isinstance(node, ast.Import)]
    imported = {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
    assert imported
    assert all(str(module).startswith("evals.") for module in imported)


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_keeps_small_outputs_and_tells_what_it_found(name: str) -> None:
    assert (NOTEBOOKS / f"{name}.ipynb").stat().st_size < MOST_BYTES
    outputs = [cell["outputs"] for cell in _cells(name, "code")]
    assert all(outputs)
    assert '"output_type": "error"' not in json.dumps(outputs)
    assert "image/png" in json.dumps(outputs)
    last = "".join(_cells(name, "markdown")[-1]["source"])  # type: ignore[arg-type]
    assert last.startswith("## What it found")
    assert len(last.split()) > 60


@pytest.fixture(scope="module")
def study_home(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a home that holds the shops of the studies already."""
    home = tmp_path_factory.mktemp("studies") / "home"
    for place in ("search/demo-whole", "dialogues/demo"):
        shutil.copytree(demo_home_once, home / "evals" / place)
    shutil.copytree(demo_home_once / "cache", home / "cache")
    return home


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_runs_on_a_small_sample(
    name: str, study_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTSHOP_HOME", str(study_home))
    monkeypatch.setenv("SMARTSHOP_STUDY_SIZE", "4")
    outputs = [cell.outputs for cell in executed(NOTEBOOKS / f"{name}.ipynb").cells[1:-1]]
    assert all(outputs)
