"""The texts of a listing beside a question: each with what speaks for its telling the answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from data.facts import ProductFacts
from data.yaml_file import read_words
from graph.embedded.likelihood import Signals
from graph.embedded.measures import kinds_asked, kinds_given
from graph.embedded.question import Question
from graph.embedded.topics import asking_words
from knowledge.likeness import Cosines, Likeness
from knowledge.words import stems

MATTERS = Path(__file__).with_name("matters.yaml")
MOST_ROWS, MOST_SENTENCES, MOST_CHARS = 60, 40, 400
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")

Worded = Callable[[str, str], float]
"""How strongly a row, by name and value, bears on the question by its words, 0 to 1."""


@dataclass(frozen=True)
class Text:
    """A row, or a sentence where it has no name."""

    name: str
    value: str

    @property
    def forms(self) -> tuple[str, str]:
        """The text as it stands, and as what it is the answer to."""
        name = self.name.replace("_", " ")
        if not name:
            return self.value, self.value
        return f"{name}: {self.value}", _asking(name.lower())


def sentences_of(product: ProductFacts) -> list[str]:
    """The sentences of a product's description."""
    return [s.strip() for s in _SENTENCE.split(product.description) if s.strip()]


def compared(
    product: ProductFacts,
    facts: Mapping[str, str],
    question: Question,
    worded: Worded,
    likeness: Likeness,
) -> list[tuple[Text, Signals]]:
    """Every row and sentence of a listing with what speaks for it.

    Args:
        product: What is asked about.
        facts: The rows of its listing.
        question: The question, read, the product's name taken out of it.
        worded: How strongly a row bears on it by its words.
        likeness: Compares it with texts.
    """
    rows = [Text(name, value[:MOST_CHARS]) for name, value in facts.items()][:MOST_ROWS]
    said = [Text("", s[:MOST_CHARS]) for s in sentences_of(product)[:MOST_SENTENCES]]
    texts = [*rows, *said]
    if not texts:
        return []
    cosines = _cosines(question.text, texts, likeness)
    choices = {name for variant in product.variants for name in variant.options}
    # What is likest of all that is asked about is a text that the listing may lack.
    crowd = float(likeness(question.text, _matters()).max())
    return [
        (
            text,
            _signals(
                text,
                question,
                near=(cosines[n].mean(), cosines[n].mean() - cosines.mean()),
                behind=cosines.mean(axis=1).max() - cosines[n].mean(),
                above=float(cosines[n][0]) - crowd,
                worded=worded(text.name, text.value) if text.name else 0.0,
                choice=text.name in choices,
            ),
        )
        for n, text in enumerate(texts)
    ]


def _cosines(question: str, texts: Sequence[Text], likeness: Likeness) -> Cosines:
    """The cosine of each text's two forms with the question, a row a text."""
    forms = [form for text in texts for form in text.forms]
    found: Cosines = np.asarray(likeness(question, forms)).reshape(len(texts), 2)
    return found


def _signals(
    text: Text,
    question: Question,
    *,
    near: tuple[float, float],
    behind: float,
    above: float,
    worded: float,
    choice: bool,
) -> Signals:
    borne = set(stems(f"{text.name} {text.value}"))
    asked, given = kinds_asked(question.stems), kinds_given(text.value)
    plain = text.value.casefold() in asking_words("yes") | asking_words("no")
    return Signals(
        likeness=float(near[0]),
        ahead=float(near[1]),
        behind=float(behind),
        above=above,
        worded=worded,
        covered=len(question.own & borne) / len(question.own) if question.own else 0.0,
        measured=bool(asked & given),
        unmeasured=bool(asked and not given and not question.yes_no),
        unfit=plain and not question.yes_no,
        choice=choice,
        sentence=not text.name,
    )


def _asking(name: str) -> str:
    return f"What is the {name}?"


@cache
def _matters() -> tuple[str, ...]:
    return tuple(read_words(MATTERS)["matters"])
