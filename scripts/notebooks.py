"""Runs the notebooks and keeps what they show: `make notebooks`; a study's size by environment."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
LONGEST_CELL_S = 900


def executed(path: Path) -> NotebookNode:
    """The notebook with the outputs of a new run, in the project's own environment.

    Raises:
        CellExecutionError: A cell failed.
    """
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    client = NotebookClient(
        notebook,
        timeout=LONGEST_CELL_S,
        kernel_name="python3",
        resources={"metadata": {"path": str(ROOT)}},
        record_timing=False,
    )
    done: NotebookNode = client.execute()
    for cell in done.cells:
        if cell.cell_type == "code":
            cell.outputs = [one for one in cell.outputs if one.output_type != "stream"]
    return done


def main() -> None:
    """Run those that are named, or all, and write them where they stand."""
    named = [NOTEBOOKS / f"{name}.ipynb" for name in sys.argv[1:]]
    for path in named or sorted(NOTEBOOKS.glob("*.ipynb")):
        print(path.name, file=sys.stderr, flush=True)
        nbformat.write(executed(path), path)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
