"""Products, parts and briefs of made-up turns, for tests of planning and phrasing."""

from __future__ import annotations

from typing import Any

from data.constraints import Constraints
from data.facts import ProductFacts, SearchHit, SearchOutcome, VariantFacts
from graph.brief import TurnBrief
from graph.memory import remembered
from graph.understanding.types import Conversation, Part, Reference, Understanding
from tools.outcome import ToolOutcome


def product(number: int = 1, **given: Any) -> ProductFacts:
    """A product; what is not given is plausible."""
    facts: dict[str, Any] = {
        "id": f"p{number}",
        "name": f"Alder {number} Kettle",
        "brand": "Alder",
        "category": "Kitchen > Kettles",
        "price_cents": 1000 * number,
        "currency": "USD",
        "rating": 4.0,
        "rating_count": 12,
    }
    return ProductFacts(**{**facts, **given})


def in_colors(number: int = 1, *colors: str, **given: Any) -> ProductFacts:
    """A product that comes in colours; one named with "!" is sold out."""
    variants = tuple(
        VariantFacts(
            id=f"p{number}-{color.strip('!')}",
            options={"color": color.strip("!")},
            price_cents=1000 * number,
            stock=0 if color.endswith("!") else 5,
        )
        for color in colors
    )
    return product(number, variants=variants, **given)


def part(intent: str, text: str = "", about: tuple[str, ...] = (), **given: Any) -> Part:
    """A part of a message, pointing at products by id where given."""
    references = [Reference(kind="ordinal", text=text, product_ids=list(about))] if about else []
    facts = {"text": text, "intent": intent, "confidence": 1, "references": references}
    return Part.model_validate({**facts, **given})


def brief(
    *parts: Part,
    conversation: Conversation | None = None,
    query: str = "",
    limits: Constraints | None = None,
    **given: Any,
) -> TurnBrief:
    """The brief of a turn with these parts."""
    understood = Understanding(
        text=" ".join(p.text for p in parts),
        parts=list(parts),
        query_in_force=query,
        in_force=limits or Constraints(),
    )
    return TurnBrief(understood, conversation or Conversation(), **given)


def conversation(*shown: ProductFacts, **given: Any) -> Conversation:
    """A conversation in which these products were listed last."""
    return Conversation(shown=[remembered(p) for p in shown], turns=1, **given)


def searched(*found: ProductFacts, **given: Any) -> ToolOutcome:
    """What a product search gave."""
    arguments = given.pop("arguments", {"query": "kettle", "limit": 6})
    facts = {"query": "kettle", "constraints": Constraints().model_dump(), "fitting": len(found)}
    search = SearchOutcome(
        hits=tuple(SearchHit(product=p, score=80, reason="a reason") for p in found),
        **{**facts, **given.pop("search", {})},
    )
    return ToolOutcome(
        name="search_products", arguments=arguments, products=found, search=search, **given
    )


def told(name: str, *products: ProductFacts, **given: Any) -> ToolOutcome:
    """What a tool about products gave."""
    arguments = given.pop("arguments", {"product_id": products[0].id})
    return ToolOutcome(name=name, arguments=arguments, products=products, **given)
