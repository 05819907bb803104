"""Each expectation passes what is right and catches what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from evals.talk.judge import judge
from evals.talk.so_far import SoFar
from evals.talk.written import Expect
from tests.evals.talk.shop import (
    SHIRTS,
    after,
    guarded,
    line,
    listed,
    passage,
    reply,
    tool,
)

ALL = listed("s1", "s2", "s3")
ASKED = reply("Which size would you like?", suggestions=["S", "M"])
SIZED = line("s5", variant_id="s5-S", options={"size": "S"})


def kinds(expect: dict[str, Any], so_far: SoFar) -> set[str]:
    return {fault.kind for fault in judge(Expect.model_validate(expect), so_far)}


def cards(**expected: Any) -> dict[str, Any]:
    return {"cards": expected}


CASES: list[tuple[dict[str, Any], SoFar, SoFar, str]] = [
    (cards(min=2), after(ALL), after(listed("s1")), "cards.min"),
    (cards(max=2), after(listed("s1")), after(ALL), "cards.max"),
    (cards(all={"category": "Wear"}), after(ALL), after(listed("m1")), "cards.all.category"),
    (cards(all={"category": SHIRTS}), after(ALL), after(listed("m1")), "cards.all.category"),
    (cards(all={"category": SHIRTS}), after(listed("m1", "s1", aside=["m1"])),
     after(listed("m1", "s1")), "cards.all.category"),
    (cards(all={"brand": ["birch"]}), after(listed("s2")), after(ALL), "cards.all.brand"),
    (cards(all={"price_max": "25"}), after(listed("s2")), after(ALL), "cards.all.price_max"),
    (cards(all={"price_min": "25"}), after(listed("s2")), after(ALL), "cards.all.price_min"),
    (cards(all={"rating_min": 4.5}), after(listed("s3")), after(ALL), "cards.all.rating_min"),
    (cards(all={"in_stock": True}), after(listed("s5")), after(ALL), "cards.all.in_stock"),
    (cards(all={"attributes": {"Colour": ["red"]}}), after(listed("s1")), after(ALL),
     "cards.all.attributes.Colour"),
    (cards(all={"attributes": {"color": ["blue"]}}), after(listed("s2")), after(listed("s1")),
     "cards.all.attributes.color"),
    (cards(all={"attributes": {"color": ["navy"]}}), after(listed("s3")), after(listed("s2")),
     "cards.all.attributes.color"),
    (cards(all={"name_has": ["navy", "mug"]}), after(listed("s3")), after(ALL),
     "cards.all.name_has"),
    (cards(all={"price_max": "below(1.2)"}), after(ALL, listed("s1")), after(ALL, listed("s2")),
     "cards.all.price_max"),
    (cards(all={"price_min": "above(1.1)"}), after(ALL, listed("s2")), after(ALL, listed("s1")),
     "cards.all.price_min"),
    (cards(all={"price_max": "below_all(1)"}), after(ALL, listed("m1")), after(ALL, listed("s1")),
     "cards.all.price_max"),
    (cards(some={"brand": ["Alder"]}), after(ALL), after(listed("s2")), "cards.some"),
    (cards(none={"brand": ["Alder"]}), after(listed("s2")), after(ALL), "cards.none"),
    (cards(sorted="price_asc"), after(ALL), after(listed("s2", "s1")), "cards.sorted"),
    (cards(sorted="price_desc"), after(listed("s2", "s1")), after(ALL), "cards.sorted"),
    (cards(sorted="rating"), after(listed("s3", "s1")), after(ALL), "cards.sorted"),
    (cards(**{"from": 1}), after(ALL, listed("s1")), after(ALL, listed("m1")), "cards.from"),
    (cards(new=True), after(ALL, listed("s5")), after(ALL, listed("s1", "s5")), "cards.new"),
    (cards(same_as=1), after(ALL, ALL), after(ALL, listed("s1")), "cards.same_as"),
    (cards(**{"is": ["1.2"]}), after(ALL, listed("s2")), after(ALL, listed("s1")), "cards.is"),
    (cards(include=["id:s5"]), after(listed("s5")), after(ALL), "cards.include"),
    (cards(exclude=["1.1"]), after(ALL, listed("s5")), after(ALL, ALL), "cards.exclude"),
    (cards(include=["1.3"]), after(ALL, ALL), after(listed("s1"), ALL), "reference"),
    ({"cart": {"empty": True}}, after(ALL), after(reply("ok", cart=(line("s1"),))), "cart.empty"),
    ({"cart": {"items": 2}}, after(reply("ok", cart=(line("s1", 2),))), after(ALL), "cart.items"),
    ({"cart": {"same": True}}, after(ALL, ALL), after(ALL, reply("ok", cart=(line("s1"),))),
     "cart.same"),
    ({"cart": {"lines": [{"product": "1.1", "quantity": 2}]}},
     after(ALL, reply("ok", cart=(line("s1", 2),))), after(ALL, reply("ok", cart=(line("s1"),))),
     "cart.lines"),
    ({"cart": {"lines": [{"product": "1.1"}]}}, after(ALL, reply("ok", cart=(line("s1"),))),
     after(ALL, reply("ok", cart=(line("s1"), line("s2")))), "cart.lines"),
    ({"cart": {"lines": [{"product": "id:s5", "options": {"Size": "s"}}]}},
     after(reply("ok", cart=(SIZED,))), after(reply("ok", cart=(line("s5"),))), "cart.lines"),
    ({"cart": {"lines": [{"product": "1.3"}]}}, after(ALL, reply("ok", cart=(line("s3"),))),
     after(reply("ok"), ALL), "reference"),
    ({"tools": {"any": ["view_cart"]}}, after(reply("ok", tools=[tool("view_cart")])), after(ALL),
     "tools.any"),
    ({"tools": {"none": ["view_cart"]}}, after(ALL), after(reply("ok", tools=[tool("view_cart")])),
     "tools.none"),
    ({"citations": {"min": 1}}, after(reply("ok", citations=[passage("x")])), after(ALL),
     "citations"),
    ({"citations": {"max": 0}}, after(ALL), after(reply("ok", citations=[passage("x")])),
     "citations"),
    ({"handoff": True}, after(reply("ok", handoff=True)), after(ALL), "handoff"),
    ({"handoff": False}, after(ALL), after(reply("ok", handoff=True)), "handoff"),
    ({"pending": "null"}, after(ALL), after(reply("ok", pending={"action": "clear_cart"})),
     "pending"),
    ({"pending": "clear_cart"}, after(reply("ok", pending={"action": "clear_cart"})), after(ALL),
     "pending"),
    ({"says": [["Köln", "red"], ["shirt"]]}, after(reply("The RED Shirt")), after(reply("Shirt")),
     "says"),
    ({"never_says": ["secret"]}, after(ALL), after(reply("the Secret")), "never_says"),
    ({"asks": True}, after(ASKED), after(reply("Which one?")), "asks"),
    ({"asks": False}, after(reply("A buyer asks “why?”")), after(ASKED), "asks_needlessly"),
    ({"chips": {"min": 2}}, after(ASKED), after(ALL), "chips"),
    ({"language": "de"}, after(reply("Hier ist das Hemd für Sie", language="de")),
     after(reply("Here is the shirt for you", language="de")), "language.spoken"),
    ({"language": "de"}, after(reply("Hier ist das Hemd für Sie", language="de")),
     after(reply("Hier ist das Hemd für Sie")), "language.recognised"),
    ({"guard": "refuse"}, after(reply("no", guard=guarded("refuse"))), after(ALL), "guard"),
]  # fmt: skip


@pytest.mark.parametrize(("expect", "right", "wrong", "kind"), CASES)
def test_an_expectation(expect: dict[str, Any], right: SoFar, wrong: SoFar, kind: str) -> None:
    assert not kinds(expect, right)
    assert kind in kinds(expect, wrong)


def test_what_is_not_expected_is_not_judged() -> None:
    assert not kinds({}, after(reply("Which one?", cart=(line("s1"),), handoff=True)))
