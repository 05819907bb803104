"""Sum up a product's reviews in their own words, every claim with the reviews that make it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

from data.facts import Facts, ReviewFacts
from knowledge.opinions import Statement, sides_of, statements

LEAST_REVIEWS, LATEST = 3, 20
MOST_STRENGTHS, MOST_CONCERNS = 4, 3
# Mean stars from which reviews are favourable on the whole, and below which they are not.
GOOD, POOR = 3.75, 2.75

Sentiment = Literal["positive", "mixed", "negative"]


class Claim(Facts):
    """Something that buyers say of one aspect, in the words of one of them."""

    aspect: str
    text: str = Field(description="A sentence of one of the reviews, verbatim.")
    review_ids: tuple[str, ...] = Field(description="The reviews that say so.")
    count: int


class ReviewSummary(Facts):
    """What the latest approved reviews of a product say."""

    product_id: str
    review_count: int = Field(description="Reviews that were read.")
    average_rating: float
    sentiment: Sentiment
    strengths: tuple[Claim, ...] = ()
    concerns: tuple[Claim, ...] = ()
    conclusion: str


def summarize(product_id: str, reviews: Sequence[ReviewFacts]) -> ReviewSummary | None:
    """The summary of the reviews, newest first; None where fewer than three are there.

    An aspect is a strength when more reviews praise it than complain of it, else a concern.
    """
    read = list(reviews[:LATEST])
    if len(read) < LEAST_REVIEWS:
        return None
    by_aspect = _by_aspect(statements(read))
    praised = {name: sides_of(found, (name,)) for name, found in by_aspect.items()}
    strengths = _claims(by_aspect, praised, MOST_STRENGTHS, good=True)
    named = {claim.aspect for claim in strengths}
    rest = {name: sides for name, sides in praised.items() if name not in named}
    concerns = _claims(by_aspect, rest, MOST_CONCERNS, good=False)
    average = sum(review.rating for review in read) / len(read)
    return ReviewSummary(
        product_id=product_id,
        review_count=len(read),
        average_rating=round(average, 1),
        sentiment=_sentiment(average),
        strengths=tuple(strengths),
        concerns=tuple(concerns),
        conclusion=_conclusion(read, average, strengths, concerns),
    )


def _by_aspect(found: Sequence[Statement]) -> dict[str, list[Statement]]:
    by_aspect: dict[str, list[Statement]] = {}
    for statement in found:
        for name in statement.aspects:
            by_aspect.setdefault(name, []).append(statement)
    return by_aspect


def _claims(
    by_aspect: Mapping[str, Sequence[Statement]],
    sides: Mapping[str, tuple[set[str], set[str]]],
    most: int,
    *,
    good: bool,
) -> list[Claim]:
    """The claims that most reviews make, each in a sentence of its own where there is one."""
    backed: dict[str, set[str]] = {}
    for name, (praise, complaint) in sides.items():
        these, others = (praise, complaint) if good else (complaint, praise)
        # Where as many praise as complain it is no strength; a concern may be a minority's.
        if these and not (good and len(others) >= len(these)):
            backed[name] = these
    ordered = sorted(backed, key=lambda name: (-len(backed[name]), name))[:most]
    claims: list[Claim] = []
    for name in ordered:
        found = [s for s in by_aspect[name] if s.review.id in backed[name]]
        ids = tuple(dict.fromkeys(statement.review.id for statement in found))
        quote = _quote(found, name, {claim.text for claim in claims}, good=good)
        claims.append(Claim(aspect=name, text=quote, review_ids=ids, count=len(ids)))
    return claims


def _quote(found: Sequence[Statement], aspect: str, used: set[str], *, good: bool) -> str:
    """The sentence that says it most plainly: about this aspect alone, clear, of fit length."""
    sign = 1 if good else -1

    def plainness(statement: Statement) -> float:
        strength = min(sign * statement.aspects[aspect], 3.0)
        # A title is a headline; a sentence of the text says more.
        is_title = statement.sentence not in statement.review.text
        worn = is_title + 3 * (statement.sentence in used) + 0.5 * len(statement.aspects)
        return strength + 2 * statement.readability() - worn

    return max(found, key=plainness).sentence


def _sentiment(average: float) -> Sentiment:
    if average >= GOOD:
        return "positive"
    return "negative" if average < POOR else "mixed"


def _conclusion(
    read: Sequence[ReviewFacts],
    average: float,
    strengths: Sequence[Claim],
    concerns: Sequence[Claim],
) -> str:
    high = sum(review.rating >= 4 for review in read)
    low = sum(review.rating <= 2 for review in read)
    said = [
        f"The {len(read)} latest reviews average {average:.1f} of 5 stars: "
        f"{high} with four or five, {low} with one or two."
    ]
    if strengths:
        said.append(f"Buyers most often praise {_named(strengths[:3])}.")
    if concerns:
        said.append(f"What is criticised most is {_named(concerns[:2])}.")
    return " ".join(said)


def _named(claims: Sequence[Claim]) -> str:
    names = [f"{claim.aspect} ({claim.count})" for claim in claims]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
