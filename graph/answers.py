"""Answers to our own question: "black" after "which colour?" is a choice, not a search."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.types import Conversation, Part, Understanding
from knowledge.words import words

OTHER_BUSINESS = frozenset(
    {"cart_view", "cart_clear", "help", "human", "deny", "reviews", "compare", "greet", "goodbye"}
)
LONGEST_ANSWER_WORDS = 8


def answering(understanding: Understanding, conversation: Conversation) -> Understanding:
    """The same understanding, or the choice of an option where one was asked for and is given."""
    question = conversation.open_question or {}
    if question.get("kind") != "variant" or len(understanding.parts) != 1:
        return understanding
    part = understanding.parts[0]
    if part.intent in OTHER_BUSINESS or len(words(part.text)) > LONGEST_ANSWER_WORDS:
        return understanding
    options = _chosen(part, question.get("choices", []))
    if not options:
        return understanding
    choice = part.model_copy(update={"intent": "confirm", "confidence": 1.0, "options": options})
    return understanding.model_copy(
        update={
            "parts": [choice],
            "in_force": conversation.constraints,
            "query_in_force": conversation.query,
        }
    )


def _chosen(part: Part, choices: Sequence[dict[str, str]]) -> dict[str, str]:
    """What the message says of the options, if any of them is named."""
    said = words(part.text)
    named: dict[str, str] = {}
    for choice in choices:
        for name, value in choice.items():
            if _stands_in(words(value), said) and len(value) > len(named.get(name, "")):
                named[name] = value
    return named


def _stands_in(value: Sequence[str], said: Sequence[str]) -> bool:
    size = len(value)
    return size > 0 and any(
        list(said[at : at + size]) == list(value) for at in range(len(said) - size + 1)
    )
