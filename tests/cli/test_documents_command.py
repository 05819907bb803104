"""The documents command and the import of documents, as a person runs them."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.conftest import Run

TEXT = "# Kites\n\n## Strings\n\nThe string of a zephyr kite is fifty metres long.\n"


def test_a_document_is_managed_from_the_command_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "kites.md"
    path.write_text(TEXT)
    said = ("--type", "sop", "--category", "Toys > Kites", "--tags", "wind,string")
    code, lines, _ = run("import", "documents", str(path), *said)
    assert (code, lines[0]["imported"]) == (0, 1)
    assert run("import", "documents", str(path), *said)[1][0]["skipped"] == 1
    path.write_text(TEXT.replace("fifty", "eighty"))
    assert run("import", "documents", str(path))[1][0]["updated"] == 1
    (listed,) = run("documents", "list", "--category", "Toys")[1]
    assert [(one["id"], one["version"], one["tags"]) for one in listed["documents"]] == [
        ("kites", 2, ["wind", "string"])
    ]
    assert "eighty" in run("documents", "show", "kites")[1][0]["text"]
    assert len(run("documents", "versions", "kites")[1][0]["versions"]) == 2
    changed = run("documents", "diff", "kites", "1", "2")[1][0]["lines"]
    assert {line["op"] for line in changed} == {" ", "+", "-"}
    assert run("documents", "rollback", "kites", "1")[1][0]["outcome"] == "updated"
    asked = ("help-search", "how long is the string of a zephyr kite")
    assert "fifty" in run(*asked)[1][0]["results"][0]["text"]
    assert run("documents", "archive", "kites")[1][0]["status"] == "archived"
    assert not any("zephyr" in one["text"] for one in run(*asked)[1][0]["results"])
    assert run("documents", "publish", "kites")[1][0]["status"] == "published"
    assert run("documents", "delete", "kites")[1][0]["vectors_removed"] == 2
    assert run("documents", "jobs")[1][0]["jobs"][0]["outcome"] == "erased"
    code, lines, told = run("documents", "show", "kites")
    assert (code, lines, len(told.splitlines())) == (1, [], 1)


def test_what_is_no_document_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    good, bad, broken = tmp_path / "a.md", tmp_path / "b.bin", tmp_path / "c.pdf"
    good.write_text(TEXT)
    bad.write_bytes(os.urandom(9000))
    broken.write_bytes(b"%PDF-1.7 and no more")
    for paths in ([good, bad], [broken], [tmp_path / "absent.md"]):
        code, lines, told = run("import", "documents", *map(str, paths))
        assert (code, lines) == (1, [])
        assert "Traceback" not in told
    assert run("documents", "list")[1] == [{"documents": []}]
    code, (report,), _ = run("import", "documents", str(good), str(broken))
    assert (code, report["imported"], report["skipped"]) == (0, 1, 1)
    assert "c.pdf" in report["errors"][0]["message"]
    assert run("import", "documents", str(good), "--strategy", "magic")[0] == 1
    assert run("import", "faqs", str(good), "--tags", "x")[0] == 1
