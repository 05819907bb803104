"""Each command on a small shop: what scripts read from it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from cli import main
from tests.cli.conftest import LAPTOPS, Run, write_lines


def test_search_answers_with_the_contract(run: Run) -> None:
    code, (answer,), _ = run("search", "running shoe under $100", "-k", "5")
    assert code == 0
    assert answer["constraints"]["price_max"] == 100
    assert {hit["id"] for hit in answer["results"]} == {"shoe-red", "shoe-black"}
    assert {
        "id",
        "name",
        "price",
        "category",
        "brand",
        "rating",
        "in_stock",
        "score",
        "reason",
    } <= (answer["results"][0].keys())
    assert answer["relaxed"] == []
    assert answer["took_ms"] > 0


def test_search_lists_the_names_that_are_left_out(run: Run) -> None:
    _, (left_out, nothing_left_out), _ = run(
        "search",
        "--batch",
        "-",
        stdin="""
a\tlaptops, but not Northvale
b\tlaptops
""",
    )
    assert left_out["constraints"]["exclude"] == ["Northvale"]
    assert nothing_left_out["constraints"]["exclude"] == []


def test_search_in_batches_keeps_the_order(run: Run, tmp_path: Path) -> None:
    batch = tmp_path / "queries"
    batch.write_text("a\tlaptop\n\nb\tred shoe\nc\t\n")
    code, answers, _ = run("search", "--batch", str(batch), "-k", "1")
    assert code == 0
    assert [answer["query_id"] for answer in answers] == ["a", "b", "c"]
    assert answers[0]["results"][0]["id"].startswith("lap-")
    assert answers[1]["results"][0]["id"] == "shoe-red"
    assert run("search", "--batch", "-", "-k", "1", stdin="a\tlaptop\n")[1][0]["query_id"] == "a"


def test_suggest_and_help(run: Run) -> None:
    _, (answer,), _ = run("suggest", "north")
    assert any(item["kind"] == "product" for item in answer["suggestions"])
    _, (answer,), _ = run("help-search", "How many days do I have to return shoes?")
    assert answer["results"][0]["id"].startswith("f1") or "f1" in answer["results"][0]["id"]
    assert isinstance(answer["answerable"], bool)


def test_a_tool_as_a_model_runs_it(run: Run) -> None:
    arguments = json.dumps({"product_id": "shoe-red", "variant_id": "42", "quantity": 2})
    code, (answer,), _ = run("tool", "add_to_cart", arguments, "--session", "s1")
    assert (code, answer["ok"]) == (0, True)
    code, (cart,), _ = run("tool", "view_cart", "--session", "s1")
    assert "shoe-red" in json.dumps(cart)
    assert "shoe-red" not in json.dumps(run("tool", "view_cart", "--session", "s2")[1])
    code, (answer,), told = run("tool", "add_to_cart", '{"product_id": "none"}')
    assert (code, answer["ok"]) == (1, False)
    assert told.count("\n") == 1


def test_tools_in_batches_go_on_after_bad_lines(run: Run) -> None:
    lines = [
        '{"name": "view_cart", "arguments": {}, "customer": "c1"}',
        "{broken",
        '{"name": "no_such_tool", "arguments": {}}',
        '{"name": "view_cart", "arguments": 5}',
        '{"name": "get_categories"}',
    ]
    code, answers, _ = run("tool", "--batch", "-", stdin="\n".join(lines))
    assert code == 0
    assert [answer["ok"] for answer in answers] == [True, False, False, False, True]
    assert all(answer["error"]["code"] for answer in answers if not answer["ok"])


def test_chat_in_json_lines(run: Run) -> None:
    turns = [
        {"session": "a", "customer": None, "text": "show me laptops under $700"},
        "not json",
        {"session": "a", "text": ["no text"]},
        {"session": "a", "text": "add the first one to my cart"},
    ]
    lines = [turn if isinstance(turn, str) else json.dumps(turn) for turn in turns]
    code, (first, bad, worse, last), _ = run("chat", "--json", stdin="\n".join(lines))
    assert code == 0
    assert {card["id"] for card in first["cards"]} <= {"lap-13", "lap-14"}
    assert first["cards"]
    assert bad["error"]["code"] == worse["error"]["code"] == "invalid_input"
    assert last["session"] == "a"
    assert last["cart"]["lines"][0]["product_id"] == first["cards"][0]["id"]


def test_chat_in_words(
    small_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("show me laptops\n\nquit\nnever read\n"))
    assert main(["chat", "--session", "w"]) == 0
    told = capsys.readouterr().out
    assert any(str(laptop["name"]) in told for laptop in LAPTOPS)


def test_summarize(run: Run) -> None:
    _, (summary,), _ = run("summarize", "--product", "shoe-red")
    assert summary is not None
    _, (nothing,), _ = run("summarize", "--product", "lap-13")
    assert nothing is None
    code, answers, told = run("summarize", "--product", "absent")
    assert (code, answers) == (1, [])
    assert told.count("\n") == 1


def test_importing_keeps_search_up_to_date(run: Run, tmp_path: Path) -> None:
    telescope = LAPTOPS[0] | {"id": "scope", "name": "Starling Telescope", "category": "Optics"}
    file = write_lines(tmp_path / "more", [telescope])
    code, (report,), _ = run("import", "catalog", file, "--replace")
    assert code == 0
    assert report == {"imported": 1, "updated": 0, "skipped": 0, "errors": []}
    _, (answer,), _ = run("search", "telescope")
    assert [hit["id"] for hit in answer["results"]] == ["scope"]
    code, answers, told = run("import", "catalog", str(tmp_path / "absent"))
    assert (code, answers) == (1, [])
    assert told.count("\n") == 1


def test_init_does_not_throw_a_shop_away(run: Run) -> None:
    assert run("init", "--empty")[0] == 1
    _, (counts,), _ = run("init")
    assert counts["products"] == 6
    _, (counts,), _ = run("init", "--empty", "--force")
    assert counts["products"] == 0


def test_doctor(run: Run) -> None:
    code, (answer,), _ = run("doctor", "--json")
    assert (code, answer["ok"]) == (0, True)
    assert {"home", "database", "embeddings", "model"} <= {c["name"] for c in answer["checks"]}


def test_doctor_says_what_is_wrong(run: Run, small_home: Path) -> None:
    (small_home / "shop.db").write_bytes(b"not a database at all, but long enough to be read")
    code, (answer,), told = run("doctor", "--json")
    assert (code, answer["ok"]) == (1, False)
    assert len(told.splitlines()) == 1
    assert "database" in told


def test_doctor_is_read_by_scripts_without_being_asked_for_json(run: Run) -> None:
    assert run("doctor")[1][0]["ok"]
