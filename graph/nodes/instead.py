"""What a turn offers in place of results: close to what was asked for, and told as such."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.facts import SearchHit, SearchOutcome
from graph.embedded.say.why import remark
from graph.embedded.voice import Voice
from graph.guardrails.naming import named_products
from graph.reply import Alternative
from tools.outcome import ToolOutcome


def offered_instead(outcomes: Sequence[ToolOutcome]) -> list[SearchHit]:
    """What searches told of as close to what was asked for, each once; none of it a result."""
    results = {product.id for outcome in outcomes for product in outcome.products}
    hits = (hit for one in _offers(outcomes) for hit in one.hits)
    return list({hit.product.id: hit for hit in hits if hit.product.id not in results}.values())


def alternatives(
    voice: Voice, text: str, outcomes: Sequence[ToolOutcome], *, has_cards: bool
) -> dict[str, Any]:
    """The alternatives that the text names; beside no card, also what comes closest, unnamed."""
    offered = {hit.product.id: hit for hit in offered_instead(outcomes)}
    named = named_products(text, [hit.product for hit in offered.values()])
    nearest = next((one.nearest for one in reversed(outcomes) if one.nearest), None)
    beside = [hit.product.id for hit in nearest.hits] if nearest and not has_cards else []
    shown = dict.fromkeys(one for one in [*(p.id for p in named), *beside] if one in offered)
    if not shown:
        return {}
    told = [
        Alternative(product=hit.product, misses=[remark(voice, one) for one in hit.misses])
        for hit in map(offered.__getitem__, shown)
    ]
    return {"alternatives": told, "gives_up": _given_up(outcomes, set(shown))}


def _given_up(outcomes: Sequence[ToolOutcome], shown: set[str]) -> list[str]:
    """The limits given up by the offers that what is shown is of."""
    holding = [one for one in _offers(outcomes) if shown & {hit.product.id for hit in one.hits}]
    return list(dict.fromkeys(field for one in holding for field in one.relaxed))


def _offers(outcomes: Sequence[ToolOutcome]) -> list[SearchOutcome]:
    """The newest first."""
    return [
        one for outcome in reversed(outcomes) for one in (outcome.nearest, outcome.elsewhere) if one
    ]
