"""What an import tells: how many rows went in, and what was wrong with the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar

from pydantic import ValidationError

from data.records import Record

RecordT = TypeVar("RecordT", bound=Record)


@dataclass(frozen=True)
class RowError:
    """Why a row was not taken in.

    Attributes:
        row: Where it stands: the line of a line format (the header is line 1), else the
            position of the entry, from 1.
        field: The field at fault, in the shop's own words.
        message: One sentence.
        withdraws: Id of a product that the file says is no longer on sale.
    """

    row: int
    field: str
    message: str
    withdraws: str | None = None

    def public(self) -> dict[str, Any]:
        """The record of the command line (contracts.md)."""
        return {"row": self.row, "field": self.field, "message": self.message}


@dataclass(frozen=True)
class Row(Generic[RecordT]):
    """A record with the row it was read from."""

    number: int
    record: RecordT


Rows: TypeAlias = Iterator[Row[RecordT] | RowError]


@dataclass
class ImportReport:
    """Counts of an import: new records, records written again, rows left out, nothing to do."""

    imported: int = 0
    updated: int = 0
    unchanged: int = 0
    errors: list[RowError] = field(default_factory=list)

    @property
    def skipped(self) -> int:
        """Rows that were not taken in, each with its entry in `errors`, and unchanged documents."""
        return len(self.errors) + self.unchanged

    def public(self) -> dict[str, Any]:
        """The record of `smartshop import` (contracts.md)."""
        return {
            "imported": self.imported,
            "updated": self.updated,
            "skipped": self.skipped,
            "errors": [error.public() for error in self.errors],
        }


def checked(number: int, kind: type[RecordT], values: dict[str, Any]) -> Row[RecordT] | RowError:
    """The record made of the values, or the first thing wrong with them."""
    try:
        return Row(number, kind.model_validate(values))
    except ValidationError as error:
        return row_error(number, error)


def row_error(number: int, error: ValidationError) -> RowError:
    """The first fault that validation found, in one sentence."""
    first = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    message = "is required" if first["type"] == "missing" else first["msg"]
    return RowError(number, where, message[:300])


def without_repeats(rows: Iterable[Row[RecordT] | RowError]) -> Rows[RecordT]:
    """The rows, with each further record of an id that was seen before turned into an error."""
    seen: dict[str, int] = {}
    for row in rows:
        if isinstance(row, RowError):
            yield row
            continue
        key = str(getattr(row.record, "id", ""))
        if key and key in seen:
            yield RowError(row.number, "id", f"repeats {key!r} of row {seen[key]}")
            continue
        seen[key] = row.number
        yield row
