"""Products side by side in what buyers write: counts, shares, ties, and too few said so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from data.facts import ReviewFacts
from knowledge.review_answers import subject_of
from knowledge.review_compare import (
    ReviewComparison,
    asks_buyers_which,
    asks_which,
    compare,
    in_plain_words,
    wanted,
)

LOUD, QUIET, OTHER = "It is far too loud.", "Very quiet and calm.", "Nice color and easy to clean."


def reviews(**texts: Sequence[str]) -> dict[str, list[ReviewFacts]]:
    return {
        name: [
            ReviewFacts(
                id=f"{name}-{n}", product_id=name, rating=3, text=text, created_at="2026-01-01"
            )
            for n, text in enumerate(of_it)
        ]
        for name, of_it in texts.items()
    }


def asked(question: str, found: Mapping[str, Sequence[ReviewFacts]]) -> ReviewComparison:
    return compare(question, subject_of(in_plain_words(question), ""), found)


def test_complaints_are_shares_of_all_reviews() -> None:
    found = reviews(a=[LOUD, LOUD, *[OTHER] * 18], b=[LOUD, *[OTHER] * 4])
    told = asked("which of these has the fewest complaints about noise?", found)
    assert (told.about, told.want) == (("noise",), "fewest_complaints")
    assert [(one.reviews, one.complaints, one.complaint_share) for one in told.products] == [
        (20, 2, 0.1),
        (5, 1, 0.2),
    ]
    assert told.leaders == ("a",)


def test_level_products_are_all_named_and_too_few_reviews_rank_nothing() -> None:
    found = reviews(a=[LOUD, *[OTHER] * 9], b=[LOUD, *[OTHER] * 9], c=[OTHER])
    told = asked("which has the least complaints about noise?", found)
    assert told.leaders == ("a", "b")
    assert told.too_few == ("c",)


def test_many_voices_of_praise_outweigh_one() -> None:
    found = reviews(a=[QUIET, QUIET, *[OTHER] * 8], b=[*[QUIET] * 9, LOUD])
    assert asked("which is the quietest?", found).leaders == ("b",)


def test_nobody_having_written_of_it_names_none() -> None:
    found = reviews(a=[OTHER] * 6, b=[OTHER] * 6)
    assert asked("which one is the quietest according to buyers?", found).leaders == ()


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("which of these has the fewest complaints about noise?", "fewest_complaints"),
        ("which one do buyers complain about most?", "most_complaints"),
        ("which one do buyers find most comfortable?", "most_praise"),
        ("which is the noisiest?", "most_complaints"),
        ("which is the least noisy according to buyers", "fewest_complaints"),
        ("which is the softest?", "most_praise"),
    ],
)
def test_what_is_wanted(question: str, want: str) -> None:
    assert wanted(question) == want


@pytest.mark.parametrize(
    ("question", "of_buyers", "picks"),
    [
        ("which of these has the fewest complaints about noise?", True, True),
        ("which one do buyers find most comfortable?", True, True),
        ("which is the quietest?", False, True),
        ("what do buyers say about the noise?", False, False),
        ("which one should I buy?", False, False),
        ("is it comfortable?", False, False),
    ],
)
def test_which_questions_are_told_from_others(question: str, of_buyers: bool, picks: bool) -> None:
    assert (asks_buyers_which(question), asks_which(question)) == (of_buyers, picks)


def test_what_is_complained_of_more_than_praised_is_not_the_most_praised() -> None:
    found = reviews(a=[LOUD, LOUD, LOUD, *[OTHER] * 5], b=[QUIET, *[OTHER] * 5])
    assert asked("which is the quietest?", found).leaders == ()
