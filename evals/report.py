"""Figures on paper: JSON for programs and Markdown for people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any


def write_report(name: str, figures: dict[str, Any], out: Path) -> list[Path]:
    """Write `<name>.json` and `<name>.md` into a folder and give their paths."""
    out.mkdir(parents=True, exist_ok=True)
    as_json, as_markdown = out / f"{name}.json", out / f"{name}.md"
    as_json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", "utf-8")
    as_markdown.write_text(markdown(name, figures), "utf-8")
    return [as_json, as_markdown]


def markdown(name: str, figures: dict[str, Any]) -> str:
    """The figures as a table; below it records of one kind as tables, other values as JSON."""
    plain = {key: value for key, value in figures.items() if not isinstance(value, list | dict)}
    rest = {key: value for key, value in figures.items() if key not in plain}
    lines = [f"# {name}", "", *table(("figure", "value"), plain.items())]
    for key, value in rest.items():
        lines += ["", f"## {key}", "", *(_records(value) or _json(value))]
    return "\n".join(lines) + "\n"


def table(head: Sequence[str], rows: Iterable[Iterable[Any]]) -> list[str]:
    """The lines of a Markdown table."""
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    return lines + [f"| {' | '.join(map(str, row))} |" for row in rows]


def _records(value: Any) -> list[str]:
    """A table with a row a record, where they all have the same keys; else nothing."""
    found = list(_rows(value, ())) if isinstance(value, Mapping) else []
    keys = {tuple(record) for _, record in found}
    if len(found) < 2 or len(keys) != 1:
        return []
    return table(["", *keys.pop()], ([", ".join(path), *row.values()] for path, row in found))


def _rows(value: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if not all(isinstance(each, Mapping) for each in value.values()):
        yield path, value
        return
    for key, each in value.items():
        yield from _rows(each, (*path, key))


def _json(value: Any) -> list[str]:
    return ["```json", json.dumps(value, indent=2, ensure_ascii=False), "```"]
