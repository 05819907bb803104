"""An import from files to rows: every file checked first, then batches of one transaction each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from data.changes import PRODUCTS
from data.database import raise_content_version, writing
from data.errors import BadFile, InvalidInput, ShopError
from data.importing.detect import catalogue_reader
from data.importing.formats.plain import (
    coupons_reader,
    customers_reader,
    faqs_reader,
    interactions_reader,
    orders_reader,
    reviews_reader,
)
from data.importing.removal import REPLACEABLE, remove_absent
from data.importing.report import ImportReport, Row, RowError, Rows, without_repeats
from data.importing.store_coupons import write_coupons
from data.importing.store_customers import write_customers
from data.importing.store_orders import write_orders
from data.importing.store_products import ProductStore, withdraw
from data.importing.store_records import (
    IMPORT,
    Counts,
    Writer,
    write_faqs,
    write_interactions,
    write_reviews,
)
from data.progress import Progress, silent
from data.records import ProductRecord

BATCH = 500
CONTENT: dict[str, tuple[str, ...]] = {
    "catalog": ("products",),
    "reviews": ("reviews", "products"),
    "faqs": ("help",),
}
"""Kinds of content that an import changes; ratings of products follow their reviews."""


@dataclass
class Import:
    """What is to be imported, where to, and what has come of it so far."""

    engine: Engine
    kind: str
    write: Writer
    progress: Progress
    by: str = IMPORT
    report: ImportReport = field(default_factory=ImportReport)
    seen: set[str] = field(default_factory=set)


def import_records(
    engine: Engine,
    kind: str,
    paths: Sequence[Path],
    *,
    format: str = "auto",
    replace: bool = False,
    currency: str = "USD",
    progress: Progress = silent,
    by: str = IMPORT,
) -> ImportReport:
    """Read the files and write their rows; a bad row is reported, the rest goes in.

    `by` is who imports, for the history of FAQs.

    Counts: imported are new records, updated are known ones written again (changed or
    not), skipped are rows that did not go in. Running it again after a crash completes it.

    Raises:
        BadFile: One of the files is no such file; nothing was changed.
        ShopError: The database cannot be written; batches before that stay.
    """
    if replace and kind not in REPLACEABLE:
        raise InvalidInput(f"--replace is not for {kind}: they are only added and updated.")
    files = list(paths)
    readers = [_reader(kind, path, format) for path in files]
    streams = [_begun(reader(path)) for reader, path in zip(readers, files, strict=True)]
    run = Import(engine, kind, _writer(kind, currency, by), progress, by)
    try:
        for path, stream in zip(files, streams, strict=True):
            _take_in(run, without_repeats(stream), path.name if len(files) > 1 else "")
        if replace:
            _replace(run)
    except OperationalError as error:
        raise ShopError(f"The database cannot be written: {error.orig}.", "storage") from error
    return run.report


def _take_in(run: Import, rows: Rows[Any], file: str) -> None:
    before = len(run.seen)
    for batch in _batches(rows):
        good = [row for row in batch if isinstance(row, Row)]
        errors = [row for row in batch if isinstance(row, RowError)]
        gone = [error.withdraws for error in errors if error.withdraws]
        if good or gone:
            with writing(run.engine) as session:
                new, old, refused = run.write(session, good) if good else (0, 0, [])
                if gone and run.kind == "catalog":
                    withdraw(session, gone)
                _mark_changed(session, run.kind)
            run.report.imported += new
            run.report.updated += old
            errors += refused
        run.report.errors += [_told(error, file) for error in errors]
        run.seen.update(str(getattr(row.record, "id", "")) for row in good)
        run.progress("Importing", len(run.seen) - before, 0)


def _replace(run: Import) -> None:
    if not run.report.imported + run.report.updated:
        raise BadFile("No row could be taken in, so nothing was replaced.")
    with writing(run.engine) as session:
        remove_absent(session, run.kind, run.seen, run.by)
        _mark_changed(session, run.kind)


def _mark_changed(session: Session, kind: str) -> None:
    for content in CONTENT.get(kind, ()):
        # What writes products notes by itself which of them changed.
        if content != PRODUCTS:
            raise_content_version(session, content)


def _reader(kind: str, path: Path, format: str) -> Callable[[Path], Rows[Any]]:
    if kind == "catalog":
        return catalogue_reader(path, format)
    if kind == "customers":
        return customers_reader(path, format)
    if kind == "orders":
        return orders_reader(path, format)
    readers: dict[str, Callable[[Path], Callable[[Path], Rows[Any]]]] = {
        "reviews": reviews_reader,
        "faqs": faqs_reader,
        "coupons": coupons_reader,
        "interactions": interactions_reader,
    }
    if kind not in readers:
        raise InvalidInput(f"There is nothing called {kind!r} to import.")
    return readers[kind](path)


def _writer(kind: str, currency: str, by: str) -> Writer:
    if kind == "catalog":
        return _product_writer(ProductStore(currency))
    writers: dict[str, Writer] = {
        "reviews": write_reviews,
        "faqs": partial(write_faqs, by=by),
        "customers": partial(write_customers, currency=currency),
        "coupons": partial(write_coupons, currency=currency),
        "orders": partial(write_orders, currency=currency),
        "interactions": write_interactions,
    }
    return writers[kind]


def _product_writer(store: ProductStore) -> Writer:
    def write(session: Session, rows: Sequence[Row[ProductRecord]]) -> Counts:
        return (*store.write(session, [row.record for row in rows]), [])

    return write


def _begun(rows: Rows[Any]) -> Rows[Any]:
    """The same rows with the first one already read, so that a broken file shows at once."""
    return chain(list(islice(rows, 1)), rows)


def _batches(rows: Rows[Any]) -> Iterable[list[Row[Any] | RowError]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _told(error: RowError, file: str) -> RowError:
    return RowError(error.row, error.field, f"{file}: {error.message}") if file else error
