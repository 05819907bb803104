"""The input guard: length, personal data, injection and harm, before anything else reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from data.personal_data import mask
from data.settings import Settings
from graph.guardrails.readings import hidden, visible
from graph.guardrails.refusals import EMPTY, REFUSALS, too_long
from graph.guardrails.risk import assess
from knowledge.embedding import Embedder

Verdict = Literal["allow", "mask", "refuse"]
SHOWN_CHARS = 200


@dataclass(frozen=True)
class InputVerdict:
    """What may come in.

    Attributes:
        verdict: allow, mask (personal data was replaced) or refuse.
        text: What may be worked with, logged and kept; never holds found personal data.
        reasons: Kinds of what was found: "length", "injection", "harm", "self-harm", "pii: email".
        score: Likelihood of the likeliest risk, from 0 to 1.
        message: What the customer hears when it is refused.
    """

    verdict: Verdict
    text: str
    reasons: Sequence[str] = ()
    score: float = 0.0
    message: str = ""


def check_input(text: str, settings: Settings, embedder: Embedder) -> InputVerdict:
    """The message without control characters, masked where it holds personal data, or refused."""
    cleaned = visible(text)
    if len(cleaned) > settings.max_message_chars:
        # The cut comes last, for half an address is still an address.
        shown = mask(cleaned[: 2 * SHOWN_CHARS])[0][:SHOWN_CHARS]
        return InputVerdict("refuse", shown, ["length"], 0.0, too_long(settings.max_message_chars))
    spelt = hidden(text)
    if not cleaned and not spelt:
        return InputVerdict("refuse", "", ["empty"], 0.0, EMPTY)
    masked, kinds = mask(cleaned)
    reasons = [f"pii: {kind}" for kind in dict.fromkeys(kinds)]
    # What is judged is what goes on, and what it hides.
    risk = assess([masked, spelt], embedder)
    if risk.refused:
        return InputVerdict(
            "refuse", masked, [risk.kind, *reasons], risk.score, REFUSALS[risk.kind]
        )
    return InputVerdict("mask" if kinds else "allow", masked, reasons, risk.score)
