"""Calls that change the cart, and those that take a change back or carry out what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.brief import TurnBrief
from graph.consent import pieces_of
from graph.embedded.at_price import told_by_price
from graph.embedded.call import Call, outcome_of
from graph.embedded.foremost import order_of
from graph.embedded.looked_up import look_up, meant_of
from graph.embedded.options import options_of, says_option
from graph.embedded.plan_recommending import in_its_place
from graph.embedded.plan_versions import awaited_in, calls_size, is_as_it_was, other_version
from graph.embedded.subject import standing
from graph.embedded.versions_apart import in_versions
from graph.understanding.pointing import pool
from graph.understanding.taking import names_thing
from graph.understanding.tokens import clean, tokenize
from graph.understanding.types import Part
from knowledge.words import words
from tools.outcome import ToolOutcome
from tools.run import is_consequential

EVERYTHING = frozenset({"all", "both", "every", "each", "everything"})


def add(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The products meant into the cart; one named in words is looked up, and asked about."""
    ids = _singled_out(brief, part)
    priced, costing = told_by_price(brief, part, outcomes)
    if priced:
        calls = _additions(brief, costing, part)
        return [*priced, *calls, *in_its_place(brief, calls, outcomes)]
    asked = None if _points(brief, part) else look_up(brief, part, outcomes)
    if asked is not None:
        calls = _additions(brief, meant_of(brief, part, asked, outcome_of(asked, outcomes)), part)
        return [asked, *calls, *in_its_place(brief, calls, outcomes)]
    meant = standing(brief)
    if not part.product_ids:
        ids = meant if len(meant) == 1 and not _counts_beyond(part) else []
    calls = _additions(brief, ids, part)
    return [*calls, *in_its_place(brief, calls, outcomes)]


def _points(brief: TurnBrief, part: Part) -> bool:
    """Whether it points at something; not by the "it" of "your cheapest mug, put it in".

    Nor by the "them" of "Atomi then, eight of them", where nothing of that make was shown.
    """
    loose = all(one.kind == "pronoun" and not one.product_ids for one in part.references)
    named = names_thing(tokenize(clean(part.text)))
    brands = {product.brand for product in pool(brief.conversation)}
    another = bool(part.constraints.brand) and brands.isdisjoint(part.constraints.brand)
    return bool(part.references) and not (loose and (another or named or order_of(part.text)))


def _counts_beyond(part: Part) -> bool:
    """As in "the second one" where a single one is there."""
    return any(ref.kind == "ordinal" and not ref.product_ids for ref in part.references)


def _singled_out(brief: TurnBrief, part: Part) -> list[str]:
    """The products pointed at; of "two of them" the one talked about, if there is one."""
    ids = part.product_ids
    loose = all(ref.kind in ("all", "pronoun") for ref in part.references)
    everything = EVERYTHING & {word for ref in part.references for word in words(ref.text)}
    if len(ids) > 1 and loose and not everything:
        return standing(brief)[:1]
    return ids


def _additions(brief: TurnBrief, ids: Sequence[str], part: Part) -> list[Call]:
    """Each product into the cart, as many as are said of it; else as many as of all."""
    calls = [_addition(brief, pid, count, part) for pid, count in _counts(ids, part)]
    return in_versions(brief, calls[0], part) if len(calls) == 1 else calls


def _addition(brief: TurnBrief, product_id: str, count: int | None, part: Part) -> Call:
    chosen = options_of(brief, part, product_id)
    options = {"options": chosen} if chosen else {}
    return Call("add_to_cart", {"product_id": product_id, "quantity": count or 1, **options})


def _counts(ids: Sequence[str], part: Part) -> list[tuple[str, int | None]]:
    """How many are said of each product; None where that is not said."""
    own = {pid: ref.quantity for ref in part.references for pid in ref.product_ids if ref.quantity}
    return [(pid, own.get(pid) or (None if own else part.quantity)) for pid in ids]


def in_cart(brief: TurnBrief, part: Part) -> list[str]:
    """The products of the cart that a part is about; the only one where it names none."""
    held = [p.id for p in brief.conversation.cart]
    named = [pid for pid in part.product_ids if pid in held]
    loose = all(ref.kind in ("all", "pronoun") for ref in part.references)
    if named or _names_unknown(part) or (part.product_ids and not loose):
        return named
    focused = [pid for pid in brief.conversation.focus if pid in held]
    return focused or _newest(brief, held) or (held if len(held) == 1 else [])


