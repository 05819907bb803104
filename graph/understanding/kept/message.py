"""What a message tells of its sender, taken out of it, and held to in what is searched for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.constraints import Constraints
from graph.understanding.hearing import Heard
from graph.understanding.kept.limits import given_up, in_keeping, kept_no_more, says_own_size
from graph.understanding.kept.told import Told, for_another
from graph.understanding.mentions import CatalogueWords
from graph.understanding.repair import Repair
from graph.understanding.tokens import Token, tokenize
from graph.understanding.types import Conversation, Part, Understanding
from graph.understanding.update import Change


def beside(repair: Repair, told: Told) -> Repair:
    """The message without what was told."""
    if len(told.rest) == len(repair.tokens):
        return repair
    text = _text(told.rest, repair)
    return replace(repair, tokens=tokenize(text), text=text)


def knowing(conversation: Conversation, told: Told) -> Conversation:
    """The conversation that knows what was told; what it no longer holds to limits no more."""
    limits = kept_no_more(conversation.constraints, conversation.kept, told.kept)
    return conversation.model_copy(update={"kept": told.kept, "constraints": limits})


def noted(
    text: str, said_in: Heard, conversation: Conversation, words: CatalogueWords
) -> Understanding:
    """A message that says nothing else: the search in force goes on with it, if there is one."""
    searched = bool(conversation.query and conversation.shown)
    intent = "refine" if searched else "preference"
    part = Part.model_validate({"text": said_in.text, "intent": intent, "confidence": 1.0})
    return Understanding(
        text=text,
        corrected=said_in.text,
        language=said_in.language,
        parts=[part],
        in_force=in_keeping(conversation.constraints, conversation.kept, words),
        kept=conversation.kept,
        query_in_force=conversation.query,
    )


def keeping_to(
    limits: Constraints,
    change: Change,
    parts: Sequence[Part],
    tokens: Sequence[Token],
    before: Conversation,
    told: Told,
    words: CatalogueWords,
) -> tuple[Constraints, Constraints]:
    """The limits in force, and what is kept, after a message.

    A search for somebody else is not held to what the customer told of themselves; what goes on
    from it is not either.
    """
    kept = given_up(told.kept, [name for part in parts for name in part.dropped])
    begins = change.is_new or not before.query or kept != before.kept
    if not begins or for_another(tokens):
        return limits, kept
    return in_keeping(limits, kept, words, sized=says_own_size(tokens)), kept


def _text(rest: Sequence[Token], repair: Repair) -> str:
    """The text of what is left, as it stood."""
    pieces: list[str] = []
    end = -1
    for token in rest:
        gap = "" if token.start == end else " "
        pieces.append(f"{gap}{repair.text[token.start : token.end]}")
        end = token.end
    return "".join(pieces).strip(" ,;:-")
