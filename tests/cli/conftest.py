"""A small shop of the tests' own, imported through the command, and a way to run commands."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli import main

SHOES = [
    {
        "id": f"shoe-{color}",
        "name": f"Peakly Trail Shoe {color.title()}",
        "description": "A light running shoe with a grippy sole.",
        "price": price,
        "category": "Shoes > Running",
        "brand": "Peakly",
        "stock": stock,
        "attributes": {"color": color},
        "variants": [{"id": size, "options": {"size": size}} for size in ("41", "42")],
    }
    for color, price, stock in (("red", 79.0, 4), ("blue", 129.0, 0), ("black", 99.5, 9))
]
LAPTOPS = [
    {
        "id": f"lap-{inches}",
        "name": f"Northvale Arc {inches} Laptop",
        "description": "A laptop with ten hours of battery for study and travel.",
        "price": price,
        "category": "Computers > Laptops",
        "brand": "Northvale",
        "rating": rating,
        "rating_count": 20,
        "specifications": {"RAM": "16 GB"},
    }
    for inches, price, rating in ((13, 449, 4.6), (14, 649, 4.1), (16, 1199, 3.2))
]
REVIEWS = [
    {
        "id": f"r{n}",
        "product_id": "shoe-red",
        "rating": rating,
        "text": text,
        "created_at": f"2026-03-0{n}T10:00:00Z",
    }
    for n, (rating, text) in enumerate(
        [
            (5, "The grip is great on wet rock. Very comfortable."),
            (4, "Comfortable from the first day, but the laces are too long."),
            (2, "The sole wore out after two months."),
            (5, "Great grip, light, comfortable. I bought a second pair."),
        ],
        start=1,
    )
]
FAQS = [
    {"id": "f1", "question": "How long can I return shoes?", "answer": "Within 30 days, unworn."},
    {"id": "f2", "question": "Do you ship abroad?", "answer": "We ship to Canada and the UK."},
]

Run = Callable[..., tuple[int, list[Any], str]]


def write_lines(path: Path, entries: list[dict[str, Any]]) -> str:
    path.write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    return str(path)


@pytest.fixture(scope="session")
def small_home_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the home of the small shop, made once."""
    folder = tmp_path_factory.mktemp("small")
    home = folder / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMARTSHOP_HOME", str(home))
        assert main(["init", "--empty"]) == 0
        for kind, entries in (
            ("catalog", SHOES + LAPTOPS),
            ("reviews", REVIEWS),
            ("faqs", FAQS),
        ):
            assert main(["import", kind, write_lines(folder / kind, entries)]) == 0
    return home


@pytest.fixture
def small_home(small_home_once: Path, tmp_home: Path) -> Path:
    """Give a copy of the small shop's home that commands use."""
    shutil.copytree(small_home_once, tmp_home)
    return tmp_home


@pytest.fixture
def run(
    small_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run a command on the small shop; give its exit code, JSON lines and complaints."""

    def call(*argv: str, stdin: str = "") -> tuple[int, list[Any], str]:
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        code = main(argv)
        told = capsys.readouterr()
        return code, [json.loads(line) for line in told.out.splitlines()], told.err

    return call
