"""So many of what is pointed at, and answers to nothing beside something that is done."""

from __future__ import annotations

import pytest

from graph.understanding.types import Conversation
from graph.understanding.understand import Understander


@pytest.mark.parametrize("said", ["one of those please", "I'll have two of them", "5 of these"])
def test_some_of_a_list_are_nothing_certain(
    understander: Understander, shown: Conversation, said: str
) -> None:
    unclear = shown.model_copy(update={"focus": []})
    assert len(shown.shown) == 3
    parts = understander.understand(said, unclear).parts
    assert not [pid for part in parts for pid in part.product_ids]


@pytest.mark.parametrize(("said", "count"), [("sure, one of those", 1), ("ok two of them then", 2)])
def test_some_of_the_kind_in_focus_are_so_many_of_it(
    understander: Understander, shown: Conversation, said: str, count: int
) -> None:
    talked_of = shown.model_copy(update={"focus": [shown.shown[1].id]})
    [part] = [p for p in understander.understand(said, talked_of).parts if p.references]
    [pointed] = part.references
    assert (pointed.product_ids, pointed.quantity) == ([shown.shown[1].id], count)


def test_a_yes_to_nothing_is_no_request_beside_a_change(
    understander: Understander, shown: Conversation
) -> None:
    said = "great, and add the second one as well"
    assert understander.understand(said, shown).intents == ["cart_add"]
    waiting = shown.model_copy(update={"pending": {"action": "checkout", "arguments": {}}})
    assert understander.understand(said, waiting).intents[-1] == "cart_add"
