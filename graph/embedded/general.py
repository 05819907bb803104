"""Whether a question is about how the shop does things, or about the customer's own."""

from __future__ import annotations

from graph.brief import TurnBrief
from graph.understanding.types import Part
from knowledge.words import words

GENERAL = frozenset(
    "what how when can could do does is are may must which who where will would am".split()
)
OWN = frozenset({"my", "mine"})


def in_general(brief: TurnBrief, part: Part) -> bool:
    """Whether it is asked how the shop does things, and its texts tell; not about one order.

    "Can you cancel it?" asks for something to be done.
    """
    question = brief.conversation.open_question or {}
    if question.get("kind") == "trade" or not brief.passages_of(part):
        return False
    heard = words(part.text)
    general = bool(heard) and heard[0] in GENERAL and not OWN & set(heard)
    return general and heard[1:2] != ["you"] and not _still(brief, heard)


def _still(brief: TurnBrief, heard: list[str]) -> bool:
    """As in "can I still cancel it?", of an order that is talked about or was made."""
    pointed = brief.conversation.order_id and not _POINTING.isdisjoint(heard)
    return "if" not in heard and ("still" in heard or bool(pointed))


_POINTING = frozenset({"it", "this", "that", "them", "these", "those"})
