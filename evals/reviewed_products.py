"""Products with their reviews and summaries by people, read from the files of public sets."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.errors import BadFile, NotFound
from data.facts import ReviewFacts
from evals.catalogues import place_of

FOLDER = "fewsum"
SUFFIXES = (".csv", ".tsv")
NEUTRAL = 3.0
_REVIEW, _SUMMARY = re.compile(r"rev(?:iew)?_?(\d+)"), re.compile(r"summ(?:ary)?_?(\d+)")


@dataclass(frozen=True)
class Reviewed:
    """A product's reviews and what people wrote to sum them up."""

    id: str
    reviews: Sequence[ReviewFacts]
    references: Sequence[str]


def reviewed_products(data: Path | None) -> dict[str, list[Reviewed]]:
    """The sets of a folder or a file by name: columns rev1 …, summ1 …, rating1 … where known.

    Nothing where none was named and the shared data is not there.

    Raises:
        NotFound: There is no such folder or file.
        BadFile: None of its files holds reviews with summaries.
    """
    place = place_of(data, FOLDER)
    if place is None:
        return {}
    if not place.exists():
        raise NotFound(f"There is no {place}: --data names a folder of reviews with summaries.")
    paths = [place] if place.is_file() else sorted(place.iterdir())
    sets = {path.stem: found for path in paths if (found := list(_read(path)))}
    if not sets:
        raise BadFile(f"{place} holds no table with the columns rev1, …, summ1, ….")
    return sets


def _read(path: Path) -> Iterator[Reviewed]:
    if path.suffix not in SUFFIXES:
        return
    with path.open(encoding="utf-8", newline="") as stream:
        head = stream.readline()
        stream.seek(0)
        tabbed = "\t" in head
        # Tab-separated sets quote nothing: a lone quote in a review is only a quote.
        rows = (
            csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
            if tabbed
            else csv.DictReader(stream)
        )
        for number, row in enumerate(rows, 1):
            found = _reviewed(f"{path.stem}-{number}", row)
            if found.reviews and found.references:
                yield found


def _reviewed(name: str, row: Mapping[str | None, str]) -> Reviewed:
    texts = _numbered(row, _REVIEW)
    reviews = [
        ReviewFacts(
            id=f"{name}-{number}",
            product_id=name,
            rating=_stars(row.get(f"rating{number}")),
            text=text,
            created_at="2000-01-01T00:00:00+00:00",
        )
        for number, text in texts.items()
    ]
    return Reviewed(name, reviews, list(_numbered(row, _SUMMARY).values()))


def _numbered(row: Mapping[str | None, str], pattern: re.Pattern[str]) -> dict[int, str]:
    found = {
        int(match[1]): value.strip()
        for column, value in row.items()
        if column and value and (match := pattern.fullmatch(column.strip().casefold()))
    }
    return dict(sorted(found.items()))


def _stars(said: str | None) -> float:
    """The stars of a review; the middle where the set does not tell them."""
    try:
        return min(max(float(said or NEUTRAL), 1.0), 5.0)
    except ValueError:
        return NEUTRAL
