"""The judged queries hold together, and the measures over them are those of the books."""

from __future__ import annotations

import pytest

from evals.judgments import JudgedQuery, agreement, read_judgments
from evals.ranking_metrics import interval, ndcg, recall, reciprocal_rank


def test_the_judgements_are_whole() -> None:
    judged = read_judgments()
    assert len(judged) >= 380
    assert len({(query.catalogue, query.text) for query in judged}) == len(judged)
    assert {len(given) for query in judged for given in query.grades.values()} == {2}
    assert 0.3 < sum(query.held_out for query in judged) / len(judged) < 0.7
    assert agreement(judged)["weighted_kappa"] > 0.8


def test_kappa_of_equal_and_of_opposite_grades() -> None:
    equal = JudgedQuery("q", "c", "k", {"a": (3, 3), "b": (0, 0), "c": (1, 1)})
    opposite = JudgedQuery("q", "c", "k", {"a": (3, 0), "b": (0, 3)})
    assert agreement([equal])["weighted_kappa"] == 1
    assert agreement([opposite])["weighted_kappa"] == -1


def test_measures_of_a_ranking() -> None:
    gains = {"a": 3.0, "b": 2.0, "c": 0.0}
    assert ndcg(["a", "b", "c"], gains) == pytest.approx(1)
    assert ndcg(["c", "a"], gains) == pytest.approx((3 / 1.58496) / (3 + 2 / 1.58496), abs=1e-4)
    assert ndcg([], gains) == 0
    assert recall(["c", "a"], gains, 2) == 0.5
    assert reciprocal_rank(["c", "a"], gains) == 0.5
    low, high = interval([0.0, 1.0] * 50)
    assert low < 0.5 < high
