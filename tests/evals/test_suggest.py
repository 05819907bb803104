"""The partials that suggestions are judged by, and how a completion is recognised."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from evals.suggest import Partial, read_partials, slip
from knowledge.suggest import Suggestion


def test_there_are_partials_of_each_catalogue_on_both_sides() -> None:
    partials = read_partials()
    assert len(partials) >= 150
    sides = {(one.catalogue, one.held_out) for one in partials}
    assert len(sides) == 6


def test_a_slip_is_one_edit_and_always_the_same() -> None:
    slipped = [(one.partial, slip(one.partial)) for one in read_partials()]
    assert all(OSA.distance(typed, wrong) <= 1 for typed, wrong in slipped)
    assert sum(typed != wrong for typed, wrong in slipped) > 130
    assert slipped == [(typed, slip(typed)) for typed, _ in slipped]


def test_a_completion_is_known_by_its_words() -> None:
    found = [Suggestion("Cases", "category"), Suggestion("Orb 6 64GB - Black", "product")]
    assert Partial("demo", "query", "ca", "case").rank(found) == 1
    assert Partial("demo", "product", "orb", "Orb 6 64GB").rank(found) == 2
    assert Partial("demo", "query", "orb", "Orb 6").rank(found) == 0
