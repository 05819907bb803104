"""What changed in the cart, what is in it, and why something could not be put there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from data.facts import CartFacts, CartLineFacts, ProductFacts
from graph.brief import TurnBrief
from graph.embedded.say.answer import Answer
from graph.embedded.say.choosing import choice, choices_of, refused
from graph.embedded.say.coupons import coupons
from graph.embedded.say.delivered import delivered
from graph.embedded.say.sold_out import to_be_had
from graph.embedded.say.which import asking_which, which
from graph.embedded.voice import Chip, Voice
from graph.embedded.wording import bold, options_words, refusal_words, too_few
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

SHOW, UNDO = "chip-cart", "chip-undo"
BEFORE_BUYING = ("chip-checkout", "chip-delivery", "chip-return", "chip-empty-cart")


def added(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What went into the cart, and what did not and why."""
    tried = [o for o in outcomes if o.name == "add_to_cart"]
    if not tried:
        return which(brief, part, outcomes)
    voice = Voice.of(brief)
    done = [o for o in tried if o.ok]
    lines = voice.listed([_put_in(voice, o) for o in done])
    pieces = [voice.say("added", lines=lines)] if done else []
    pieces += [refused(voice, o) for o in tried if not o.ok]
    pieces += _bought_with(voice, done[-1:])
    cart = next((o.cart for o in reversed(done) if o.cart), None)
    waiting = next((o for o in tried if choices_of(o)), None)
    if waiting is not None:
        return replace(choice(waiting, " ".join(pieces)), counts=cart is not None)
    undo = [_take_back(o, cart) for o in done if cart]
    keys = (SHOW, UNDO) if undo else ("chip-similar",)
    chips = _chips(voice, *keys)
    text = "\n\n".join([" ".join(pieces), *([] if done else to_be_had(voice, outcomes))])
    return Answer(text, chips, undo=undo or None, counts=cart is not None)


def _bought_with(voice: Voice, done: Sequence[ToolOutcome]) -> list[str]:
    """What others bought with the last thing that was put in; nothing where too few did."""
    beside = {one["id"] for outcome in done for one in outcome.result.get("goes_with", [])}
    products = [p for outcome in done for p in outcome.products if p.id in beside]
    names = voice.listed([bold(product) for product in products])
    return [voice.say("bought-with", names=names)] if products else []


