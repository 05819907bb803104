"""The customer's yes: what it was asked for, and whether it stands for exactly that now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.yaml_file import read_words
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Conversation, Part, Understanding
from knowledge.words import words
from tools.outcome import ToolOutcome
from tools.run import is_consequential

WORDS = Path(__file__).with_name("consent.yaml")
LONGEST_YES_WORDS = 16
KEPT_TURNS = 2
"""So many turns of other talk an unanswered question outlives; a yes after them asks again."""
# Talk beside the matter, which leaves what is asked for open.
BESIDE = with_kinds(
    {
        "greet", "thanks", "smalltalk", "help", "order_status", "refund_status", "details",
        "ask_product", "reviews", "cart_view", "availability", "explain", "unclear", "language",
        "complaint", "out_of_scope",
    }
)  # fmt: skip
# What may be said beside a yes without changing what it stands for.
COURTESIES = frozenset({"confirm", "greet", "thanks", "goodbye"})
# What the action that awaits a yes may be called beside it: "yes, cancel it".
INTENT_OF = {
    "cancel_order": "cancel_order",
    "modify_order": "modify_order",
    "return_items": "return_order",
    "exchange_items": "exchange_order",
    "update_address": "account",
    "checkout": "checkout",
}


@dataclass(frozen=True)
class Piece:
    """One action of a summary: it, its arguments, and the seal of what was told of it."""

    action: str
    arguments: dict[str, Any]
    seal: str

    def is_told_by(self, shown: ToolOutcome) -> bool:
        """Whether a preview made now is exactly this."""
        same = shown.name == self.action and shown.confirm == self.arguments
        return same and seal_of(shown) == self.seal


@dataclass(frozen=True)
class Consent:
    """What the customer has just said yes to: all actions of the summary they were shown."""

    pieces: tuple[Piece, ...]

    def covers(self, shown: ToolOutcome) -> Piece | None:
        """What was agreed to that a preview made now is exactly; None where it is none of it."""
        return next((piece for piece in self.pieces if piece.is_told_by(shown)), None)


def consent_of(
    understanding: Understanding,
    conversation: Conversation,
    now_s: float,
    within_s: float,
    pressed: str | None = None,
) -> Consent | None:
    """The consent that this message gives; None where it gives none.

    Args:
        understanding: The message.
        conversation: As it was before the message, with what awaits a yes.
        now_s: Seconds since the epoch.
        within_s: How long a summary that was shown can be agreed to.
        pressed: The seal of the summary whose button was pressed, where it was no message.
    """
    pending = conversation.pending
    if not pending or "seal" not in pending:
        return None
    newest = pending["turn"] == conversation.turns and now_s - pending["asked_at"] <= within_s
    agreed = pressed == pending["seal"] if pressed is not None else says_yes(understanding, pending)
    if not (newest and agreed):
        return None
    return Consent(tuple(pieces_of(pending)))


def pieces_of(pending: Mapping[str, Any]) -> list[Piece]:
    """The actions that await one yes together, in the order in which they were told."""
    seal = pending.get("own_seal", pending.get("seal", ""))
    rest = [Piece(one["action"], one["arguments"], one["seal"]) for one in pending.get("also", ())]
    return [Piece(pending["action"], pending["arguments"], seal), *rest]


def says_yes(understanding: Understanding, pending: dict[str, Any]) -> bool:
    """Whether a message is a yes and nothing that could change what it is a yes to."""
    pieces = pieces_of(pending)
    own = {INTENT_OF.get(piece.action, "confirm") for piece in pieces}
    if not set(understanding.intents) <= COURTESIES | own:
        return False
    said = words(understanding.english)
    told = (text for piece in pieces for text in _texts(piece.arguments))
    known = {word for text in told for word in words(text)}
    known = known.union(*(_known(piece.action) for piece in pieces))
    bare = "?" not in understanding.english and len(said) <= LONGEST_YES_WORDS
    return bare and _has_yes(said) and all(word in known for word in said)


def as_yes(
    understanding: Understanding, conversation: Conversation, pressed: str | None
) -> Understanding:
    """The same understanding; a yes to what is pending, or a button's, is that and nothing else."""
    pending = conversation.pending
    agreed = pending is not None and "seal" in pending and says_yes(understanding, pending)
    if pressed is None and not agreed:
        return understanding
    yes = Part(text=understanding.english, intent="confirm", confidence=1)
    return understanding.model_copy(update={"parts": [yes]})


def pending_of(outcomes: Sequence[ToolOutcome], turn: int, now_s: float) -> dict[str, Any] | None:
    """What the customer is asked to agree to after a turn: everything that was previewed in it."""
    shown = awaiting(outcomes)
    if not shown:
        return None
    first, *others = ({"action": o.name, "arguments": o.confirm, "seal": seal_of(o)} for o in shown)
    asked: dict[str, Any] = {**first, "turn": turn, "asked_at": now_s}
    if others:
        seals = " ".join(str(one["seal"]) for one in (first, *others))
        asked |= {"own_seal": first["seal"], "seal": _short(seals), "also": others}
    return asked


def awaiting(outcomes: Sequence[ToolOutcome]) -> list[ToolOutcome]:
    """The previews that await the customer's yes; of one action on one order the newest."""
    shown: dict[tuple[str, ...], ToolOutcome] = {}
    for outcome in outcomes:
        about = (outcome.confirm or {}).get("order_id", "")
        key = (outcome.name, str(outcome.result.get("action", "")), str(about))
        shown.pop(key, None)
        if is_preview(outcome):
            shown[key] = outcome
    return list(shown.values())


def is_preview(outcome: ToolOutcome) -> bool:
    """Whether an outcome only tells what would come of an action."""
    return outcome.ok and outcome.confirm is not None and is_consequential(outcome.name)


def still_open(
    before: Conversation, understanding: Understanding, asked: dict[str, Any] | None
) -> dict[str, Any] | None:
    """What goes on awaiting a yes after a turn that was about something else.

    Kept for KEPT_TURNS turns of mere talk in which nothing else was asked; a yes then shows the
    summary anew (`consent_of` wants the turn before). A no, and any other wish, drops it.
    """
    pending = before.pending
    if not pending or "seal" not in pending or asked:
        return None
    lapsed = before.turns + 1 - pending["turn"] > KEPT_TURNS
    return None if lapsed or not set(understanding.intents) <= BESIDE else pending


def seal_of(shown: ToolOutcome) -> str:
    """What a summary comes to, in short: the action, its arguments and all it told."""
    told = json.dumps(
        [shown.name, shown.confirm, shown.result], sort_keys=True, ensure_ascii=False, default=str
    )
    return _short(told)


def _short(text: str) -> str:
    return hashlib.blake2s(text.encode(), digest_size=12).hexdigest()


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list | tuple):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []


def _has_yes(said: Sequence[str]) -> bool:
    """Whether a word or phrase of consent stands in what was said."""
    text = f" {' '.join(said)} "
    return any(f" {phrase} " in text for phrase in _phrases("yes"))


@cache
def _known(action: str) -> frozenset[str]:
    """Every word that may stand in a yes to an action."""
    phrases = (*_phrases("yes"), *_phrases("beside"), *_phrases(action))
    return frozenset(word for phrase in phrases for word in phrase.split())


@cache
def _phrases(kind: str) -> frozenset[str]:
    loaded: dict[str, list[str]] = read_words(WORDS)
    return frozenset(" ".join(words(phrase)) for phrase in loaded.get(kind, ()))
