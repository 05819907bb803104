"""Whatever writes a summary: what its reviews do not say is found."""

from __future__ import annotations

from typing import Any

import pytest

from data.facts import ReviewFacts
from knowledge.review_summary import Claim, ReviewSummary, Sentence, summarize
from knowledge.shortening import follows, shortened
from knowledge.summary_check import problems

TEXTS = [
    (5, "The light is bright and even. I love it because my desk is dark."),
    (4, "Great light for reading, and easy to put together."),
    (2, "It hums all evening, far too loud for a bedroom."),
]
REVIEWS = [
    ReviewFacts(id=f"r{n}", product_id="lamp", rating=stars, text=text, created_at="2026-01-01")
    for n, (stars, text) in enumerate(TEXTS)
]


def summary() -> ReviewSummary:
    made = summarize("lamp", REVIEWS)
    assert made is not None
    return made


def claim(text: str, ids: tuple[str, ...] = ("r0",), **changed: Any) -> Claim:
    fields = {"aspect": "light", "text": text, "quote": "The light is bright and even."}
    return Claim(**{**fields, "review_ids": ids, "count": len(ids), **changed})


def test_the_embedded_summary_passes() -> None:
    assert problems(summary(), REVIEWS) == []


def test_words_of_its_own_pass_where_its_reviews_back_them() -> None:
    said = Sentence(
        text="Buyers find the light bright and good for reading.", review_ids=("r0", "r1")
    )
    written = summary().model_copy(
        update={
            "strengths": (claim("Buyers praise the bright light.", ("r0", "r1")),),
            "sentences": (said,),
            "conclusion": said.text,
        }
    )
    assert problems(written, REVIEWS) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"strengths": (claim("The light is bright.", ("r9",)),)},
        {"strengths": (claim("The light is bright.", ()),)},
        {"strengths": (claim("The light is bright.", count=7),)},
        {"strengths": (claim("The light is bright.", quote="The light is blue."),)},
        {"strengths": (claim("The battery lasts for weeks on a charge."),)},
        {"strengths": (claim("Bright light at 900 lumens."),)},
        {"strengths": (claim("Bright light.", ("r0", "r2")),)},
        {"concerns": (claim("The light is great and bright and lovely."),)},
        {"strengths": (claim("Bright light, see https://evil.example."),)},
        {"strengths": (claim("<b>Bright</b> light."),)},
        {"strengths": tuple(claim("The light is bright.") for _ in range(5))},
        {"review_count": 4},
        {"average_rating": 4.9},
        {"sentiment": "positive"},
        {"conclusion": "Everybody loves it."},
        {"sentences": (), "conclusion": ""},
    ],
)
def test_what_the_reviews_do_not_say_is_found(wrong: dict[str, Any]) -> None:
    assert problems(summary().model_copy(update=wrong), REVIEWS)


def test_a_sentence_of_the_conclusion_needs_its_reviews() -> None:
    for text, ids in (("It folds flat for travel.", ("r0",)), ("The light is bright.", ())):
        said = Sentence(text=text, review_ids=ids)
        written = summary().model_copy(update={"sentences": (said,), "conclusion": text})
        assert problems(written, REVIEWS)


def test_a_review_of_another_product_is_found() -> None:
    foreign = REVIEWS[0].model_copy(update={"product_id": "vase"})
    assert problems(summary(), [foreign, *REVIEWS[1:]])


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("But the base wobbles on every table", "The base wobbles on every table."),
        ("I think that the sound is really good!!!", "The sound is really good."),
        ("Overall, these are VERY soft and warm.", "These are very soft and warm."),
        ("The fabric is thin (see my pictures) and soft.", "The fabric is thin and soft."),
        (
            "They fit perfectly so I ordered another pair.",
            "They fit perfectly so I ordered another pair.",
        ),
        ("The boots fit very well so I ordered another pair.", "The boots fit very well."),
        ("Well made and sturdy shelf.", "Well made and sturdy shelf."),
        ("Nice.", ""),
    ],
)
def test_a_sentence_loses_only_what_one_buyer_is_about(sentence: str, short: str) -> None:
    assert shortened(sentence) == short
    assert follows(short, sentence)


def test_words_that_are_moved_or_added_do_not_follow() -> None:
    assert follows("The base wobbles.", "But the base always wobbles!")
    assert not follows("Wobbles the base.", "But the base wobbles!")
    assert not follows("The base never wobbles.", "But the base wobbles!")
