"""Properties that customers tell in their own words: "with a light at the back", rear light."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from data.constraints import Constraints
from data.yaml_file import read_words
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import words_of
from graph.understanding.types import Understanding
from knowledge.embedding import CachedEmbedder
from knowledge.products import ProductSearch

WORDS = Path(__file__).with_name("properties.yaml")
LOOKING = frozenset({"search", "refine", "recommend"})
LEAST_LIKENESS = 0.37
"""Cosine of a clause and a property that it means; by evals/data/properties.jsonl."""
LEAST_WORDS = 2
_STOPS = re.compile(r"[.,;:!?]+(?:\s|$)")


def with_properties(
    understanding: Understanding, words: CatalogueWords,
    products: ProductSearch, minilm: CachedEmbedder | None,
) -> Understanding:  # fmt: skip
    """The same understanding; what a clause means of the shelf's yes-or-no properties is a limit.

    Only where something of the shelf has it, within the other limits, and MiniLM can be had.
    """
    looking = [part for part in understanding.parts if part.intent in LOOKING]
    if len(looking) != 1 or minilm is None:
        return understanding
    part, held = looking[0], understanding.in_force
    told = part.text if understanding.language == "en" else understanding.english
    name = meant_on(held.category, told, words, minilm)
    if not name or name in held.attributes:
        return understanding
    limits = _with(held, name)
    if not products.count(limits):
        return understanding
    found = part.model_copy(update={"constraints": _with(part.constraints, name)})
    parts: dict[str, Any] = {
        "parts": [found if one is part else one for one in understanding.parts],
        "in_force": limits,
    }
    return understanding.model_copy(update=parts)


def clauses(text: str) -> Iterator[list[str]]:
    """What a text tells of a thing in clauses of their own, each to its end, as words."""
    for sentence in _STOPS.split(text):
        said = words_of(sentence)
        for place in range(len(said)):
            if _begins(said, place):
                rest = said[place:]
                ends = (n for n in range(LEAST_WORDS, len(rest)) if _ends(rest, n))
                yield list(rest[: next(ends, len(rest))])


def meant(told: Sequence[Sequence[str]], names: Sequence[str], embedder: CachedEmbedder) -> str:
    """The property that a clause means, of those with these names; "" where none is near."""
    asked = [(clause, name) for clause in told for name in names if _may_mean(clause, name)]
    if not asked:
        return ""
    said = list(dict.fromkeys(" ".join(clause) for clause, _ in asked))
    vectors = dict(zip([*said, *names], embedder.embed([*said, *names]), strict=True))
    near = dict.fromkeys(names, 0.0)
    for clause, name in asked:
        near[name] = max(near[name], float(vectors[" ".join(clause)] @ vectors[name]))
    best = max(near, key=near.__getitem__)
    return best if near[best] >= LEAST_LIKENESS else ""


def meant_on(shelf: Sequence[str], text: str, words: CatalogueWords, minilm: CachedEmbedder) -> str:
    """The yes-or-no property of the categories that a clause of the text means; "" if none."""
    told = [one for one in clauses(text) if len(one) >= LEAST_WORDS]
    known = words.held_in(shelf) if told and shelf else {}
    return meant(told, [name for name, forms in known.items() if "yes" in forms], minilm)


def _with(limits: Constraints, name: str) -> Constraints:
    return limits.model_copy(update={"attributes": {**limits.attributes, name: ["yes"]}})


def _begins(said: Sequence[str], place: int) -> bool:
    after = said[place + 1 : place + 2]
    before = _lists()["begins_before"]
    return said[place] in _lists()["begins"] or (
        said[place] in before and bool(after) and after[0] in before[said[place]]
    )


def _ends(said: Sequence[str], place: int) -> bool:
    return said[place] in _lists()["ends"] or _begins(said, place)


def _may_mean(clause: Sequence[str], name: str) -> bool:
    """Whether a denial in the clause agrees with the name: nothing leaks of what is leakproof."""
    denied = any(word in _lists()["denying"] for word in clause)
    return not denied or name.split()[-1].endswith(tuple(_lists()["against"]))


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = read_words(WORDS)
    return lists
