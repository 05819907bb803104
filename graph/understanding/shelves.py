"""Shelves of one kind of thing: what a brand has for a model may lie on another one than named."""

from __future__ import annotations

from data.constraints import Constraints
from graph.understanding.keys import phrase_keys
from graph.understanding.mentions import CatalogueWords
from graph.understanding.wanted import deepest
from knowledge.categories import SEPARATOR, leaf_of


def with_other_shelves(limits: Constraints, words: CatalogueWords) -> Constraints:
    """The limits with the shelves on which the brands have such things, if not on a model's.

    "iPhone 7 Cases" of a brand that has its cases under "Phone Cases" are looked for there.
    """
    brands = set(limits.brand)
    if not brands or not limits.category or not all(map(_is_of_model, limits.category)):
        return limits
    made = words.vocabulary.brands_in
    if any(brands & made[path] for path in made if _is_under(path, limits.category)):
        return limits
    heads = {phrase_keys(_leaf(path))[-1] for path in limits.category}
    others = [
        path
        for path in made
        if brands & made[path] and heads & set(phrase_keys(_leaf(path))) and not _is_of_model(path)
    ]
    return limits.model_copy(update={"category": deepest(others)}) if others else limits


def _leaf(path: str) -> str:
    return leaf_of(path)


def _is_of_model(path: str) -> bool:
    return any(letter.isdigit() for letter in _leaf(path))


def _is_under(path: str, asked: list[str]) -> bool:
    return any(path == one or path.startswith(one + SEPARATOR) for one in asked)
