"""Sentences that only tell of the customer are no part of what is wanted."""

import pytest

from graph.understanding.remarks.sentences import LIKELY, telling_head
from graph.understanding.remarks.train import fingerprint
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander

TELLS = (
    "my wrists ache from typing",
    "the last one went up in smoke on sunday",
    "grandma turns ninety next month",
    "we've no idea what we're doing",
    "the attic is full of mice",
    "he lost his job in spring",
    "i sing in the shower",
    "our street floods every november",
    "she's been vegan for years",
    "it snowed all night here",
)
ASKS = (
    "blue ones would be better",
    "put three of those aside",
    "anything by another maker",
    "how heavy is the second one",
    "get me a real human",
    "where is my parcel",
    "throw the mugs out of my cart",
    "a bigger one please",
    "nothing above sixty",
    "can i send it back used",
)


def test_the_head_was_trained_on_the_sentences_beside_it() -> None:
    assert telling_head().fingerprint == fingerprint()


def test_most_sentences_never_seen_are_told_apart(understander: Understander) -> None:
    vectors = understander.embedder.embed([*TELLS, *ASKS])
    likely = telling_head().likelihoods(vectors, [*TELLS, *ASKS])
    assert (likely[: len(TELLS)] > LIKELY).mean() >= 0.7
    assert (likely[len(TELLS) :] < LIKELY).mean() >= 0.9


@pytest.mark.parametrize(
    "said",
    [
        "my wrists ache from typing. show me laptops",
        "Our street floods every November! Do you sell boots?",
        "we moved last week and the rooms are empty. tents, please. it snowed all night here.",
    ],
)
def test_what_is_told_beside_a_wish_is_no_part_of_it(understander: Understander, said: str) -> None:
    found = understander.understand(said, Conversation())
    assert [part.intent for part in found.parts] == ["search"]
    assert len(found.in_force.category) == 1
    told = {"wrists", "typing", "street", "november", "rooms", "night"}
    assert not told & set(found.query_in_force.casefold().split())


def test_what_is_told_stays_where_nothing_else_names_a_thing(understander: Understander) -> None:
    found = understander.understand("my tent leaks. what would you do?", Conversation())
    assert "tent" in " ".join(part.text for part in found.parts)


@pytest.mark.parametrize("said", ["no leather. boots please", "boots. at most two pairs fit here"])
def test_limits_and_numbers_are_never_taken_for_talk(understander: Understander, said: str) -> None:
    found = understander.understand(said, Conversation())
    assert any(word in found.parts[0].text + found.parts[-1].text for word in ("leather", "two"))
