"""Limits as they are told."""

from __future__ import annotations

from data.constraints import Constraints
from graph.embedded.limit_words import limits_in_words
from graph.embedded.voice import Voice


def test_many_amounts_in_one_unit_are_told_by_the_least_and_the_greatest() -> None:
    spread = Constraints(attributes={"weight": ["0.2 kg", "10 kg", "1.4 kg", "0.6 kg"]})
    told_so = limits_in_words(spread, Voice())
    assert "0.2 kg" in told_so
    assert "10 kg" in told_so
    assert "1.4 kg" not in told_so
    mixed = Constraints(attributes={"size": ["36", "38", "M", "L"]})
    assert all(size in limits_in_words(mixed, Voice()) for size in ("36", "38", "M", "L"))
