"""Where a product's own listing speaks to a question: rows and sentences that share its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from data.facts import ProductFacts
from graph.embedded.topics import content, is_yes_no, linked
from graph.embedded.verdict import verdict
from knowledge.compare import sheet
from knowledge.words import stems, words

MAX_ROWS = 3
LINKED = 2
NAMED = 4
"""Least weights of a row linked to the topic asked about, and of one named outright."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True)
class Row:
    """A fact of a listing, and how strongly it bears on a question."""

    name: str
    value: str
    weight: int


@dataclass(frozen=True)
class Evidence:
    """What a listing says on a question: rows, else a sentence, and a plain yes or no if any."""

    rows: tuple[Row, ...] = ()
    sentence: str = ""
    in_name: bool = False
    verdict: Literal["yes", "no"] | None = None

    def __bool__(self) -> bool:
        """Whether the listing says anything."""
        return bool(self.rows or self.sentence or self.in_name)


def listing_evidence(product: ProductFacts, question: str) -> Evidence:
    """The specifications, options or the description's sentence that speak to the question.

    Words are compared by stem; a topic of topics.yaml links how customers ask ("heavy") with
    how listings say it ("weight"). A yes or no is given only where a row makes it plain.
    """
    asked = _asked(question, product)
    rows = telling_rows(product, question)
    if rows:
        least = NAMED if rows[0].weight >= NAMED else min(rows[0].weight, LINKED)
        told = tuple(row for row in rows if row.weight >= least)
        facts = [(row.name, row.value) for row in told]
        plain = verdict(question, asked, facts) if is_yes_no(question) else None
        return Evidence(rows=told[:MAX_ROWS], verdict=plain)
    if _said_by_name(product, question):
        return Evidence(in_name=True, verdict="yes")
    sentences = [s.strip() for s in _SENTENCE.split(product.description) if s.strip()]
    best = max(sentences, key=lambda s: len(asked & set(stems(s))), default="")
    return Evidence(sentence=best if asked & set(stems(best)) else "")


def _said_by_name(product: ProductFacts, question: str) -> bool:
    """Whether the name alone settles it: "is it unlocked?" of "… Phone (Unlocked)"."""
    kind = stems(product.category)[-1:]
    asked = content(question) - set(kind) - set(stems(product.brand or ""))
    pointing = {"it", "they"} & set(words(question))
    return bool(asked and pointing) and asked <= set(stems(product.name)) and is_yes_no(question)


def telling_rows(product: ProductFacts, query: str) -> list[Row]:
    """The facts that bear on a question's or a search's words, best first."""
    own = _asked(query, product)
    asked = own | linked(own)
    rows = [
        Row(name, value, _weight(asked, own, name, value))
        for name, value in facts_of(product).items()
    ]
    return sorted((row for row in rows if row.weight), key=lambda row: -row.weight)


def facts_of(product: ProductFacts) -> dict[str, str]:
    """Every specification, attribute and option of a product, each once."""
    facts: dict[str, Any] = dict(sheet(product))
    known = {name.casefold() for name in facts}
    for name in dict.fromkeys(name for v in product.variants for name in v.options):
        if name.casefold() not in known:
            values = (v.options[name] for v in product.variants if name in v.options)
            facts[name] = ", ".join(dict.fromkeys(values))
    return facts


def _asked(question: str, product: ProductFacts) -> set[str]:
    leaf = product.category.rsplit(" > ", 1)[-1]
    return content(question) - set(stems(f"{product.name} {product.brand or ''} {leaf}"))


def _weight(asked: set[str], own: set[str], name: str, value: str) -> int:
    """Words in the row's name count double, words that the customer used once more."""
    named, valued = set(stems(name)), set(stems(value))
    return 2 * len(asked & named) + 2 * len(own & named) + len(own & valued)
