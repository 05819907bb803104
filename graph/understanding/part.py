"""One request of a message as a part: what it asks for, how surely, and what goes with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from data.constraints import Constraints
from graph.understanding.certainty import Certainty, certainty
from graph.understanding.evidence import expected, facts, plain_courtesy, speaking_for
from graph.understanding.intents import Features, IntentHead, intent_head, softmax
from graph.understanding.kinds import with_kinds
from graph.understanding.known_mistakes import meant_instead
from graph.understanding.lexicon import phrases
from graph.understanding.limits import Stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.request import Request
from graph.understanding.slots import bare_order_number
from graph.understanding.tokens import fold, words_of
from graph.understanding.types import Conversation, Part, Reference
from graph.understanding.update import SEARCHING
from knowledge.words import singular

KEPT_ALTERNATIVES = 3
# Intents of what is not the shop's, or cannot be told to be.
FOREIGN = frozenset({"out_of_scope", "unclear", "unsafe"})
_OPINION = frozenset(phrases("words")["opinion"])
_LEADING = frozenset(phrases("changing")["leading"])
_COMMAND = frozenset(phrases("words")["command"])
_ASKING = with_kinds({"ask_product", "reviews", "help", "details", "availability", "compare"})
_PROPERTIES = with_kinds({"ask_product", "reviews", "help"})
_CHOOSING = frozenset(
    {
        "cart_add",
        "cart_update",
        "availability",
        "details",
        "exchange_order",
        "modify_order",
        "correct",
    }
)
_ORDERING = with_kinds(
    {
        "order_status",
        "cancel_order",
        "modify_order",
        "return_order",
        "exchange_order",
        "refund_status",
    }
)
_DEEDS = frozenset({"cart_remove", "cart_update", "cart_clear", "undo"})
Ranked = list[tuple[str, float]]


def parts_of(
    request: Request, scores: Features, text: str, conversation: Conversation, words: CatalogueWords
) -> list[Part]:
    """The part that a request is, by the intent that head and evidence agree on.

    Two, with the same words, where it bears two intents at once.
    """
    head, sure = intent_head(), certainty()
    holding = facts(request, conversation, words)
    ranked = ranking(head, head.with_facts(scores, holding), sure)
    if not request.points:
        worded = dict(ranking(head, scores, sure))
        left = [one for one in ranked if not _is_guessed(one[0], worded, holding, sure)]
        if _is_a_word_alone(request, conversation):
            left = _looking(left, request, narrowing=bool(conversation.shown))
        whole = sum(chance for _, chance in left)
        ranked = [(intent, chance / whole) for intent, chance in left]
    return [
        _part(request, text, intent, chance, ranked, speaking_for(intent, holding, head, text))
        for intent, chance in _borne(ranked, request, head, sure, words)
    ]


def _is_a_word_alone(request: Request, conversation: Conversation) -> bool:
    """Whether no more than a word is said, and nothing was asked: it looks for what it names.

    An "ok 1" names nothing.
    """
    asked = bool(conversation.open_question or conversation.pending)
    said = [token for token in request.tokens if token.kind == "word"]
    numbered = any(token.kind == "number" for token in request.tokens)
    return not asked and len(said) == 1 and not (numbered and said[0].text in _LEADING)


def _looking(ranked: Ranked, request: Request, *, narrowing: bool) -> Ranked:
    """The intents of what takes nothing: what spoke for taking speaks for looking for it.

    A mere "great" looks for nothing either.
    """
    chances = dict(ranked)
    taking = chances.pop("cart_add")
    if not plain_courtesy(request.tokens):
        chances["refine" if narrowing else "search"] += taking
    return sorted(chances.items(), key=lambda one: -one[1])


def _is_guessed(
    intent: str, worded: Mapping[str, float], holding: Sequence[str], sure: Certainty
) -> bool:
    """Whether a change to the cart is heard only for what was said before, not for these words."""
    told = any(expected().get(fact, {}).get(intent, 0.0) > 0 for fact in holding)
    return intent in _DEEDS and not told and worded[intent] < sure.worded


def ranking(head: IntentHead, summed: Features, sure: Certainty) -> Ranked:
    """All intents by their calibrated probability, likeliest first."""
    probabilities = softmax(summed / sure.temperature)
    return [(head.intents[n], float(probabilities[n])) for n in np.argsort(-probabilities)]


def _borne(
    ranked: Ranked, request: Request, head: IntentHead, sure: Certainty, words: CatalogueWords
) -> Ranked:
    """The intent, and a second where it is likely beside the first and exemplars show the pair."""
    (first, confidence), (second, likely) = ranked[:2]
    if confidence < sure.unclear and not _tells(request.stated):
        return [(meant_instead("unclear", request, words, doubted=False) or "unclear", confidence)]
    if first in _DEEDS and confidence < sure.deed and not request.points:
        # What is in the cart is not changed on a guess.
        return [("unclear", confidence)]
    instead = meant_instead(first, request, words, doubted=confidence < sure.deed)
    if instead is not None:
        return [(instead, confidence)]
    if first == "cart_update" and confidence < sure.change and not _tells_change(request):
        return [(second, likely)]
    if likely >= head.second and frozenset((first, second)) in head.pairs:
        # They share one likelihood: that of bearing either.
        return [(first, confidence + likely), (second, confidence + likely)]
    return [(first, confidence)]


def _part(
    request: Request,
    text: str,
    intent: str,
    confidence: float,
    ranked: Ranked,
    evidence: Sequence[str],
) -> Part:
    said = request.stated
    limits = said.limits if intent in _LIMITED else _naming(said.limits, intent)
    number = request.order_number
    if number is None and intent in _ORDERING:
        number = bare_order_number(text)
    others = [(other, chance) for other, chance in ranked if other != intent]
    return Part.model_validate(
        {
            "text": text,
            "intent": intent,
            "confidence": min(confidence, 1.0),
            "alternatives": others[:KEPT_ALTERNATIVES],
            "outside": min(sum(chance for other, chance in ranked if other in FOREIGN), 1.0),
            "query": said.query if intent in SEARCHING else _named(said.query, request.quantity),
            "constraints": limits,
            "dropped": said.dropped if intent in SEARCHING else [],
            "preferences": said.preferences,
            "references": list(request.references),
            "options": _options(said) if intent in _CHOOSING else {},
            "quantity": request.quantity if intent.startswith("cart_") else None,
            "order_number": number,
            "question": _question(intent, said, request.references, text),
            "evidence": list(evidence),
        }
    )


def _tells_change(request: Request) -> bool:
    """Whether a number, a colour or a size is said that something may have from now on."""
    return request.quantity is not None or bool(_options(request.stated))


_LIMITED = SEARCHING | {"availability", "details"}


def _tells(said: Stated) -> bool:
    """Whether a request states something that can be acted on, whatever its intent."""
    return not said.limits.is_empty() or bool(said.comparisons or said.dropped)


def _named(query: str, count: int | None) -> str:
    """The search words of a request that is no search, without those of the command itself."""
    kept = [word for word in query.split() if fold(word) not in _COMMAND]
    if str(count) in kept:
        kept.remove(str(count))
    return " ".join(kept)


def _question(intent: str, said: Stated, references: Sequence[Reference], text: str) -> str:
    """The question a request asks; "" where it only asks for the reviews."""
    if intent != "reviews":
        return text if intent in _ASKING else ""
    known = {word for one in references for word in words_of(one.text)} | _OPINION
    named = {word for path in said.limits.category for word in words_of(path)}
    left = {singular(word) for word in words_of(_named(said.query, None))}
    return text if left - known - {singular(word) for word in known | named} else ""


def _naming(limits: Constraints, intent: str) -> Constraints:
    """Only what names a product; money in a request that is no search limits nothing.

    Nor does a property that is asked after: "how many HDMI ports does it have".
    """
    attributes = {} if intent in _PROPERTIES else limits.attributes
    return Constraints(category=limits.category, brand=limits.brand, attributes=attributes)


def _options(said: Stated) -> dict[str, str]:
    """The variant wished: one value an attribute; a size even if the catalogue lacks it."""
    wished = {name: values[0] for name, values in said.limits.attributes.items() if values}
    if said.size and "size" not in wished:
        wished["size"] = said.size
    return wished
