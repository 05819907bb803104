"""FAQs as an operator keeps them: history, restoring, and vectors that go at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.errors import InvalidInput, NotFound
from data.settings import Settings
from knowledge.document_run import finished
from knowledge.faqs import FaqBook
from knowledge.ingest import import_files
from knowledge.shop import Shop, open_shop
from knowledge.unanswered import UnansweredQuestions

RENT = {"question": "How do I rent a bicycle?", "answer": "Choose a day and pay a deposit of 80."}
TEA = {"question": "How long should green tea steep?", "answer": "Two minutes at 75 degrees."}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(Settings(home=tmp_path / "home", _env_file=None), seed=False)
    yield opened
    opened.close()


@pytest.fixture
def book(shop: Shop) -> FaqBook:
    return FaqBook(shop)


def answers(shop: Shop, question: str) -> list[str]:
    return [passage.id for passage in shop.help.search(question, 5).passages]


def test_each_change_is_kept_with_who_made_it(book: FaqBook) -> None:
    faq = book.add({**RENT, "status": "published"}, "ann")
    book.change(faq.id, {"answer": "Pay a deposit of 90."}, "ben")
    book.change(faq.id, {"answer": "Pay a deposit of 90."}, "ben")
    found = book.history(faq.id)
    told = [(one.number, one.action, one.changed_by, one.answer) for one in found]
    assert told == [
        (1, "created", "ann", RENT["answer"]),
        (2, "updated", "ben", "Pay a deposit of 90."),
    ]
    restored = book.restore(faq.id, 1, "cleo")
    assert restored.answer == RENT["answer"]
    assert book.history(faq.id)[-1].action == "restored"
    with pytest.raises(NotFound):
        book.restore(faq.id, 9, "cleo")


def test_only_what_is_published_is_found_and_only_as_long(shop: Shop, book: FaqBook) -> None:
    faq = book.add(RENT, "ann")
    assert faq.status == "draft"
    assert answers(shop, "renting a bicycle") == []
    book.change(faq.id, {"status": "published"}, "ann")
    assert answers(shop, "renting a bicycle") == [faq.id]
    book.change(faq.id, {"status": "archived"}, "ann")
    assert answers(shop, "renting a bicycle") == []
    assert not [name for name in shop.index.matrix("help")[0] if faq.id in name]


def test_a_deleted_faq_leaves_no_vector_in_any_file(shop: Shop, book: FaqBook) -> None:
    gone = book.add({**RENT, "status": "published"}, "ann")
    stays = book.add({**TEA, "status": "published"}, "ann")
    vector = shop.index.vectors("help", [f"faq/{gone.id}"])[0]
    assert vector.any()
    job = book.delete(gone.id, "ann")
    assert answers(shop, "renting a bicycle") == []
    assert finished(shop, [job])[0].outcome == "erased"
    assert answers(shop, "renting a bicycle") == []
    assert answers(shop, "steeping green tea") == [stays.id]
    folders = (shop.settings.index_dir / "help", shop.settings.cache_dir)
    files = [p for folder in folders for p in folder.rglob("*") if p.is_file()]
    for needle in (
        vector.astype("<f4").tobytes(),
        vector.astype("<f2").tobytes(),
        gone.id.encode(),
    ):
        assert not [path for path in files if needle in path.read_bytes()]
    back = book.restore(gone.id, 1, "ann")
    assert answers(shop, "renting a bicycle") == [back.id]


def test_what_an_import_replaces_leaves_no_vector_in_any_file(
    shop: Shop, book: FaqBook, tmp_path: Path
) -> None:
    gone = book.add({**RENT, "status": "published"}, "ann")
    vector = shop.index.vectors("help", [f"faq/{gone.id}"])[0]
    file = tmp_path / "faqs.json"
    file.write_text(json.dumps([TEA]))
    import_files(shop, "faqs", [file], replace=True)
    assert answers(shop, "renting a bicycle") == []
    assert answers(shop, "steeping green tea")
    folders = (shop.settings.index_dir / "help", shop.settings.cache_dir)
    files = [p for folder in folders for p in folder.rglob("*") if p.is_file()]
    for needle in (vector.astype("<f4").tobytes(), vector.astype("<f2").tobytes()):
        assert not [path for path in files if needle in path.read_bytes()]


def test_what_is_forgotten_has_no_history(book: FaqBook) -> None:
    faq = book.add(RENT, "ann")
    book.delete(faq.id, "ann", forget=True)
    with pytest.raises(NotFound):
        book.history(faq.id)
    with pytest.raises(NotFound):
        book.delete(faq.id, "ann")


def test_ids_are_not_taken_again_while_a_history_has_them(book: FaqBook) -> None:
    first = book.add(RENT, "ann")
    book.delete(first.id, "ann")
    assert book.add(RENT, "ann").id != first.id


@pytest.mark.parametrize(
    "values",
    [
        {"question": "  "},
        {"question": "x" * 1001},
        {"question": "Why?", "status": "secret"},
        {"question": "Why?", "status": "published"},
        {"answer": "No question."},
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    book: FaqBook, values: dict[str, str]
) -> None:
    with pytest.raises(InvalidInput):
        book.add(values, "ann")
    assert book.all() == []


def test_categories_are_a_tree_and_a_filter(book: FaqBook) -> None:
    book.add({**RENT, "category": "Bikes>Renting"}, "ann")
    book.add({**TEA, "category": "Tea"}, "ann")
    tree = book.categories()
    assert [(node["name"], node["count"]) for node in tree] == [("Bikes", 1), ("Tea", 1)]
    assert tree[0]["below"][0]["path"] == "Bikes > Renting"
    assert len(book.all(category="bikes")) == 1
    assert book.all(category="bike") == []


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_is_exported_can_be_imported(
    shop: Shop, book: FaqBook, tmp_path: Path, form: str
) -> None:
    odd = {
        "question": 'Is "x, y" a name?',
        "answer": "Yes;\nno, and 5 % more.",
        "category": "A > B",
    }
    kept = [book.add(RENT, "ann"), book.add({**odd, "status": "published"}, "ann")]
    path = tmp_path / f"faqs.{form}"
    path.write_text(book.export(form), "utf-8", newline="")  # type: ignore[arg-type]
    for faq in kept:
        book.delete(faq.id, "ann")
    report = import_files(shop, "faqs", [path], by="ben")
    assert (report.imported, report.errors) == (2, [])
    for faq in kept:
        now = book.get(faq.id)
        assert now.question == faq.question
        assert (now.category, now.status) == (faq.category, faq.status)
        assert now.answer.split() == faq.answer.split()
        assert book.history(faq.id)[-1].changed_by == "ben"
    assert answers(shop, "is x, y a name") == [kept[1].id]


def test_an_import_keeps_what_it_does_not_name(shop: Shop, book: FaqBook, tmp_path: Path) -> None:
    faq = book.add({**RENT, "category": "Bikes", "status": "archived"}, "ann")
    path = tmp_path / "faqs.jsonl"
    path.write_text(json.dumps({"id": faq.id, **TEA}))
    import_files(shop, "faqs", [path])
    now = book.get(faq.id)
    assert (now.question, now.category, now.status) == (TEA["question"], "Bikes", "archived")
    assert [one.action for one in book.history(faq.id)] == ["created", "imported"]


def test_a_question_asked_twice_is_warned_of(book: FaqBook) -> None:
    faq = book.add({**RENT, "status": "published"}, "ann")
    draft = book.add(TEA, "ann")
    assert [one.id for one in book.similar("how can i rent a bike")] == [faq.id]
    assert [one.id for one in book.similar("how many minutes does green tea steep?")] == [draft.id]
    assert book.similar("do you repair umbrellas") == []
    assert book.similar(RENT["question"], but=faq.id) == []


def test_questions_in_vain_are_counted_once_a_meaning(shop: Shop) -> None:
    asked = UnansweredQuestions(shop)
    first = asked.collect("Do you repair umbrellas?", "en")
    assert asked.collect("do you repair umbrellas", "en") == first
    assert asked.collect("can you repair my umbrella?", "en") == first
    assert asked.collect("Reparieren Sie Regenschirme?", "de") not in (first, None)
    other = asked.collect("Where can I park my car?", "en")
    found = asked.all()
    assert (found[0].id, found[0].count) == (first, 3)
    assert other in [one.id for one in found]
    assert len(asked.all(language="de")) == 1


def test_personal_data_is_masked_and_nothing_telling_is_nothing(shop: Shop) -> None:
    asked = UnansweredQuestions(shop)
    asked.collect("can you reach me at jo@mail.example about umbrellas", "en")
    assert "jo@mail" not in asked.all()[0].question
    for chatter in ("", "???", "hello", "and you?", "x" * 400):
        assert asked.collect(chatter, "en") is None
    asked.collect("=cmd|' /C calc'!A0 umbrellas", "en")
    assert not [one for one in asked.all() if one.question[0] in "=+-@"]


def test_a_dismissed_question_stays_away(shop: Shop) -> None:
    asked = UnansweredQuestions(shop)
    first = asked.collect("Do you repair umbrellas?", "en")
    assert first is not None
    asked.dismiss(first)
    assert asked.collect("do you repair an umbrella?", "en") == first
    assert asked.all() == []
    assert asked.all("dismissed")[0].count == 2


def test_a_draft_holds_the_question_and_what_comes_near(shop: Shop, book: FaqBook) -> None:
    book.add({**RENT, "status": "published"}, "ann")
    asked = UnansweredQuestions(shop)
    question = asked.collect("How do I rent a bicycle trailer?", "en")
    assert question is not None
    draft = asked.draft(question, "ann")
    assert (draft.status, draft.question) == ("draft", "How do I rent a bicycle trailer?")
    assert draft.hint[0]["title"] == RENT["question"]
    assert asked.draft(question, "ann").id == draft.id
    assert asked.all("drafted")[0].faq_id == draft.id
    with pytest.raises(NotFound):
        asked.draft("nothing", "ann")


def test_no_more_are_kept_than_the_setting_says(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "few", max_unanswered=2, _env_file=None)
    shop = open_shop(settings, seed=False)
    asked = UnansweredQuestions(shop)
    for question in ("umbrella repair?", "parking garage?", "gluten in the cake?"):
        asked.collect(question, "en")
    assert [one.question for one in asked.all()] == ["gluten in the cake?", "parking garage?"]
    shop.close()
