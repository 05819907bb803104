"""Limits in force with what a request states in their place, or gives up."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints, Exclusions
from graph.understanding.meanings import AROUND_PERCENT
from graph.understanding.subject import is_part_of
from graph.understanding.tokens import Token
from graph.understanding.types import Part
from knowledge.categories import SEPARATOR

_RAISING = frozenset({"more", "higher", "over", "above", "raise", "stretch", "up", "extra"})
_ADDING = frozenset({"also", "too", "additionally", "plus"})


def without(limits: Constraints, dropped: Sequence[str]) -> Constraints:
    """The limits without the fields given up."""
    blank = Constraints()
    update: dict[str, object] = {}
    attributes = dict(limits.attributes)
    for name in dropped:
        if name.startswith("attributes."):
            attributes.pop(name.removeprefix("attributes."), None)
            update["attributes"] = attributes
        elif name == "attributes":
            attributes = {}
            update["attributes"] = attributes
        elif name in Constraints.model_fields:
            update[name] = getattr(blank, name)
    if "price_max_cents" in update:
        update["price_max_exclusive"] = False
    if "price_min_cents" in update:
        update["price_min_exclusive"] = False
    return limits.model_copy(update=update)


def replaced(held: Constraints, part: Part, tokens: Sequence[Token]) -> Constraints:
    """The limits held with every field that the part states in place of the old."""
    new = part.constraints
    adding = not new.category and any(token.text in _ADDING for token in tokens)
    result = held.model_copy(deep=True)
    if new.category and not is_part_of(new, held, tokens):
        result.category = list(new.category)
    if new.brand:
        result.brand = list(dict.fromkeys([*(held.brand if adding else []), *new.brand]))
    _replace_price(result, raised(held, new, tokens))
    for name in ("rating_min", "rating_count_min", "in_stock"):
        if getattr(new, name) is not None:
            setattr(result, name, getattr(new, name))
    for attribute, values in new.attributes.items():
        old = held.attributes.get(attribute, []) if adding else []
        result.attributes[attribute] = list(dict.fromkeys([*old, *values]))
    if new.sort != "relevance":
        result.sort = new.sort
    result.exclude = _excluded(result, new)
    _drop_excluded(result)
    return result


def raised(held: Constraints, new: Constraints, tokens: Sequence[Token]) -> Constraints:
    """The new limits; "a bit more is ok, say 80", after "under 60", is at most 80 and not about.

    Of "about 80" the middle is what was said.
    """
    low, high, before = new.price_min_cents, new.price_max_cents, held.price_max_cents
    if low is None or high is None or before is None or held.price_min_cents is not None:
        return new
    middle = (low + high) // 2
    slack = middle * AROUND_PERCENT // 100
    about = (low, high) == (middle - slack, middle + slack) and middle > before
    if not about or _RAISING.isdisjoint(token.text for token in tokens):
        return new
    return new.model_copy(update={"price_min_cents": None, "price_max_cents": middle})


def _replace_price(result: Constraints, new: Constraints) -> None:
    for end, other in (("min", "max"), ("max", "min")):
        cents = getattr(new, f"price_{end}_cents")
        if cents is None:
            continue
        setattr(result, f"price_{end}_cents", cents)
        setattr(result, f"price_{end}_exclusive", getattr(new, f"price_{end}_exclusive"))
        opposite = getattr(result, f"price_{other}_cents")
        stated = getattr(new, f"price_{other}_cents") is not None
        crossed = opposite is not None and (
            cents <= opposite if end == "max" else cents >= opposite
        )
        if crossed and not stated:
            setattr(result, f"price_{other}_cents", None)
            setattr(result, f"price_{other}_exclusive", False)


def _excluded(result: Constraints, new: Constraints) -> Exclusions:
    """Exclusions add up; what is now wanted is excluded no more."""
    old, more = result.exclude, new.exclude
    attributes = {name: list(values) for name, values in old.attributes.items()}
    for name, values in more.attributes.items():
        attributes[name] = list(dict.fromkeys([*attributes.get(name, []), *values]))
    for name, wanted in new.attributes.items():
        if name in attributes:
            attributes[name] = [value for value in attributes[name] if value not in wanted]
    return Exclusions(
        brand=[b for b in dict.fromkeys([*old.brand, *more.brand]) if b not in new.brand],
        category=[
            path
            for path in dict.fromkeys([*old.category, *more.category])
            if not any(one == path or one.startswith(path + SEPARATOR) for one in new.category)
        ],
        attributes={name: values for name, values in attributes.items() if values},
        terms=list(dict.fromkeys([*old.terms, *more.terms])),
    )


def _drop_excluded(result: Constraints) -> None:
    """What is now excluded is wanted no more."""
    result.brand = [brand for brand in result.brand if brand not in result.exclude.brand]
    for name, values in list(result.attributes.items()):
        kept = [v for v in values if v not in result.exclude.attributes.get(name, [])]
        if kept:
            result.attributes[name] = kept
        else:
            del result.attributes[name]
