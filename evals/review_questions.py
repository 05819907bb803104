"""Questions of customers with texts of which it is known whether they answer, from public sets."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Literal

from data.errors import BadFile, NotFound
from evals.catalogues import place_of

FOLDER = "amazon_cpqa"
SUFFIXES = (".csv", ".tsv")
OTHERS = 15
"""Where a set gives only the text that answers, so many of other products stand beside it."""
_ATTRIBUTE = re.compile(r"[\w-]+:\s*\{")
_VALUE = re.compile(r"value:\s*\"*([^\",{}\]]+)\"*")
_UNIT = re.compile(r"unit:\s*(\w+)")
_YES, _NO = re.compile(r"\W*yes\b", re.IGNORECASE), re.compile(r"\W*(?:no|not)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """A question and the texts on its product.

    Attributes:
        kind: Of what the texts are: reviews or attributes.
        question: As a customer asked it.
        right: Texts that answer.
        wrong: Texts that do not.
        plain: Whether people answer it with a yes or a no.
    """

    kind: str
    question: str
    right: Sequence[str]
    wrong: Sequence[str]
    plain: Literal["yes", "no"] | None = None

    @property
    def held_out(self) -> bool:
        """Whether it was kept from fitting: one of two, by the hash of the question."""
        return sha256(self.question.encode()).digest()[0] % 2 == 1


def asked_questions(data: Path | None) -> list[Asked]:
    """The questions of all files of a folder, or of one file.

    A file has the columns question and candidate, and either label (0, 1 or 2: how well the
    candidate answers) or answer and source.

    Nothing where none was named and the shared data is not there.

    Raises:
        NotFound: There is no such folder or file.
        BadFile: None of its files holds such questions.
    """
    place = place_of(data, FOLDER)
    if place is None:
        return []
    if not place.exists():
        raise NotFound(f"There is no {place}: --data names a folder of questions with texts.")
    paths = [place] if place.is_file() else sorted(place.iterdir())
    found = [one for path in paths if path.suffix in SUFFIXES for one in _read(path)]
    if not found:
        raise BadFile(f"{place} holds no table with the columns question, candidate and label.")
    return found


def _read(path: Path) -> Iterator[Asked]:
    with path.open(encoding="utf-8", newline="") as stream:
        tabbed = "\t" in stream.readline()
        stream.seek(0)
        rows = list(csv.DictReader(stream, delimiter="\t" if tabbed else ","))
    columns = set(rows[0]) if rows else set()
    if {"question", "candidate", "label"} <= columns:
        yield from _graded(rows)
    elif {"question", "candidate", "answer"} <= columns:
        yield from _answered(rows)


def _graded(rows: Sequence[Mapping[str, str]]) -> Iterator[Asked]:
    """Questions whose candidates are graded; only the highest grade of the set answers."""
    by_question: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in rows:
        name = row.get("qid") or f"{row.get('ASIN', '')} {row['question']}"
        by_question[f"{name}\0{row['question']}"].append((row["candidate"], int(row["label"] or 0)))
    highest = max((grade for found in by_question.values() for _, grade in found), default=1)
    for name, found in by_question.items():
        texts = [(_plainly(text), grade) for text, grade in found if text.strip()]
        kind = "attributes" if all(_ATTRIBUTE.match(text) for text, _ in found) else "reviews"
        yield Asked(
            kind,
            name.split("\0", 1)[1],
            [text for text, grade in texts if grade == highest],
            [text for text, grade in texts if grade == 0],
        )


def _answered(rows: Sequence[Mapping[str, str]]) -> Iterator[Asked]:
    """Questions with the one text that answers; sentences on other products stand beside it."""
    of_reviews = [row for row in rows if row.get("source", "review").strip() == "review"]
    for number, row in enumerate(of_reviews):
        chance = Random(number)
        other = [one for one in of_reviews if one.get("ASIN") != row.get("ASIN")]
        beside = chance.sample(other, min(OTHERS, len(other)))
        yield Asked(
            "reviews",
            row["question"],
            [row["candidate"]],
            [one["candidate"] for one in beside],
            _plain(row["answer"]),
        )


def _plain(answer: str) -> Literal["yes", "no"] | None:
    if _YES.match(answer):
        return "yes"
    return "no" if _NO.match(answer) else None


def _plainly(text: str) -> str:
    """An attribute's JSON as words: "item_weight: 8.48 ounces"."""
    if not _ATTRIBUTE.match(text):
        return text
    name = text.split(":", 1)[0].replace("_", " ").strip()
    values = list(dict.fromkeys(value.strip() for value in _VALUE.findall(text)))
    unit = _UNIT.search(text)
    return f"{name}: {' '.join([*values, unit[1] if unit else '']).strip()}"
