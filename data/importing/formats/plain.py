"""Reviews, FAQs, customers, coupons and interactions: JSON lines, a JSON array, or CSV."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from data.errors import BadFile
from data.importing.detect import keys_of, kind_of_text
from data.importing.formats import dummyjson, tau
from data.importing.html_text import one_line, plain_text
from data.importing.identity import derived_id
from data.importing.json_files import json_entries, whole_document
from data.importing.report import RowError, Rows, checked
from data.importing.tables import header_of, table_rows
from data.importing.text_files import without_controls
from data.models.interactions import INTERACTION_TYPES
from data.order_records import AddressRecord, CustomerRecord, OrderRecord
from data.records import CouponRecord, FaqRecord, InteractionRecord, Record, ReviewRecord

RecordT = TypeVar("RecordT", bound=Record)
Values = dict[str, Any]

_NO = {"false", "0", "no", "pending", "rejected"}


def reviews_reader(path: Path) -> Callable[[Path], Rows[ReviewRecord]]:
    """The reader of a file of reviews: ours, or DummyJSON's products.

    Raises:
        BadFile: It holds no reviews.
    """
    keys = _keys(path)
    if "reviews" in keys and "id" in keys:
        return dummyjson.read_reviews
    _demand(path, keys, {"product_id", "rating"}, "reviews")
    return lambda p: _records(p, ReviewRecord, _review)


def faqs_reader(path: Path) -> Callable[[Path], Rows[FaqRecord]]:
    """The reader of a file of questions and answers; BadFile where there are none."""
    _demand(path, _keys(path), {"question", "answer"}, "FAQs")
    return lambda p: _records(p, FaqRecord, _faq)


def customers_reader(path: Path, wanted: str = "auto") -> Callable[[Path], Rows[CustomerRecord]]:
    """The reader of a file of customers, ours or tau-bench's; BadFile where it is neither."""
    if _is_tau(path, "customers", wanted):
        return tau.read_customers
    _demand(path, _keys(path), {"id"}, "customers")
    return lambda p: _records(p, CustomerRecord, _customer)


def orders_reader(path: Path, wanted: str = "auto") -> Callable[[Path], Rows[OrderRecord]]:
    """The reader of a file of orders, ours or tau-bench's; BadFile where it is neither."""
    if _is_tau(path, "orders", wanted):
        return tau.read_orders
    _demand(path, _keys(path), {"id", "customer", "items"}, "orders")
    return lambda p: _records(p, OrderRecord, _order)


def coupons_reader(path: Path) -> Callable[[Path], Rows[CouponRecord]]:
    """The reader of a file of coupons; BadFile where there are none."""
    _demand(path, _keys(path), {"code", "kind"}, "coupons")
    return lambda p: _records(p, CouponRecord, _coupon)


def interactions_reader(path: Path) -> Callable[[Path], Rows[InteractionRecord]]:
    """The reader of a file of interactions; BadFile where there are none."""
    _demand(path, _keys(path), {"customer", "product_id", "type"}, "interactions")
    return lambda p: _records(p, InteractionRecord, _interaction)


def _records(
    path: Path, kind: type[RecordT], prepared: Callable[[Mapping[str, Any]], Values]
) -> Rows[RecordT]:
    for entry in _entries(path):
        if isinstance(entry, RowError):
            yield entry
            continue
        number, values = entry
        try:
            found = {k: _clean(v) for k, v in prepared(values).items() if v not in (None, "")}
        except ValueError as error:
            yield RowError(number, "", str(error)[:200])
            continue
        yield checked(number, kind, found)


def _entries(path: Path) -> Iterator[tuple[int, Any] | RowError]:
    return table_rows(path) if kind_of_text(path) == "table" else json_entries(path)


def _keys(path: Path) -> set[str]:
    kind = kind_of_text(path)
    if kind == "table":
        return {name.replace(" ", "_") for name in header_of(path)}
    if kind == "json":
        return keys_of(json_entries(path))
    raise BadFile(f"{path.name} is neither JSON nor CSV.")


def _demand(path: Path, keys: set[str], wanted: set[str], what: str) -> None:
    if not wanted <= keys:
        missing = ", ".join(sorted(wanted - keys))
        raise BadFile(f"{path.name} holds no {what}: it lacks {missing}.")


def _is_tau(path: Path, kind: str, wanted: str) -> bool:
    """Whether the file is tau-bench's, by its content; BadFile where it should be and is not."""
    if kind_of_text(path) == "json" and tau.kind_of(whole_document(path)) == kind:
        return True
    if wanted.startswith("tau"):
        raise BadFile(f"{path.name} is not a tau-bench file of {kind}.")
    return False


def _customer(values: Mapping[str, Any]) -> Values:
    """A table has the fields of the address as columns."""
    fields = [name for name in AddressRecord.model_fields if name != "name"]
    address = {name: values[name] for name in fields if values.get(name)}
    return {"address": address, **values} if address else dict(values)


def _order(values: Mapping[str, Any]) -> Values:
    times = {name: _time(values.get(name)) for name in ("placed_at", "delivered_at")}
    return {**values, **times}


def _review(values: Mapping[str, Any]) -> Values:
    found = dict(values)
    found["text"] = plain_text(str(values.get("text") or ""))
    found["title"] = one_line(str(values.get("title") or ""))
    found["created_at"] = _time(values.get("created_at"))
    approved = str(values.get("approved", "true")).strip().lower()
    found["approved"] = approved not in _NO
    if not found.get("id"):
        parts = (values.get("author"), values.get("created_at"), found["title"], found["text"])
        found["id"] = derived_id("review", str(values.get("product_id")), *map(str, parts))
    return found


def _faq(values: Mapping[str, Any]) -> Values:
    found = dict(values)
    found["question"] = one_line(str(values.get("question") or ""))
    found["answer"] = plain_text(str(values.get("answer") or ""))
    if not found.get("id"):
        found["id"] = derived_id("faq", found["question"])
    return found


def _interaction(values: Mapping[str, Any]) -> Values:
    found = dict(values)
    found["type"] = re.sub(r"[\s-]+", "_", str(values.get("type") or "").strip().lower())
    if found["type"] not in INTERACTION_TYPES:
        raise ValueError(f"{found['type']!r} is none of the interactions that are tracked")
    found["timestamp"] = _time(values.get("timestamp"))
    return found


def _coupon(values: Mapping[str, Any]) -> Values:
    times = {name: _time(values.get(name)) for name in ("starts_at", "expires_at")}
    return {**values, **times}


def _clean(value: Any) -> Any:
    return without_controls(value) if isinstance(value, str) else value


def _time(value: Any) -> datetime | None:
    """The time, taken as UTC where it names no zone; numbers are seconds (or ms) since 1970.

    Raises:
        ValueError: It is no time.
    """
    if value in (None, ""):
        return None
    text = str(value).strip()
    try:
        if re.fullmatch(r"\d{9,13}(\.\d+)?", text):
            seconds = float(text) / (1000 if len(text.split(".")[0]) > 11 else 1)
            return datetime.fromtimestamp(seconds, UTC)
        found = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"{text[:40]!r} is no time") from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)
