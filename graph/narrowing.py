"""From a search to what can be said to narrow or widen it: facets and limits as offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from data.constraints import Constraints, Exclusions
from data.facets import Facet, FacetValue
from data.price_limits import price_words
from graph.embedded.wording import in_sentence
from graph.understanding.offers import Narrowing, Offer
from tools.outcome import ToolOutcome

GIVEN_UP: dict[str, dict[str, Any]] = {
    "category": {"category": []},
    "brand": {"brand": []},
    "price": {
        "price_min_cents": None,
        "price_max_cents": None,
        "price_min_exclusive": False,
        "price_max_exclusive": False,
    },
    "rating": {"rating_min": None, "rating_count_min": None},
    "availability": {"in_stock": None},
}
NARROWED_TOOLS = frozenset(
    {
        "search_products",
        "get_products_by_category",
        "search_by_price_range",
        "get_top_selling_products",
    }
)


def narrowing_of(outcomes: Sequence[ToolOutcome], currency: str, locale: str) -> Narrowing | None:
    """What the one list of a turn offers; None where there is none, or several."""
    listed = [o for o in outcomes if o.name in NARROWED_TOOLS and o.search is not None]
    if len({_asked(outcome) for outcome in listed}) != 1 or listed[-1].search is None:
        return None
    search = listed[-1].search
    constraints = Constraints.model_validate(search.constraints)
    return Narrowing(
        query=search.query,
        constraints=constraints,
        count=search.fitting,
        offers=offers_of(listed[-1].facets),
        limits=list(limits_in_force(constraints, currency, locale)),
    )


def _asked(outcome: ToolOutcome) -> str:
    search = outcome.search
    return f"{search.query}\n{search.constraints}" if search else ""


def offers_of(facets: Sequence[Facet]) -> list[Offer]:
    """Every value of the facets; where two would be said alike, the later one by its facet."""
    used: set[str] = set()
    offers: list[Offer] = []
    for facet in facets:
        for value in facet.values:
            text = _said(facet, value)
            if text.casefold() in used:
                text = f"Only {in_sentence(facet.label)} {value.label}"
            used.add(text.casefold())
            offer = Offer(
                facet=facet.name,
                title=facet.label,
                label=value.label,
                text=text,
                change=value.change,
                count=value.count,
                selected=value.selected,
            )
            offers.append(offer)
    return offers


def _said(facet: Facet, value: FacetValue) -> str:
    if facet.name in ("category", "brand"):
        return f"Only {value.label}"
    if facet.name == "availability":
        return "Only in stock"
    if not facet.name.startswith("attributes."):
        return value.label
    name = in_sentence(facet.label)
    plain = {"yes": f"Only with {name}", "no": f"Only without {name}"}
    return plain.get(value.label, f"Only {name} {value.label}")


def limits_in_force(limits: Constraints, currency: str, locale: str) -> Iterator[Offer]:
    """Each limit in force, with the words that give it up."""
    if limits.category:
        label = " or ".join(path.rsplit(" > ", 1)[-1] for path in limits.category)
        yield _limit("category", "Category", label, "Any category")
    price = price_words(limits, currency, locale)
    if price:
        yield _limit("price", "Price", price, "Any price")
    if limits.brand:
        yield _limit("brand", "Brand", " or ".join(limits.brand), "Any brand")
    if limits.rating_min is not None or limits.rating_count_min is not None:
        yield _limit("rating", "Rating", _rating(limits), "Any rating")
    for name, values in limits.attributes.items():
        title = name[:1].upper() + name[1:]
        yield Offer(
            facet=f"attributes.{name}",
            title=title,
            label=" or ".join(values),
            text=f"Any {name}",
            change={"attributes": {name: []}},
        )
    if limits.in_stock:
        yield _limit("availability", "Availability", "in stock", "In stock or not")
    yield from _exclusions(limits.exclude)


def _limit(facet: str, title: str, label: str, text: str) -> Offer:
    return Offer(facet=facet, title=title, label=label, text=text, change=GIVEN_UP[facet])


def _rating(limits: Constraints) -> str:
    stars = f"{limits.rating_min:g} stars and up" if limits.rating_min is not None else ""
    buyers = f"{limits.rating_count_min} ratings or more" if limits.rating_count_min else ""
    return ", ".join(filter(None, (stars, buyers)))


def _exclusions(exclude: Exclusions) -> Iterator[Offer]:
    """Each thing left out, with what would be left out without it."""
    for field in ("brand", "category", "terms"):
        for name in getattr(exclude, field):
            kept = [one for one in getattr(exclude, field) if one != name]
            yield _excluded(name.rsplit(" > ", 1)[-1], exclude.model_copy(update={field: kept}))
    for attribute, values in exclude.attributes.items():
        for value in values:
            left = {**exclude.attributes, attribute: [one for one in values if one != value]}
            attributes = {name: others for name, others in left.items() if others}
            yield _excluded(value, exclude.model_copy(update={"attributes": attributes}))


def _excluded(name: str, left: Exclusions) -> Offer:
    return Offer(
        facet="exclude",
        title="Left out",
        label=f"without {name}",
        text=f"Also with {name}",
        change={"exclude": left.model_dump()},
    )
