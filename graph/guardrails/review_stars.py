"""Whose stars a line tells: a single review's own, or the average of all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from data.facts import ProductFacts, ReviewFacts
from data.yaml_file import read_yaml
from graph.guardrails.stock_words import any_of

WORDS = Path(__file__).with_name("review_words.yaml")


def speaks_of_one(line: str, language: str) -> bool:
    """Whether the line speaks of a single reviewer or review."""
    return bool(_words(language).search(line))


def stars_told(
    line: str, quotes: Sequence[str], reviews: Sequence[ReviewFacts], language: str
) -> list[ReviewFacts]:
    """The reviews whose stars the line may tell.

    Those whose words it quotes; where it quotes none but speaks of one reviewer, any of them.
    """
    said = [quote.strip(" .…").casefold() for quote in quotes]
    quoted = [
        one
        for one in reviews
        if any(words in f"{one.title}\n{one.text}".casefold() for words in said)
    ]
    return quoted or (list(reviews) if speaks_of_one(line, language) else [])


def stars_of(reviews: Sequence[ReviewFacts], products: Sequence[ProductFacts]) -> set[str]:
    """What the reviews rate, to one decimal; beside products, those of them alone."""
    ids = {product.id for product in products}
    return {f"{one.rating:.1f}" for one in reviews if not ids or one.product_id in ids}


@cache
def _words(language: str) -> re.Pattern[str]:
    """The phrases of English and of a language."""
    loaded: dict[str, list[str]] = read_yaml(WORDS)
    spoken = dict.fromkeys(("en", language))
    return any_of([phrase for one in spoken for phrase in loaded.get(one, [])])
