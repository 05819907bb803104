"""Answer a question about a product with what its buyers wrote, or say that they did not."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import numpy as np
from pydantic import Field

from data.facts import Facts, ReviewFacts
from knowledge.aspects import aspects_in
from knowledge.embedding import Embedder, Vectors
from knowledge.help_words import content_stems
from knowledge.lexicon import lexicon
from knowledge.opinions import Statement, sides_of
from knowledge.review_relevance import Likeness, asks_amount, gives_amount, relevance_model
from knowledge.sentiment import is_complaint, is_praise, polarity
from knowledge.words import stem, stems, words

SHORTLIST, MOST_QUOTES = 32, 5
NEAR_ENOUGH = 0.18
"""Least cosine of a sentence that names the side of the product asked about."""
ONE_SIDED = 0.7
LEAST_NAME = 2

Verdict = Literal["positive", "negative", "mixed", "none"]
_IDLE = frozenset(stem(word) for word in lexicon("sentiment")["asking"])
_FAULTS = frozenset(lexicon("sentiment")["faults"])
_YES_NO = re.compile(
    r"\W*(?:is|are|was|does|do|did|can|could|will|would|has|have|should)\b", re.IGNORECASE
)


class Quote(Facts):
    """A sentence of a review that speaks to the question, verbatim."""

    review: ReviewFacts
    sentence: str
    polarity: Literal["positive", "negative", "neutral"]


class ReviewAnswer(Facts):
    """What the reviews of a product say on a question."""

    product_id: str
    question: str
    answerable: bool = Field(False, description="Whether any review speaks to it.")
    likelihood: float = Field(0.0, description="That the best sentence speaks to it, 0 to 1.")
    verdict: Verdict = Field("none", description="How buyers feel about what was asked.")
    yes_no: Literal["yes", "no", "mixed"] | None = Field(
        None, description='The answer to a question like "is it noisy?", where it has one.'
    )
    positive: int = Field(0, description="Reviews that praise it.")
    negative: int = Field(0, description="Reviews that complain of it.")
    review_count: int = Field(0, description="Reviews that were read.")
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Subject:
    """What a question asks about."""

    aspects: tuple[str, ...]
    terms: tuple[str, ...]

    @property
    def is_of_aspects(self) -> bool:
        """Whether it asks about sides of the product and nothing else: "is it noisy?"."""
        return bool(self.aspects) and all(aspects_in(term) for term in self.terms)

    @property
    def is_general(self) -> bool:
        """Whether it asks about the product as a whole."""
        return not self.aspects and not self.terms


def subject_of(question: str, product_name: str) -> Subject:
    """The aspects and the telling words of a question; the product's own name is neither."""
    own = set(stems(product_name))
    terms = (t for t in content_stems(question) if t not in own and t not in _IDLE)
    telling = tuple(dict.fromkeys(t for t in terms if not polarity(t)))
    return Subject(aspects_in(question), telling)


def without_name(question: str, product_name: str) -> str:
    """The question with "it" for the product's name, or for two words of it in a row or more.

    Else every buyer who calls the thing by its name would seem to speak to the question.
    """
    own, left = set(stems(product_name)), list[str]()
    for is_name, run in groupby(question.split(), lambda word: own.issuperset(stems(word))):
        said = list(run)
        left += ["it"] if is_name and len(stems(" ".join(said))) >= LEAST_NAME else said
    return " ".join(left)


def answer(
    product_id: str,
    question: str,
    subject: Subject,
    found: Sequence[Statement],
    review_count: int,
    review_cosines: dict[str, float],
    embedder: Embedder,
) -> ReviewAnswer:
    """The answer from these statements.

    Args:
        product_id: Whose reviews they are.
        question: As the customer asked it.
        subject: What it is about.
        found: All statements of the reviews.
        review_count: How many reviews there are.
        review_cosines: How near each review as a whole is to the question.
        embedder: Gives the vectors of the sentences that come into question.
    """
    plain = ReviewAnswer(product_id=product_id, question=question, review_count=review_count)
    if not words(question) or (subject.is_general and asks_amount(question)):
        return plain
    if subject.is_general:
        best, relevant = 1.0, [(statement.readability(), statement) for statement in found]
    else:
        best, relevant = _relevant(question, subject, found, review_cosines, embedder)
    if not relevant:
        return plain.model_copy(update={"likelihood": best})
    statements = [statement for _, statement in relevant]
    praise, complaint = sides_of(statements, subject.aspects)
    verdict = _verdict(len(praise), len(complaint))
    return plain.model_copy(
        update={
            "answerable": True,
            "likelihood": best,
            "verdict": verdict,
            "yes_no": _yes_no(question, verdict),
            "positive": len(praise),
            "negative": len(complaint),
            "quotes": _quotes(relevant, subject, verdict),
        }
    )


