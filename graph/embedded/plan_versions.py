"""Calls that put another version of a product in the place of the one in the cart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.options import named_options
from graph.understanding.instead import affirmed_text
from graph.understanding.pointing import pool
from graph.understanding.types import Part
from knowledge.words import words
from tools.outcome import ToolOutcome

_ONE = frozenset(("one", "1", "pair", "it"))


def other_version(
    brief: TurnBrief, product_id: str, part: Part, outcomes: Sequence[ToolOutcome]
) -> list[Call]:
    """As in "actually make it a 44": the cart's one line of the product, in that option instead.

    The old version goes out only once the new one is in; none where nothing else is chosen.
    """
    before = brief.conversation
    lines = [line for line in before.cart_lines if line["product_id"] == product_id]
    product = next((one for one in before.cart if one.id == product_id), None)
    if len(lines) != 1 or product is None:
        return []
    had = dict(lines[0].get("options", {}))
    wanted = had | _other_options(product.options, had, part)
    if wanted == had:
        return []
    arguments = {"product_id": product_id, "quantity": lines[0]["quantity"], "options": wanted}
    added = Call("add_to_cart", arguments)
    known = outcome_of(added, outcomes)
    if known is None or not known.ok:
        return [added]
    held = {"product_id": product_id, "variant_id": lines[0]["variant_id"]}
    return [added, Call("remove_from_cart", held)]


def _other_options(
    sold: Mapping[str, Sequence[str]], had: Mapping[str, str], part: Part
) -> dict[str, str]:
    """The one other option of each kind that is said: "black, white will be filthy"."""
    text = affirmed_text(part.text)
    others = {name: [v for v in values if v != had.get(name)] for name, values in sold.items()}
    said = dict(named_options(others, text))
    rest = {name: [v for v in others[name] if v != value] for name, value in said.items()}
    several = {name: value for name, value in named_options(rest, text) if value not in said[name]}
    return {name: value for name, value in said.items() if name not in several}


def awaited_in(brief: TurnBrief, part: Part) -> list[Call]:
    """As in "not lime, coral": what waits for an option still to choose, with that said now."""
    pending, before = brief.conversation.pending, brief.conversation
    if not pending or pending["action"] != "add_to_cart":
        return []
    arguments = pending["arguments"]
    product = next((one for one in pool(before) if one.id == arguments["product_id"]), None)
    if product is None or {*part.product_ids} - {product.id}:
        return []
    had = dict(arguments.get("options", {}))
    said = _other_options(product.options, had, part)
    quantity = part.quantity or arguments.get("quantity", 1)
    changed = {"quantity": quantity, "options": had | said}
    return [Call("add_to_cart", arguments | changed)] if said else []


def one_in(brief: TurnBrief, part: Part) -> bool:
    """As in "green suits him, one in green please": of what is talked about, in that option."""
    before, said = brief.conversation, words(part.text)
    product = next((one for one in pool(before) if [one.id] == before.focus), None)
    if product is None or part.references or part.constraints.category:
        return False
    values = {
        word for _, value in named_options(product.options, part.text) for word in words(value)
    }
    thrice = zip(said, said[1:], said[2:], strict=False)
    return any(a in _ONE and b == "in" and c in values for a, b, c in thrice)


def is_as_it_was(brief: TurnBrief, part: Part) -> bool:
    """Whether it is about what was put in last, and neither a number nor a version is said."""
    put_in = [call["arguments"].get("product_id") for call in brief.conversation.undo]
    return (
        part.product_ids == put_in
        and not part.quantity
        and put_in[0] in brief.conversation.held_ids
    )


def calls_size(part: Part) -> bool:
    """As in "make it a 43": a number that a version is called by, and not how many."""
    pairs = {*pairwise(words(part.text))}
    return not pairs.isdisjoint((led, part.query) for led in ("a", "an", "size"))
