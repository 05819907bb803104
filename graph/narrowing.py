"""From a search to what can be said to narrow or widen it: facets and limits as offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from data.constraints import Constraints, Exclusions
from data.facets import Facet, FacetValue
from graph.embedded.limit_words import price_words
from graph.embedded.voice import Voice
from graph.embedded.wording import within
from graph.understanding.offers import Narrowing, Offer
from knowledge.categories import leaf_of
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


def narrowing_of(outcomes: Sequence[ToolOutcome], voice: Voice) -> Narrowing | None:
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
        offers=offers_of(listed[-1].facets, voice),
        limits=list(limits_in_force(constraints, voice)),
    )


def _asked(outcome: ToolOutcome) -> str:
    search = outcome.search
    return f"{search.query}\n{search.constraints}" if search else ""


def offers_of(facets: Sequence[Facet], voice: Voice) -> list[Offer]:
    """Every value of the facets; where two would be said alike, the later one by its facet."""
    used: set[str] = set()
    offers: list[Offer] = []
    for facet in facets:
        title = title_of(facet, voice)
        for value in facet.values:
            label = label_of(facet, value, voice)
            text = _said(facet, value, voice)
            if text.casefold() in used:
                text = voice.say("offer-only-of", name=within(voice, title), value=label)
            used.add(text.casefold())
            offer = Offer(
                facet=facet.name,
                title=title,
                label=label,
                text=text,
                change=value.change,
                count=value.count,
                selected=value.selected,
            )
            offers.append(offer)
    return offers


def title_of(facet: Facet, voice: Voice) -> str:
    """A facet's name on the page; an attribute's is the store's own."""
    key = f"facet-{facet.name}"
    return voice.say(key) if voice.knows(key) else facet.label


def label_of(facet: Facet, value: FacetValue, voice: Voice) -> str:
    """A value's name on the page; prices, stars and stock in the language spoken."""
    change = value.change
    if facet.name == "price":
        return _band(change.get("price_min_cents"), change.get("price_max_cents"), voice)
    if facet.name == "rating":
        return voice.say("offer-stars", stars=voice.decimal(change["rating_min"], "0.#"))
    return voice.say("facet-availability") if facet.name == "availability" else value.label


def _band(low: int | None, high: int | None, voice: Voice) -> str:
    if low is not None and high is not None:
        low_words, high_words = voice.round_money(low), voice.round_money(high)
        return voice.say("offer-between", low=low_words, high=high_words)
    key = "offer-from" if high is None else "offer-under"
    return voice.say(key, price=voice.round_money(high if high is not None else low or 0))


def _said(facet: Facet, value: FacetValue, voice: Voice) -> str:
    if facet.name in ("category", "brand"):
        return voice.say("offer-only", value=value.label)
    if facet.name == "availability":
        return voice.say("chip-in-stock")
    if not facet.name.startswith("attributes."):
        return label_of(facet, value, voice)
    name = within(voice, facet.label)
    plain = {"yes": "offer-with", "no": "offer-without"}
    if value.label in plain:
        return voice.say(plain[value.label], name=name)
    return voice.say("offer-only-of", name=name, value=value.label)


def limits_in_force(limits: Constraints, voice: Voice) -> Iterator[Offer]:
    """Each limit in force, with the words that give it up."""
    if limits.category:
        label = voice.listed([leaf_of(path) for path in limits.category], "or")
        yield _limit("category", label, "chip-any-category", voice)
    price = price_words(limits, voice)
    if price:
        yield _limit("price", price, "chip-any-price", voice)
    if limits.brand:
        yield _limit("brand", voice.listed(limits.brand, "or"), "chip-any-brand", voice)
    if limits.rating_min is not None or limits.rating_count_min is not None:
        yield _limit("rating", _rating(limits, voice), "chip-any-rating", voice)
    for name, values in limits.attributes.items():
        yield Offer(
            facet=f"attributes.{name}",
            title=name[:1].upper() + name[1:],
            label=voice.listed(values, "or"),
            text=voice.say("chip-any", name=name),
            change={"attributes": {name: []}},
        )
    if limits.in_stock:
        yield _limit("availability", voice.say("limit-in-stock"), "offer-stock-or-not", voice)
    yield from _exclusions(limits.exclude, voice)


def _limit(facet: str, label: str, text: str, voice: Voice) -> Offer:
    title = voice.say(f"facet-{facet}")
    change = GIVEN_UP[facet]
    return Offer(facet=facet, title=title, label=label, text=voice.say(text), change=change)


def _rating(limits: Constraints, voice: Voice) -> str:
    told = []
    if limits.rating_min is not None:
        told.append(voice.say("offer-stars", stars=voice.decimal(limits.rating_min, "0.#")))
    if limits.rating_count_min:
        told.append(voice.say("offer-ratings", count=limits.rating_count_min))
    return ", ".join(told)


def _exclusions(exclude: Exclusions, voice: Voice) -> Iterator[Offer]:
    """Each thing left out, with what would be left out without it."""
    for field in ("brand", "category", "terms"):
        for name in getattr(exclude, field):
            kept = [one for one in getattr(exclude, field) if one != name]
            left = exclude.model_copy(update={field: kept})
            yield _excluded(leaf_of(name), left, voice)
    for attribute, values in exclude.attributes.items():
        for value in values:
            others = {**exclude.attributes, attribute: [one for one in values if one != value]}
            attributes = {name: still for name, still in others.items() if still}
            left = exclude.model_copy(update={"attributes": attributes})
            yield _excluded(value, left, voice)


def _excluded(name: str, left: Exclusions, voice: Voice) -> Offer:
    return Offer(
        facet="exclude",
        title=voice.say("facet-exclude"),
        label=voice.say("limit-without", names=name),
        text=voice.say("offer-also", name=name),
        change={"exclude": left.model_dump()},
    )
