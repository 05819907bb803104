"""recommend and jobs, as scripts use them: a fresh import is learnt from at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli import main
from tests.cli.conftest import Run, write_lines

PATHS = (("a1", "a2", "a3"), ("b1", "b2", "b3"))


@pytest.fixture
def empty_run(tmp_home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a shop of nothing; give its exit code, JSON lines and complaints."""
    assert main(["init", "--empty"]) == 0

    def call(*argv: str) -> tuple[int, list[Any], str]:
        capsys.readouterr()
        code = main(argv)
        told = capsys.readouterr()
        return code, [json.loads(line) for line in told.out.splitlines()], told.err

    return call


def catalogue() -> list[dict[str, Any]]:
    """Products that say next to nothing of themselves."""
    names = [name for path in PATHS for name in path] + ["c1", "c2"]
    return [{"id": one, "name": f"Thing {one}", "price": 5, "category": f"Kind {one}"}
            for one in names]  # fmt: skip


def acts(people: range, length: int = 3) -> list[dict[str, Any]]:
    """Each goes one of two ways; what came first in the file came last in time."""
    rows = [
        {
            "customer": f"u{person}",
            "product_id": product,
            "type": "view_product" if person % 4 < 2 else "order_placed",
            "timestamp": f"2026-01-{10 + place:02d}T10:00:00Z",
        }
        for person in people
        for place, product in enumerate(PATHS[person % 2][:length])
    ]
    return rows[::-1]


def test_the_next_product_is_found_right_after_an_import(empty_run: Run, tmp_path: Path) -> None:
    run = empty_run
    write_lines(tmp_path / "catalogue.jsonl", catalogue())
    write_lines(tmp_path / "acts.jsonl", [*acts(range(12)), *acts(range(12, 14), 2)])
    assert run("import", "catalog", str(tmp_path / "catalogue.jsonl"))[0] == 0
    assert run("import", "interactions", str(tmp_path / "acts.jsonl"))[1][0]["imported"] == 40
    batch = tmp_path / "people"
    batch.write_text("u12\nu13\n\nnobody\n")
    code, answers, _ = run("recommend", "--batch", str(batch), "-k", "3")
    assert code == 0
    assert [answer["customer"] for answer in answers] == ["u12", "u13", "nobody"]
    assert [answer["results"][0]["id"] for answer in answers[:2]] == ["a3", "b3"]
    for answer in answers:
        assert answer["took_ms"] >= 0
        assert len(answer["results"]) == 3
        for one in answer["results"]:
            assert set(one) == {"id", "score", "reason", "source"}
            assert 0 <= one["score"] <= 1
            assert one["reason"]
    assert {one["source"] for one in answers[2]["results"]} == {"best_seller"}
    assert not {one["id"] for one in answers[0]["results"]} & {"a1", "a2"}

    # Later acts are learnt from too, whatever their time.
    write_lines(tmp_path / "more.jsonl", [
        {"customer": "late", "product_id": one, "type": "view_product",
         "timestamp": f"2025-01-0{place}T00:00:00Z"} for place, one in enumerate(("c1", "c2"), 1)
    ])  # fmt: skip
    assert run("import", "interactions", str(tmp_path / "more.jsonl"))[0] == 0
    jobs = {line["job"]: line for line in run("jobs", "list")[1]}
    assert jobs["recommend"]["due"] is True
    code, (done,), _ = run("jobs", "run", "recommend")
    assert code == 0
    assert done["products"] == 8
    assert run("jobs", "list")[1][0]["due"] is False
    code, (answer,), _ = run("recommend", "--product", "c1", "-k", "2")
    assert answer["results"][0]["id"] == "c2"
    assert run("recommend", "--customer", "u12", "-k", "2")[1][0]["results"][0]["id"] == "a3"


def test_wrong_usage_is_told_in_one_line(empty_run: Run, tmp_path: Path) -> None:
    code, answers, told = empty_run("jobs", "run", "nothing")
    assert (code, answers) == (1, [])
    assert "nothing" in told
    assert empty_run("recommend", "--product", "nothing")[0] == 1
    assert empty_run("recommend", "--batch", str(tmp_path / "none"))[0] == 1
    code, (answer,), _ = empty_run("recommend")
    assert (code, answer["results"]) == (0, [])


def test_the_figures_of_a_set_of_ones_own(empty_run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    # Everybody goes five steps around a ring of items.
    walks = [[(start + step) % 15 for step in range(5)] for start in range(90)]
    (folder / "Set.txt").write_text(
        "\n".join(f"{n} {' '.join(map(str, walk))}" for n, walk in enumerate(walks))
    )
    told = {str(item): [item % 5, item // 10] for item in range(15)}
    (folder / "Set_item2attributes.json").write_text(json.dumps(told))
    code, (answer,), _ = empty_run(
        "eval", "recommend", "--data", str(folder), "--out", str(tmp_path / "out")
    )
    assert code == 0
    figures = answer["figures"]
    assert figures["people"] == 90
    assert {"popularity", "item_knn", "als", "ease", "smartshop"} <= set(figures["recommenders"])
    ours = figures["recommenders"]["smartshop"]
    assert ours["hr@10"] > 0.9
    assert ours["ndcg@10_interval"][0] <= ours["ndcg@10"] <= ours["ndcg@10_interval"][1]
    assert empty_run("eval", "recommend", "--data", str(tmp_path / "none"))[0] == 1
