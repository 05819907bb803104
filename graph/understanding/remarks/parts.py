"""Requests that only tell something beside another: none of their own, and none to be declined."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.kinds import with_kinds
from graph.understanding.lexicon import phrases
from graph.understanding.remarks.sentences import tells
from graph.understanding.split import kinds_at
from graph.understanding.tokens import tokenize
from graph.understanding.types import Part

_COST_ONLY = frozenset(phrases("words")["cost_only"])
_OF_PRODUCTS = with_kinds({"details", "ask_product", "availability", "search", "help", "unclear"})
_LOOKING = with_kinds({"search", "recommend", "refine", "availability", "categories"})
_LOST = frozenset({"out_of_scope", "unclear", "smalltalk"})
_DONE = frozenset({"cart_add", "cart_update", "cart_remove", "confirm", "deny", "details", "gift"})
SURE = 0.8
HALF = 0.5
_COURTESIES = frozenset({"greet", "thanks", "goodbye"})
_ASKING = with_kinds(
    {"search", "recommend", "refine", "top_selling", "categories", "similar", "compare", "details"}
    | {"ask_product", "availability", "reviews", "cart_add", "cart_update", "cart_remove", "human"}
    | {"help", "order_status", "return_order", "exchange_order", "refund_status", "cart_clear"}
)


def without_asides(parts: Sequence[Part]) -> list[Part]:
    """The parts without those that only tell, and were understood as nothing, beside a request.

    A courtesy said twice is answered once.
    """
    parts = _without_told(_without_reasons(parts))
    said = [part.intent for part in parts]
    parts = [
        p for n, p in enumerate(parts) if p.intent not in _COURTESIES or p.intent not in said[:n]
    ]
    parts = _without_guesses(parts)
    asking = [part for part in parts if part.intent in _ASKING and not _says_nothing(part)]
    if asking:
        return [part for part in parts if part.intent not in _LOST or _asks(part.text)]
    lost = [part for part in parts if part.intent == "out_of_scope"]
    # "I need a new job. Do you have any?" asks for what was told of before.
    return [part for part in parts if not (lost and _says_nothing(part))]


def _without_guesses(parts: Sequence[Part]) -> list[Part]:
    """The parts without what hardly looks for anything, beside what surely asks.

    As in "relax, joking. Which drill is the strongest?"
    """
    if not any(part.intent in _ASKING and part.confidence >= SURE for part in parts):
        return list(parts)
    return [part for part in parts if not _is_guess(part)]


def _is_guess(part: Part) -> bool:
    """Whether it was unsurely read as looking for something, and names no kind and no product."""
    unsure = part.intent in _LOOKING and part.confidence < HALF
    named = part.constraints.category or any(one.product_ids for one in part.references)
    return unsure and not named and not _asks(part.text)


def _without_told(parts: Sequence[Part]) -> list[Part]:
    """The parts without what tells of the customer, where another says what is looked for."""
    named = [part.intent in _LOOKING and bool(part.constraints.category) for part in parts]
    if not any(named):
        return list(parts)
    return [
        part
        for part, names in zip(parts, named, strict=True)
        if names or part.intent not in _LOOKING or not tells(tokenize(part.text))
    ]


def _without_reasons(parts: Sequence[Part]) -> list[Part]:
    """The parts without what only tells why the newest change is taken back: "I'll wear it"."""
    back = next((n for n, part in enumerate(parts) if part.intent == "undo"), len(parts))
    return [part for n, part in enumerate(parts) if n <= back or not _is_reason(part)]


def _is_reason(part: Part) -> bool:
    named = [one for one in part.references if one.kind not in ("pronoun", "page")]
    return part.intent in _DONE and not named and not _asks(part.text)


def _says_nothing(part: Part) -> bool:
    """Whether it looks for products without a word on which."""
    return part.intent in _LOOKING and not part.query and part.constraints.is_empty()


def of_one_matter(parts: Sequence[Part]) -> list[Part]:
    """The parts; where delivery is asked about first, "and what does it cost?" asks of it too."""
    kept: list[Part] = []
    for part in parts:
        texts = {token.text for token in tokenize(part.text)}
        follows = bool(kept) and kept[-1].intent == "delivery" and part.intent in _OF_PRODUCTS
        if follows and texts <= _COST_ONLY:
            question = f"{kept[-1].intent}: {part.text}"
            change = {"intent": "delivery", "question": question, "references": []}
            part = part.model_copy(update=change)
        kept.append(part)
    return kept


def _asks(text: str) -> bool:
    tokens = tokenize(text)
    return text.rstrip().endswith("?") or "QUESTION" in kinds_at(tokens, 0)
