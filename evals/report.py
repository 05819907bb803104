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
    """What decides first, then plain figures, records of one kind as tables, other values as JSON.

    `measures` and `against`, where figures have them, are what `evals.runner` adds.
    """
    own = {key: value for key, value in figures.items() if key not in ("measures", "against")}
    plain = {key: value for key, value in own.items() if not isinstance(value, list | dict)}
    rest = {key: value for key, value in own.items() if key not in plain}
    lines = [f"# {name}", *_measures(figures.get("measures", []))]
    lines += [*_against(figures.get("against", {})), ""]
    lines += table(("figure", "value"), plain.items()) if plain else []
    for key, value in rest.items():
        lines += ["", f"## {key}", "", *(_records(value) or _json(value))]
    return "\n".join(lines) + "\n"


def table(head: Sequence[str], rows: Iterable[Iterable[Any]]) -> list[str]:
    """The lines of a Markdown table."""
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    return lines + [f"| {' | '.join(map(str, row))} |" for row in rows]


def _measures(measures: Sequence[Mapping[str, Any]]) -> list[str]:
    """The figures that decide, with their intervals, and whose stand beside them."""
    if not measures:
        return []
    head = ("what decides", "value", "95 % interval", "of", "better", "beside")
    rows = (
        (
            each["figure"],
            each["value"],
            _span(each["interval"]),
            _shown(each["of"]),
            each["better"],
            ", ".join(f"{name} {value}" for name, value in each["beside"].items()),
        )
        for each in measures
    )
    return ["", *table(head, rows)]


def _against(against: Mapping[str, Any]) -> list[str]:
    """What has changed since the stored report."""
    if not against:
        return []
    found = [*against["worse"], *against["missing"], *against["better"]]
    same = f"{against['same']} figures differ by no more than chance explains."
    head = ("figure", "before", "now", "95 % interval of the change", "verdict")
    rows = (
        (
            each["figure"],
            each["before"],
            _shown(each["now"]),
            _span(each["interval"]),
            each["verdict"],
        )
        for each in found
    )
    changed = table(head, rows) if found else []
    return ["", f"## against {against['file']}", "", same, *([""] if changed else []), *changed]


def _span(interval: Sequence[float] | None) -> str:
    return f"{interval[0]} to {interval[1]}" if interval else ""


def _shown(value: Any) -> str:
    return "" if value is None else str(value)


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