def shown(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The cart line by line with its total."""
    voice = Voice.of(brief)
    cart = next((o.cart for o in outcomes if o.cart), None)
    if cart is None or not cart.lines:
        return Answer(voice.say("cart-empty"), list(brief.departments[:3]))
    lines = [f"{n}. {_line(voice, cart, line)}" for n, line in enumerate(cart.lines, 1)]
    head = voice.say("cart-is", count=cart.count)
    total = voice.say("cart-total", total=voice.money(cart.goods_cents, cart.currency))
    sums = [total, *delivered(voice, cart, part, outcomes)]
    told = [head, "", *lines, "", *coupons(voice, cart), *sums, *_saved(voice, cart)]
    return Answer("\n".join(told), _chips(voice, *BEFORE_BUYING))


def put_aside(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was put aside for later, or back into the cart."""
    voice = Voice.of(brief)
    done = [o for o in outcomes if o.ok]
    pieces = [refusal_words(voice, o) for o in outcomes if not o.ok]
    if done:
        names = voice.listed([bold(_product(o)) for o in done])
        key = "saved-for-later" if done[0].name == "save_for_later" else "back-in-cart"
        pieces = [voice.say(key, names=names), *pieces]
    return Answer(" ".join(pieces), _chips(voice, SHOW))


def _saved(voice: Voice, cart: CartFacts) -> list[str]:
    if not cart.saved:
        return []
    return ["", voice.say("cart-saved"), *(f"- {_line(voice, cart, one)}" for one in cart.saved)]


def updated(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The new quantity, in the cart or of what is about to go there."""
    added_ones = [o for o in outcomes if o.name == "add_to_cart"]
    if not added_ones:
        return _changed(brief, part, outcomes)
    answer = added(brief, part, outcomes)
    if len(added_ones) == len(outcomes):
        return answer
    before = _changed(brief, part, [o for o in outcomes if o.name != "add_to_cart"])
    undo = [*(answer.undo or ()), *(before.undo or ())]
    return replace(answer, text=f"{before.text} {answer.text}", undo=undo or None)


def removed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was taken out."""
    return _changed(brief, part, outcomes)


def cleared(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The cart is empty, and can be put back; or the question whether that is meant."""
    voice, held = Voice.of(brief), brief.conversation.cart_lines
    if not held:
        return Answer(voice.say("cart-empty"), list(brief.departments[:3]))
    if not any(o.name == "clear_cart" for o in outcomes):
        pending = {"action": "clear_cart", "arguments": {}}
        yes_no = _chips(voice, "chip-yes-empty", "chip-no-keep")
        asked = {"kind": "clear"}
        return Answer(voice.say("ask-clear"), yes_no, pending=pending, open_question=asked)
    undo = [{"name": "add_to_cart", "arguments": _whole(line)} for line in held]
    chips = [voice.chip(UNDO), *brief.departments[:3]]
    return Answer(voice.say("cleared"), chips, undo=undo)


def undone(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The newest cart change was taken back."""
    voice = Voice.of(brief)
    cart = next((o.cart for o in reversed(outcomes) if o.cart), None)
    if cart is None:
        return Answer(voice.say("nothing-to-undo"), _chips(voice, SHOW))
    return Answer(voice.say("undone"), _chips(voice, SHOW), undo=[], counts=True)


def corrected(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The wrong product is out again, the right one in."""
    back = [o for o in outcomes if o.name in ("update_cart_item", "remove_from_cart") and o.ok]
    answer = added(brief, part, outcomes)
    if not back:
        return answer
    before = _changed(brief, part, back)
    undo = [*(answer.undo or ()), *(before.undo or ())]
    return replace(answer, text=f"{before.text} {answer.text}", undo=undo or None)


def confirmed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The pending action was carried out."""
    if not outcomes:
        return Answer(Voice.of(brief).say("confirm-nothing"), list(brief.departments[:3]))
    if outcomes[-1].name == "clear_cart":
        return cleared(brief, part, outcomes)
    return added(brief, part, outcomes)


def state(voice: Voice, outcomes: Sequence[ToolOutcome]) -> str:
    """How much is in the cart after all that was done, and what it costs."""
    cart = next((o.cart for o in reversed(outcomes) if o.cart), None)
    if cart is None or not cart.lines:
        return voice.say("cart-empty")
    total = voice.money(cart.total_cents, cart.currency)
    return voice.say("cart-state", count=cart.count, total=total)


def _changed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    voice = Voice.of(brief)
    tried = [o for o in outcomes if o.name in ("update_cart_item", "remove_from_cart")]
    if not tried:
        return _ask_which(brief, part, outcomes)
    done = [o for o in tried if o.ok and o.cart]
    gone = [o for o in done if _line_of(o) is None]
    lines = [line for o in done if (line := _line_of(o)) is not None]
    pieces = [voice.say("updated", line=_quantity(line)) for line in lines]
    if gone:
        names = voice.listed([bold(_product(o)) for o in gone])
        pieces.append(voice.say("removed", names=names))
    pieces += [refusal_words(voice, o) for o in tried if o.error]
    undo = [back for o in done if (back := _put_back(brief, o))]
    left = bool(done and done[-1].cart and done[-1].cart.lines)
    chips = _chips(voice, *([SHOW] if left else []), *([UNDO] if undo else []))
    offered: Sequence[str] = chips or list(brief.departments[:3])
    return Answer(" ".join(pieces), offered, undo=undo or None, counts=bool(done))


def _ask_which(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    voice = Voice.of(brief)
    cart = next((o.cart for o in outcomes if o.cart), None)
    if cart is None or not cart.lines:
        return Answer(voice.say("cart-empty"), list(brief.departments[:3]))
    held = {line.product_id: line.name for line in cart.lines}
    offered = list(held.items())[:4]
    names = [name for _, name in offered]
    return Answer(voice.say("ask-which-cart"), names, open_question=asking_which(part, offered))


def _line_of(outcome: ToolOutcome) -> CartLineFacts | None:
    """The line of the product that a call was about; None when it is out of the cart."""
    product_id = outcome.arguments["product_id"]
    variant = outcome.arguments.get("variant_id")
    held = (line for line in _lines(outcome) if line.product_id == product_id)
    return next((line for line in held if variant in (None, line.variant_id)), None)


def _put_in(voice: Voice, outcome: ToolOutcome) -> str:
    product = _product(outcome)
    wanted = outcome.arguments.get("quantity", 1)
    lines = [line for line in _lines(outcome) if line.product_id == product.id]
    line = next((x for x in lines if _is_chosen(x, outcome.arguments)), lines[-1])
    counted = f"{wanted} × " if wanted > 1 else ""
    price = _price(voice, line, product.currency, wanted)
    chosen = f"{options_words(line.options)}, " if line.options else ""
    return f"{counted}{bold(product)} ({chosen}{price})"


def _is_chosen(line: CartLineFacts, arguments: dict[str, Any]) -> bool:
    wanted = {value.casefold() for value in arguments.get("options", {}).values()}
    held = {value.casefold() for value in line.options.values()}
    return bool(wanted) and wanted <= held


def _take_back(outcome: ToolOutcome, cart: CartFacts | None) -> dict[str, Any]:
    product_id, wanted = outcome.arguments["product_id"], outcome.arguments.get("quantity", 1)
    lines = [line for line in (cart.lines if cart else ()) if line.product_id == product_id]
    line = next((x for x in lines if _is_chosen(x, outcome.arguments)), lines[-1])
    rest = line.quantity - wanted
    arguments: dict[str, Any] = {"product_id": product_id, "quantity": max(rest, 0)}
    if line.variant_id:
        arguments["variant_id"] = line.variant_id
    return {"name": "update_cart_item", "arguments": arguments}


def _put_back(brief: TurnBrief, outcome: ToolOutcome) -> dict[str, Any] | None:
    product_id = outcome.arguments["product_id"]
    variant = outcome.arguments.get("variant_id")
    of_it = (h for h in brief.conversation.cart_lines if h["product_id"] == product_id)
    held = next((h for h in of_it if variant in (None, h["variant_id"])), None)
    if held is None:
        return None
    name = "add_to_cart" if _line_of(outcome) is None else "update_cart_item"
    return {"name": name, "arguments": _whole(held)}


def _whole(line: dict[str, Any]) -> dict[str, Any]:
    """A line of the cart as what a call is given: the variant tells its options."""
    return {name: value for name, value in line.items() if name != "options"}


def _product(outcome: ToolOutcome) -> ProductFacts:
    product_id = outcome.arguments["product_id"]
    return next(p for p in outcome.products if p.id == product_id)


def _lines(outcome: ToolOutcome) -> Sequence[CartLineFacts]:
    return outcome.cart.lines if outcome.cart else ()


def _quantity(line: CartLineFacts) -> str:
    return f"{line.quantity} × **{line.name}**{_options(line)}"


def _options(line: CartLineFacts) -> str:
    return f" ({options_words(line.options)})" if line.options else ""


def _line(voice: Voice, cart: CartFacts, line: CartLineFacts) -> str:
    notes = [] if line.in_stock else [too_few(voice, line.left)]
    if line.price_cents != line.price_when_added_cents:
        was = voice.money(line.price_when_added_cents, cart.currency)
        notes.append(voice.say("note-was", price=was))
    price = _price(voice, line, cart.currency, line.quantity)
    return f"{_quantity(line)} · {', '.join([price, *notes])}"


def _price(voice: Voice, line: CartLineFacts, currency: str, quantity: int) -> str:
    """The price of one, said to be so where there are several."""
    price = voice.money(line.price_cents, currency)
    return voice.say("price-each", price=price) if quantity > 1 else price


def _chips(voice: Voice, *keys: str) -> list[Chip]:
    return [voice.chip(key) for key in keys]