def _names_unknown(part: Part) -> bool:
    """Whether a thing or place is named that is not there, or several that are not told apart."""
    return any(ref.kind in ("name", "ordinal") and not ref.product_ids for ref in part.references)


def _newest(brief: TurnBrief, held: Sequence[str]) -> list[str]:
    """What was put in the cart or changed there last."""
    changed = [call["arguments"].get("product_id") for call in brief.conversation.undo]
    return [pid for pid in changed[-1:] if pid in held]


def update(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The new quantity of what is meant, in the cart or about to go there."""
    bare = part.quantity is None and is_count(part.query) and not calls_size(part)
    quantity = int(part.query) if bare else part.quantity
    pending = brief.conversation.pending
    if pending and pending["action"] == "add_to_cart" and quantity:
        return [Call("add_to_cart", {**pending["arguments"], "quantity": quantity})]
    held = [] if _counts_new(brief, part) else in_cart(brief, part)
    ids = held or _singled_out(brief, part) or standing(brief)
    ids = part.product_ids if held and set(held) < set(part.product_ids) else ids
    if _names_unknown(part) or (len(ids) > 1 and not part.product_ids):
        ids = []
    one = len(ids) == 1 and part.quantity is None
    if one and (calls := other_version(brief, ids[0], part, outcomes)):
        return calls
    counted = part.model_copy(update={"quantity": quantity})
    calls = [
        _of_line(brief, part, call)
        for pid, count in _counts(ids, counted)
        if (call := _set(brief, counted, pid, count))
    ]
    return calls or [Call("view_cart")]


def _counts_new(brief: TurnBrief, part: Part) -> bool:
    """As in "two of them", of what is not in the cart yet."""
    counted = {pid for one in part.references if one.quantity for pid in one.product_ids}
    return bool(counted) and counted.isdisjoint(one.id for one in brief.conversation.cart)


def _set(brief: TurnBrief, part: Part, product_id: str, count: int | None) -> Call | None:
    """The call that makes it so many, or so many more or fewer; what is not there is added."""
    held = _held(brief, product_id)
    wanted = count if part.change is None else held + part.change
    if wanted is None or wanted < 0 or (not held and not wanted):
        return None
    if not held:
        return _addition(brief, product_id, wanted, part)
    return Call("update_cart_item", {"product_id": product_id, "quantity": wanted})


def _held(brief: TurnBrief, product_id: str) -> int:
    """How many of a product are in the cart."""
    lines = brief.conversation.cart_lines
    return sum(line["quantity"] for line in lines if line["product_id"] == product_id)


def is_count(text: str) -> bool:
    """Whether words are a bare number of items."""
    return text.isascii() and text.isdigit() and len(text) < 4


def remove(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What is meant out of the cart; the cart is looked at where that is open."""
    out = (_out(brief, pid, part.change) for pid in in_cart(brief, part))
    return [_of_line(brief, part, call) for call in out] or [Call("view_cart")]


def _out(brief: TurnBrief, product_id: str, change: int | None) -> Call:
    """The call that takes it out; of several the number said alone."""
    left = _held(brief, product_id) + (change or 0)
    if change is None or left <= 0:
        return Call("remove_from_cart", {"product_id": product_id})
    return Call("update_cart_item", {"product_id": product_id, "quantity": left})


def _of_line(brief: TurnBrief, part: Part, call: Call) -> Call:
    """The call for the one line of a product that is meant, where the cart has it in several."""
    lines = brief.conversation.cart_lines
    lines = [line for line in lines if line["product_id"] == call.arguments["product_id"]]
    if call.name == "add_to_cart" or len(lines) < 2:
        return call
    meant = [line for line in lines if says_option(part.text, line.get("options", {}))]
    if len(meant) != 1 or not meant[0]["variant_id"]:
        return call
    return Call(call.name, {**call.arguments, "variant_id": meant[0]["variant_id"]})


def confirm(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What was waiting for a yes or a choice."""
    pending = brief.conversation.pending
    if not pending:
        return []
    if is_consequential(pending["action"]):
        pieces = pieces_of(pending)
        calls = (_agreed(Call(one.action, one.arguments), outcomes) for one in pieces)
        return [call for both in calls for call in both]
    options = {**pending["arguments"].get("options", {}), **part.options}
    chosen = {"options": options} if options else {}
    return [Call(pending["action"], {**pending["arguments"], **chosen})]


def _agreed(call: Call, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What was agreed to; a purchase that is not the same any more is shown as it is now."""
    done = outcome_of(call, outcomes)
    changed = done is not None and (done.error or {}).get("code") == "summary_changed"
    return [call, Call(call.name)] if changed else [call]


def undo(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The calls that take the newest change back; what is put back is never taken out by it."""
    calls = [Call(call["name"], call["arguments"]) for call in brief.conversation.undo]
    heard = words(part.text)
    puts_back = "back" in heard and not _PUTS.isdisjoint(heard)
    takes_out = any(call.arguments.get("quantity") == 0 for call in calls)
    return [] if puts_back and takes_out else calls


_PUTS = frozenset(("put", "add", "bring"))


def correct(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The same for the product meant instead; the first change is taken back."""
    before, ids = brief.conversation, part.product_ids
    given, wanted = _exchanged(brief, part)
    if not given and (calls := _in_another_version(brief, part, outcomes)):
        return calls
    if not ids or (not given and is_as_it_was(brief, part)):
        return []
    if given and wanted:
        taken = _given_number(brief, part)
        many = taken or (_held(brief, given[0]) if len(given) == 1 else 1)
        out = [_out(brief, pid, -taken if taken else None) for pid in given]
        return [*out, *_instead(brief, wanted, part, many)]
    if "cart_remove" in before.last_intents and _took_out(brief):
        return [*undo(brief, part, outcomes), *(_out(brief, pid, part.change) for pid in ids)]
    if before.pending and before.pending["action"] == "add_to_cart":
        # What was about to go there had an option still to choose: so may what is meant instead.
        many = int(before.pending["arguments"].get("quantity") or 1)
        return _instead(brief, ids, part, many)
    if _PUT_IN & {*before.last_intents} and before.undo:
        many = _undone(brief, before.undo[0]["arguments"]) if len(before.undo) == 1 else 1
        return [*undo(brief, part, outcomes), *_instead(brief, ids, part, many)]
    return [Call("get_product_details", {"product_id": pid}) for pid in ids[:3]]


def _in_another_version(
    brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]
) -> list[Call]:
    """What waits for an option, or was put in last, in the version that is said."""
    if calls := awaited_in(brief, part):
        return calls
    meant = in_cart(brief, part) if {*part.product_ids} <= brief.conversation.held_ids else []
    return other_version(brief, meant[0], part, outcomes) if len(meant) == 1 else []


_PUT_IN = frozenset({"cart_add", "cart_update", "confirm"})


def _exchanged(brief: TurnBrief, part: Part) -> tuple[list[str], list[str]]:
    """What a part gives back of the cart, and what it wants for it."""
    held = brief.conversation.held_ids
    given = [pid for ref in part.references if ref.kind == "last" for pid in ref.product_ids]
    given = [pid for pid in given if pid in held]
    return given, [pid for pid in part.product_ids if pid not in given]


def _given_number(brief: TurnBrief, part: Part) -> int | None:
    """How many are given back of what a swap takes out: "one of the mugs for the bowl"."""
    last = [one for one in part.references if one.kind == "last" and one.product_ids]
    some = [one.quantity for one in last if one.quantity]
    return next(
        (n for n in some if len(last) == 1 and n < _held(brief, last[0].product_ids[0])), None
    )


def _took_out(brief: TurnBrief) -> bool:
    """Whether the newest change took something out of the cart."""
    return any(_undone(brief, call["arguments"]) < 0 for call in brief.conversation.undo)


def _undone(brief: TurnBrief, back: dict[str, Any]) -> int:
    """How many the newest change had put in the cart; fewer than none where it took some out."""
    return _held(brief, back["product_id"]) - int(back.get("quantity", 0))


def _instead(brief: TurnBrief, wanted: Sequence[str], part: Part, many: int) -> list[Call]:
    """The same number of what is wanted into the cart, or out of it, unless another is said."""
    if many > 0 or part.quantity:
        return _additions(
            brief, wanted, part.model_copy(update={"quantity": part.quantity or many})
        )
    fewer = part.model_copy(update={"change": many})
    calls = (_set(brief, fewer, pid, None) for pid in wanted)
    return [call for call in calls if call]
