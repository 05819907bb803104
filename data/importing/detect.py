"""Which format a catalogue file has, seen from its content and never from its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from data.errors import BadFile, InvalidInput
from data.importing.formats import (
    acp,
    bestbuy,
    dummyjson,
    merchant,
    merchant_xml,
    ours,
    retail_demo,
    saleor,
    shopify,
    tau,
    woocommerce,
)
from data.importing.json_files import json_entries, whole_document
from data.importing.report import RowError, Rows
from data.importing.tables import header_of
from data.importing.text_files import open_text
from data.records import ProductRecord

Reader = Callable[[Path], Rows[ProductRecord]]
Fits = Callable[[set[str]], bool]

_SAMPLE = 50

# In this order: the first that fits is taken, so the more particular ones come first.
_ENTRY_FORMATS: dict[str, tuple[Fits, Reader]] = {
    "saleor": (saleor.fits, saleor.read),
    "retail-demo": (retail_demo.fits, retail_demo.read),
    "jsonl": (ours.fits, ours.read_json),
    "dummyjson": (dummyjson.fits, dummyjson.read),
    "acp": (acp.fits, acp.read_json),
    "bestbuy": (bestbuy.fits, bestbuy.read),
}
_TABLE_FORMATS: dict[str, tuple[Fits, Reader]] = {
    "shopify": (shopify.fits, shopify.read),
    "woocommerce": (woocommerce.fits, woocommerce.read),
    "csv": (ours.fits, ours.read_csv),
    "acp": (acp.fits, acp.read_table),
    "google": (merchant.fits, merchant.read),
}
FORMATS = ("auto", *sorted({*_ENTRY_FORMATS, *_TABLE_FORMATS, "tau"}))
_OTHER_NAMES = {
    "ours": "jsonl",
    "json": "jsonl",
    "google-merchant": "google",
    "google-tsv": "google",
    "google-xml": "google",
    "merchant": "google",
    "woo": "woocommerce",
    "aws": "retail-demo",
    "aws-retail-demo": "retail-demo",
    "aws-retail-demo-catalog": "retail-demo",
    "bestbuy-catalog-3291": "bestbuy",
    "tau-retail": "tau",
}


def catalogue_reader(path: Path, wanted: str = "auto") -> Reader:
    """The reader for the file, of the wanted format or of the one its content shows.

    Raises:
        InvalidInput: There is no such format.
        BadFile: The file is not of the wanted format, or of none that is known.
    """
    name = wanted.strip().lower().replace("_", "-")
    name = _OTHER_NAMES.get(name, name)
    if name not in FORMATS:
        raise InvalidInput(f"There is no format {wanted!r}; there are {', '.join(FORMATS)}.")
    found, reader = _detected(path)
    if name not in ("auto", found) and {name, found} != {"jsonl", "csv"}:
        reader = _forced(path, name)
    return reader


def kind_of_text(path: Path) -> str:
    """xml, json, yaml or table, by the first sign of the file."""
    with open_text(path) as text:
        head = text.read(4096).lstrip("\ufeff \t\r\n")
    if head.startswith("<"):
        return "xml"
    if head.startswith(("{", "[")):
        return "json"
    if head.startswith(("- ", "---", "#")) and ":" in head:
        return "yaml"
    return "table"


def keys_of(entries: Iterable[Any]) -> set[str]:
    """Keys, in small letters, that the first entries of a file have."""
    keys: set[str] = set()
    for entry in islice(entries, _SAMPLE):
        if isinstance(entry, tuple) and not isinstance(entry, RowError):
            keys |= {str(key).lower() for key in entry[1]}
    return keys


def _detected(path: Path) -> tuple[str, Reader]:
    kind = kind_of_text(path)
    if kind == "xml":
        return "google", merchant_xml.read
    if kind == "json" and tau.is_products(whole_document(path)):
        return "tau", tau.read_products
    formats = _TABLE_FORMATS if kind == "table" else _ENTRY_FORMATS
    keys = _keys(path, kind)
    for name, (fits, reader) in formats.items():
        if fits(keys):
            return name, reader
    seen = ", ".join(sorted(keys)[:8]) or "nothing"
    raise BadFile(f"{path.name} is no catalogue of a known format (it names: {seen}).")


def _forced(path: Path, name: str) -> Reader:
    """A format named by hand, for files whose content would be taken for another."""
    kind = kind_of_text(path)
    formats = _TABLE_FORMATS if kind == "table" else _ENTRY_FORMATS
    if name in formats:
        fits, reader = formats[name]
        if fits(_keys(path, kind)):
            return reader
    raise BadFile(f"{path.name} is not a catalogue of the format {name}.")


def _keys(path: Path, kind: str) -> set[str]:
    if kind == "table":
        return set(header_of(path))
    if kind == "yaml":
        return keys_of((0, e) for e in retail_demo.yaml_entries(path) if isinstance(e, dict))
    return keys_of(json_entries(path))
