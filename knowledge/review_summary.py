"""Sum up a product's reviews in their own words, every claim with the reviews that make it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from pydantic import Field

from data.facts import Facts, ReviewFacts
from data.personal_data import find as personal_data
from knowledge.embedding import Vectors
from knowledge.opinions import Statement, sides_of, statements
from knowledge.sentiment import is_praise
from knowledge.summary_conclusion import WEIGHTS, Embed, Weights, conclude
from knowledge.summary_sentences import candidates, faults

LEAST_REVIEWS, LATEST = 3, 20
MOST_STRENGTHS, MOST_CONCERNS = 4, 3
# Mean stars from which reviews are favourable on the whole, and below which they are not.
GOOD, POOR = 3.75, 2.75
EMBEDDED = "embedded"
_SUSPECT = re.compile(r"@|\d{2}|password|pin\b", re.IGNORECASE)

Sentiment = Literal["positive", "mixed", "negative"]


class Claim(Facts):
    """Something that buyers say of one aspect."""

    aspect: str
    text: str = Field(description="What they say; a sentence of one of them, or in short.")
    quote: str = Field(description="A sentence of one of the reviews, verbatim.")
    review_ids: tuple[str, ...] = Field(description="The reviews that say so.")
    count: int


class Sentence(Facts):
    """A sentence of the conclusion with the reviews that it rests on."""

    text: str
    review_ids: tuple[str, ...]


class ReviewSummary(Facts):
    """What the latest approved reviews of a product say."""

    product_id: str
    review_count: int = Field(description="Reviews that were read.")
    average_rating: float
    sentiment: Sentiment
    strengths: tuple[Claim, ...] = ()
    concerns: tuple[Claim, ...] = ()
    conclusion: str = Field(description="Two or three sentences: those of `sentences`, joined.")
    sentences: tuple[Sentence, ...] = ()
    maker: str = Field(EMBEDDED, description="What wrote it: embedded, or a model's name.")
    prompts: dict[str, int] = Field(
        default_factory=dict, description="Versions of the prompts that a model wrote it by."
    )
    made_at: str = Field("", description="ISO 8601, UTC.")


def summarize(
    product_id: str,
    reviews: Sequence[ReviewFacts],
    product_name: str = "",
    centre: Vectors | None = None,
    embed: Embed | None = None,
    weights: Weights = WEIGHTS,
) -> ReviewSummary | None:
    """The summary of the reviews, newest first; None where fewer than three are there.

    An aspect is a strength when more reviews praise it than complain of it, else a concern. The
    conclusion is made of buyers' own sentences, shortened.

    Args:
        product_id: Whose reviews they are.
        reviews: Approved ones.
        product_name: What may be named.
        centre: Mean of the reviews' vectors; without it no vectors are looked at.
        embed: Gives the vectors of sentences.
        weights: What makes a good conclusion.
    """
    read = list(reviews[:LATEST])
    if len(read) < LEAST_REVIEWS:
        return None
    found = [one for one in statements(read) if not _is_private(one.sentence)]
    strengths, concerns = claims(found)
    average = sum(review.rating for review in read) / len(read)
    chosen = conclude(
        candidates(found, product_name),
        [f"{review.title}. {review.text}" for review in read],
        average,
        centre,
        embed,
        weights,
    )
    sentences = tuple(
        Sentence(text=one.text, review_ids=(one.candidate.statement.review.id,)) for one in chosen
    ) or _plainly(strengths, concerns)
    return ReviewSummary(
        product_id=product_id,
        review_count=len(read),
        average_rating=round(average, 1),
        sentiment=sentiment_of(average),
        strengths=strengths,
        concerns=concerns,
        conclusion=" ".join(sentence.text for sentence in sentences),
        sentences=sentences,
    )


def claims(found: Sequence[Statement]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """What speaks for the product and what against it, by aspect, the most backed first."""
    by_aspect = _by_aspect(found)
    praised = {name: sides_of(of_it, (name,)) for name, of_it in by_aspect.items()}
    strengths = _claims(by_aspect, praised, MOST_STRENGTHS, good=True)
    named = {claim.aspect for claim in strengths}
    rest = {name: sides for name, sides in praised.items() if name not in named}
    quoted = {claim.quote for claim in strengths}
    return tuple(strengths), tuple(_claims(by_aspect, rest, MOST_CONCERNS, quoted, good=False))


def _is_private(sentence: str) -> bool:
    """Whether a sentence holds personal data; only those with figures or an address may."""
    return bool(_SUSPECT.search(sentence)) and bool(personal_data(sentence))


def sentiment_of(average: float) -> Sentiment:
    """How the reviews are on the whole, by their mean stars."""
    if average >= GOOD:
        return "positive"
    return "negative" if average < POOR else "mixed"


def _plainly(strengths: Sequence[Claim], concerns: Sequence[Claim]) -> tuple[Sentence, ...]:
    """Where no sentence is fit for a conclusion, the first claims as they are quoted."""
    return tuple(
        Sentence(text=claim.quote, review_ids=claim.review_ids)
        for claim in (*strengths[:2], *concerns[:1])
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
    found: list[Claim] = []
    for name in sorted(backed, key=lambda name: (-len(backed[name]), name)):
        of_it = [s for s in by_aspect[name] if s.review.id in backed[name]]
        quote = _quote(of_it, name, {*used, *(claim.quote for claim in found)}, good=good)
        if quote is None:
            continue
        ids = tuple(dict.fromkeys(statement.review.id for statement in of_it))
        found.append(Claim(aspect=name, text=quote, quote=quote, review_ids=ids, count=len(ids)))
    return found[:most]


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
        about_others = 0.5 * len(statement.aspects) + 0.4 * faults(statement.sentence)
        return strength + 2 * statement.readability() - is_title - about_others

    plain = [
        statement
        for statement in found
        if is_praise(sign * statement.in_words[aspect]) and statement.sentence not in used
    ]
    return max(plain, key=plainness).sentence if plain else None
