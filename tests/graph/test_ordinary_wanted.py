"""What is wanted now, by what is then shown: another kind, other ones, what a thing is used for."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from data.facts import Passage
from graph.mistaken import as_questions
from graph.reply import Reply
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.plainly import plainly
from graph.understanding.tokens import clean, tokenize
from graph.understanding.types import Conversation, Understanding
from graph.understanding.update import Change, changed
from tests.graph.conftest import Talk
from tests.graph.embedded.turns import part
from tests.graph.understanding.conftest import vocabulary, words

__all__ = ["vocabulary", "words"]

BOOTS = {"Shoes > Casual > Boots"}


def kinds(reply: Reply) -> set[str]:
    return {card.category for card in reply.cards}


def test_the_next_thing_of_a_list_is_a_search_of_its_own(talk: Talk) -> None:
    *_, found = talk("moisturizers", "second thing: coffee makers, 110 at most")
    assert kinds(found) == {"Kitchen > Coffee and Tea > Coffee Makers"}


def test_others_of_a_shelf_that_was_listed_are_shown(talk: Talk) -> None:
    first, others = talk("what lamps can you show me", "let me see a few different ones")
    assert others.cards
    assert kinds(others) == kinds(first)
    assert not {card.id for card in others.cards} & {card.id for card in first.cards}


def test_a_question_of_what_there_is_leaves_no_search(talk: Talk) -> None:
    *_, steel = talk(
        "we have an induction hob and my old pans don't work. what do you have?",
        "stainless steel ones in stock please",
    )
    assert kinds(steel) == {"Kitchen > Cookware > Pans"}


def test_what_a_thing_is_done_with_is_not_wanted(talk: Talk) -> None:
    (found,) = talk("boots for walking the dog in the rain")
    assert kinds(found) == BOOTS


def test_an_area_is_no_price(talk: Talk) -> None:
    (found,) = talk("looking for a mower, the lawn is about 200 square metres")
    assert found.cards
    assert all("max_price" not in tool.arguments for tool in found.tools)


@pytest.mark.parametrize(
    ("said", "colors"),
    [("got any reds?", []), ("something in red", ["red"]), ("red tents", ["red"])],
)
def test_a_colour_in_the_plural_is_a_thing(
    said: str, colors: list[str], words: CatalogueWords
) -> None:
    limits: Constraints = stated(tokenize(clean(said)), words).limits
    assert limits.attributes.get("color", []) == colors


@pytest.mark.parametrize(
    ("said", "query"), [("plus a lavender soap", "lavender soap"), ("plus size boots", "plus size")]
)
def test_an_opening_plus_is_no_word_to_search_for(
    said: str, query: str, words: CatalogueWords
) -> None:
    assert stated(tokenize(clean(said)), words).query.startswith(query)


@pytest.mark.parametrize(("sold", "intent"), [(["names_product_noun"], "search"), ([], "help")])
def test_whether_there_are_goods_is_no_question_to_the_texts(sold: list[str], intent: str) -> None:
    asked = part("search", "any fresh oysters today?", confidence=0.7, evidence=sold)
    told = Passage(id="del", source="faq", title="Today?", text="It ships today.", score=0.95)
    understood = Understanding(text=asked.text, parts=[asked])
    found = as_questions(understood, {asked.asked: [told]}, Conversation())
    assert [one.intent for one in found.parts] == [intent]


@pytest.mark.parametrize(
    ("said", "query"), [("tent, up to 50", "tent"), ("softer, up to 50", "cosy evening softer")]
)
def test_a_thing_takes_the_place_of_what_it_is_for(
    said: str, query: str, words: CatalogueWords
) -> None:
    asked = part("refine", said, query=said.split(",")[0])
    before = Change(Constraints(), "cosy evening", False)
    after = changed(asked, tokenize(said), Conversation(query="cosy"), before, words)
    assert after.query == query


def test_another_thing_is_wanted_too(talk: Talk) -> None:
    *_, found = talk("garden hose", "I need a pruner for the roses too")
    assert "Pruner" in found.cards[0].name
    assert "Garden > Watering > Hoses" not in kinds(found)


def test_what_no_shelf_has_takes_the_place_of_what_was_searched_for(talk: Talk) -> None:
    *_, found = talk("show me sofas under 900", "what about armchairs instead")
    assert not any("Sofas" in kind for kind in kinds(found))


def test_one_with_something_is_one_of_them(talk: Talk) -> None:
    *_, found = talk("rain jackets", "i want one with a hood")
    assert found.cards
    assert all(kind.endswith("Jackets") for kind in kinds(found))


def test_an_occasion_before_a_thing_says_which_is_meant(talk: Talk) -> None:
    (found,) = talk("my daughter is getting married in May. do you have wedding dresses?")
    (search,) = [tool for tool in found.tools if tool.name == "search_products"]
    assert "wedding" in str(search.arguments["query"])


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("skip the tents, any boots?", "any boots?"),
        ("leave the tents, do you have boots?", "do you have boots?"),
        ("leave the tents out, add the boots", "leave the tents out, add the boots"),
    ],
)
def test_what_is_left_for_another_kind_says_nothing(
    said: str, left: str, words: CatalogueWords
) -> None:
    assert plainly(clean(said), words) == clean(left)
