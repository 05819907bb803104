"""What rules of exclusion and of limits given up mean."""

from __future__ import annotations

from data.constraints import Exclusions
from graph.understanding.draft import Draft, append
from graph.understanding.grammar import Match
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import Value
from knowledge.traits import KNOWN, attribute_name


def exclude(draft: Draft, match: Match) -> None:
    """Brands, values, categories or words that must not be shown."""
    excluded = draft.limits.exclude
    for item in match.all("x"):
        inner = item.value if item.kind == "THING" else item
        if inner.kind == "BRAND":
            append(excluded.brand, inner.value)
        elif inner.kind == "VALUE":
            _exclude_value(excluded, inner.value, content=_means_content(match))
        elif inner.kind == "FEATURE":
            draft.limits.attributes[inner.value] = ["no"]
        elif inner.kind == "CATEGORY" and not _means_content(match):
            for path in inner.value:
                append(excluded.category, path)
        else:
            # "Skin care without fragrance": no part of the thing, not no such things.
            append(excluded.terms, draft.text(inner.start, inner.end))


def exclude_kind(draft: Draft, match: Match) -> None:
    """A kind of thing that is there already: "we already have a tent"."""
    excluded = draft.limits.exclude
    for item in match.all("x"):
        if item.kind == "CATEGORY":
            for path in item.value:
                append(excluded.category, path)
        else:
            append(excluded.terms, draft.text(item.start, item.end))


def _exclude_value(excluded: Exclusions, value: Value, *, content: bool) -> None:
    """An attribute's value; a word too, or only that, where what the thing contains is meant."""
    if value.attribute not in KNOWN and content:
        # "Without chicken" is more than one attribute.
        append(excluded.terms, value.spelling)
        return
    append(excluded.attributes.setdefault(value.attribute, []), value.spelling)
    if content and value.attribute == "color" and value.spelling.casefold() in STUFFS:
        # Lavender, chocolate, mint: the word may mean the stuff, not its colour.
        append(excluded.terms, value.spelling)


def _means_content(match: Match) -> bool:
    """Whether what is excluded is in the product: "without", "free of"."""
    negations = [str(item.value) for label, item in match.captures if label == "neg"]
    return not set(" ".join(negations).split()).isdisjoint(_CONTENT)


_CONTENT = frozenset({"without", "free", "containing", "contain", "sans", "lacking", "with"})
# Words that name a colour and also what a thing is made of or tastes of.
STUFFS = frozenset(phrases("words")["stuffs"])
_FIELD_NAMES = {
    "price": ["price_min_cents", "price_max_cents"],
    "brand": ["brand"],
    "rating": ["rating_min", "rating_count_min"],
    "category": ["category"],
    "stock": ["in_stock"],
    "sort": ["sort"],
    "price_min": ["price_min_cents"],
    "price_max": ["price_max_cents"],
    "all": [
        "price_min_cents", "price_max_cents", "brand", "rating_min", "rating_count_min",
        "category", "in_stock", "attributes", "exclude", "sort",
    ],
}  # fmt: skip


def drop_field(draft: Draft, match: Match) -> None:
    """A kind of limit is given up: price, brand, an attribute by name."""
    for item in match.all("f"):
        kind, words = item.value
        names = _FIELD_NAMES.get(kind) or [f"attributes.{attribute_name(words)}"]
        for name in names:
            append(draft.dropped, name)


def drop_narrowing(draft: Draft, match: Match) -> None:
    """All that narrows the kind of thing is given up but the price: "show me everything"."""
    for name in ("brand", "rating_min", "rating_count_min", "attributes", "exclude"):
        append(draft.dropped, name)


def drop_price(draft: Draft, match: Match) -> None:
    """The limits of price are given up: "no limit"."""
    for name in _FIELD_NAMES["price"]:
        append(draft.dropped, name)


def drop_thing(draft: Draft, match: Match) -> None:
    """A value is given up: "it doesn't have to be red"."""
    for item in match.all("x"):
        inner = item.value
        if inner.kind == "VALUE":
            append(draft.dropped, f"attributes.{inner.value.attribute}")
        elif inner.kind == "FEATURE":
            append(draft.dropped, f"attributes.{inner.value}")
        else:
            append(draft.dropped, inner.kind.lower())
