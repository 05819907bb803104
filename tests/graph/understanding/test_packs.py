"""Packs named by their size."""

import pytest

from graph.understanding.packs import is_sized, says_size
from graph.understanding.tokens import tokenize

NAME = ("tile", "mate", "4", "pack")


@pytest.mark.parametrize("said", ["the pack of four", "the 4-pack", "four packs of it"])
def test_a_size_is_heard_in_figures_and_words(said: str) -> None:
    assert is_sized(NAME, tokenize(said))


def test_another_size_is_not_that_of_the_name() -> None:
    assert not is_sized(NAME, tokenize("the pack of two"))


@pytest.mark.parametrize(("said", "is_size"), [("the four pack", True), ("four packs", False)])
def test_several_packs_are_counted(said: str, is_size: bool) -> None:
    assert says_size(NAME, 4, tokenize(said)) is is_size
