"""Which of several are, have or can what is asked: "which of these are cream?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.evidence import Evidence, Row, listing_evidence
from graph.embedded.options import named_options, options_sold
from graph.embedded.topics import asks_advice, asks_choice
from graph.understanding.types import Part
from knowledge.review_compare import in_plain_words
from knowledge.words import words
from tools.outcome import ToolOutcome

ASKING = frozenset({"compare", "ask_product", "availability"})
MOST_LOOKED_INTO = 6
_DEGREES = frozenset(("more", "most", "less", "least", "fewer", "fewest"))
_VERBS = frozenset("is are has have can could will would do does".split())
_COMPARING = ("er", "est")
_IT = frozenset(("it", "that", "this", "they", "i", "you"))
_WHICH = re.compile(
    r"\bwhich(?: ones?)?(?: of (?:these|those|them|the \w+))?(?: ones?)? "
    r"(is|are|has|have|can|could|will|would|do|does|\w+s)\b ?([^?.!]+)",
    re.IGNORECASE,
)
_ASKED = {"is": "is it", "are": "is it", "has": "does it have", "have": "does it have"}
_AUXILIARY = frozenset(("can", "could", "will", "would"))


def question_of_each(text: str) -> str:
    """What is asked of each, "is it cream?"; "" where the most of something is asked for."""
    found = _WHICH.search(text)
    ranked = any(word in _DEGREES or in_plain_words(word) != word for word in words(text))
    if found is None or ranked or asks_choice(text) or asks_advice(text):
        return ""
    verb, rest = found[1].lower(), found[2].strip()
    if rest.lower().split(" ")[0].endswith(_COMPARING):
        return ""
    if (_VERBS | _IT) & {*words(rest)[:1]}:
        return ""  # As in "which sights does it mention?": it asks for things of one of them.
    helped = f"{verb} it" if verb in _AUXILIARY else f"does it {verb.removesuffix('s')}"
    return f"{_ASKED.get(verb, helped)} {rest}?"


def looked_into(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The calls for each of them; none where it is asked otherwise, or once none is seen to fit."""
    ids = _meant(brief, part) if part.intent in ASKING and question_of_each(part.text) else []
    if len(ids) < 2:
        return []
    calls = [Call("get_product_details", {"product_id": pid}) for pid in ids[:MOST_LOOKED_INTO]]
    done = [found for call in calls if (found := outcome_of(call, outcomes)) is not None]
    return calls if len(done) < len(calls) or fitting(part, done) else []


def fitting(part: Part, outcomes: Sequence[ToolOutcome]) -> list[tuple[ProductFacts, Evidence]]:
    """The products looked into of which it is so, with what says so."""
    question = question_of_each(part.text) if part.intent in ASKING else ""
    looked = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
    found = [(product, _so(product, question)) for product in looked if question]
    return [(product, so) for product, so in found if so]


def _so(product: ProductFacts, question: str) -> Evidence:
    """What says that it is so: a version, a row that makes it plain, a sentence on it."""
    sold = dict(named_options(options_sold(product), question))
    if sold:
        return Evidence(rows=tuple(Row(name, value, 1) for name, value in sold.items()))
    told = listing_evidence(product, question)
    plain = told.verdict == "yes" or (bool(told.sentence) and told.verdict is None)
    return told if plain and told.outright else Evidence()


def _meant(brief: TurnBrief, part: Part) -> list[str]:
    """Those pointed at by their places, else those side by side, else the list."""
    told = [one for one in part.references if one.kind == "ordinal"]
    named = list(dict.fromkeys(pid for one in told for pid in one.product_ids))
    before = brief.conversation
    shown = [product.id for product in before.shown]
    if len(named) > 1:
        return named
    among = before.side_by_side if set(part.product_ids) <= {*before.side_by_side} else []
    return among or shown
