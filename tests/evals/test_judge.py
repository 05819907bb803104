"""A language model as judge: its rulings, its agreement with people, and what goes wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data.errors import BadFile, InvalidInput, ModelUnavailable
from data.progress import silent
from data.settings import Settings
from evals import judge
from evals.raters import alpha, kappa, resampled

CASES = [
    {"question": "how heavy is it?", "text": "It is heavy: 3 kg.", "labels": [True, True]},
    {"question": "is it waterproof?", "text": "Waterproof to 30 m.", "labels": [True, False, True]},
    {"question": "is it waterproof?", "text": "It comes in red.", "labels": [False]},
    {"question": "does it fold?", "text": "A fold away desk.", "labels": [False]},
]


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """Give a file of cases with people's labels."""
    place = tmp_path / "mine.jsonl"
    place.write_text("".join(json.dumps(case) + "\n" for case in CASES), encoding="utf-8")
    return place


def _settings(tmp_path: Path, model: str) -> Settings:
    return Settings(home=tmp_path, judge_model=model, model_retries=0, _env_file=None)


def test_agreement_is_that_of_the_books() -> None:
    # Cohen's two-by-two table, and Krippendorff's example of four observers.
    table = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    pairs = [pair for pair, count in table.items() for _ in range(count)]
    assert kappa(pairs) == pytest.approx(0.4)
    interval = resampled(pairs)
    assert interval is not None
    assert interval.low < 0.4 < interval.high
    observers = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    items = [[one for one in column if one != "."] for column in zip(*observers, strict=True)]
    assert alpha(items) == pytest.approx(0.743, abs=1e-3)
    assert kappa([("a", "a")] * 3) is None
    assert alpha([["a", "a"]]) is None


def test_the_judge_is_compared_with_people(
    openai_server: str, tmp_path: Path, labelled: Path
) -> None:
    found = judge.run(_settings(tmp_path, "openai:judge"), labelled, silent)
    mine = found["mine"]
    assert (mine["labelled"], mine["without_a_ruling"]) == (4, 0)
    assert mine["equal"] == 0.75
    assert mine["kappa"] == 0.5
    assert mine["alpha_of_people"] is not None
    assert found["judge"]["calls"] == 4


def test_a_judge_that_never_rules_agrees_with_nobody(
    openai_server: str, tmp_path: Path, labelled: Path
) -> None:
    mine = judge.run(_settings(tmp_path, "openai:honest"), labelled, silent)["mine"]
    assert mine["without_a_ruling"] == 4
    assert mine["kappa"] is None


def test_what_cannot_be_judged_is_refused(
    openai_server: str, tmp_path: Path, labelled: Path
) -> None:
    with pytest.raises(InvalidInput, match="SMARTSHOP_JUDGE_MODEL"):
        judge.run(_settings(tmp_path, ""), labelled, silent)
    with pytest.raises(ModelUnavailable):
        judge.run(_settings(tmp_path, "openai:500"), labelled, silent)
    labelled.write_text('{"question": "x"}\n', encoding="utf-8")
    with pytest.raises(BadFile):
        judge.run(_settings(tmp_path, "openai:judge"), labelled, silent)
