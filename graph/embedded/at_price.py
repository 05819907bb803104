"""The look-up of what is told by its price alone among many of a kind: "burlywood at 201.99"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.subject import search_for
from graph.understanding.priced import Amount, amounts_told
from graph.understanding.tokens import clean, tokenize
from graph.understanding.types import Part
from knowledge.things import is_thing
from knowledge.words import stems, words
from tools.outcome import ToolOutcome


def told_by_price(
    brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]
) -> tuple[list[Call], list[str]]:
    """The searches for what costs so much as the words tell, and the one product that they found.

    It is looked for among the kinds that were shown first, then in the whole shop.
    """
    amounts = amounts_told(tokenize(clean(part.text)))
    if len(amounts) != 1 or part.product_ids:
        return [], []
    calls: list[Call] = []
    for call in _searches(brief, part, amounts[0]):
        calls.append(call)
        found = outcome_of(call, outcomes)
        meant = _called_so(call, found, part) if found else []
        if found is None or meant:
            return calls, meant if len(meant) == 1 else []
    return calls, []


def _searches(brief: TurnBrief, part: Part, amount: Amount) -> list[Call]:
    before = brief.conversation
    told = amount.text.split()
    said = " ".join(word for word in part.query.split() if not any(one in word for one in told))
    costing = {"min_price": amount.low / 100, "max_price": amount.high / 100}
    kinds = sorted({product.category for product in before.shown})
    base = {"limit": brief.max_cards, **costing}
    shown = {"query": f"{said} {before.query}".strip(), **base, "category": kinds}
    wide = search_for(brief, part.model_copy(update={"query": said})).arguments | costing
    every = ([shown] if kinds else []) + ([wide] if said else [])
    return [Call("search_products", arguments) for arguments in every]


def _called_so(call: Call, found: ToolOutcome, part: Part) -> list[str]:
    """The products whose name bears a word that was searched for, and a thing that is named.

    Of several those that bear the most.
    """
    said = set(stems(call.arguments["query"]))
    things = {stem for word in words(part.query) if is_thing(word) for stem in stems(word)}
    names = {p.id: set(stems(f"{p.name} {p.brand or ''}")) for p in found.products}
    borne = {pid: len(said & name) for pid, name in names.items() if not things or things & name}
    most = max(borne.values(), default=0)
    return [pid for pid, count in borne.items() if count and count == most]
