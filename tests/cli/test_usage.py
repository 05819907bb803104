"""The command's manners: usage, refusals, failures and standard output, without a shop."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli import main
from commands.failing import report_bug
from commands.parser import build_parser
from data.importing.detect import FORMATS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["dance"],
        ["search"],
        ["search", "tv", "--batch", "x"],
        ["search", "tv", "-k", "0"],
        ["search", "tv", "-k", "many"],
        ["import", "catalog"],
        ["import", "songs", "x"],
        ["tool"],
        ["tool", "view_cart", "--batch", "-"],
        ["summarize"],
        ["chat", "--xml"],
        ["eval"],
        ["eval", "bogus"],
        ["bench", "bogus"],
        ["restore"],
        ["export-data"],
        ["erase-data", "--yes"],
        ["serve", "--port", "many"],
    ],
)
def test_wrong_usage_ends_with_two(argv: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(argv)
    assert end.value.code == 2


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    for command in ("init", "import", "search", "suggest", "help-search", "chat", "guard", "eval"):
        assert command in text


def test_a_wrong_setting_is_one_line(
    tmp_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SMARTSHOP_PORT", "abc")
    assert main(["guard", "hello"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "SMARTSHOP_PORT" in told.err
    assert told.err.count("\n") == 1


def test_a_bug_is_one_line_and_logged(tmp_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise KeyError("secret detail")
    except KeyError as error:
        report_bug(KeyError, error, error.__traceback__)
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "secret detail" not in told
    assert "secret detail" in (tmp_home / "logs" / "smartshop.log").read_text()


def test_guard_answers_a_batch_line_by_line(
    tmp_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "texts"
    batch.write_text("q1\tWhere is my parcel?\n\nplain text without an id\n")
    assert main(["guard", "--batch", str(batch)]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["query_id"] == "q1"
    assert first["verdict"] == "allow"
    assert "query_id" not in second
    assert {"verdict", "reasons", "score", "took_ms"} <= second.keys()
    assert main(["guard", "--batch", str(tmp_path / "absent")]) == 1


def test_the_program_keeps_standard_output_for_json(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "cli.py", "guard"],
        cwd=ROOT,
        input="café \ud83d\ude00 <b>".encode("utf-8", "surrogatepass") + b"\xff\x00",
        capture_output=True,
        env={"SMARTSHOP_HOME": str(tmp_path / "home"), "PATH": "/usr/bin", "LC_ALL": "C"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["verdict"] in ("allow", "mask", "refuse")
    assert b"Traceback" not in done.stderr


def test_the_docs_name_every_command_and_format() -> None:
    commands = (ROOT / "docs" / "commands.md").read_text()
    actions = [a for a in build_parser()._actions if isinstance(a, argparse._SubParsersAction)]
    for name in actions[0].choices:
        assert f"`smartshop {name} " in commands, name
    importing = (ROOT / "docs" / "importing.md").read_text()
    for name in FORMATS[1:]:
        assert f"| `{name}` |" in importing, name
