"""Parts with the products that a reader of all cards sees meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from graph.understanding.acted import as_acted, effects
from graph.understanding.card_reader import Doing
from graph.understanding.pointers import reference
from graph.understanding.types import Conversation, Part

LINES: list[dict[str, Any]] = [
    {"product_id": "held", "variant_id": None, "quantity": 3, "options": {}}
]
SAID = Conversation(cart_lines=LINES)
SURE, UNSURE = 0.97, 0.5


def part(intent: str, *ids: str, **more: object) -> Part:
    pointing = [reference("name", "lamp", ids)] if ids else []
    told = {"text": "the lamp", "intent": intent, "confidence": 0.9, "references": pointing}
    return Part.model_validate({**told, **more})


def read(*acts: tuple[str, str, int | None], chance: float = SURE) -> list[Doing]:
    return [Doing(pid, {does: chance}, many) for pid, does, many in acts]


def kinds(parts: Sequence[Part]) -> list[tuple[str, list[str]]]:
    return [(one.intent, one.product_ids) for one in parts]


def test_what_is_read_for_sure_is_meant() -> None:
    told = as_acted([part("cart_add", "a")], read(("a", "nothing", None), ("b", "add", 2)), SAID)
    assert kinds(told) == [("cart_add", ["b"])]
    assert effects(told, SAID) == {"b": 2}


def test_what_is_not_read_for_sure_changes_nothing() -> None:
    told = [part("cart_add", "a")]
    assert as_acted(told, read(("b", "add", 2), chance=UNSURE), SAID) == told


def test_a_swap_takes_out_before_it_puts_in() -> None:
    told = as_acted(
        [part("cart_update", "held")], read(("held", "remove", None), ("b", "add", None)), SAID
    )
    assert kinds(told) == [("cart_remove", ["held"]), ("cart_add", ["b"])]
    assert effects(told, SAID) == {"held": 0, "b": 1}


@pytest.mark.parametrize(
    ("does", "many", "left"), [("set", 5, 5), ("remove", 1, 2), ("remove", None, 0), ("add", 1, 4)]
)
def test_what_lies_in_the_cart_is_counted(does: str, many: int | None, left: int) -> None:
    told = as_acted([part("cart_update")], read(("held", does, many)), SAID)
    assert effects(told, SAID) == {"held": left}


def test_parts_that_say_the_same_stay_as_they_are() -> None:
    told = [part("cart_update", "held", change=1), part("delivery")]
    assert as_acted(told, read(("held", "add", 1)), SAID) == told


def test_other_requests_of_the_message_stay() -> None:
    told = as_acted(
        [part("help"), part("cart_add"), part("checkout")], read(("b", "add", None)), SAID
    )
    assert [one.intent for one in told] == ["help", "cart_add", "checkout"]


@pytest.mark.parametrize(("found", "about"), [([], ["b"]), (["a", "c"], ["b"]), (["a"], ["a"])])
def test_a_question_is_about_what_is_read_unless_rules_find_one(
    found: list[str], about: list[str]
) -> None:
    told = as_acted([part("ask_product", *found)], read(("b", "ask", None)), SAID)
    assert kinds(told) == [("ask_product", about)]


def test_a_place_is_counted_by_rule() -> None:
    second = [reference("ordinal", "the second", ["a"])]
    told = [part("cart_add", references=second)]
    assert as_acted(told, read(("a", "nothing", None), ("b", "add", None)), SAID) == told


def test_a_sum_is_done_by_rule() -> None:
    told = [part("cart_update", "held", quantity=1)]
    assert as_acted(told, read(("held", "set", 3)), SAID) == told


def test_what_words_surely_take_out_is_not_put_in() -> None:
    told = [part("cart_remove", "held", confidence=0.98)]
    assert as_acted(told, read(("held", "nothing", None), ("b", "add", None)), SAID) == told


def test_a_doubtful_change_that_no_card_bears_out_is_none() -> None:
    [told] = as_acted(
        [part("cart_remove", "held", confidence=0.5)], read(("held", "nothing", None)), SAID
    )
    assert told.intent == "unclear"


def test_what_a_later_list_will_hold_is_not_read_of_this_one() -> None:
    told = [part("search"), part("cart_add")]
    assert as_acted(told, read(("b", "add", None)), SAID) == told
