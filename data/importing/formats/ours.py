"""Our own catalogue format: a product a line of JSON, or a row of CSV with the same names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.importing.attributes import attribute_name, mapping_of, value_text
from data.importing.categories import joined
from data.importing.identity import distinct
from data.importing.json_files import json_entries
from data.importing.product_rows import product_row
from data.importing.report import Row, RowError, Rows
from data.importing.tables import table_rows
from data.records import ProductRecord

_REQUIRED = {"id", "name", "price", "category"}
_PREFIXES = {"attribute": "attributes", "specification": "specifications"}


def fits(keys: set[str]) -> bool:
    """Whether entries of these keys are products of ours."""
    return keys >= _REQUIRED


def read_json(path: Path) -> Rows[ProductRecord]:
    """The products of a file of JSON lines (or of one array)."""
    for entry in json_entries(path):
        yield entry if isinstance(entry, RowError) else _product(*entry)


def read_csv(path: Path) -> Rows[ProductRecord]:
    """The products of a table; mappings are JSON, "a=b; c=d" or columns (`attribute:color`)."""
    for entry in table_rows(path):
        yield entry if isinstance(entry, RowError) else _table_product(*entry)


def _table_product(number: int, row: Mapping[str, str]) -> Row[ProductRecord] | RowError:
    values: dict[str, Any] = dict(row)
    for name in ("attributes", "specifications", "variants", "images"):
        try:
            values[name] = _cell(name, row.get(name, ""))
        except ValueError as error:
            return RowError(number, name, f"cannot be read: {error}"[:200])
    for column, value in row.items():
        head, mark, rest = column.replace(".", ":").partition(":")
        target = _PREFIXES.get(head.strip().removesuffix("s"))
        if mark and target:
            values[target][rest.strip()] = value
    return _product(number, values)


def _cell(name: str, text: str) -> Any:
    if name == "variants":
        return json.loads(text) if text else []
    if name == "images":
        return json.loads(text) if text.startswith("[") else [u for u in text.split(",") if u]
    return mapping_of(text)


def _product(number: int, entry: Mapping[str, Any]) -> Row[ProductRecord] | RowError:
    values = dict(entry)
    if isinstance(values.get("category"), list):
        values["category"] = joined([str(name) for name in values["category"]])
    for name in ("attributes", "specifications"):
        if not isinstance(values.get(name) or {}, Mapping):
            return RowError(number, name, "is not an object")
    attributes = values.get("attributes") or {}
    values["attributes"] = {attribute_name(str(k)): _values(v) for k, v in attributes.items()}
    values["attributes"] = {k: v for k, v in values["attributes"].items() if k and v}
    values["specifications"] = {
        str(k): value_text(v) for k, v in (values.get("specifications") or {}).items()
    }
    row = product_row(number, values)
    return row if isinstance(row, RowError) else _with_distinct_variants(row)


def _values(value: Any) -> str | list[str]:
    if isinstance(value, list):
        return [text for item in value if (text := value_text(item))]
    return value_text(value)


def _with_distinct_variants(row: Row[ProductRecord]) -> Row[ProductRecord]:
    variants = distinct(row.record.variants)
    return Row(row.number, row.record.model_copy(update={"variants": variants}))
