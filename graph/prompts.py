"""The turn as chat models are told of it: the brief, and the messages for the embedded one."""

from __future__ import annotations

import hashlib

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

from graph.brief import KEY, TurnBrief
from graph.languages import default_language
from graph.services import Services
from graph.state import TurnState
from graph.understanding.trade.address import email_of
from graph.understanding.types import Conversation

MEANT = "en"
"""The language in which questions and listings are compared by their meaning."""
NOT_DONE = "Nothing was done: the customer is shown exactly this and asked for a yes."


def messages_for(state: TurnState, services: Services) -> list[BaseMessage]:
    """The messages for the embedded model: it reads the brief, and the records of the tools."""
    system = SystemMessage("", additional_kwargs={KEY: brief_of(state, services)})
    return [system, HumanMessage(state["text"]), *state["work"].messages]


def brief_of(state: TurnState, services: Services) -> TurnBrief:
    """The turn as code understood it."""
    settings = services.shop.settings
    conversation = Conversation.model_validate(state["conversation"])
    language = conversation.language or default_language(settings.locale)
    return TurnBrief(
        understanding=state["understanding"],
        conversation=conversation,
        passages=state.get("passages", []),
        answers=state.get("answers", {}),
        nearest=state.get("nearest", {}),
        shop_name=settings.shop_name,
        language=language,
        persona=settings.persona,
        currency=settings.currency,
        locale=settings.locale,
        max_cards=settings.max_cards,
        email=email_of(state["request"].text),
        draws=state["request"].draws,
        seed=_seed(state["request"].session_id, conversation.turns),
        likeness=services.shop.likeness if language == MEANT else None,
        read_departments=services.shop.names.departments,
    )


def _seed(session_id: str, turns: int) -> int:
    """Where a session's wording starts; each turn goes one on, so that none repeats the last."""
    digest = hashlib.blake2s(session_id.encode()).digest()
    return int.from_bytes(digest[:4], "big") + turns
