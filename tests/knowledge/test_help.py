"""Help search: the passage that answers comes first, and nothing is claimed that is not there."""

from __future__ import annotations

import json

import numpy as np
import pytest
from sqlalchemy import Engine

from data.database import raise_content_version, writing
from data.facts import Passage
from data.models import Document, Faq
from data.progress import silent
from data.settings import Settings
from evals.fit_help import choose_threshold, fingerprint
from evals.help import measure
from evals.help_shops import corpus_of, demo_passages, demo_questions
from knowledge.answerability import FEATURES, WEIGHTS, answer_model
from knowledge.embedding import CachedEmbedder
from knowledge.help import HelpSearch
from knowledge.help_filters import HelpFilters
from knowledge.help_results import near
from knowledge.help_words import help_terms, subject
from knowledge.index import ShopIndex
from knowledge.markdown import PASSAGE_CHARS, WHOLE_CHARS, chunks
from knowledge.question_reader import question_reader
from tests.knowledge.conftest import AddRows

# Another shop than the demo: a bicycle rental that also sells tea.
FAQS = {
    "rent": ("How do I rent a bicycle?", "Choose a bicycle and a day, and pay a deposit of 80."),
    "deposit": ("When do I get my deposit back?", "Within three days of bringing the bike back."),
    "late": ("What if I return the bicycle late?", "Each hour beyond the booked time costs 6."),
    "puncture": ("What happens if I get a flat tire?", "Call us and we bring another bicycle."),
    "helmet": ("Is a helmet included?", "Yes, in three sizes, at no cost."),
    "kids": ("Do you have bikes for children?", "From the age of four, with or without gears."),
    "steep": ("How long should I steep green tea?", "Two minutes at 75 degrees."),
    "store": ("How should tea be stored?", "Dark, dry and closed, for up to a year."),
    "caffeine": ("Which teas have no caffeine?", "Rooibos, mint and all fruit teas."),
    "hours": ("When are you open?", "Daily from nine to six, in winter from ten to four."),
}
ASKED = {
    "I have a puncture, what now": "puncture",
    "are there kids bikes": "kids",
    "do I get a helmet with it": "helmet",
    "when will my deposit be refunded": "deposit",
    "how many minutes for green tea": "steep",
    "tea without caffeine?": "caffeine",
    "opening hours": "hours",
    "can you help me, how do i rent a bike": "rent",
    "penalty for bringing the bike back too late": "late",
    "best way to store tea leaves": "store",
}
UNANSWERABLE = [
    "what is the capital of Peru",
    "can I pay with bitcoin",
    "do you sell laptops",
    "who wrote the Iliad",
    "my washing machine leaks",
    "book a flight to Oslo",
    "is the sofa available in green",
    "asdf jkl qwer",
    "",
    "???",
    "😀😀",
    "'; DROP TABLE faq; --",
]


@pytest.fixture
def shop_help(
    small_settings: Settings, engine: Engine, embedder: CachedEmbedder, add: AddRows
) -> HelpSearch:
    """Give help search over another shop than the demo."""
    add("help", *(Faq(id=i, question=q, answer=a) for i, (q, a) in FAQS.items()))
    return HelpSearch(small_settings, engine, ShopIndex(small_settings, engine, embedder), embedder)


def test_paraphrases_find_their_answer_in_a_shop_never_seen(shop_help: HelpSearch) -> None:
    outcomes = {asked: shop_help.search(asked) for asked in ASKED}
    first = [outcomes[a].passages[0].id == wanted for a, wanted in ASKED.items()]
    assert sum(first) >= 9
    assert sum(outcome.answerable for outcome in outcomes.values()) >= 8


def test_what_no_text_answers_is_not_answerable(shop_help: HelpSearch) -> None:
    answered = [text for text in UNANSWERABLE if shop_help.search(text).answerable]
    assert len(answered) <= 1


