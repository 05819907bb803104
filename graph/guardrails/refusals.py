"""What a customer hears when a message is not taken up: dignified, and nothing of the why."""

from __future__ import annotations

from collections.abc import Mapping

from graph.guardrails.risk import Kind

EMPTY = "I didn't get any words. What can I do for you?"

REFUSALS: Mapping[Kind, str] = {
    "injection": (
        "I can't help with that. I'm here for the shop: finding and comparing products, "
        "your cart and orders, delivery and returns. What are you looking for?"
    ),
    "harm": (
        "I can't help with that. If someone is in danger, please call your local emergency "
        "number. I'm glad to help with products, orders, delivery and returns."
    ),
    "self-harm": (
        "I'm really sorry that things are this hard right now, and I'm glad you said it. "
        "You don't have to go through this alone: please talk to someone you trust, or reach a "
        "crisis line near you. In the US and Canada call or text 988, in the UK and Ireland call "
        "116 123, elsewhere findahelpline.com lists free help. If you are in immediate danger, "
        "please call your local emergency number now."
    ),
}


def too_long(most_chars: int) -> str:
    """The answer to a message of more than `most_chars` characters."""
    return f"That is longer than {most_chars:,} characters. Could you say it more briefly?"
