"""What the message of this turn agreed to, by word or button; no model has a say in it."""

from __future__ import annotations

from langchain_core.messages import AIMessage
from langchain_core.messages.tool import ToolCall

from graph.consent import Consent, consent_of
from graph.services import Services
from graph.state import TurnState
from graph.understanding.types import Conversation


def consent_in(state: TurnState, services: Services) -> Consent | None:
    """The consent that this turn's message gives; None where it gives none."""
    return consent_of(
        state["understanding"],
        Conversation.model_validate(state["conversation"]),
        services.wall_clock(),
        services.shop.settings.confirm_within_s,
        state["request"].confirms,
    )


def agreed_call(state: TurnState, services: Services) -> AIMessage | None:
    """The calls that were agreed to, made by code before any model is asked."""
    if state["work"].messages:
        return None
    consent = consent_in(state, services)
    if consent is None:
        return None
    calls = [
        ToolCall(name=one.action, args=one.arguments, id=f"call_agreed_{n}", type="tool_call")
        for n, one in enumerate(consent.pieces)
    ]
    return AIMessage("", tool_calls=calls)