def test_scores_are_likelihoods_best_first(shop_help: HelpSearch) -> None:
    scores = [passage.score for passage in shop_help.search("how do I rent a bike", 5).passages]
    assert scores[0] == max(scores)
    assert all(0 <= score <= 1 for score in scores)
    assert scores[0] >= answer_model().threshold


@pytest.mark.parametrize("k", [-1, 0, 1, 3, 1000])
def test_at_most_k_passages(shop_help: HelpSearch, k: int) -> None:
    assert len(shop_help.search("when are you open", k).passages) <= max(k, 0)


def test_an_empty_shop_answers_nothing(
    small_settings: Settings, engine: Engine, embedder: CachedEmbedder
) -> None:
    index = ShopIndex(small_settings, engine, embedder)
    outcome = HelpSearch(small_settings, engine, index, embedder).search("do you ship abroad")
    assert not outcome.answerable
    assert outcome.passages == ()


def test_documents_are_cited_by_section_and_filtered_by_kind(
    small_settings: Settings, engine: Engine, embedder: CachedEmbedder, add: AddRows
) -> None:
    text = "# Tea club\n\nIntro.\n\n## Joining\n\nMembers pay 40 a year.\n\n## Leaving\n\nAny time."
    add("help", Document(id="club", title="Tea club", kind="policy", text=text))
    add("help", Document(id="draft", title="Secret", text="Nothing yet.", status="draft"))
    add("help", Faq(id="f", question="What does the tea club cost?", answer="40 a year."))
    index = ShopIndex(small_settings, engine, embedder)
    search = HelpSearch(small_settings, engine, index, embedder)
    (best, *_) = search.search(
        "what do members of the club pay for joining", filters=HelpFilters(types=("policy",))
    ).passages
    assert (best.source, best.title, best.section) == ("policy", "Tea club", "Joining")
    assert best.id.startswith("club#")
    assert search.passage(best.id) is not None
    assert all(
        p.source == "faq"
        for p in search.search("tea club", filters=HelpFilters(types=("faq",))).passages
    )
    assert not any("draft" in p.id for p in search.search("secret", 50).passages)


def test_what_a_text_is_called_finds_it_for_certain(
    small_settings: Settings, engine: Engine, embedder: CachedEmbedder, add: AddRows
) -> None:
    text = "# Club rules\n\nWho may join.\n\n## If it is late\n\nCall us.\n\n## Fees\n\n40 a year."
    add("help", Document(id="club", title="Club rules", kind="policy", text=text))
    add("help", Faq(id="f", question="Which rules does the club have?", answer="Those we need."))
    add("help", Faq(id="g", question="Batteries", answer="Two of size AA."))
    index = ShopIndex(small_settings, engine, embedder)
    search = HelpSearch(small_settings, engine, index, embedder)
    for called in ("Club rules: If it is late", "if it is late", "batteries", "Club rules: Fees"):
        outcome = search.search(called)
        assert search.names(called)
        assert outcome.answerable
        assert outcome.passages[0].score == 1
        assert outcome.passages[0].label.casefold().endswith(called.casefold())
    assert not search.names("late")
    # Who asks for a document by its title gets its beginning; who asks when or how much does not.
    (whole, *_) = search.search("what are your club rules?").passages
    assert (whole.document_id, whole.section) == ("club", "")
    assert search.search("how much are the club rules?").passages[0].section == "Fees"


def test_what_comes_near_is_offered_by_its_name() -> None:
    section = Passage(
        id="a#2", source="policy", title="Rules", section="Club > Fees", text="", score=0.3
    )
    faq = Passage(id="b", source="faq", title="Batteries", text="", score=0.2)
    far = Passage(id="c", source="faq", title="Hours", text="", score=0.1)
    assert near([section, faq, far]) == {"Rules: Fees": 0.3, "Batteries": 0.2}


