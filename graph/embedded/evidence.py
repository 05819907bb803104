"""Where a product's own listing speaks to a question: the rows and sentences that bear on it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any, Literal

from data.facts import ProductFacts
from graph.embedded.amounts import stated_figure
from graph.embedded.measures import may_count, may_measure
from graph.embedded.options import options_sold
from graph.embedded.properties import Asked
from graph.embedded.question import Question, read_question
from graph.embedded.sentences import sentence_beside, telling_sentence
from graph.embedded.topics import asks_count, content, fillers, is_yes_no
from graph.embedded.verdict import by_row, by_sentence
from knowledge.compare import sheet
from knowledge.traits import attribute_name, in_name
from knowledge.words import stems, with_units, words

MAX_ROWS = 3
WHOLE, LISTED, NAMED, VALUED, NEAR = 5, 4, 3, 2, 1
"""How strongly a row bears on a question: named outright, listed for its topic, named in part,
by its value alone, and only near the topic."""

SETTLING = (WHOLE, LISTED, VALUED)
"""Rows that may settle a question; one named in part only, or near it, is quoted."""


@dataclass(frozen=True)
class Row:
    """A fact of a listing, and how strongly it bears on a question."""

    name: str
    value: str
    weight: int


@dataclass(frozen=True)
class Evidence:
    """What a listing says on a question: rows, else a sentence, and a plain yes or no if any.

    Attributes:
        rows: The rows that bear on it.
        sentence: Of the description, where no row does.
        in_name: Whether the product's name says so.
        verdict: The plain answer, where it is plain.
        found: By its words; by its meaning; or only as what comes nearest to what is asked.
    """

    rows: tuple[Row, ...] = ()
    sentence: str = ""
    in_name: bool = False
    verdict: Literal["yes", "no"] | None = None
    found: Literal["words", "meaning", "nearest"] = "words"

    def __bool__(self) -> bool:
        """Whether the listing says anything."""
        return bool(self.rows or self.sentence or self.in_name)

    @property
    def outright(self) -> bool:
        """Whether it tells what is asked, and is not only what comes nearest to it."""
        return self.found != "nearest"


def listing_evidence(product: ProductFacts, text: str) -> Evidence:
    """The specifications, options or the description's sentence that bear on the question.

    A row bears on it only if it accounts for everything that is asked: "oven safe" says nothing
    on "dishwasher safe". A yes or no is given only where a row makes it plain.
    """
    question = read_question(text, product)
    rows = _bearing(product, question)
    if rows:
        settled = _settled(question, rows) if question.yes_no else None
        if settled:
            return settled
        if _said_by_name(product, text):
            return Evidence(in_name=True, verdict="yes")
        if sentence := _going_further(product, question, rows) or _measuring(
            product, question, rows
        ):
            return Evidence(sentence=sentence, verdict=by_sentence(question, sentence))
        return Evidence(rows=tuple(row for row in rows if row.weight >= rows[0].weight)[:MAX_ROWS])
    if _said_by_name(product, text):
        return Evidence(in_name=True, verdict="yes")
    if sentence := telling_sentence(product, question):
        return Evidence(sentence=sentence, verdict=by_sentence(question, sentence))
    return Evidence(sentence=sentence_beside(product, question), found="nearest")


def _measuring(product: ProductFacts, question: Question, rows: list[Row]) -> str:
    """A sentence that gives the measure asked for, where no row does: of "how big is the L?"."""
    given = any(may_measure(question.text, row.value) for row in rows)
    return "" if given else telling_sentence(product, question)


def _going_further(product: ProductFacts, question: Question, rows: list[Row]) -> str:
    """A sentence that names what the rows do not: of tumble drying, where they tell of washing."""
    named = any(
        one.topic.spoken_of(set(stems(row.value))) for row in rows for one in question.asked
    )
    return "" if named or not question.yes_no else telling_sentence(product, question)


def _settled(question: Question, rows: list[Row]) -> Evidence | None:
    """The strongest rows that leave no doubt; both where they come to different things."""
    plain = [
        (row, verdict)
        for row in rows
        if row.weight in SETTLING
        and (verdict := by_row(question, row.name, row.value, _topics(question, row.name)))
    ]
    found = [(row, verdict) for row, verdict in plain if row.weight == plain[0][0].weight]
    if not found:
        return None
    if len({verdict for _, verdict in found}) > 1:
        return Evidence(rows=tuple(row for row, _ in found)[:MAX_ROWS])
    return Evidence(rows=(found[0][0],), verdict=found[0][1])


def _bearing(product: ProductFacts, question: Question) -> list[Row]:
    """The facts that bear on a question, best first."""
    rows = [
        Row(name, value, weight_of(question, name, value))
        for name, value in facts_of(product).items()
    ]
    found = sorted((row for row in rows if row.weight), key=lambda row: _order(question, row))
    return found or _measured(product, question)


def _order(question: Question, row: Row) -> tuple[int, int]:
    """Strongest first, of those the one whose value names what is asked for."""
    return -row.weight, -len(question.telling & set(stems(row.value)))


def weight_of(question: Question, name: str, value: str) -> int:
    """How strongly a row bears on a question; 0 where it leaves open what was asked."""
    named, valued = frozenset(stems(name)), with_units(stems(value))
    topics = _topics(question, name)
    told = [one for one in topics if one.topic.is_told_by(name, question.stems)]
    weight = _connection(question, named, valued, told, bool(topics))
    accounted = named | valued | frozenset().union(*(one.words for one in topics))
    if question.own - accounted:
        # "What can a shelf carry?" is told better by the load of one than by how many there are.
        return NAMED if weight == WHOLE and not question.yes_no else 0
    return weight if _is_of_the_kind(question, name, value, topics) else 0


def _connection(
    question: Question, named: Set[str], valued: Set[str], told: list[Asked], near: bool
) -> int:
    own = content(" ".join(named)) - fillers()
    if own and own <= question.words:
        return WHOLE
    if told:
        return LISTED
    if question.telling & named:
        return NAMED
    if question.own & valued:
        return VALUED
    return NEAR if near else 0


def _topics(question: Question, name: str) -> list[Asked]:
    """The properties asked about that a row has to do with."""
    return [
        one
        for one in question.asked
        if one.topic.is_told_by(name, question.stems) or one.topic.is_near(name)
    ]


def _is_of_the_kind(question: Question, name: str, value: str, topics: list[Asked]) -> bool:
    """Whether a row may answer a figure: weights are no answer to lengths, times to how many."""
    if asks_count(question.text) and not may_count(question.text, value):
        return False
    if question.figure is None or not question.figure.kind:
        return True
    counts = next((one.topic.counts for one in topics if one.topic.counts), "")
    stated = stated_figure(value, counts)
    return stated is None or stated.kind == question.figure.kind


def _measured(product: ProductFacts, question: Question) -> list[Row]:
    """The one row in the unit of a question that is nothing but a figure: "is it under 2 kg?"."""
    figure = question.figure
    if figure is None or not figure.kind or question.own or question.asked:
        return []
    rows = [
        (Row(name, value, LISTED), stated)
        for name, value in facts_of(product).items()
        if (stated := stated_figure(value)) and stated.kind == figure.kind
    ]
    named = [row for row, _ in rows if row.name.casefold() == figure.kind]
    alike = [row for row, stated in rows if stated.unit == figure.unit]
    return named or (alike if len(alike) == 1 else [])


def _said_by_name(product: ProductFacts, question: str) -> bool:
    """Whether the name alone settles it: "is it unlocked?" of "… Phone (Unlocked)"."""
    kind = stems(product.category)[-1:]
    asked = content(question) - set(kind) - set(stems(product.brand or ""))
    pointing = {"it", "they"} & set(words(question))
    return bool(asked and pointing) and asked <= set(stems(product.name)) and is_yes_no(question)


def facts_of(product: ProductFacts) -> dict[str, str]:
    """Every specification, attribute and option of a product, each once."""
    facts: dict[str, Any] = dict(sheet(product))
    known = {name.casefold(): name for name in facts}
    for name, values in options_sold(product).items():
        if name.casefold() not in known or len(values) > 1:
            # What it can be chosen in tells more than the row of the version shown.
            facts[known.get(name.casefold(), name)] = ", ".join(values)
    return facts | _told_by_name(product, facts)


def _told_by_name(product: ProductFacts, facts: Mapping[str, str]) -> dict[str, str]:
    """What the name says of attributes that the listing does not state: "… with 16GB Memory"."""
    stated = {attribute_name(name) for name in facts}
    told = in_name(product.name)
    return {name: values[0] for name, values in told.items() if name not in stated}
