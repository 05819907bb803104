"""Answers from the shop's own texts, and the way to a person."""

from __future__ import annotations

from pydantic import Field

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
    """Ask for a member of the support team when the customer wants one or nothing else helps."""
    return ToolOutcome(result={"requested": True, "reason": asked.reason}, handoff=True)
