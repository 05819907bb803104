"""Google Merchant feeds as XML: RSS 2.0 with the g: namespace, or Atom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from data.errors import BadFile
from data.importing.formats.merchant import products_of
from data.importing.formats.merchant_fields import fields_of
from data.importing.report import Rows
from data.importing.text_files import open_bytes
from data.records import ProductRecord

_ENTRIES = ("item", "entry")


def read(path: Path) -> Rows[ProductRecord]:
    """The products of the feed.

    Raises:
        BadFile: It is no well-formed XML, holds entities, or holds no item of a feed.
    """
    # Read to the end before the first product is given away: a broken feed changes nothing.
    entries = list(xml_entries(path))
    if not entries:
        raise BadFile(f"{path.name} holds no products.")
    yield from products_of((n, fields_of(entry)) for n, entry in enumerate(entries, start=1))


def xml_entries(path: Path) -> Iterator[dict[str, Any]]:
    """Each item's elements by their local names; repeated ones as a list."""
    with open_bytes(path) as stream:
        try:
            for _, element in iterparse(stream, events=("end",), forbid_dtd=True):
                if _local(element) in _ENTRIES:
                    yield _values(element)
                    element.clear()
        except ParseError as error:
            line, column = error.position
            raise BadFile(f"{path.name} breaks off at line {line}, column {column}.") from error
        except (DefusedXmlException, ValueError) as error:
            raise BadFile(f"{path.name} is no feed that can be read safely.") from error


def _values(entry: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for child in entry:
        name = _local(child)
        value: Any = (child.text or "").strip() or child.get("href", "")
        if len(child):
            value = {_local(part): (part.text or "").strip() for part in child}
        if name in found:
            known = found[name]
            found[name] = [*known, value] if isinstance(known, list) else [known, value]
        else:
            found[name] = value
    return found


def _local(element: Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1].lower()
