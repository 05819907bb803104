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


async def guard_input(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """Mask or refuse the message; a new turn begins with empty hands."""
    services = runtime.context
    shop, said = services.shop, state["request"].text
    kept = state.get("conversation", {}).get("language", "")
    language = heard_language(said, kept or default_language(shop.settings.locale))
    verdict = await off_loop(
        services.threads, check_input, said, shop.settings, shop.embedder, language
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
