"""Sum up a product's reviews in their own words, every claim with the reviews that make it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from pydantic import Field

from data.facts import Facts, ReviewFacts
from knowledge.opinions import Statement, sides_of, statements
from knowledge.sentiment import is_praise

LEAST_REVIEWS, LATEST = 3, 20
MOST_STRENGTHS, MOST_CONCERNS = 4, 3
# Mean stars from which reviews are favourable on the whole, and below which they are not.
GOOD, POOR = 3.75, 2.75
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

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
    quoted = {claim.text for claim in strengths}
    concerns = _claims(by_aspect, rest, MOST_CONCERNS, quoted, good=False)
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
    used: Collection[str] = (),
    *,
    good: bool,
) -> list[Claim]:
    """The claims that most reviews make, each in a sentence of its own."""
    backed: dict[str, set[str]] = {}
    for name, (praise, complaint) in sides.items():
        these, others = (praise, complaint) if good else (complaint, praise)
        # Where as many praise as complain it is no strength; a concern may be a minority's.
        if these and not (good and len(others) >= len(these)):
            backed[name] = these
    claims: list[Claim] = []
    for name in sorted(backed, key=lambda name: (-len(backed[name]), name)):
        found = [s for s in by_aspect[name] if s.review.id in backed[name]]
        quote = _quote(found, name, {*used, *(claim.text for claim in claims)}, good=good)
        if quote is None:
            continue
        ids = tuple(dict.fromkeys(statement.review.id for statement in found))
        claims.append(Claim(aspect=name, text=quote, review_ids=ids, count=len(ids)))
    return claims[:most]


def _quote(
    found: Sequence[Statement], aspect: str, used: Collection[str], *, good: bool
) -> str | None:
    """The sentence that says it most plainly: about this aspect alone, clear, of fit length.

    None where no sentence says it by its own words, or each is quoted for another aspect.
    """
    sign = 1 if good else -1

    def plainness(statement: Statement) -> float:
        strength = min(sign * statement.in_words[aspect], 3.0)
        # A title is a headline; a sentence of the text says more.
        is_title = statement.sentence not in statement.review.text
        return strength + 2 * statement.readability() - is_title - 0.5 * len(statement.aspects)

    plain = [
        statement
        for statement in found
        if is_praise(sign * statement.in_words[aspect]) and statement.sentence not in used
    ]
    return max(plain, key=plainness).sentence if plain else None


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
    said = [f"The {len(read)} newest reviews average {average:.1f} of 5"]
    if strengths:
        often = [claim for claim in strengths[:3] if claim.count > 1]
        likes = "buyers like" if often else "one buyer likes"
        said.append(f"{likes} {_listed([claim.aspect for claim in often or strengths[:1]])}")
    if concerns:
        first, *rest = concerns[:2]
        verb = "complains" if first.count == 1 else "complain"
        about = [f"{_number(first.count)} {verb} about the {first.aspect}"]
        about += [f"{_number(claim.count)} about the {claim.aspect}" for claim in rest]
        said.append(_listed(about))
    return "; ".join(said) + "."


def _number(count: int) -> str:
    return NUMBERS[count - 1] if count <= len(NUMBERS) else str(count)


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
