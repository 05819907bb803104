"""A thing that a wish to buy names in words: the search for it, and what of it is meant."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.call import Call
from graph.embedded.foremost import foremost, order_of
from graph.embedded.named_in_part import alone_of_them
from graph.embedded.plan_versions import one_in
from graph.embedded.subject import kinds_meant, name_stems, named_whole, search_for, standing
from graph.embedded.topics import names_something
from graph.memory import remembered
from graph.understanding.sized import is_of, sizes_said
from graph.understanding.types import Part
from knowledge.words import stems
from tools.outcome import ToolOutcome


def look_up(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Call | None:
    """The search for a thing that the words name; None where they only point at what is there."""
    known = name_stems(brief, outcomes, standing(brief))
    known |= set(stems(" ".join(part.options.values())))
    if part.query and names_something(part.query, known) and not one_in(brief, part):
        call = search_for(brief, part)
        among = [] if part.constraints.category else kinds_meant(brief, part)
        if among:
            call = Call(call.name, {**call.arguments, "category": among})
        return Call(call.name, {**call.arguments, **order_of(part.text)})
    return None


def meant_of(brief: TurnBrief, part: Part, asked: Call, found: ToolOutcome | None) -> list[str]:
    """The product found that is surely meant: the first of an order, or called so, of its size."""
    if found is None:
        return []
    ids = foremost(asked, found) or named_whole(part, found)
    ids = ids or alone_of_them(brief, part, found.products)
    known = {product.id: remembered(product) for product in found.products}
    return [pid for pid in ids if is_of(known[pid], sizes_said(part.text))]
