"""Limits in keeping with what the customer told earlier: "I hate pink", "my size is M"."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from data.constraints import Constraints, Exclusions
from graph.understanding.excluded import place_exclusions
from graph.understanding.kept.sizes import SIZE
from graph.understanding.mentions import CatalogueWords, Held
from graph.understanding.tokens import Token
from knowledge.categories import is_below
from knowledge.traits import value_form

_OWN = frozenset({"my", "our"})
# What one wears comes in sizes, or for men or women.
_WORN = frozenset({"color", "material", "pattern"})
_WORN_BY = frozenset({SIZE, "gender"})


def in_keeping(
    limits: Constraints, kept: Constraints, words: CatalogueWords, *, sized: bool = False
) -> Constraints:
    """The limits with what is kept, as far as the things asked for can have it.

    What is asked for outright goes before: "a leather bag" is searched for although leather is
    left out otherwise. `sized`: it was asked for "in my size", so nothing else will do.
    """
    if kept.is_empty():
        return limits
    result = limits.model_copy(deep=True)
    own = words.held_in(limits.category) if limits.category else {}
    for name, values in kept.attributes.items():
        forms = own.get(name, {})
        had = [value for value in values if value_form(name, value) in forms]
        if name in _WORN and not _WORN_BY & {*own}:
            continue  # "I only wear black" says nothing of kettles.
        if sized and name.endswith(SIZE) and forms:
            had = had or [value for value in values if _is_like(value, forms)]
        if had and name not in result.attributes:
            result.attributes[name] = had
    result.exclude = result.narrowed(Constraints(exclude=_unwanted(result, kept, words))).exclude
    place_exclusions(result, words)
    return result


def given_up(kept: Constraints, dropped: Sequence[str]) -> Constraints:
    """What is kept without what a message gives up: "any size", "any colour"."""
    names = {name.removeprefix("attributes.") for name in dropped if name != "attributes"}
    brands = [] if "brand" in names else kept.exclude.brand
    excluded = {n: v for n, v in kept.exclude.attributes.items() if n not in names}
    attributes = {n: v for n, v in kept.attributes.items() if n not in names}
    exclude = kept.exclude.model_copy(update={"brand": brands, "attributes": excluded})
    return kept.model_copy(update={"attributes": attributes, "exclude": exclude})


def kept_no_more(limits: Constraints, before: Constraints, now: Constraints) -> Constraints:
    """The limits in force without those that only held for what is not kept any more."""
    if before == now:
        return limits
    revised = {n: v for n, v in before.attributes.items() if v != now.attributes.get(n)}
    attributes = {
        name: values
        for name, values in limits.attributes.items()
        if not (name in revised and set(values) <= set(revised[name]))
    }
    return limits.model_copy(
        update={"attributes": attributes, "exclude": _less(limits.exclude, before, now)}
    )


def says_own_size(tokens: Sequence[Token]) -> bool:
    """Whether it asks for things "in my size"."""
    texts = [token.text for token in tokens]
    return any(one in _OWN and two == SIZE for one, two in itertools.pairwise(texts))


def _unwanted(limits: Constraints, kept: Constraints, words: CatalogueWords) -> Exclusions:
    """What is left out for good, but for what is asked for now."""
    old = kept.exclude
    wanted = {value_form("", v) for values in limits.attributes.values() for v in values}
    told = words.held_in(limits.category) if limits.category else {}
    paths = [
        path
        for path in old.category
        if not any(is_below(one, path) or is_below(path, one) for one in limits.category)
    ]
    return Exclusions(
        brand=[name for name in old.brand if name not in limits.brand],
        category=paths,
        attributes={
            name: still
            for name, values in old.attributes.items()
            if (
                still := [
                    v for v in values if value_form("", v) not in wanted and _can_be(name, v, told)
                ]
            )
        },
        terms=[term for term in old.terms if value_form("", term) not in wanted],
    )


def _can_be(name: str, value: str, told: Held) -> bool:
    """Whether things asked for can be of a material: else there is nothing to be left out."""
    return name != "material" or not told or value_form(name, value) in told.get(name, ())


def _less(exclude: Exclusions, before: Constraints, now: Constraints) -> Exclusions:
    gone = _difference(before.exclude, now.exclude)
    return Exclusions(
        brand=[one for one in exclude.brand if one not in gone.brand],
        category=[one for one in exclude.category if one not in gone.category],
        attributes={
            name: still
            for name, values in exclude.attributes.items()
            if (still := [v for v in values if v not in gone.attributes.get(name, ())])
        },
        terms=[one for one in exclude.terms if one not in gone.terms],
    )


def _difference(before: Exclusions, now: Exclusions) -> Exclusions:
    return Exclusions(
        brand=[one for one in before.brand if one not in now.brand],
        category=[one for one in before.category if one not in now.category],
        attributes={
            name: [v for v in values if v not in now.attributes.get(name, ())]
            for name, values in before.attributes.items()
        },
        terms=[one for one in before.terms if one not in now.terms],
    )


def _is_like(value: str, forms: Collection[str]) -> bool:
    """Whether a size is of the kind that the things come in: letters, or figures."""
    return any(form[:1].isdigit() == value[:1].isdigit() for form in forms)
