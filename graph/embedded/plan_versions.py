"""Calls that put another version of a product in the place of the one in the cart."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.options import named_options
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
    wanted = had | dict(named_options(product.options, part.text))
    if wanted == had:
        return []
    arguments = {"product_id": product_id, "quantity": lines[0]["quantity"], "options": wanted}
    added = Call("add_to_cart", arguments)
    known = outcome_of(added, outcomes)
    if known is None or not known.ok:
        return [added]
    held = {"product_id": product_id, "variant_id": lines[0]["variant_id"]}
    return [added, Call("remove_from_cart", held)]


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
