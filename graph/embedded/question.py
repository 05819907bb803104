"""A question about a product, read: the properties it names, its words and its figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.facts import ProductFacts
from graph.embedded.amounts import COUNTS, AskedFigure, asked_figure
from graph.embedded.properties import Asked, topics_asked
from graph.embedded.topics import (
    asking_clauses,
    asking_words,
    asks_for_part,
    content,
    fillers,
    is_yes_no,
)
from knowledge.categories import leaf_of
from knowledge.words import stem, stems, unit_of

_EITHER = re.compile(r"\b(?:is|are)\b.* ([a-z-]+) or ([a-z-]+)")
_WANTED = re.compile(
    r"\b(?:what|which)(?: (?:kinds?|sorts?|types?) of)? ([a-z]{3,})", re.IGNORECASE
)


@dataclass(frozen=True)
class Question:
    """What a question is about.

    Attributes:
        text: As it was asked.
        asked: The properties that it names.
        stems: All its stems.
        words: Its telling stems.
        own: Those that the product's name, brand and kind do not account for.
        figure: The figure that it holds the product to.
        yes_no: Whether it wants a yes or a no.
        either: Those of "metal or plastic", of which the answer is one.
        wanted: The kind of thing that "what flowers" or "which sights" asks for.
    """

    text: str
    asked: tuple[Asked, ...]
    stems: frozenset[str]
    words: frozenset[str]
    own: frozenset[str]
    figure: AskedFigure | None
    yes_no: bool
    either: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()

    @property
    def of_having(self) -> bool:
        """Whether it asks for a thing that the product has or comes with."""
        return self.yes_no and bool(self.stems & asking_words("having"))

    @property
    def telling(self) -> frozenset[str]:
        """The stems that may connect it with a row: neither fillers nor figures."""
        return self.words - fillers()


def read_question(text: str, product: ProductFacts) -> Question:
    """The question as asked of this product."""
    text = asking_clauses(re.sub(re.escape(product.name), "it", text, flags=re.IGNORECASE))
    said = set(stems(text))
    words = frozenset(s for s in content(text) if not s[:1].isdigit() or not s[-1:].isdigit())
    words = frozenset(unit_of(s) or s for s in words - COUNTS if not _is_measure(s))
    # "Does a leash come with it?" asks for what leashes and harnesses are shelved with.
    leaf = "" if asks_for_part(text) else leaf_of(product.category)
    asked = topics_asked(said)
    either = _either(text, asked)
    named = set(stems(f"{product.name} {product.brand or ''} {leaf}"))
    return Question(
        text=text,
        asked=tuple(asked),
        stems=frozenset(said),
        words=words,
        own=words - named - fillers(),
        figure=asked_figure(text),
        yes_no=is_yes_no(text) and not either,
        either=either,
        wanted=frozenset(stem(found[1].lower()) for found in _WANTED.finditer(text)) - fillers(),
    )


def _either(text: str, asked: Sequence[Asked]) -> frozenset[str]:
    """The stems of "is it metal or plastic?": one of both is the answer, and no yes or no."""
    found = _EITHER.search(text.casefold())
    pair = [frozenset(stems(word)) for word in found.groups()] if found else []
    things = [{word for thing in one.things for word in thing} for one in asked]
    return (
        frozenset().union(*pair) if any({*pair} <= some for some in things if pair) else frozenset()
    )


def _is_measure(stem: str) -> bool:
    """Whether it is a figure in one word with its unit ("15in"), and not a name ("4k", "5g")."""
    figure = asked_figure(stem)
    return stem[:1].isdigit() and figure is not None and bool(figure.kind)
