"""Dialogues are read whole, and every mistake in them is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.errors import InvalidInput
from evals.talk.reading import FOLDER, read_dialogues

GOOD = """
- id: a
  catalogue: any
  goods:
    kind: {category: {products: 2}}
    budget: {price: {of: kind, quantile: 0.5}}
  turns:
    - say: "show me {kind} under {budget}"
      expect: {cards: {min: 1, all: {category: $kind, price_max: $budget}}}
    - say: "the tenth, please"
      expect: {cart: {lines: [{product: 1.10}]}, pending: null}
"""


def read(folder: Path, text: str, name: str = "dev_a.yaml") -> str:
    """What is told of the mistakes in a file."""
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput) as refused:
        read_dialogues(folder)
    return refused.value.message


def test_a_dialogue_is_read_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "dev_a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "held_out_b.yaml").write_text(GOOD.replace("id: a", "id: b"), encoding="utf-8")
    first, second = read_dialogues(tmp_path)
    assert (first.split, second.split) == ("dev", "held_out")
    last = first.turns[1].expect
    assert last.cart is not None
    assert last.cart.lines is not None
    assert last.cart.lines[0].product == "1.10"
    assert last.pending == "null"


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("min: 1", "least: 1", "a, turn 1: expect.cards.least"),
        ("1.10", "3.1", "a, turn 2: 3.1 is of a later turn"),
        ("1.10", "below(3.1)", "a, turn 2: expect.cart.lines.0.product"),
        ("category: $kind", "category: $sort", "a, turn 1: there is no $sort"),
        ("under {budget}", "under {money}", "a, turn 1: there is no $money"),
        ("of: kind", "of: sort", "a, goods: there is no sort"),
        ("catalogue: any", "catalogue: mine", "a, catalogue"),
        ("category: {products: 2}", "colour: {}", "a, goods: kind.colour"),
    ],
)
def test_a_mistake_is_told_with_dialogue_and_turn(
    tmp_path: Path, right: str, wrong: str, told: str
) -> None:
    assert told in read(tmp_path, GOOD.replace(right, wrong))


def test_an_id_is_given_once(tmp_path: Path) -> None:
    assert "a: this id is given 2 times" in read(tmp_path, GOOD + GOOD)


def test_the_dialogues_at_hand_are_well_written() -> None:
    assert read_dialogues(FOLDER)
