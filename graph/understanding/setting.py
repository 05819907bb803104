"""Facts of the conversation alone: what a message is said into."""

from __future__ import annotations

from collections.abc import Iterator

from graph.understanding.types import Conversation


def setting_facts(conversation: Conversation) -> Iterator[str]:
    """What was asked, done and shown before, by the names that the trained head knows."""
    if conversation.pending:
        yield "awaiting_yes"
    if conversation.open_question:
        yield "asked"
        yield f"asked_{conversation.open_question.get('kind')}"
    yield from (f"after_{intent}" for intent in conversation.last_intents)
    if not conversation.last_intents:
        yield "first_said"
    if conversation.shown:
        yield "list_shown"
    if conversation.focus:
        yield "one_in_focus" if len(conversation.focus) == 1 else "several_in_focus"
    if conversation.cart:
        yield "cart_filled"
