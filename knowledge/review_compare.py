"""Of which product buyers praise or criticise something most, by counts of their reviews."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from pydantic import Field

from data.facts import Facts, ReviewFacts
from knowledge.aspects import aspects_in
from knowledge.lexicon import lexicon
from knowledge.opinions import Statement, sides_of, statements
from knowledge.review_answers import Subject
from knowledge.sentiment import polarity
from knowledge.words import stems, words

ENOUGH_REVIEWS = 5
"""Of fewer reviews a share says little."""
ENOUGH_VOICES = 2
"""So many must have written of it for a product to be called the most praised."""
LIKED, DISLIKED = 4.0, 2.0
"""Stars from which a review praises the product as a whole, and up to which it complains."""

Want = Literal["most_praise", "least_praise", "fewest_complaints", "most_complaints"]

_LISTS = lexicon("comparing_buyers")
_MOST, _LEAST = frozenset(_LISTS["most"]), frozenset(_LISTS["least"])
_COMPLAINT = frozenset(stem for word in _LISTS["complaint"] for stem in stems(word))
_PRAISE = frozenset(stem for word in _LISTS["praise"] for stem in stems(word))
_IDLE = _COMPLAINT | _PRAISE | frozenset(s for word in (*_MOST, *_LEAST) for s in stems(word))
_SUPERLATIVE = re.compile(r"([a-z]{3,})est")


class Voices(Facts):
    """What the reviews of one product say on what was asked."""

    product_id: str
    reviews: int = Field(description="Approved reviews that were read.")
    praise: int = Field(description="Reviews that praise it.")
    complaints: int = Field(description="Reviews that complain of it.")
    enough: bool = Field(description="Whether there are enough reviews for a share.")
    praise_share: float | None = Field(None, description="Of those that speak of it.")
    complaint_share: float | None = Field(None, description="Of all its reviews.")


class ReviewComparison(Facts):
    """Products side by side in what their buyers write."""

    question: str
    about: tuple[str, ...] = Field((), description="The sides asked about; empty: as a whole.")
    want: Want
    products: tuple[Voices, ...] = ()
    leaders: tuple[str, ...] = Field(
        (), description="Ids of the best; several where they are level, none where too few spoke."
    )
    too_few: tuple[str, ...] = Field((), description="Ids with too few reviews to be ranked.")


def compare(
    question: str, subject: Subject, reviews: Mapping[str, Sequence[ReviewFacts]]
) -> ReviewComparison:
    """The products of these reviews by what is asked, and which of them is ahead.

    Complaints are compared as a share of all reviews of a product, praise as a share of those
    that speak of it, drawn to the middle where few do. Products with too few reviews are told
    of, not ranked.
    """
    terms = tuple(term for term in subject.terms if term not in _IDLE)
    about = Subject(subject.aspects, terms)
    told = [_voices(name, of_it, about) for name, of_it in reviews.items()]
    want = wanted(question)
    ranked = [one for one in told if one.enough]
    return ReviewComparison(
        question=question,
        about=about.aspects or about.terms,
        want=want,
        products=tuple(told),
        leaders=_leaders(ranked, want),
        too_few=tuple(one.product_id for one in told if not one.enough),
    )


def wanted(question: str) -> Want:
    """What a question across products is after: "fewest complaints", "the noisiest"."""
    said = words(question)
    stemmed = frozenset(stems(question))
    least = not _LEAST.isdisjoint(said)
    if stemmed & _COMPLAINT:
        return "fewest_complaints" if least else "most_complaints"
    if stemmed & _PRAISE:
        return "least_praise" if least else "most_praise"
    felt = polarity(question) + sum(_felt(word) for word in said)
    if least:
        return "fewest_complaints" if felt < 0 else "least_praise"
    return "most_complaints" if felt < 0 else "most_praise"


def in_plain_words(question: str) -> str:
    """The question with each superlative as what it is of: "quietest" is "quiet"."""
    return " ".join(_base(word) or word for word in words(question))


def asks_buyers_which(question: str) -> bool:
    """Whether it asks of which of several products buyers complain less, or like something more."""
    stemmed = frozenset(stems(question))
    if not asks_which(question):
        return False
    if stemmed & _COMPLAINT:
        return True
    of_buyers = not _VOICES.isdisjoint(words(question))
    return of_buyers and bool(stemmed & _PRAISE or aspects_in(in_plain_words(question)))


def asks_which(question: str) -> bool:
    """Whether a question wants one product out of several by more or less of something."""
    said = words(question)
    picks = not _PICKING.isdisjoint(said)
    return picks and (not (_MOST | _LEAST).isdisjoint(said) or any(_base(word) for word in said))


_VOICES, _PICKING = frozenset(_LISTS["voices"]), frozenset(_LISTS["picking"])


def _voices(product_id: str, reviews: Sequence[ReviewFacts], about: Subject) -> Voices:
    praise, complaint = _sides(reviews, about)
    heard, count = len(praise) + len(complaint), len(reviews)
    return Voices(
        product_id=product_id,
        reviews=count,
        praise=len(praise),
        complaints=len(complaint),
        enough=count >= ENOUGH_REVIEWS,
        praise_share=round(len(praise) / heard, 3) if heard else None,
        complaint_share=round(len(complaint) / count, 3) if count else None,
    )


def _sides(reviews: Sequence[ReviewFacts], about: Subject) -> tuple[set[str], set[str]]:
    if about.is_general:
        return (
            {review.id for review in reviews if review.rating >= LIKED},
            {review.id for review in reviews if review.rating <= DISLIKED},
        )
    bearing = [one for one in statements(reviews) if _speaks_of(one, about)]
    return sides_of(bearing, about.aspects)


def _speaks_of(statement: Statement, about: Subject) -> bool:
    if about.aspects:
        return any(aspect in statement.aspects for aspect in about.aspects)
    return not set(about.terms).isdisjoint(stems(statement.sentence))


def _leaders(ranked: Sequence[Voices], want: Want) -> tuple[str, ...]:
    """The ids that are ahead: several where they are level, none where nobody speaks of it."""
    if len(ranked) < 2 or not any(one.praise + one.complaints for one in ranked):
        return ()
    fit = ranked
    if want in ("most_praise", "least_praise"):
        fit = [one for one in ranked if one.praise + one.complaints >= ENOUGH_VOICES]
    if want == "most_praise":
        # What is complained of more than it is praised is not the most praised of them.
        fit = [one for one in fit if one.praise > one.complaints]
    if want == "most_complaints" and not any(one.complaints for one in ranked):
        return ()
    measure = _MEASURES[want]
    best = max((measure(one) for one in fit), default=0.0)
    return tuple(one.product_id for one in fit if measure(one) == best)


def _praised(one: Voices) -> float:
    """The share of praise, as if one more had praised and one complained (Laplace)."""
    return round((one.praise + 1) / (one.praise + one.complaints + 2), 3)


def _criticised(one: Voices) -> float:
    return one.complaint_share or 0.0


_MEASURES: Mapping[Want, Callable[[Voices], float]] = {
    "most_praise": _praised,
    "least_praise": lambda one: -_praised(one),
    "fewest_complaints": lambda one: -_criticised(one),
    "most_complaints": _criticised,
}


def _base(word: str) -> str:
    """What a superlative is of: "quietest" of "quiet", "noisiest" of "noisy"; else empty."""
    found = _SUPERLATIVE.fullmatch(word)
    if found is None or word in _NO_SUPERLATIVE:
        return ""
    root = found[1]
    if root.endswith("i"):
        return f"{root[:-1]}y"
    return root[:-1] if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "ls" else root


_NO_SUPERLATIVE = frozenset(_LISTS["no superlatives"])


def _felt(word: str) -> float:
    """The polarity of a superlative, by the word that it is of."""
    base = _base(word)
    return (polarity(base) or polarity(f"{base}e")) if base else 0.0
