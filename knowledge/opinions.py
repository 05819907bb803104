"""Reviews as statements: a sentence, the aspects it speaks of, and whether it praises them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.facts import ReviewFacts
from knowledge.aspects import aspects_in
from knowledge.sentences import sentences
from knowledge.sentiment import clauses, is_complaint, is_praise, leaned, polarity

MOST_WORDS, LEAST_WORDS = 26, 3


@dataclass(frozen=True)
class Statement:
    """A sentence of a review, as its buyer wrote it.

    Attributes:
        review: Where it stands.
        sentence: The words, verbatim.
        aspects: What it speaks of, with the polarity of each (see `sentiment.polarity`).
        polarity: Of the sentence as a whole.
        in_words: The polarity of each aspect by the words alone, whatever the stars.
    """

    review: ReviewFacts
    sentence: str
    aspects: dict[str, float]
    polarity: float
    in_words: dict[str, float]

    def readability(self) -> float:
        """How well it stands alone as a quote, 0 to 1."""
        n = len(self.sentence.split())
        if n < LEAST_WORDS:
            return 0.2
        return 1.0 if n <= MOST_WORDS else 0.5


def statements(reviews: Iterable[ReviewFacts]) -> list[Statement]:
    """Every sentence of the reviews, in order; a title that says something is one too."""
    return [
        statement
        for review in reviews
        for sentence in [*sentences(review.title), *sentences(review.text)]
        if (statement := _statement(review, sentence)) is not None
    ]


def _statement(review: ReviewFacts, sentence: str) -> Statement | None:
    whole = polarity(sentence, review.rating)
    aspects: dict[str, float] = {}
    in_words: dict[str, float] = {}
    for part in clauses(sentence):
        said = polarity(part)
        value = leaned(said, sentence, review.rating)
        for name in aspects_in(part):
            aspects[name] = aspects.get(name, 0.0) + value
            in_words[name] = in_words.get(name, 0.0) + said
    if not aspects and len(sentence.split()) < LEAST_WORDS:
        return None
    return Statement(review, sentence, aspects, whole, in_words)


def sides_of(found: Sequence[Statement], aspects: Sequence[str]) -> tuple[set[str], set[str]]:
    """Ids of the reviews that praise the aspects and of those that complain of them.

    A review is on one side at most. A statement that names none of the aspects, or any
    statement where none is given, counts as a whole.
    """
    totals: dict[str, float] = {}
    for statement in found:
        values = [statement.aspects[name] for name in aspects if name in statement.aspects]
        value = sum(values) if values else statement.polarity
        totals[statement.review.id] = totals.get(statement.review.id, 0.0) + value
    praise = {name for name, value in totals.items() if is_praise(value)}
    return praise, {name for name, value in totals.items() if is_complaint(value)}
