"""Third step: passages from the shop's own texts, where a part of the message asks for them."""

from __future__ import annotations

from langgraph.runtime import Runtime

from data.facts import Passage
from graph.services import Services
from graph.state import TurnState
from graph.threads import off_loop
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Understanding

TEXT_INTENTS = with_kinds(
    {
        "help",
        "complaint",
        "coupon",
        "checkout",
        "order_status",
        "cancel_order",
        "modify_order",
        "return_order",
        "exchange_order",
        "refund_status",
    }
)
TOP_K = 3
MOST_QUESTIONS = 3
"""Questions of one message that are looked up; a further one goes without."""


async def retrieve(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """The passages that may answer each question, best first; none where nothing asks for them."""
    help_search = runtime.context.shop.help
    answers: dict[str, list[Passage]] = {}
    for question in questions_of(state["understanding"]):
        found = await off_loop(runtime.context.threads, help_search.search, question, TOP_K)
        answers[question] = list(found.passages) if found.answerable else []
    distinct = {passage.id: passage for found in answers.values() for passage in found}
    return {"passages": list(distinct.values()), "answers": answers}


def questions_of(understanding: Understanding) -> list[str]:
    """What the shop's texts may answer, in the order of the message."""
    asked = [part.asked for part in understanding.parts if part.intent in TEXT_INTENTS]
    return list(dict.fromkeys(asked))[:MOST_QUESTIONS]
