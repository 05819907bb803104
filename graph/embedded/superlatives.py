"""The quality that a superlative asks for: "the easiest to clean", "the most comfortable"."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts
from graph.embedded.evidence import listing_evidence
from graph.embedded.topics import asking_words
from knowledge.review_compare import in_plain_words
from knowledge.words import stems, words

# So many listings must tell of it to compare by them.
LEAST_TOLD = 2
_DEGREES = ("most", "least", "more", "less")


def quality_of(text: str) -> str:
    """The quality as one asks for it of one thing, "easy to clean"; "" where none is asked."""
    said = words(text)
    for place, word in enumerate(said):
        if word in _DEGREES and place + 1 < len(said):
            base = said[place + 1]
        else:
            plain = in_plain_words(word)
            base = plain if plain != word else ""
        if base and not set(stems(base)) & asking_words("ranked"):
            after = said[place + 1 + (word in _DEGREES) :]
            return f"{base} to {after[1]}" if after[:1] == ["to"] and after[1:] else base
    return ""


def question_on(quality: str) -> str:
    """The question that a listing or a buyer may answer."""
    return f"is it {quality}?"


def told_by_rows(products: Sequence[ProductFacts], quality: str) -> bool:
    """Whether rows of the listings tell enough of the quality to compare by them."""
    asked = question_on(quality)
    return sum(bool(listing_evidence(product, asked).rows) for product in products) >= LEAST_TOLD
