"""Figures on paper: JSON for programs and Markdown for people."""

from __future__ import annotations

import json
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
    """The figures as a table; lists and nested records below it."""
    plain = {key: value for key, value in figures.items() if not isinstance(value, list | dict)}
    rest = {key: value for key, value in figures.items() if key not in plain}
    lines = [f"# {name}", "", "| figure | value |", "|---|---|"]
    lines += [f"| {key} | {value} |" for key, value in plain.items()]
    for key, value in rest.items():
        text = json.dumps(value, indent=2, ensure_ascii=False)
        lines += ["", f"## {key}", "", "```json", text, "```"]
    return "\n".join(lines) + "\n"
