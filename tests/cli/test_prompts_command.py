"""Prompts from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_prompts_are_carried_over_by_command(run: Run, tmp_path: Path) -> None:
    exported = run("prompts", "export")[1]
    assert {one["name"] for one in exported} == {"system", "summary", "description", "picture"}
    changed = [one | {"text": one["text"] + "\nAnd no more."} for one in exported]
    file = tmp_path / "prompts.jsonl"
    file.write_text("\n".join(json.dumps(one) for one in changed))
    kept = run("prompts", "import", str(file), "--activate")[1]
    assert {(one["version"], one["status"]) for one in kept} == {(2, "active")}
    assert "+And no more." in run("prompts", "diff", "summary", "1", "2")[1][0]["diff"]
    assert run("prompts", "rollback", "summary")[1][0]["version"] == 1
    assert run("prompts", "activate", "summary", "2")[1][0]["status"] == "active"
    assert run("prompts", "show", "summary")[1][0]["version"] == 2
    assert {one["active"] for one in run("prompts", "list")[1]} == {2}
    file.write_text('{"name": "system", "text": "fine"}\n{"name": "summary", "text": "{{ x }}"}')
    refused, lines, told = run("prompts", "import", str(file))
    assert (refused, lines, len(told.splitlines())) == (1, [], 1)
    assert len(run("prompts", "list")[1][0]["versions"]) == 2, "nothing of a bad file is kept"
    for bad in (("show", "nothing"), ("show", "system", "--version", "99"), ("import", "none.md")):
        refused, lines, told = run("prompts", *bad)
        assert (refused, lines, len(told.splitlines())) == (1, [], 1)
