"""First step: what may come in, and in which form."""

from __future__ import annotations

from langgraph.runtime import Runtime

from graph.brief import Said
from graph.guardrails.input import check_input
from graph.languages import default_language, heard_language
from graph.reply import GuardReport
from graph.services import Services
from graph.state import TurnState, Work
from graph.threads import off_loop
from graph.understanding.types import Conversation


async def guard_input(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """Mask or refuse the message; a new turn begins with empty hands."""
    services = runtime.context
    shop, said = services.shop, state["request"].text
    before = Conversation.model_validate(state.get("conversation", {}))
    language = heard_language(said, before.language or default_language(shop.settings.locale))
    offered = before.meant(said) is not None
    verdict = await off_loop(
        services.threads, check_input, said, shop.settings, shop.embedder, language, offered
    )
    report = GuardReport(input=verdict.verdict, reasons=list(verdict.reasons))
    return {
        "text": verdict.text,
        "guard": report,
        "refusal": verdict.message if verdict.verdict == "refuse" else "",
        "work": Work(),
        "passages": [],
        "answers": {},
        "nearest": {},
        "started": services.clock(),
        "draft": "",
        "said": Said(),
    }
