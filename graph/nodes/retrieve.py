"""Third step: passages from the shop's own texts, where a part of the message asks for them."""

from __future__ import annotations

from langgraph.runtime import Runtime

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


async def retrieve(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """The passages that may answer, best first; none where nothing asks for them."""
    question = question_of(state["understanding"])
    if not question:
        return {"passages": []}
    help_search = runtime.context.shop.help
    found = await off_loop(runtime.context.threads, help_search.search, question, TOP_K)
    return {"passages": list(found.passages) if found.answerable else []}


def question_of(understanding: Understanding) -> str:
    """The first part that the shop's texts may answer; empty where there is none."""
    for part in understanding.parts:
        if part.intent in TEXT_INTENTS:
            return part.question or part.text
    return ""