def likenesses(
    question: str,
    subject: Subject,
    found: Sequence[Statement],
    review_cosines: dict[str, float],
    embedder: Embedder,
) -> list[tuple[int, Likeness]]:
    """The places of the statements that come into question, each with how it is like it."""
    rarity = _rarity(subject.terms, found)
    prior = []
    for place, statement in enumerate(found):
        about = any(aspect in statement.aspects for aspect in subject.aspects)
        coverage = _coverage(statement.sentence, rarity)
        near = review_cosines.get(statement.review.id, 0.0)
        prior.append((about + coverage + 0.5 * near, place, about, coverage))
    prior.sort(key=lambda one: (-one[0], one[1]))
    short = prior[:SHORTLIST]
    cosines = _cosines(question, [found[place].sentence for _, place, _, _ in short], embedder)
    usual, amount_asked = float(np.median(cosines)) if len(short) else 0.0, asks_amount(question)
    return [
        (
            place,
            Likeness(
                cosine=float(cosine),
                ahead=float(cosine) - usual,
                coverage=coverage,
                about=about,
                amount_asked=amount_asked,
                amount_given=gives_amount(found[place].sentence),
            ),
        )
        for (_, place, about, coverage), cosine in zip(short, cosines, strict=True)
    ]


def _relevant(
    question: str,
    subject: Subject,
    found: Sequence[Statement],
    review_cosines: dict[str, float],
    embedder: Embedder,
) -> tuple[float, list[tuple[float, Statement]]]:
    """The likelihood of the best, and all that speak to the question with theirs, best first."""
    model = relevance_model()
    judged = [
        (model.likelihood(like), place, like)
        for place, like in likenesses(question, subject, found, review_cosines, embedder)
    ]
    best = max((likely for likely, _, _ in judged), default=0.0)
    if best < model.threshold and not subject.is_of_aspects:
        return round(best, 3), []
    relevant = [
        (likely, found[place])
        for likely, place, like in judged
        if likely >= model.threshold or (like.about and like.cosine >= NEAR_ENOUGH)
    ]
    # What the shortlist had no room for still counts where it names the aspect itself.
    seen = {place for _, place, _ in judged}
    relevant += [
        (0.0, statement)
        for place, statement in enumerate(found)
        if place not in seen and any(aspect in statement.aspects for aspect in subject.aspects)
    ]
    return round(best, 3), sorted(relevant, key=lambda one: -one[0])


def _cosines(question: str, texts: Sequence[str], embedder: Embedder) -> Vectors:
    vectors = embedder.embed([question, *texts])
    cosines: Vectors = vectors[1:] @ vectors[0]
    return cosines


def _rarity(terms: Sequence[str], found: Sequence[Statement]) -> dict[str, float]:
    counts = Counter(t for s in found for t in set(stems(s.sentence)) if t in terms)
    return {term: math.log(1 + (len(found) + 1) / (counts[term] + 0.5)) for term in terms}


def _coverage(sentence: str, rarity: dict[str, float]) -> float:
    here = set(stems(sentence))
    whole = sum(rarity.values())
    return sum(value for term, value in rarity.items() if term in here) / whole if whole else 0.0


def _verdict(praise: int, complaint: int) -> Verdict:
    if not praise + complaint:
        return "none"
    share = praise / (praise + complaint)
    if share >= ONE_SIDED:
        return "positive"
    return "negative" if share <= 1 - ONE_SIDED else "mixed"


def _yes_no(question: str, verdict: Verdict) -> Literal["yes", "no", "mixed"] | None:
    """Yes where buyers feel about it as the question puts it: "is it noisy?" asks for a fault."""
    if verdict == "none" or not _YES_NO.match(question):
        return None
    if verdict == "mixed":
        return "mixed"
    felt = polarity(question)
    asks_for_fault = felt < 0 or (not felt and not _FAULTS.isdisjoint(words(question)))
    return "yes" if (verdict == "negative") == asks_for_fault else "no"


def _quotes(
    relevant: Sequence[tuple[float, Statement]], subject: Subject, verdict: Verdict
) -> tuple[Quote, ...]:
    """The best sentences, one a review; both sides are heard where buyers disagree."""
    seen: set[str] = set()
    quotes: list[Quote] = []
    for _, statement in relevant:
        if statement.review.id not in seen:
            seen.add(statement.review.id)
            quotes.append(_quote(statement, subject))
    if verdict != "mixed":
        side = [quote for quote in quotes if quote.polarity == verdict]
        rest = [quote for quote in quotes if quote.polarity != verdict]
        return tuple([*side[: MOST_QUOTES - 1], *rest[:1], *side[MOST_QUOTES - 1 :]][:MOST_QUOTES])
    half = MOST_QUOTES // 2 + 1
    good = [quote for quote in quotes if quote.polarity == "positive"][:half]
    bad = [quote for quote in quotes if quote.polarity == "negative"][:half]
    chosen = [quote for quote in quotes if quote in good or quote in bad]
    return tuple(chosen[:MOST_QUOTES])


def _quote(statement: Statement, subject: Subject) -> Quote:
    values = [statement.aspects[name] for name in subject.aspects if name in statement.aspects]
    value = sum(values) if values else statement.polarity
    side: Literal["positive", "negative", "neutral"] = "neutral"
    if is_praise(value):
        side = "positive"
    elif is_complaint(value):
        side = "negative"
    return Quote(review=statement.review, sentence=statement.sentence, polarity=side)
