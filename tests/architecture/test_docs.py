"""The docs name every setting, command and tool."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from commands.parser import build_parser
from data.settings import Settings
from scripts.reference import pages
from tools.registry import TOOLS

ROOT = Path(__file__).resolve().parents[2]


def docs() -> str:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def commands() -> list[str]:
    choices = [
        a.choices for a in build_parser()._actions if isinstance(a, argparse._SubParsersAction)
    ]
    return [name for named in choices for name in named]


def test_the_reference_pages_are_up_to_date() -> None:
    for path, text in pages().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run `make docs`"


def test_every_setting_is_documented() -> None:
    text = docs()
    missing = [name for name in Settings.model_fields if f"SMARTSHOP_{name.upper()}" not in text]
    assert not missing


def test_every_command_is_documented() -> None:
    text = docs()
    assert not [name for name in commands() if f"smartshop {name}" not in text]


def test_every_tool_is_documented() -> None:
    text = docs()
    assert not [name for name in TOOLS if f"`{name}`" not in text]


def test_every_target_of_make_that_the_docs_name_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for name in re.findall(r"`make ([a-z-]+)", docs()):
        assert re.search(rf"^{name}:", makefile, re.MULTILINE), name
