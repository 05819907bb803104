"""The catalogues that search is judged and timed on, and where they lie."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str | None] = {
    "bestbuy": "bestbuy_catalog_3291/ecommerce.json",
    "aws": "aws_retail_demo_catalog/products.yaml",
    "demo": None,
}
"""Catalogue -> its file below the shared data; the demo shop is seeded."""
OWN: Mapping[str, Path] = {
    "hardware": Path(__file__).parent / "data" / "search" / "hardware.jsonl",
}
"""Catalogues made for judging search, which lie with the judgements."""
SHARED = "SMARTSHOP_SHARED_DATA"
"""The variable that names the folder of shared data where no argument does."""


def catalogue_files(data: Path | None) -> tuple[dict[str, Path | None], list[str]]:
    """The file of each judged catalogue that is there, and the names of those that are not."""
    places, missing = store_files(data)
    return {**places, **OWN}, missing


def store_files(data: Path | None) -> tuple[dict[str, Path | None], list[str]]:
    """The same without the catalogues made for judging."""
    shared = data if data and data.is_dir() else Path(os.environ.get(SHARED, ""))
    places = {name: shared / file if file else None for name, file in FILES.items()}
    missing = [name for name, place in places.items() if place and not place.is_file()]
    return {name: place for name, place in places.items() if name not in missing}, missing


def place_of(data: Path | None, folder: str) -> Path | None:
    """Where a set lies: `folder` below the shared data, or what `data` itself names.

    None where nothing was named and the shared data is not there.
    """
    if data is not None:
        return data / folder if (data / folder).is_dir() else data
    shared = Path(os.environ.get(SHARED, "")) / folder
    return shared if os.environ.get(SHARED) and shared.is_dir() else None


def own_file(data: Path | None) -> Path | None:
    """The file of one's own that `data` names; None where it is the folder of shared data."""
    return None if data is None or data.is_dir() else data
