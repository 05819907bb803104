"""A question about a product, read: the properties it names, its words and its figure."""

from __future__ import annotations

import re
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
from knowledge.words import stems, unit_of


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
    """

    text: str
    asked: tuple[Asked, ...]
    stems: frozenset[str]
    words: frozenset[str]
    own: frozenset[str]
    figure: AskedFigure | None
    yes_no: bool

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
    named = set(stems(f"{product.name} {product.brand or ''} {leaf}"))
    return Question(
        text=text,
        asked=tuple(topics_asked(said)),
        stems=frozenset(said),
        words=words,
        own=words - named - fillers(),
        figure=asked_figure(text),
        yes_no=is_yes_no(text),
    )


def _is_measure(stem: str) -> bool:
    """Whether it is a figure in one word with its unit ("15in"), and not a name ("4k", "5g")."""
    figure = asked_figure(stem)
    return stem[:1].isdigit() and figure is not None and bool(figure.kind)
