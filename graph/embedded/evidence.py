"""Where a product's own listing speaks to a question: rows and sentences that share its words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from data.facts import ProductFacts
from knowledge.compare import spoken
from knowledge.words import stems

TOPICS = Path(__file__).parent / "topics.yaml"
MAX_ROWS = 3
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@cache
def _topics() -> list[dict[str, frozenset[str]]]:
    loaded: list[dict[str, list[str]]] = yaml.safe_load(TOPICS.read_text("utf-8"))
    return [
        {
            key: frozenset(stem for word in words for stem in stems(word))
            for key, words in topic.items()
        }
        for topic in loaded
    ]


def listing_evidence(product: ProductFacts, question: str) -> str:
    """The specifications, options or description sentences that speak to the question.

    Empty when the listing says nothing on it. Words are compared by stem; a topic of
    topics.yaml links how customers ask ("heavy") with how listings say it ("weight").
    """
    asked = _asked(question, product)
    if not asked:
        return ""
    rows = _rows(product, asked)
    if rows:
        return "; ".join(rows[:MAX_ROWS]) + "."
    sentences = [s.strip() for s in _SENTENCE.split(product.description) if s.strip()]
    ranked = sorted(sentences, key=lambda s: -len(asked & set(stems(s))))
    return ranked[0] if ranked and asked & set(stems(ranked[0])) else ""


def telling_rows(product: ProductFacts, query: str) -> list[str]:
    """The specifications that bear on a search's words, best first; none where none does."""
    asked = _asked(query, product)
    return _rows(product, asked) if asked else []


def _asked(question: str, product: ProductFacts) -> set[str]:
    own = set(stems(f"{product.name} {product.brand or ''} {product.category}"))
    words = {stem for stem in stems(question) if stem not in _STOP and stem not in own}
    linked = {stem for topic in _topics() if words & topic["asked"] for stem in topic["listed"]}
    return words | linked


def _rows(product: ProductFacts, asked: set[str]) -> list[str]:
    facts: dict[str, Any] = {**product.specifications, **product.attributes}
    options = {name for variant in product.variants for name in variant.options}
    for name in options:
        values = dict.fromkeys(v.options[name] for v in product.variants if name in v.options)
        facts.setdefault(name, ", ".join(values))
    scored = [
        (2 * len(asked & set(stems(name))) + len(asked & set(stems(str(value)))), name, value)
        for name, value in facts.items()
    ]
    best = sorted((row for row in scored if row[0]), key=lambda row: -row[0])
    return [spoken(name, [value]) for _, name, value in best]


_STOP = frozenset(
    stem
    for stem in stems(
        "a an the is are was it its this that these those does do did has have had can could will "
        "would should i you we they me my your of for with on in at to from and or but if so how "
        "what which who when where why much many long good well any some there here be been come "
        "get use work one ones thing buyers people say about tell"
    )
)
