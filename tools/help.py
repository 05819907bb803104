"""Answers from the shop's own texts, and the way to a person."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from data.handoff_asking import Wish, ask_person
from data.letters import post
from data.personal_data import mask
from tools.arguments import Arguments, Words
from tools.context import ShopContext
from tools.outcome import ToolOutcome


class QuestionArguments(Arguments):
    """A question to the shop."""

    question: Words = Field(min_length=1)
    limit: int = Field(3, ge=1, le=10)


class HumanArguments(Arguments):
    """Why a person is wanted."""

    reason: Words = ""
    asked_by: Literal["customer", "policy"] = Field(
        "customer", description="policy: the shop's rules leave this to a person."
    )


def search_help(context: ShopContext, asked: QuestionArguments) -> ToolOutcome:
    """Find what the shop's FAQs and policies say on a question.

    For delivery, returns, refunds, payment, warranty, account and the like.
    """
    found = context.shop.help.search(asked.question, asked.limit)
    result = {
        "answerable": found.answerable,
        "passages": [
            {"id": p.id, "title": p.title, "section": p.section, "text": p.text[:1200]}
            for p in found.passages
        ],
    }
    return ToolOutcome(result=result, passages=found.passages)


def request_human(context: ShopContext, asked: HumanArguments) -> ToolOutcome:
    """Ask for a member of the support team when the customer wants one or nothing else helps.

    Promise no more than the result says of when one is there.
    """
    settings = context.shop.settings
    wish = Wish(
        session_id=context.session_id,
        customer_id=context.customer_id,
        reason=context.message or mask(asked.reason)[0],
        requested_by=asked.asked_by,
        sentiment=context.feeling,
        language=context.language,
        page=context.page,
    )
    answer = ask_person(context.shop.engine, wish, settings)
    post(settings, answer.letter)
    row = answer.handoff
    result = {
        "requested": True,
        "reason": wish.reason,
        "status": row.status,
        "minutes": row.expected_minutes,
        "agent": row.agent_name,
        "ticket": row.ticket if row.status == "ticket" else None,
        "opens_at": answer.opens_at.isoformat() if answer.opens_at else None,
        "email_known": bool(row.email),
        "contact": settings.support_contact,
    }
    return ToolOutcome(result=result, handoff=True)
