"""First step: what may come in, and in which form."""

from __future__ import annotations

from langgraph.runtime import Runtime

from graph.brief import Said
from graph.guardrails.input import check_input
from graph.reply import GuardReport
from graph.services import Services
from graph.state import TurnState, Work


async def guard_input(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """Mask or refuse the message; a new turn begins with empty hands."""
    services = runtime.context
    verdict = check_input(state["request"].text, services.shop.settings, services.shop.embedder)
    report = GuardReport(input=verdict.verdict, reasons=list(verdict.reasons))
    return {
        "text": verdict.text,
        "guard": report,
        "refusal": verdict.message if verdict.verdict == "refuse" else "",
        "work": Work(),
        "passages": [],
        "started": services.clock(),
        "draft": "",
        "said": Said(),
    }
