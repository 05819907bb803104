"""A person in the conversation: what goes to them, and what the assistant learns afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from data.carts import view
from data.catalogue import product_facts
from data.database import reading, writing
from data.errors import InvalidInput
from data.handoff_asking import give_email
from data.handoff_words import customer_says, said_unheard
from data.handoffs import open_of
from data.letters import post
from data.models import Handoff
from data.personal_data import mask
from data.settings import Settings
from graph.conversation_log import keep, keep_in, thread_id
from graph.embedded.say.person import ticket
from graph.embedded.voice import Voice
from graph.guardrails.input import InputVerdict, check_input
from graph.memory import remembered
from graph.reply import GuardReport, Reply, TurnRequest
from graph.services import Services
from graph.state import TurnState
from graph.understanding.trade.address import email_of
from graph.understanding.types import Conversation
from tools.context import ShopContext

TO_A_PERSON_TOO = "self-harm"  # refused by the assistant, but somebody who reads along is to know
MOST_NAMED = 3


def instead_of_a_turn(services: Services, request: TurnRequest) -> Reply | None:
    """What comes of a message that is not for the assistant; None: it is. Blocking.

    While an agent has the conversation, what the customer says goes to them, checked and masked as
    any message; a button under a summary still does what it says. To a ticket that lacks an
    address the one that a message gives is kept, which no model reads.
    """
    if request.confirms is not None:
        return None
    with reading(services.shop.engine) as session:
        row = open_of(session, thread_id(request))
    if row is None:
        return None
    if row.status == "claimed":
        return _passed_on(services, request, row)
    return _addressed(services, request) if row.status == "ticket" and not row.email else None


def caught_up(services: Services, thread: str, kept: dict[str, Any]) -> TurnState:
    """What the conversation has to take in of what people said since; empty: nothing. Blocking."""
    said = said_unheard(services.shop.engine, thread)
    if not said:
        return {}
    window = services.shop.settings.history_messages
    entries = [
        {"role": "assistant", "text": f"{who} (a person of the team): {mask(text)[0]}"}
        if who
        else {"role": "user", "text": text}
        for who, text in said
    ]
    history = [*kept.get("history", []), *entries][-window:]
    named = _named(services, [text for who, text in said if who])
    conversation = Conversation.model_validate(kept.get("conversation", {}))
    if named:
        known = {one.id for one in named}
        earlier = [one for one in conversation.earlier if one.id not in known]
        update = {"focus": [one.id for one in named], "earlier": [*named, *earlier]}
        conversation = conversation.model_copy(update=update)
    return {"history": history, "conversation": conversation.model_dump(mode="json")}


def _named(services: Services, texts: Sequence[str]) -> list[Any]:
    """The products that an agent called by their names: "it" means them from then on."""
    ids = [one for text in texts for one in services.shop.names.standing_in(text)]
    with reading(services.shop.engine) as session:
        found = product_facts(session, list(dict.fromkeys(ids))[-MOST_NAMED:])
        return [remembered(product) for product in found]


def _passed_on(services: Services, request: TurnRequest, row: Handoff) -> Reply | None:
    shop = services.shop
    verdict = check_input(request.text, shop.settings, shop.embedder, row.language)
    refused = verdict.verdict == "refuse"
    if refused and TO_A_PERSON_TOO not in verdict.reasons:
        return _reply(services, request, row, verdict.message, verdict)
    text = voice_of(services, row).say("person-passed", agent=row.agent_name)
    reply = _reply(services, request, row, verdict.message if refused else text, verdict)
    reply = reply.model_copy(update={"passed_to": "" if refused else row.agent_name})
    with writing(shop.engine) as session:
        open_of(session, thread_id(request), locked=True)  # before the thread, as everybody does
        _, message = keep_in(session, request, verdict.text, reply)
        if customer_says(session, thread_id(request), verdict.text, message) is None:
            session.rollback()  # handed back at this very moment: the assistant answers
            return None
    return reply


def _addressed(services: Services, request: TurnRequest) -> Reply | None:
    shop, email = services.shop, email_of(request.text)
    if not email:
        return None
    try:
        answer = give_email(shop.engine, thread_id(request), email, shop.settings)
    except InvalidInput:
        return None
    if answer is None:
        return None
    post(shop.settings, answer.letter)
    row = answer.handoff
    text = voice_of(services, row).say("person-mailed", ticket=row.ticket or "")
    verdict = InputVerdict("mask", mask(request.text)[0], ["pii: email"])
    reply = _reply(services, request, row, text, verdict)
    keep(shop.engine, request, verdict.text, reply)
    return reply


def _reply(
    services: Services, request: TurnRequest, row: Handoff, text: str, verdict: InputVerdict
) -> Reply:
    shop = services.shop
    context = ShopContext(shop, request.session_id, request.customer_id)
    return Reply(
        session_id=request.session_id,
        text=text,
        cart=view(shop.engine, context.owner, context.cart_limits),
        guard=GuardReport(input=verdict.verdict, reasons=list(verdict.reasons)),
        handoff=True,
        language=row.language,
    )


def voice_of(services: Services, row: Handoff) -> Voice:
    """The voice in which a hand-off's customer is spoken to."""
    return Voice.in_shop(services.shop.settings, row.language)


def told_ticket(settings: Settings, row: Handoff, opens_at: datetime | None) -> str:
    """What a customer reads whose waiting became a ticket."""
    found = {
        "ticket": row.ticket,
        "opens_at": opens_at.isoformat() if opens_at else None,
        "email_known": bool(row.email),
        "contact": settings.support_contact,
    }
    return ticket(Voice.in_shop(settings, row.language), found)
