"""The docs name every setting, command and tool."""

from __future__ import annotations

from pathlib import Path

from data.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def docs() -> str:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    return "\n".join(page.read_text(encoding="utf-8") for page in pages if page.exists())


def test_every_setting_is_documented() -> None:
    text = docs()
    missing = [name for name in Settings.model_fields if f"SMARTSHOP_{name.upper()}" not in text]
    assert not missing
