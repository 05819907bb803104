"""What changed in the cart, what is in it, and why something could not be put there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.carts import describe_options
from data.facts import CartFacts, CartLineFacts, ProductFacts
from graph.brief import TurnBrief
from graph.embedded.say.answer import Answer
from graph.embedded.say.product import which
from graph.embedded.wording import Voice, count_of, joined
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

AFTER = ("Show my cart", "Undo that")


def added(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What went into the cart, and what did not and why."""
    tried = [o for o in outcomes if o.name == "add_to_cart"]
    if not tried:
        return which(brief, outcomes)
    voice = Voice(brief)
    pieces = [_added(voice, o) if o.ok else _refused(o) for o in tried]
    cart = next((o.cart for o in reversed(tried) if o.cart), None)
    if cart is not None:
        pieces.append(_state(voice, cart))
    waiting = next((o for o in tried if o.error and o.error["code"] == "choose_variant"), None)
    if waiting is not None:
        return _choice(waiting, " ".join(pieces))
    undo = [_take_back(o, cart) for o in tried if o.ok and cart]
    return Answer(" ".join(pieces), AFTER if undo else ("Show me similar ones",), undo=undo)


def shown(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The cart line by line with its total."""
    voice = Voice(brief)
    cart = next((o.cart for o in outcomes if o.cart), None)
    if cart is None or not cart.lines:
        return Answer(voice.say("cart_empty"), list(brief.departments[:3]))
    lines = [f"{n}. {_line(voice, cart, line)}" for n, line in enumerate(cart.lines, 1)]
    head = voice.say("cart_is", items=count_of(cart.count, "item"))
    total = f"Total: {voice.money(cart.total_cents, cart.currency)}, before delivery."
    chips = ["Empty my cart", "How much is delivery?", "What can I return?"]
    return Answer("\n".join([head, "", *lines, "", total]), chips)


def updated(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The new quantity."""
    return _changed(brief, outcomes, "update_cart_item")


def removed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was taken out."""
    return _changed(brief, outcomes, "remove_from_cart")


def cleared(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The cart is empty; what was in it can be put back."""
    undo = [{"name": "add_to_cart", "arguments": held} for held in brief.conversation.cart_lines]
    chips = ["Undo that"] if undo else []
    return Answer(Voice(brief).say("cleared"), [*chips, *brief.departments[:3]], undo=undo)


def undone(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The newest cart change was taken back."""
    voice = Voice(brief)
    cart = next((o.cart for o in reversed(outcomes) if o.cart), None)
    if cart is None:
        return Answer(voice.say("nothing_to_undo"), AFTER[:1])
    return Answer(voice.say("undone", state=_state(voice, cart)), AFTER[:1], undo=[])


def confirmed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The pending action was carried out."""
    if not outcomes:
        return Answer(Voice(brief).say("confirm_nothing"), list(brief.departments[:3]))
    return added(brief, part, outcomes)


def _changed(brief: TurnBrief, outcomes: Sequence[ToolOutcome], tool: str) -> Answer:
    voice = Voice(brief)
    tried = [o for o in outcomes if o.name == tool]
    if not tried:
        return _ask_which(brief, outcomes)
    refused = [o.error["message"] for o in tried if o.error]
    done = [o for o in tried if o.ok and o.cart]
    pieces = [_change(voice, o) for o in done] + refused
    if done and done[-1].cart:
        pieces.append(_state(voice, done[-1].cart))
    undo = [back for o in done if (back := _put_back(brief, o))]
    return Answer(" ".join(pieces), AFTER if undo else AFTER[:1], undo=undo)


def _ask_which(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> Answer:
    voice = Voice(brief)
    cart = next((o.cart for o in outcomes if o.cart), None)
    if cart is None or not cart.lines:
        return Answer(voice.say("cart_empty"), list(brief.departments[:3]))
    names = [line.name for line in cart.lines][:4]
    return Answer(
        voice.say("ask_which_cart"), names, open_question={"kind": "which", "options": names}
    )


def _change(voice: Voice, outcome: ToolOutcome) -> str:
    product = _product(outcome)
    line = next((c for c in _lines(outcome) if c.product_id == product.id), None)
    if line is None:
        return voice.say("removed", name=f"**{product.name}**")
    return voice.say("updated", line=_quantity(line))


def _added(voice: Voice, outcome: ToolOutcome) -> str:
    product = _product(outcome)
    wanted = outcome.arguments.get("quantity", 1)
    lines = [line for line in _lines(outcome) if line.product_id == product.id]
    line = lines[-1]
    counted = f"{wanted} × " if wanted > 1 else ""
    name = f"{counted}**{product.name}**{_options(line)}"
    return voice.say("added", line=f"{name} ({voice.money(line.price_cents, product.currency)})")


def _refused(outcome: ToolOutcome) -> str:
    return str((outcome.error or {}).get("message", ""))


def _choice(outcome: ToolOutcome, text: str) -> Answer:
    choices = [choice["options"] for choice in (outcome.error or {}).get("choices", [])]
    offered = [describe_options(options) for options in choices]
    pending = {"action": outcome.name, "arguments": outcome.arguments}
    question = {"kind": "variant", "options": offered, "choices": choices}
    return Answer(text, offered[:6], pending=pending, open_question=question)


def _take_back(outcome: ToolOutcome, cart: CartFacts | None) -> dict[str, Any]:
    product_id, wanted = outcome.arguments["product_id"], outcome.arguments.get("quantity", 1)
    lines = [line for line in (cart.lines if cart else ()) if line.product_id == product_id]
    line = lines[-1]
    rest = line.quantity - wanted
    arguments: dict[str, Any] = {"product_id": product_id, "quantity": max(rest, 0)}
    if line.variant_id:
        arguments["variant_id"] = line.variant_id
    return {"name": "update_cart_item", "arguments": arguments}


def _put_back(brief: TurnBrief, outcome: ToolOutcome) -> dict[str, Any] | None:
    product_id = outcome.arguments["product_id"]
    held = next((h for h in brief.conversation.cart_lines if h["product_id"] == product_id), None)
    if held is None:
        return None
    name = "add_to_cart" if not _still_held(outcome, product_id) else "update_cart_item"
    return {"name": name, "arguments": held}


def _still_held(outcome: ToolOutcome, product_id: str) -> bool:
    return any(line.product_id == product_id for line in _lines(outcome))


def _product(outcome: ToolOutcome) -> ProductFacts:
    product_id = outcome.arguments["product_id"]
    return next(p for p in outcome.products if p.id == product_id)


def _lines(outcome: ToolOutcome) -> Sequence[CartLineFacts]:
    return outcome.cart.lines if outcome.cart else ()


def _quantity(line: CartLineFacts) -> str:
    return f"{line.quantity} × **{line.name}**{_options(line)}"


def _options(line: CartLineFacts) -> str:
    return f" ({describe_options(line.options)})" if line.options else ""


def _line(voice: Voice, cart: CartFacts, line: CartLineFacts) -> str:
    price = voice.money(line.total_cents, cart.currency)
    each = f" ({voice.money(line.price_cents, cart.currency)} each)" if line.quantity > 1 else ""
    notes = [] if line.in_stock else ["not enough in stock"]
    if line.price_cents != line.price_when_added_cents:
        was = voice.money(line.price_when_added_cents, cart.currency)
        notes.append(f"was {was} when you added it")
    noted = f", {joined(notes)}" if notes else ""
    return f"{_quantity(line)} · {price}{each}{noted}"


def _state(voice: Voice, cart: CartFacts) -> str:
    if not cart.lines:
        return voice.say("cart_empty")
    total = voice.money(cart.total_cents, cart.currency)
    return voice.say("cart_state", items=count_of(cart.count, "item"), total=total)
