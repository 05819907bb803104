"""Whether a summary says only what its reviews say: every claim, count, quote and figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from data.facts import ReviewFacts
from data.personal_data import find as personal_data
from knowledge.aspects import aspects_in
from knowledge.help_words import content_stems
from knowledge.lexicon import lexicon
from knowledge.review_summary import (
    MOST_CONCERNS,
    MOST_STRENGTHS,
    Claim,
    ReviewSummary,
    sentiment_of,
)
from knowledge.sentences import sentences
from knowledge.sentiment import is_complaint, is_praise, polarity
from knowledge.shortening import follows
from knowledge.words import stems, words

LEAST_SUPPORT = 0.5
"""Share of a sentence's telling stems that its reviews must hold."""
MOST_SENTENCES, MOST_WORDS = 3, 120
_MARKUP = re.compile(r"<[a-zA-Z!/]|https?://|www\.|\]\(|[\w.+-]+@[\w-]+\.\w|[\x00-\x08{}]")
# Words that only join or sum up what buyers say.
_SUMMING = frozenset(stem for word in lexicon("sentiment")["summing"] for stem in stems(word))


def problems(
    summary: ReviewSummary, reviews: Sequence[ReviewFacts], product_name: str = ""
) -> list[str]:
    """What is wrong with a summary, in words for a log; empty where nothing is.

    Args:
        summary: To be checked, whoever wrote it.
        reviews: Those that it was made from, and no others.
        product_name: May be named.
    """
    known = {review.id: review for review in reviews}
    return list(
        dict.fromkeys(
            [
                *_figures(summary, reviews),
                *_shape(summary),
                *_claims(summary.strengths, known, product_name, side=1),
                *_claims(summary.concerns, known, product_name, side=-1),
                *_conclusion(summary, known, product_name),
            ]
        )
    )


def supports(review: ReviewFacts, text: str) -> bool:
    """Whether a review speaks of what a text says: of one of its aspects, or in its words."""
    said = f"{review.title}. {review.text}"
    shared = set(content_stems(text)) & set(content_stems(said))
    return bool(shared) or not set(aspects_in(text)).isdisjoint(aspects_in(said))


def _figures(summary: ReviewSummary, reviews: Sequence[ReviewFacts]) -> Iterator[str]:
    if any(review.product_id != summary.product_id for review in reviews):
        yield "a review is of another product"
    if summary.review_count != len(reviews):
        yield "the number of reviews is wrong"
    average = sum(review.rating for review in reviews) / (len(reviews) or 1)
    if abs(summary.average_rating - average) > 0.051:
        yield "the average is wrong"
    if summary.sentiment != sentiment_of(average):
        yield "the sentiment is not that of the stars"


def _shape(summary: ReviewSummary) -> Iterator[str]:
    if len(summary.strengths) > MOST_STRENGTHS or len(summary.concerns) > MOST_CONCERNS:
        yield "there are too many claims"
    if not 0 < len(summary.sentences) <= MOST_SENTENCES:
        yield "the conclusion has too many sentences or none"
    if summary.conclusion != " ".join(sentence.text for sentence in summary.sentences):
        yield "the conclusion is not its sentences"
    if len(summary.conclusion.split()) > MOST_WORDS:
        yield "the conclusion is too long"
    said = [claim.text for claim in (*summary.strengths, *summary.concerns)]
    quotes = [claim.quote for claim in (*summary.strengths, *summary.concerns)]
    if any(personal_data(text) for text in (*said, *quotes, summary.conclusion)):
        yield "there is personal data"
    if any(_MARKUP.search(text) for text in (*said, summary.conclusion)):
        yield "there is markup, a link or an address"


def _claims(
    claims: Sequence[Claim], known: Mapping[str, ReviewFacts], product_name: str, side: int
) -> Iterator[str]:
    for claim in claims:
        if not claim.review_ids or any(name not in known for name in claim.review_ids):
            yield f"{claim.aspect}: it rests on no review of this product"
            continue
        if claim.count != len(set(claim.review_ids)):
            yield f"{claim.aspect}: the count is wrong"
        cited = [known[name] for name in claim.review_ids]
        if not any(_stands_in(claim.quote, review) for review in cited):
            yield f"{claim.aspect}: the quotation is not verbatim"
        if not all(supports(review, f"{claim.aspect} {claim.text}") for review in cited):
            yield f"{claim.aspect}: a review does not speak of it"
        if claim.text != claim.quote:
            yield from _unsupported(claim.aspect, claim.text, cited, product_name)
        if side * polarity(claim.text) < -1:
            yield f"{claim.aspect}: it is on the wrong side"


def _conclusion(
    summary: ReviewSummary, known: Mapping[str, ReviewFacts], product_name: str
) -> Iterator[str]:
    for sentence in summary.sentences:
        cited = [known[name] for name in sentence.review_ids if name in known]
        if not cited or len(cited) < len(sentence.review_ids):
            yield "conclusion: a sentence rests on no review of this product"
        elif not _is_taken_from(sentence.text, cited):
            yield from _unsupported("conclusion", sentence.text, cited, product_name)


def _stands_in(quote: str, review: ReviewFacts) -> bool:
    return bool(quote.strip()) and (quote in review.text or quote in review.title)


def _is_taken_from(text: str, cited: Sequence[ReviewFacts]) -> bool:
    """Whether it is a sentence of one of the reviews, shortened at most."""
    own = text
    for word in lexicon("summary_words")["contrast"]:
        own = own.removeprefix(f"{word}, ")
    return any(
        follows(own, sentence)
        for review in cited
        for sentence in (*sentences(review.text), *sentences(review.title))
    )


def _unsupported(
    where: str, text: str, cited: Sequence[ReviewFacts], product_name: str
) -> Iterator[str]:
    """Figures and words of a text in other words than its reviews' that they do not back."""
    said = " ".join([product_name, *(f"{review.title}. {review.text}" for review in cited)])
    figures = {word for word in words(text) if any(char.isdigit() for char in word)}
    if not figures <= set(words(said)):
        yield f"{where}: a figure stands in none of its reviews"
    held = set(content_stems(said))
    aspects = set(aspects_in(said))
    telling = set(content_stems(text)) - _SUMMING
    backed = {stem for stem in telling if stem in held or _is_of(stem, aspects)}
    if telling and len(backed) / len(telling) < LEAST_SUPPORT:
        yield f"{where}: its reviews do not say so"
    heard = polarity(text)
    if (is_praise(heard) or is_complaint(heard)) and not any(
        heard * polarity(f"{review.title}. {review.text}", review.rating) >= 0 for review in cited
    ):
        yield f"{where}: its reviews say the contrary"


def _is_of(stem: str, aspects: set[str]) -> bool:
    """Whether a word is one of an aspect's that the reviews speak of."""
    return not aspects.isdisjoint(aspects_in(stem))
