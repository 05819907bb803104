"""What customers tell of themselves holds in later searches, until they say otherwise."""

import pytest

from data.constraints import Constraints, Exclusions
from graph.understanding.kept.told import told_of
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation, Understanding
from graph.understanding.understand import Understander

NO_LEATHER = Constraints(exclude=Exclusions(attributes={"material": ["leather"]}))
NO_RED = Constraints(exclude=Exclusions(attributes={"color": ["red"]}))


def after(found: Understanding) -> Conversation:
    """The conversation as it goes on."""
    return Conversation(
        query=found.query_in_force, constraints=found.in_force, kept=found.kept, turns=1
    )


@pytest.mark.parametrize(
    "said",
    ["I hate red", "i don't do red, ever", "just so you know, we can't stand red", "no red for me"],
)
def test_a_dislike_is_kept(said: str, words: CatalogueWords) -> None:
    told = told_of(tokenize(said), Constraints(), words)
    assert told.kept.exclude.attributes == {"color": ["red"]}
    assert told.alone


@pytest.mark.parametrize("said", ["I hate the red one", "not the red one", "is red out of stock?"])
def test_what_is_said_of_products_in_view_is_not_kept(said: str, words: CatalogueWords) -> None:
    assert told_of(tokenize(said), Constraints(), words).kept == Constraints()


def test_what_people_are_leaves_out_what_goes_against_it(words: CatalogueWords) -> None:
    told = told_of(tokenize("hi, I'm vegan by the way"), Constraints(), words)
    assert told.kept.exclude.attributes == {"material": ["leather"]}


def test_what_is_fine_again_is_left_out_no_more(words: CatalogueWords) -> None:
    told = told_of(tokenize("ok red is fine now"), NO_RED, words)
    assert told.kept == Constraints()


def test_it_holds_in_a_later_search_of_another_kind(understander: Understander) -> None:
    first = understander.understand("I hate red. show me tents", Conversation())
    assert first.in_force.exclude.attributes == {"color": ["red"]}
    second = understander.understand("show me boots", after(first))
    assert second.in_force.category == ["Shoes > Boots"]
    assert second.in_force.exclude.attributes == {"color": ["red"]}


def test_what_is_asked_for_outright_goes_before(understander: Understander) -> None:
    kept = Conversation(kept=NO_LEATHER)
    found = understander.understand("show me leather boots", kept)
    assert found.in_force.attributes == {"material": ["leather"]}
    assert found.in_force.exclude.attributes == {}
    assert found.kept == NO_LEATHER


def test_a_search_for_somebody_else_is_not_held_to_it(understander: Understander) -> None:
    found = understander.understand("boots for my sister", Conversation(kept=NO_LEATHER))
    assert found.in_force.exclude.attributes == {}


def test_the_search_in_force_goes_on_when_it_is_revised(understander: Understander) -> None:
    first = understander.understand("I hate red. show me tents", Conversation())
    shown = after(first)
    revised = understander.understand("red is fine now", shown)
    assert revised.in_force.category == ["Outdoors > Camping > Tents"]
    assert revised.in_force.exclude == Exclusions()
