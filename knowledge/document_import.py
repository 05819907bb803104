"""Documents from files and folders, read one after the other by the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from sqlmodel import select

from data.database import reading
from data.document_options import KINDS, Cutting, Details, stated
from data.errors import BadFile, InvalidInput, NotFound
from data.importing.identity import slug
from data.importing.json_files import json_entries
from data.importing.report import ImportReport, Row, RowError, checked
from data.models import Document, DocumentJob
from data.progress import Progress, silent
from data.records import DocumentRecord
from knowledge.document_removal import delete
from knowledge.document_run import finished
from knowledge.documents import HandedIn, hand_in
from knowledge.ingestion.apart import format_of
from knowledge.ingestion.limits import limits_of
from knowledge.shop import Shop

AT_ONCE = 50
"""So many documents become searchable together: the index is brought up to date once for them."""


@dataclass
class DocumentImport:
    """What is to be imported, and what has come of it so far."""

    shop: Shop
    details: Details = field(default_factory=Details)
    cutting: Cutting = field(default_factory=Cutting)
    progress: Progress = silent
    report: ImportReport = field(default_factory=ImportReport)
    seen: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Source:
    """A file, where it stands among all, and the folder that it was found in, if any."""

    number: int
    path: Path
    folder: Path | None = None

    @property
    def id(self) -> str:
        place = self.path.relative_to(self.folder) if self.folder else Path(self.path.name)
        return slug(str(place.with_suffix("")))


def import_documents(
    shop: Shop,
    paths: Sequence[Path],
    *,
    details: Details | None = None,
    cutting: Cutting | None = None,
    replace: bool = False,
    progress: Progress = silent,
) -> ImportReport:
    """Read the files, and all that the folders hold; what is as it was is skipped.

    Raises:
        BadFile: A file that was named is of no format that can be read, and nothing was changed;
            or none of the files could be taken in.
    """
    run = DocumentImport(shop, details or Details(), cutting or Cutting(), progress)
    sources = list(_recognised(run, paths))
    given = (one for source in sources for one in _handed_in(run, *source))
    while batch := list(islice(given, AT_ONCE)):
        _take_in(run, batch)
    _demand_some(run)
    if replace:
        _replace(run)
    return run.report


def _recognised(run: DocumentImport, paths: Iterable[Path]) -> Iterator[tuple[_Source, str]]:
    """Each file with its format; what a folder holds besides is told in the report."""
    limits = limits_of(run.shop.settings)
    found: list[tuple[_Source, str]] = []
    for number, source in enumerate(_files(paths), start=1):
        source = _Source(number, source.path, source.folder)
        run.progress("Looking at files", number, 0)
        try:
            found.append((source, format_of(source.path, source.path.name, limits)))
        except BadFile as error:
            if source.folder is None:
                raise
            run.report.errors.append(RowError(number, "file", error.message))
    yield from found


def _files(paths: Iterable[Path]) -> Iterator[_Source]:
    for path in paths:
        if not path.exists():
            raise NotFound(f"There is no file {path}.")
        if not path.is_dir():
            yield _Source(0, path)
            continue
        for one in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in one.relative_to(path).parts)
            if one.is_file() and not hidden:
                yield _Source(0, one, path)


def _handed_in(run: DocumentImport, source: _Source, format: str) -> Iterator[tuple[int, HandedIn]]:
    """What the file holds: one document, or each of its records."""
    if format == "documents":
        yield from _records(run, source)
        return
    key = source.id or None
    content = source.path.read_bytes()
    yield source.number, HandedIn(source.path.name, content, run.details, run.cutting, key, format)


def _records(run: DocumentImport, source: _Source) -> Iterator[tuple[int, HandedIn]]:
    for entry in json_entries(source.path):
        row: Row[DocumentRecord] | RowError
        if isinstance(entry, RowError):
            row = entry
        else:
            number, values = entry
            title = str(values.get("title") or "")
            row = checked(number, DocumentRecord, {"id": slug(title) or "document", **values})
        if isinstance(row, RowError):
            run.report.errors.append(row)
            continue
        record = row.record
        said = stated(
            Details,
            {
                "title": record.title,
                "kind": record.kind if record.kind in KINDS else None,
                "category": record.category,
                "version": record.version,
            },
        )
        name = record.source or source.path.name
        content = record.text.encode("utf-8", "replace")
        details = run.details.over(said)
        yield row.number, HandedIn(name, content, details, run.cutting, record.id, "markdown")


def _take_in(run: DocumentImport, batch: Sequence[tuple[int, HandedIn]]) -> None:
    """Do the work on some documents, and tell in the report what came of it."""
    jobs: list[tuple[int, DocumentJob]] = []
    for number, given in batch:
        key = given.document_id or ""
        if key in run.seen:
            said = f"{given.name}: repeats {key!r} of row {run.seen[key]}"
            run.report.errors.append(RowError(number, "id", said))
            continue
        try:
            jobs.append((number, hand_in(run.shop, given)))
        except (BadFile, InvalidInput) as error:
            run.report.errors.append(RowError(number, "file", error.message))
            continue
        run.seen[jobs[-1][1].document_id] = number
    ended = finished(run.shop, [job for _, job in jobs], run.progress)
    for (number, _), job in zip(jobs, ended, strict=True):
        _count(run, number, job)


def _count(run: DocumentImport, number: int, job: DocumentJob) -> None:
    if job.outcome == "imported":
        run.report.imported += 1
    elif job.outcome == "updated":
        run.report.updated += 1
    elif job.outcome == "skipped":
        run.report.unchanged += 1
    for error in job.errors:
        said = str(error["message"])
        named = said if job.file in said else f"{job.file}: {said}"
        run.report.errors.append(RowError(number, "file", named))


def _demand_some(run: DocumentImport) -> None:
    """Refuse where nothing at all could be taken in, with the first reason."""
    report = run.report
    if report.errors and not report.imported + report.updated + report.unchanged:
        raise BadFile(report.errors[0].message)


def _replace(run: DocumentImport) -> None:
    if not run.seen:
        raise BadFile("No document could be taken in, so nothing was replaced.")
    with reading(run.shop.engine) as session:
        absent = [key for key in session.exec(select(Document.id)) if key not in run.seen]
    if absent:
        finished(run.shop, [delete(run.shop, absent).job], run.progress)
