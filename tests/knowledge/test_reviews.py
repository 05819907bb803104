"""Reviews: quotes are verbatim, counts are right, silence is admitted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from data.facts import ReviewFacts
from data.models import Category
from data.settings import Settings
from knowledge.aspects import aspects_in
from knowledge.embedding import CachedEmbedder
from knowledge.index import ShopIndex
from knowledge.opinions import statements
from knowledge.review_answers import without_name
from knowledge.review_summary import summarize
from knowledge.reviews import ReviewSearch
from knowledge.sentences import sentences
from knowledge.sentiment import is_complaint, is_praise, polarity
from tests.knowledge.conftest import NOON, AddRows, a_product, a_review

TEXTS = {
    "r1": (5, "Bright and even light over the whole desk. It was put together in ten minutes."),
    "r2": (5, "Great light for reading. Worth the money."),
    "r3": (4, "The light is bright. But the base wobbles."),
    "r4": (2, "It hums all evening, far too loud for a bedroom."),
    "r5": (1, "Broke after a week. The hum is noisy too."),
    "r6": (4, "Looks lovely next to my bed. The switch is simple to use."),
}


@pytest.fixture
def reviews(
    small_settings: Settings, engine: Engine, embedder: CachedEmbedder, add: AddRows
) -> ReviewSearch:
    """Give review search over a lamp with six reviews, one of them not approved, and a vase."""
    add("products", Category(id=1, name="Things", path="Things"))
    add("products", a_product("lamp", name="Dorrin Desk Lamp"), a_product("vase"))
    rows = [
        a_review(name, text, rating, created_at=NOON + timedelta(days=n), author="Ada Quill")
        for n, (name, (rating, text)) in enumerate(TEXTS.items())
    ]
    add("reviews", *rows, a_review("hidden", "Too dim, dim, dim.", 1, approved=False))
    index = ShopIndex(small_settings, engine, embedder)
    return ReviewSearch(small_settings, engine, index, embedder)


def test_newest_first_within_ratings_and_approved_only(reviews: ReviewSearch) -> None:
    assert [r.id for r in reviews.of_product("lamp", 2)] == ["r6", "r5"]
    assert [r.id for r in reviews.of_product("lamp", 9, max_rating=2)] == ["r5", "r4"]
    assert [r.id for r in reviews.of_product("lamp", 9, min_rating=5)] == ["r2", "r1"]
    assert len(reviews.of_product("lamp", 99)) == len(TEXTS)
    assert reviews.of_product("lamp", 0) == []
    assert reviews.of_product("nothing") == []


@pytest.mark.parametrize(
    ("question", "verdict", "yes_no", "among"),
    [
        ("is the light bright?", "positive", "yes", {"r1", "r2", "r3"}),
        ("is it noisy?", "negative", "yes", {"r4", "r5"}),
        ("is it quiet?", "negative", "no", {"r4", "r5"}),
        ("how loud is it", "negative", None, {"r4", "r5"}),
        ("does it make noise?", "negative", "yes", {"r4", "r5"}),
        ("does it look good?", "positive", "yes", {"r6"}),
    ],
)
def test_answers_come_from_those_who_wrote_about_it(
    reviews: ReviewSearch, question: str, verdict: str, yes_no: str | None, among: set[str]
) -> None:
    answer = reviews.ask("lamp", question)
    assert answer.answerable
    assert (answer.verdict, answer.yes_no) == (verdict, yes_no)
    assert {quote.review.id for quote in answer.quotes} <= among
    assert answer.quotes
    assert answer.positive + answer.negative <= answer.review_count == len(TEXTS)


def test_quotes_are_verbatim(reviews: ReviewSearch) -> None:
    for question in ("is it any good?", "is the light bright?", "what about the base?"):
        for quote in reviews.ask("lamp", question).quotes:
            assert quote.sentence in TEXTS[quote.review.id][1]


@pytest.mark.parametrize(
    "question", ["is it vegan?", "does it work with Linux", "can it swim", "what year is it from"]
)
def test_silence_is_admitted(reviews: ReviewSearch, question: str) -> None:
    answer = reviews.ask("lamp", question)
    assert not answer.answerable
    assert (answer.verdict, answer.quotes) == ("none", ())


def test_the_name_of_the_product_is_no_answer() -> None:
    name = "Waggleton Nest Ortho Dog Bed"
    for asked, left in {
        "Can the cover of the Waggleton Nest Ortho Dog Bed be washed?": (
            "Can the cover of the it be washed?"
        ),
        "is the Nest Ortho, if I may ask, loud": "is the it if I may ask, loud",
        "is it a good bed": "is it a good bed",
    }.items():
        assert without_name(asked, name) == left


@pytest.mark.parametrize("question", ["how many has the Lamp?", "how many?"])
def test_how_many_of_nothing_is_no_question_for_an_opinion(
    reviews: ReviewSearch, question: str
) -> None:
    assert not reviews.ask("lamp", question).answerable


@pytest.mark.parametrize("question", ["", "???", "😀" * 50, "\x00" * 9])
def test_a_question_without_a_word_has_no_answer(reviews: ReviewSearch, question: str) -> None:
    assert not reviews.ask("lamp", question).answerable


@pytest.mark.parametrize("question", ["", "a" * 5000, "<b>loud</b>", "Où est-il ?", "'; --"])
def test_any_question_is_survived(reviews: ReviewSearch, question: str) -> None:
    assert reviews.ask("lamp", question).product_id == "lamp"
    assert not reviews.ask("vase", question).answerable


def test_a_summary_counts_and_links_what_is_said(reviews: ReviewSearch) -> None:
    summary = reviews.summary("lamp")
    assert summary is not None
    assert (summary.review_count, summary.average_rating) == (6, 3.5)
    assert summary.sentiment == "mixed"
    strengths = {claim.aspect: claim for claim in summary.strengths}
    concerns = {claim.aspect: claim for claim in summary.concerns}
    assert set(strengths["light"].review_ids) == {"r1", "r2", "r3"}
    assert set(concerns["noise"].review_ids) == {"r4", "r5"}
    assert not set(strengths) & set(concerns)
    for claim in (*summary.strengths, *summary.concerns):
        assert claim.count == len(claim.review_ids)
        assert any(claim.text in TEXTS[name][1] for name in claim.review_ids)


def test_too_few_reviews_are_not_summed_up(reviews: ReviewSearch, add: AddRows) -> None:
    assert reviews.summary("vase") is None
    add("reviews", *(a_review(f"v{n}", "Nice.", product_id="vase") for n in range(2)))
    assert reviews.summary("vase") is None
    add("reviews", a_review("v2", "Good quality.", product_id="vase"))
    assert reviews.summary("vase") is not None


def test_only_the_latest_twenty_are_summed_up() -> None:
    many = [
        ReviewFacts(id=f"n{n}", product_id="p", rating=5, text="Sturdy.", created_at="2026-01-01")
        for n in range(20)
    ]
    old = ReviewFacts(id="old", product_id="p", rating=1, text="It broke.", created_at="2020-01-01")
    summary = summarize("p", [*many, old])
    assert summary is not None
    assert (summary.review_count, summary.average_rating, summary.concerns) == (20, 5.0, ())


@pytest.mark.parametrize(
    ("text", "is_good"),
    [
        ("Works perfectly", True),
        ("no complaints at all", True),
        ("I have no regrets", True),
        ("not bad", True),
        ("Don't waste your money", False),
        ("It stopped working after a day", False),
        ("not comfortable", False),
        ("too loud for a bedroom", False),
        ("I expected better", False),
        ("runs small", False),
    ],
)
def test_polarity(text: str, is_good: bool) -> None:
    assert is_praise(polarity(text)) == is_good
    assert is_complaint(polarity(text)) != is_good


@pytest.mark.parametrize(
    "text",
    [
        "The fit surprised me, I expected to send it back.",
        "I was afraid it would be noisy.",
        "Never had to send it back",
    ],
)
def test_what_was_only_feared_is_no_complaint(text: str) -> None:
    assert not is_complaint(polarity(text, 5))
    assert is_complaint(polarity("I had to send it back, it was noisy.", 5))


def test_a_thought_that_turns_is_judged_in_parts() -> None:
    text = "Great sound but the battery dies quickly."
    review = ReviewFacts(id="a", product_id="p", rating=3, text=text, created_at="2026-01-01")
    (statement,) = statements([review])
    assert is_praise(statement.aspects["sound"])
    assert is_complaint(statement.aspects["battery life"])


def test_prices_are_about_value() -> None:
    assert aspects_in("$45 well spent") == ("value for money",)
    assert aspects_in("nothing in particular") == ()


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("One. Two three! Four five?", 2), ("no end", 1), ("a\nb c\nd", 1)]
)
def test_sentences_are_pieces_of_the_text(text: str, count: int) -> None:
    found = sentences(text)
    assert len(found) >= min(count, 1)
    assert all(" ".join(s.split()) in " ".join(text.split()) for s in found)


@pytest.mark.parametrize(
    ("text", "is_good"),
    [
        ("My last one fell apart quickly, this still looks new!", True),
        ("My old kettle leaked, this one works perfectly", True),
        ("However, I have had better screens ten years ago.", False),
    ],
)
def test_what_is_said_of_another_product_is_not_said_of_this(text: str, is_good: bool) -> None:
    assert (is_praise if is_good else is_complaint)(polarity(text))


def test_turns_of_speech_are_no_aspects() -> None:
    assert aspects_in("Exactly what I was looking for") == ()
    assert aspects_in("Warmly recommended") == ()


def test_each_sentence_is_quoted_once_and_says_what_it_is_quoted_for(
    reviews: ReviewSearch,
) -> None:
    summary = reviews.summary("lamp")
    assert summary is not None
    quotes = [claim.text for claim in (*summary.strengths, *summary.concerns)]
    assert len(set(quotes)) == len(quotes)
    assert all(polarity(claim.text) > 0 for claim in summary.strengths)
    assert all(polarity(claim.text) < 0 for claim in summary.concerns)
