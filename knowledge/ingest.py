"""An import as a shop sees it: rows into the database, then the indexes brought up to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlmodel import select

from data.changes import PRODUCTS
from data.database import reading, writing
from data.document_options import Cutting, Details
from data.errors import InvalidInput
from data.importing.folders import among_folders
from data.importing.report import ImportReport
from data.importing.run import CONTENT, import_records
from data.importing.store_records import IMPORT
from data.models import Faq
from data.progress import Progress, silent
from knowledge.document_import import import_documents
from knowledge.document_run import finished
from knowledge.forgetting import erasure
from knowledge.passages import passages_of, texts_of
from knowledge.shop import Shop

MANY = 1000
"""After so many records the words of the catalogue are cut and kept, to spare its readers that."""


def import_files(
    shop: Shop,
    kind: str,
    paths: Sequence[Path],
    *,
    format: str = "auto",
    replace: bool = False,
    details: Details | None = None,
    cutting: Cutting | None = None,
    progress: Progress = silent,
    by: str = IMPORT,
) -> ImportReport:
    """Import the files and make what they hold searchable; only what changed is embedded.

    Of a folder of a shop the file of that kind is taken; before orders, also the products and
    customers that they name.

    `details` and `cutting` are for documents. An index that was left behind by a crash is
    caught up at the next start or import.

    Raises:
        BadFile: One of the files is no such file; nothing was changed.
        ShopError: The database or the index cannot be written.
    """
    if kind == "documents":
        return import_documents(
            shop, paths, details=details, cutting=cutting, replace=replace, progress=progress
        )
    if details is not None or cutting is not None:
        raise InvalidInput(f"Type, category, tags, cutting and the like are not for {kind}.")
    files, first = among_folders(kind, paths)
    for other, needed in first:
        import_files(shop, other, [needed], format=format, progress=progress, by=by)
    report = _taken_in(shop, kind, files, format=format, replace=replace, progress=progress, by=by)
    if CONTENT.get(kind):
        shop.index.sync(progress=progress)
    if report.imported + report.updated > MANY and PRODUCTS in CONTENT.get(kind, ()):
        progress("Reading words", 0, 1)
        shop.products.prepare()
        progress("Reading words", 1, 1)
    return report


def _taken_in(
    shop: Shop, kind: str, files: Sequence[Path], *, replace: bool, progress: Progress, **how: str
) -> ImportReport:
    """The rows in the database; of FAQs that were replaced nothing in any file."""
    with _forgetting(shop, kind if replace else "", progress):
        return import_records(
            shop.engine,
            kind,
            files,
            replace=replace,
            currency=shop.settings.currency,
            progress=progress,
            **how,
        )


def _faq_texts(shop: Shop) -> list[str]:
    with reading(shop.engine) as session:
        return texts_of(passages_of(session.exec(select(Faq)).all(), ()))


@contextmanager
def _forgetting(shop: Shop, replaced: str, progress: Progress) -> Iterator[None]:
    """Take FAQs that are replaced out of every file, as deleting them does."""
    before = set(_faq_texts(shop)) if replaced == "faqs" else set()
    yield
    gone = before - set(_faq_texts(shop)) if before else set()
    if gone:
        with writing(shop.engine) as session:
            job = erasure(session, shop, replaced, gone)
        finished(shop, [job], progress)
