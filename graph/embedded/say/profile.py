"""The customer's own profile: address, ways of paying, what is left on a gift card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from graph.brief import TurnBrief
from graph.embedded.matter import Matter
from graph.embedded.plan_changes import asks_balance, changes_address
from graph.embedded.say import help, orders
from graph.embedded.say.answer import Answer
from graph.embedded.say.trade_words import address, cents, method
from graph.embedded.voice import Voice
from graph.understanding.trade.money_asked import splits_payment
from graph.understanding.types import Part
from tools.outcome import ToolOutcome
from tools.run import is_consequential


def told(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What the profile says on it; the shop's texts where it is no question to the profile."""
    voice = Voice.of(brief)
    carried = next((o for o in reversed(outcomes) if o.ok and is_consequential(o.name)), None)
    if carried is not None:
        return orders.done(brief, carried, outcomes)
    if not outcomes:
        return _in_general(brief, part)
    refused = next((o for o in reversed(outcomes) if not o.ok), None)
    if refused is not None:
        error = refused.error or {}
        key = f"refused-{error.get('why', error.get('code', ''))}".replace("_", "-")
        said = voice.say(key if voice.knows(key) else "refused", **{**error, "name": ""})
        return help.before(brief, part, Answer(said, [voice.chip("chip-person")]))
    known = outcomes[0].result
    if asks_balance(part.text):
        return _balance(voice, known)
    lines = []
    if known.get("address"):
        lines.append(voice.say("profile-address", address=address(known["address"])))
    own = [method(voice, one) for one in known.get("payment_methods", ())]
    if own:
        lines.append(voice.say("profile-methods", methods=voice.listed(own)))
    asked = Matter.of(brief, part).question("address", [])
    if changes_address(part.text):
        lines.append(voice.say("ask-address"))
        return Answer("\n".join(lines), [voice.chip("chip-orders")], open_question=asked)
    return Answer("\n".join(lines), [voice.chip("chip-orders"), voice.chip("chip-person")])


def _in_general(brief: TurnBrief, part: Part) -> Answer:
    """How paying works by the shop's texts; of several ways what checkout takes here as well."""
    voice, written = Voice.of(brief), help.answered(brief, part, ())
    if not splits_payment(part.text):
        return written
    here = voice.say("pay-in-parts")
    if not written.citations:
        return Answer(here, [voice.chip("chip-person")])
    return replace(written, text=f"{written.text}\n\n{here}")


def _balance(voice: Voice, known: dict[str, Any]) -> Answer:
    cards = [one for one in known.get("payment_methods", ()) if one["kind"] == "gift_card"]
    lines = [
        voice.say(
            "gift-balance",
            name=str(one["id"]),
            amount=voice.money(cents(one.get("balance") or 0), one.get("currency")),
        )
        for one in cards
    ]
    return Answer("\n".join(lines) or voice.say("gift-none"), [voice.chip("chip-orders")])
