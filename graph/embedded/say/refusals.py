"""Why something was refused, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.embedded.plan_orders import Step
from graph.embedded.say.trade_words import reason, status
from graph.embedded.voice import Voice
from tools.outcome import ToolOutcome


def refusal(voice: Voice, refused: ToolOutcome, step: Step | None = None) -> str:
    """Why a call was refused, in words."""
    error = dict(refused.error or {})
    why = str(error.get("why", error.get("code", "")))
    requested = step and step.order and step.order.status.endswith("requested")
    why = "already_requested" if why == "already_changed" and requested else why
    why = "payment_action_app" if why == "payment_action" and not error.get("url") else why
    currency = step.order.currency if step and step.order else None
    values: dict[str, Any] = {
        **error,
        "name": error.get("name", ""),
        "balance": voice.money(error.get("balance_cents") or 0, currency),
        "needed": voice.money(error.get("needed_cents") or error.get("total_cents") or 0, currency),
        "was": voice.money(error.get("was_cents") or 0, currency),
        "minimum": voice.money(error.get("minimum_cents") or 0, currency),
        "status": status(voice, step.order) if step and step.order else error.get("status", ""),
        "reasons": voice.listed([reason(voice, str(r)) for r in error.get("reasons", ())], "or"),
    }
    return voice.say(refusal_key(voice, {**error, "why": why}), **values)


def refusal_key(voice: Voice, error: Mapping[str, Any]) -> str:
    """The message of a refusal: of its reason, else of its code, else that it did not work."""
    told = (error.get("why"), error.get("code"))
    keys = (f"refused-{one}".replace("_", "-") for one in told if one)
    return next((key for key in keys if voice.knows(key)), "refused")


def reason_chip(voice: Voice, text: str) -> str:
    """A reason of the policy's, to tap."""
    key = "reason-" + text.replace(" ", "-")
    return voice.chip(key) if voice.knows(key) else text


def method_of(method_id: str) -> Mapping[str, Any]:
    """A way of paying of which no more is known than its id."""
    kind = next((k for k in ("gift_card", "paypal", "credit_card") if method_id.startswith(k)), "")
    return {"id": method_id, "kind": kind or method_id}
