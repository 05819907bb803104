"""The gate before consequential tools: only the customer's yes to exactly this sets one off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.consent import Consent, is_preview
from tools.context import ShopContext
from tools.outcome import ToolOutcome
from tools.run import is_consequential, preview_tool, run_tool


def gated(
    context: ShopContext,
    name: str,
    arguments: dict[str, Any],
    consent: Consent | None,
    before: Sequence[ToolOutcome] = (),
) -> ToolOutcome:
    """A call, carried out; of a consequential one only what would come of it, without a yes.

    The preview is made anew at the yes: where the state has moved since, what it tells is no
    longer what was agreed to, and nothing is done. Blocking.

    Args:
        context: Identity and limits, from the server.
        name: The tool, as whatever model called it.
        arguments: The model's.
        consent: What this turn's message agreed to.
        before: What was done in this turn already; a yes is good for what was told, each once.
    """
    if not is_consequential(name):
        return run_tool(context, name, arguments)
    shown = preview_tool(context, name, arguments)
    if consent is None or not shown.ok or _spent(before) >= len(consent.pieces):
        return shown
    agreed = consent.covers(shown)
    if agreed is None:
        return shown
    done = run_tool(context, name, agreed.arguments)
    return done.model_copy(update={"arguments": arguments, "confirm": None})


def _spent(before: Sequence[ToolOutcome]) -> int:
    """How many consequential actions were set off in this turn."""
    return sum(is_consequential(o.name) and o.ok and not is_preview(o) for o in before)
