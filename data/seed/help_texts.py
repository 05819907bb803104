"""The demo shop's FAQs and policy documents, read from data/seed/help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from data.yaml_file import read_yaml

HELP = Path(__file__).parent / "help"


def faqs() -> Iterator[dict[str, Any]]:
    """Every FAQ as the record of the import format: id, question, answer, category."""
    groups = read_yaml(HELP / "faqs.yaml")
    for category, entries in groups.items():
        for entry in entries:
            yield {
                "id": entry["id"],
                "question": entry["q"],
                "answer": " ".join(entry["a"].split()),
                "category": category,
            }


def policies() -> Iterator[dict[str, Any]]:
    """Every policy: id, title, kind "policy", category, text (Markdown), version, updated_at."""
    for path in sorted((HELP / "policies").glob("*.md")):
        _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
        heading = yaml.safe_load(front)
        yield {
            "id": f"policy-{path.stem.replace('_', '-')}",
            "title": heading["title"],
            "kind": "policy",
            "category": heading["category"],
            "text": text.strip() + "\n",
            "version": heading["version"],
            "updated_at": f"{heading['effective'].isoformat()}T00:00:00Z",
        }


def facts() -> dict[str, dict[str, Any]]:
    """The shop's promises by name: value, and the policies and FAQs that must state it."""
    found: dict[str, dict[str, Any]] = read_yaml(HELP / "facts.yaml")
    return found
