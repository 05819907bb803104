"""Questions on single products in customers' own words, with what of the listing tells them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from data.facts import ProductFacts, VariantFacts
from data.records import ProductRecord
from evals.catalogue_words import records_of
from graph.embedded.evidence import facts_of
from knowledge.words import stems

QUESTIONS = Path(__file__).parent / "data" / "listing_questions.jsonl"


@dataclass(frozen=True)
class Told:
    """A labelled question.

    Attributes:
        shop: The catalogue.
        product: What is asked about.
        question: As it is asked.
        told_by: What of the listing tells the answer.
        told: The row's name, or words of the sentence.
        half: Which half it is in; no product and no row is in both.
    """

    shop: str
    product: str
    question: str
    told_by: Literal["row", "sentence", "nothing"]
    told: str
    half: Literal["fit", "test"]


@dataclass(frozen=True)
class Trial:
    """A question and the product that it is asked of."""

    asked: Told
    product: ProductFacts

    @property
    def answerable(self) -> bool:
        """Whether the listing tells the answer."""
        return self.asked.told_by != "nothing"

    def is_told_by(self, name: str, text: str) -> bool:
        """Whether a row, or a sentence where there is no name, tells what is asked.

        So does what repeats the row that tells it.
        """
        if self.asked.told_by == "sentence":
            return not name and self.asked.told in text
        if not self.answerable:
            return False
        value = facts_of(self.product)[self.asked.told]
        if name:
            return name == self.asked.told or (_tells(value) and text == value)
        return _repeats(text, self.asked.told, value)


def read_told(path: Path = QUESTIONS) -> list[Told]:
    """The labelled questions of a file, a JSON record a line."""
    lines = path.read_text("utf-8").splitlines()
    return [Told(**json.loads(line)) for line in lines if line.strip()]


def trials(told: Sequence[Told], folder: Path | None) -> list[Trial]:
    """The questions on the demo shop, and on those catalogues that lie in the folder."""
    found: dict[tuple[str, str], ProductFacts] = {}
    for shop in dict.fromkeys(one.shop for one in told):
        wanted = {one.product for one in told if one.shop == shop}
        for record in records_of(shop, folder):
            if record.id in wanted:
                found[shop, record.id] = _facts(record)
    places = ((one, found.get((one.shop, one.product))) for one in told)
    return [Trial(one, product) for one, product in places if product is not None]


def _facts(record: ProductRecord) -> ProductFacts:
    """The product as the assistant knows it."""
    fields = ("id", "name", "brand", "category", "description", "attributes", "specifications")
    return ProductFacts(
        **{name: getattr(record, name) for name in fields},
        price_cents=0,
        currency="USD",
        variants=tuple(
            VariantFacts(id=str(number), options=variant.options, price_cents=0, stock=None)
            for number, variant in enumerate(record.variants)
        ),
    )


def _tells(value: str) -> bool:
    return value.casefold() not in ("yes", "no", "none")


def _repeats(sentence: str, name: str, value: str) -> bool:
    """Whether a sentence gives a row again: its value, or its name and something of its value."""
    said = set(stems(sentence))
    named = set(stems(name)) <= said
    if not _tells(value):
        return named
    shared = bool(set(stems(value)) & said)
    return (named and shared) or (
        len(value) > MIN_VALUE and value.casefold() in sentence.casefold()
    )


MIN_VALUE = 3
"""A value no longer than this may stand in a sentence by chance."""


def by_half(found: Iterable[Trial]) -> dict[str, list[Trial]]:
    """The trials of each half."""
    halves: dict[str, list[Trial]] = {"fit": [], "test": []}
    for trial in found:
        halves[trial.asked.half].append(trial)
    return halves
