"""Which of several are, have or can what is asked: "which of these are cream?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.evidence import Evidence, Row, listing_evidence
from graph.embedded.nearest import sentences_of
from graph.embedded.options import named_options, options_sold
from graph.embedded.topics import asks_advice, asks_choice, content, fillers
from graph.understanding.types import Part
from knowledge.review_compare import in_plain_words
from knowledge.words import stems, words
from tools.outcome import ToolOutcome

ASKING = frozenset({"compare", "ask_product", "availability"})
MOST_LOOKED_INTO = 6
_TURNING = frozenset(("free", "no", "not", "without", "less"))
_DEGREES = frozenset(("more", "most", "less", "least", "fewer", "fewest"))
_OF_ONE = frozenset(("is", "has"))
_VERBS = frozenset("is are has have can could will would do does".split())
_COMPARING = ("er", "est")
_IT = frozenset(("it", "that", "this", "they", "i", "you"))
_HELPING = "is|are|has|have|can|could|will|would|do|does"
_NOUN = rf"(?: \w+(?= (?:{_HELPING})\b))?"
_SEVERAL = rf"(?: ones?)?(?: of (?:these|those|them|the \w+){_NOUN})?(?: ones?)?"
_WHICH = re.compile(rf"\bwhich{_SEVERAL} ({_HELPING})\b ?([^?.!]+)", re.IGNORECASE)
# Of several that are pointed at any verb may tell: "which ones fit", "which of those come in red".
_WHICH_OF = re.compile(
    r"\bwhich (?:ones|(?:ones )?of (?:these|those|them|the \w+)) (\w+)\b ?([^?.!]+)",
    re.IGNORECASE,
)
_WHICH_DOES = re.compile(r"\bwhich(?: one)? (?!ones)(\w+s)\b ?([^?.!]+)", re.IGNORECASE)
_ANY_OF = re.compile(
    rf"\b({_HELPING}) any(?: ones?)? of (?:these|those|them|the \w+) ([^?.!]+)", re.IGNORECASE
)
_WAYS = (_ANY_OF, _WHICH, _WHICH_OF, _WHICH_DOES)
_ASKED = {"is": "is it", "are": "is it", "has": "does it have", "have": "does it have"}
_ASKED |= {"do": "does it", "does": "does it"}
_AUXILIARY = frozenset(("can", "could", "will", "would"))


def question_of_each(text: str) -> str:
    """What is asked of each, "is it cream?"; "" where the most of something is asked for."""
    found = next((one for way in _WAYS if (one := way.search(text))), None)
    said = words(text)
    pairs = [*pairwise([*said, ""])]
    ranked = any(one in _DEGREES and then != "than" for one, then in pairs)
    ranked = ranked or any(one == "the" and then.endswith(_COMPARING) for one, then in pairs)
    ranked = ranked or in_plain_words(text) != " ".join(said)
    if found is None or ranked or asks_choice(text) or asks_advice(text):
        return ""
    verb, rest = found[1].lower(), found[2].strip()
    if verb in _OF_ONE and rest.lower().split(" ")[0].endswith(_COMPARING):
        return ""
    if (_VERBS | _IT) & {*words(rest)[:1]}:
        return ""  # As in "which sights does it mention?": it asks for things of one of them.
    helped = f"{verb} it" if verb in _AUXILIARY else f"does it {verb.removesuffix('s')}"
    return f"{_ASKED.get(verb, helped)} {rest}?"


def looked_into(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The calls for each of them; none where it is asked otherwise, or once none is seen to fit."""
    ids = meant_of(brief, part) if part.intent in ASKING and question_of_each(part.text) else []
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
    told = [(product, so) for product, so in found if so]
    return told or (_nearly(looked, question) if part.intent != "availability" else [])


def _nearly(products: Sequence[ProductFacts], question: str) -> list[tuple[ProductFacts, Evidence]]:
    """Those of which a sentence bears most of what is asked, where others say nothing of it.

    As in "which is carved on the outside?" of "a hand-carved exterior".
    """
    asked = content(question) - fillers()
    if not _TURNING.isdisjoint(words(question)):
        return []  # Of "sugar free" what bears "sugar" tells the contrary.
    found = [(product, _bearing(product, asked, question)) for product in products]
    near = [(product, Evidence(sentence=said)) for product, said in found if said]
    return near if len(near) < len(products) else []


def _bearing(product: ProductFacts, asked: set[str], question: str) -> str:
    if not asked or listing_evidence(product, question).verdict == "no":
        return ""
    said = {one: len(asked & {*stems(one)}) for one in sentences_of(product)}
    best = max(said, key=lambda one: said[one], default="")
    return best if best and 2 * said[best] >= len(asked) else ""


def _so(product: ProductFacts, question: str) -> Evidence:
    """What says that it is so: a version, a row that makes it plain, a sentence on it."""
    sold = dict(named_options(options_sold(product), question))
    if sold:
        return Evidence(rows=tuple(Row(name, value, 1) for name, value in sold.items()))
    told = listing_evidence(product, question)
    plain = told.verdict == "yes" or (bool(told.sentence) and told.verdict is None)
    return told if plain and told.outright else Evidence()


def meant_of(brief: TurnBrief, part: Part) -> list[str]:
    """Those pointed at by their places, else those side by side, else the list."""
    told = [one for one in part.references if one.kind == "ordinal"]
    named = list(dict.fromkeys(pid for one in told for pid in one.product_ids))
    before = brief.conversation
    shown = [product.id for product in before.shown]
    if len(named) > 1:
        return named
    among = before.side_by_side if set(part.product_ids) <= {*before.side_by_side} else []
    several = (one.ids for one in before.lists if len(one.ids) > 1)
    return among or (shown if len(shown) > 1 else next(several, shown))