def test_changed_texts_are_found_without_a_restart(
    shop_help: HelpSearch, engine: Engine, add: AddRows
) -> None:
    assert not shop_help.search("do you repair umbrellas").answerable
    add("help", Faq(id="umb", question="Do you repair umbrellas?", answer="Yes, on Fridays."))
    shop_help._index.sync(["help"])
    assert shop_help.search("do you repair umbrellas").passages[0].id == "umb"
    with writing(engine) as session:
        session.delete(session.get(Faq, "umb"))
        raise_content_version(session, "help")
    shop_help._index.sync(["help"])
    assert "umb" not in [p.id for p in shop_help.search("do you repair umbrellas", 20).passages]


def test_copies_of_one_text_are_shown_once(shop_help: HelpSearch, add: AddRows) -> None:
    question, answer = FAQS["helmet"]
    add("help", Faq(id="helmet-2", question=question, answer=answer))
    shop_help._index.sync(["help"])
    ids = [p.id for p in shop_help.search("is a helmet included", 5).passages]
    assert len({"helmet", "helmet-2"} & set(ids)) == 1


def test_the_weights_are_those_of_the_questions() -> None:
    record = json.loads(WEIGHTS.read_text("utf-8"))
    assert record["fitted_on"] == fingerprint()
    assert set(record["weights"]) == set(FEATURES)


def test_held_out_questions_over_the_demo_shop(
    embedder: CachedEmbedder, small_settings: Settings
) -> None:
    questions = [question for question in demo_questions() if question.held_out]
    reader = question_reader(small_settings, embedder)
    figures = measure(corpus_of(demo_passages(), embedder), questions, reader, silent)
    assert figures["recall_at_1"] >= 0.88
    assert figures["recall_at_3"] >= 0.96
    assert figures["auroc"] >= 0.95
    assert figures["answered_when_unanswerable"] <= 0.05
    assert figures["abstained_when_answerable"] <= 0.08


def test_of_thresholds_that_are_as_good_the_middle_one_is_chosen() -> None:
    scores, labels = np.array([0.3, 0.4, 0.8, 0.9]), np.array([False, False, True, True])
    assert choose_threshold(scores, labels) == pytest.approx(0.6, abs=0.011)


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Hi, can you tell me how returns work?", "how returns work?"),
        ("I need help with my invoice", "my invoice"),
        ("help", "help"),
        ("please", "please"),
    ],
)
def test_the_subject_of_a_question(question: str, rest: str) -> None:
    assert subject(question) == rest


def test_words_that_mean_the_same_are_one_term() -> None:
    assert help_terms("my money back") == help_terms("refund")
    assert help_terms("order 732201349959 status") == help_terms("order status")


def test_chunks_keep_lists_and_tables_whole_and_name_their_headings() -> None:
    rows = "\n".join(f"| {n} | some words about it {n} |" for n in range(60))
    items = "\n".join(f"- item {n} with a few words" for n in range(20))
    text = f"# A\n\nIntro.\n\n## B\n\nLead:\n\n{items}\n\n### C\n\n| n | w |\n|---|---|\n{rows}\n"
    found = chunks(text)
    assert [c.headings for c in found][:2] == [("A",), ("A", "B")]
    listed = next(c for c in found if "item 0" in c.text)
    assert "item 19" in listed.text
    assert listed.text.startswith("Lead:")
    tables = [c.text for c in found if c.headings == ("A", "B", "C")]
    assert all(t.startswith("| n | w |") and len(t) <= WHOLE_CHARS + 100 for t in tables)
    assert sum(t.count("some words") for t in tables) == 60


@pytest.mark.parametrize("text", ["", "\n\n", "no heading", "# Only a heading", "a" * 10_000])
def test_odd_documents_are_cut_without_loss(text: str) -> None:
    found = chunks(text)
    assert all(len(c.text) <= max(PASSAGE_CHARS, WHOLE_CHARS) for c in found)
    if not text.startswith("#"):
        assert "".join("".join(c.text.split()) for c in found) == "".join(text.split())
