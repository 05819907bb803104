"""The shared runner: what decides, how sure it is, and what a worse run looks like to CI."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli import main
from evals.against import Change, changes, read_stored
from evals.intervals import difference, hanley_mcneil, wilson
from evals.measures import Measure, measures_of
from evals.registry import SUITES
from evals.report import markdown

FIGURES = {
    "whole": {
        "ours": {
            "dev": {"queries": 200, "ndcg_at_10": 0.8, "ndcg_at_10_interval": [0.77, 0.83]},
        },
        "bm25": {
            "dev": {"queries": 200, "ndcg_at_10": 0.6, "ndcg_at_10_interval": [0.56, 0.64]},
        },
    }
}


def test_intervals_are_those_of_the_books() -> None:
    # Newcombe 1998, the examples 81/263 and 56/70 - 48/80.
    assert wilson(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)
    change = difference(56 / 70, wilson(56 / 70, 70), 48 / 80, wilson(48 / 80, 80))
    assert change == pytest.approx((0.0524, 0.3339), abs=1e-4)
    low, high = hanley_mcneil(0.85, 223, 223)
    assert 0.80 < low < 0.82
    assert 0.88 < high < 0.90
    with pytest.raises(ValueError):
        wilson(0.5, 0)


def test_what_decides_stands_beside_its_baselines() -> None:
    (found,) = measures_of("search", FIGURES)
    assert found.figure == "whole/ours/dev/ndcg_at_10"
    assert found.beside == {"bm25": 0.6}
    assert (found.of, found.interval) == (200, (0.77, 0.83))


def test_a_figure_may_be_wanted_high_or_low_by_what_stands_beside_it() -> None:
    sets = {
        "attacks": {"should_refuse": True, "texts": 50, "refused": 0.9},
        "traffic": {"should_refuse": False, "texts": 50, "refused": 0.0},
        "neither": {"should_refuse": None, "texts": 50, "refused": 0.4},
    }
    found = {each.figure: each.better for each in measures_of("guard", sets)}
    assert found == {"attacks/refused": "more", "traffic/refused": "less"}


def test_every_suite_has_figures_that_decide() -> None:
    from evals.measures import _stated

    assert set(_stated()) == set(SUITES)


@pytest.mark.parametrize(
    ("better", "before", "now", "of", "verdict"),
    [
        ("more", 0.9, 0.6, 100, "worse"),
        ("more", 0.9, 0.88, 100, "same"),
        ("more", 0.9, 0.88, 40_000, "worse"),
        ("less", 0.1, 0.4, 100, "worse"),
        ("less", 0.4, 0.1, 100, "better"),
        ("zero", 0.0, 0.01, 100, "worse"),
    ],
)
def test_a_change_counts_beyond_chance_only(
    better: Any, before: float, now: float, of: int, verdict: str
) -> None:
    one, other = (Measure("f", v, better, of, wilson(v, of)) for v in (before, now))
    assert Change(one, other).verdict == verdict


def test_what_is_no_longer_measured_is_no_pass() -> None:
    (change,) = changes("search", [], FIGURES)
    assert change.verdict == "missing"


def test_the_report_shows_what_decides_first() -> None:
    (found,) = measures_of("search", FIGURES)
    told = markdown("search", {**FIGURES, "measures": [found.public()]})
    assert "0.77 to 0.83" in told
    assert told.index("bm25 0.6") < told.index("## whole")


@pytest.mark.parametrize("text", ["", "[1]", "no json", '{"suite": "help", "figures": {}}'])
def test_what_is_no_report_is_refused(tmp_path: Path, text: str) -> None:
    place = tmp_path / "old.json"
    place.write_text(text, encoding="utf-8")
    with pytest.raises(Exception, match="no report of guard"):
        read_stored(place, "guard")


def test_the_command_compares_with_what_it_has_written(
    tmp_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["eval", "guard", "--out", str(out)]) == 0
    line = json.loads(capsys.readouterr().out)
    assert line["figures"]["own"]["texts"] == line["measures"][0]["of"]
    # A stored report that had all of far more texts right, as the command prints it.
    line["figures"]["own"] |= {"texts": 10**9, "right": 10**9}
    line["figures"]["gone"] = {"should_refuse": True, "texts": 5, "refused": 1.0}
    printed = tmp_path / "printed.jsonl"
    printed.write_text(json.dumps({"suite": "help"}) + "\n" + json.dumps(line), encoding="utf-8")
    status = main(["eval", "guard", "--out", str(out), "--against", str(printed)])
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert status == 1
    assert [one["figure"] for one in found["against"]["missing"]] == ["gone/refused"]
    assert "gone/refused is missing" in told.err
    is_worse = bool(found["figures"]["own"]["wrong"])
    assert ("own/right is worse" in told.err) == is_worse
    assert "## against printed.jsonl" in (out / "guard.md").read_text("utf-8")
