"""The AWS retail demo catalogue: a YAML list with category, style and stock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from data.errors import BadFile
from data.importing.attributes import options_of
from data.importing.categories import joined, title_of
from data.importing.product_rows import product_row
from data.importing.report import Row, RowError, Rows
from data.importing.text_files import open_text
from data.records import ProductRecord

_KNOWN_NAMES = {"homedecor": "Home Decor", "housewares": "Housewares"}


def fits(keys: set[str]) -> bool:
    """Whether entries of these keys are such products."""
    return keys >= {"name", "price", "category", "style"} and bool(
        keys & {"current_stock", "where_visible", "gender_affinity"}
    )


def read(path: Path) -> Rows[ProductRecord]:
    """The products; category and style make the path, "Accessories > Backpack"."""
    for number, entry in enumerate(yaml_entries(path), start=1):
        if isinstance(entry, Mapping):
            yield _product(number, entry)
        else:
            yield RowError(number, "", "is not an object")


def yaml_entries(path: Path) -> Iterator[Any]:
    """The entries of a YAML list.

    Raises:
        BadFile: It is no YAML, or no list.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with open_text(path) as text:
        try:
            value = yaml.load(text, Loader=loader)
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            raise BadFile(f"{path.name} is not valid YAML.") from error
    if not isinstance(value, list):
        raise BadFile(f"{path.name} is not a list of products.")
    yield from value


def _product(number: int, entry: Mapping[str, Any]) -> Row[ProductRecord] | RowError:
    names = [_name(entry.get("category")), _name(entry.get("style"))]
    return product_row(
        number,
        {
            "id": entry.get("id"),
            "name": entry.get("name"),
            "description": entry.get("description"),
            "price": entry.get("price"),
            "category": joined(names),
            "image_url": entry.get("image"),
            "url": entry.get("link") or entry.get("url"),
            "stock": entry.get("current_stock"),
            "popularity": 1 if entry.get("featured") or entry.get("promoted") else 0,
            "attributes": options_of([("gender", entry.get("gender_affinity"))]),
            "specifications": _also_called(entry.get("aliases")),
        },
    )


def _name(value: Any) -> str:
    text = str(value or "").strip()
    return _KNOWN_NAMES.get(text, title_of(text.replace("/", " & ")))


def _also_called(aliases: Any) -> dict[str, str]:
    return {"Also called": ", ".join(map(str, aliases))} if isinstance(aliases, list) else {}
