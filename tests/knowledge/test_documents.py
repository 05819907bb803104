"""Documents from file to answer: versions, states, deletion without a trace, work cut off."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlmodel import select

from data.database import reading, writing
from data.document_jobs import Work, add_job, claim, jobs, new_owner, public
from data.document_options import Cutting, Details
from data.documents import document, version_of, versions
from data.errors import BadFile, InvalidInput, NotFound
from data.models import Document, DocumentChunk, DocumentJob, DocumentUpload, DocumentVersion
from data.settings import Settings
from evals.pdf_pages import pdf_of
from knowledge.document_facts import diff, facts
from knowledge.document_import import import_documents
from knowledge.document_removal import delete
from knowledge.document_run import finished
from knowledge.document_worker import DocumentWorker
from knowledge.documents import HandedIn, change, hand_in, roll_back
from knowledge.passages import help_passages
from knowledge.shop import Shop, open_shop
from tests.knowledge.ingestion.bad_files import write_pdf

ROOT = Path(__file__).resolve().parents[2]
OLD = "# Kites\n\n## Strings\n\nThe string of a zephyr kite is fifty metres long.\n"
NEW = OLD.replace("fifty", "eighty")
QUESTION = "how long is the string of a zephyr kite"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """An empty shop of this test's own."""
    opened = open_shop(Settings(home=tmp_path / "home", _env_file=None), seed=False)
    yield opened
    opened.close()


def put(shop: Shop, text: str, name: str = "kites.md", **details: Any) -> DocumentJob:
    job = hand_in(shop, HandedIn(name, text.encode(), Details(**details)))
    return finished(shop, [job])[0]


def answer(shop: Shop) -> str:
    found = shop.help.search(QUESTION).passages
    return found[0].text if found else ""


def rows_of(shop: Shop, table: Any) -> list[Any]:
    with reading(shop.engine) as session:
        return list(session.exec(select(table)))


def test_a_document_answers_with_its_section_and_page(shop: Shop, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    report = import_documents(
        shop, [write_pdf(tmp_path / "manual.pdf")], progress=lambda *stage: told.append(stage)
    )
    assert report.public() == {"imported": 1, "updated": 0, "skipped": 0, "errors": []}
    with reading(shop.engine) as session:
        passages = help_passages(session)
        (row,) = jobs(session)
    assert [(p.section, p.page) for p in passages] == [(f"Chapter {n}", n) for n in range(1, 7)]
    assert {p.document_id for p in passages} == {"manual"}
    found = shop.help.search("what is matter 4 line 2").passages[0]
    assert found.section == "Chapter 4"
    assert (row.state, row.outcome, row.percent) == ("done", "imported", 100)
    assert row.chunks_done == row.chunks_total == 6
    assert {stage.split()[0] for stage, _, _ in told} >= {"Chunking", "Embedding"}
    assert not rows_of(shop, DocumentUpload)


def test_the_same_file_again_is_skipped(shop: Shop) -> None:
    assert put(shop, OLD).outcome == "imported"
    before = shop.index.generation("help")
    assert put(shop, OLD).outcome == "skipped"
    assert shop.index.generation("help") == before
    assert len(rows_of(shop, DocumentVersion)) == 1
    assert put(shop, OLD, category="Toys>Kites").outcome == "updated"
    assert rows_of(shop, Document)[0].category == "Toys > Kites"
    with reading(shop.engine) as session:
        assert all(job["percent"] == 100 for job in map(public, jobs(session)))


def test_versions_differ_and_roll_back(shop: Shop) -> None:
    put(shop, OLD)
    put(shop, NEW)
    assert "eighty" in answer(shop)
    changed = [line for line in diff(shop, "kites", 1, 2) if line["op"] != " "]
    assert [line["op"] for line in changed] == ["-", "+"]
    with pytest.raises(InvalidInput):
        roll_back(shop, "kites", 2)
    with pytest.raises(NotFound):
        roll_back(shop, "kites", 9)
    finished(shop, [roll_back(shop, "kites", 1, "ada")])
    assert "fifty" in answer(shop)
    with reading(shop.engine) as session:
        found = [(row.number, row.note, row.created_by) for row in versions(session, "kites")]
        assert found == [(1, "", None), (2, "", None), (3, "rolled back to 1", "ada")]
        assert document(session, "kites").revision == 3
        assert version_of(session, "kites", 2).text == NEW


def test_the_old_version_answers_until_the_new_one_is_ready(shop: Shop) -> None:
    put(shop, OLD)
    waiting = hand_in(shop, HandedIn("kites.md", NEW.encode()))
    assert waiting.state == "queued"
    assert hand_in(shop, HandedIn("kites.md", NEW.encode())).id == waiting.id
    assert "fifty" in answer(shop)
    worker = DocumentWorker(shop)
    worker.start()
    try:
        end = time.monotonic() + 60
        while "eighty" not in answer(shop) and time.monotonic() < end:
            time.sleep(0.1)
    finally:
        worker.stop()
    assert "eighty" in answer(shop)


def test_a_new_title_or_text_is_a_version_and_other_changes_are_not(shop: Shop) -> None:
    put(shop, OLD)
    assert change(shop, "kites", Details(tags=["wind"], priority=3)) is None
    renamed = change(shop, "kites", Details(title="Flying things"))
    assert renamed is not None
    finished(shop, [renamed])
    edited = change(shop, "kites", Details(), NEW, "ada")
    assert edited is not None
    finished(shop, [edited])
    with reading(shop.engine) as session:
        (record,) = facts(session, [document(session, "kites")])
        assert [row.note for row in versions(session, "kites")] == ["", "renamed", "edited"]
    assert (record["title"], record["version"], record["tags"]) == ("Flying things", 3, ["wind"])
    assert shop.help.search(QUESTION).passages[0].title == "Flying things"


def test_only_what_is_published_answers(shop: Shop) -> None:
    put(shop, OLD, status="draft")
    assert answer(shop) == ""
    for status, said in (("published", "fifty"), ("archived", ""), ("published", "fifty")):
        job = change(shop, "kites", Details(status=status))
        if job is not None:
            finished(shop, [job])
        assert said in answer(shop)
        assert bool(answer(shop)) == bool(said)


def traces(shop: Shop, needles: list[bytes], *folders: str) -> list[str]:
    """The files below the home that hold any of the needles."""
    home = shop.settings.home
    places = [path for folder in folders for path in (home / folder).rglob("*") if path.is_file()]
    return [path.name for path in places if any(n in path.read_bytes() for n in needles)]


@pytest.mark.parametrize("way", ["delete", "archive"])
def test_what_is_gone_leaves_no_trace(shop: Shop, way: str) -> None:
    put(shop, "# Tea\n\nGreen tea steeps two minutes.\n", "tea.md")
    put(shop, OLD)
    put(shop, NEW)
    shop.index.query("help", shop.embedder.embed([QUESTION])[0], 1)
    ids = [i for i in shop.index.matrix("help")[0] if "kites" in i]
    vectors = shop.index.vectors("help", ids)
    needles = [
        vector.astype(kind).tobytes() for vector in vectors for kind in (np.float32, np.float16)
    ]
    assert traces(shop, needles, "index", "cache")
    if way == "delete":
        removed = delete(shop, ["kites"])
        assert (removed.chunks, removed.vectors) == (2, len(ids))
        job, words = removed.job, [b"zephyr", b"Zephyr"]
    else:
        archived = change(shop, "kites", Details(status="archived"))
        assert archived is not None
        job, words = archived, []
    # It answers no more before anything was written to the index.
    assert "kite" not in answer(shop)
    assert shop.help.passage("kites#1") is None
    assert finished(shop, [job])[0].outcome == "erased"
    assert not [i for i in shop.index.matrix("help")[0] if "kites" in i]
    assert not traces(shop, needles, "index", "cache")
    assert not words or not traces(shop, words, ".")
    assert "Green tea" in shop.help.search("how long does green tea steep").passages[0].text
    if way == "delete":
        assert not [row for row in rows_of(shop, DocumentChunk) if row.document_id == "kites"]
        with reading(shop.engine) as session, pytest.raises(NotFound):
            document(session, "kites")


CUT_OFF = """
import sys, time
from pathlib import Path
from data.document_jobs import jobs
from data.database import reading
from data.settings import Settings
from knowledge.document_run import finished
from knowledge.index import ShopIndex
from knowledge.shop import open_shop

def rebuild(*_):
    Path(sys.argv[1]).touch()
    time.sleep(60)

ShopIndex.rebuild = rebuild
shop = open_shop(Settings(), seed=False)
with reading(shop.engine) as session:
    waiting = [row for row in jobs(session) if row.state == "queued"]
finished(shop, waiting)
"""


def test_an_erasure_that_is_killed_is_taken_up_again(shop: Shop, tmp_path: Path) -> None:
    put(shop, OLD)
    job = delete(shop, ["kites"]).job
    begun = tmp_path / "begun"
    command = [sys.executable, "-c", CUT_OFF, str(begun)]
    environment = {**os.environ, "SMARTSHOP_HOME": str(shop.settings.home)}
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        deadline = time.monotonic() + 60
        while not begun.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    assert begun.exists()
    assert answer(shop) == ""
    (left,) = [row for row in rows_of(shop, DocumentJob) if row.id == job.id]
    assert left.state == "running"
    assert finished(shop, [left])[0].outcome == "erased"
    assert not [i for i in shop.index.matrix("help")[0] if "kites" in i]


def test_a_file_that_fails_changes_nothing_and_says_why(shop: Shop, tmp_path: Path) -> None:
    put(shop, OLD)
    scanned = HandedIn("kites.pdf", pdf_of([b"0 0 9 9 re f"]), document_id="kites")
    ended = finished(shop, [hand_in(shop, scanned)])[0]
    assert (ended.state, ended.errors[0]["code"]) == ("failed", "no_text")
    assert [row.number for row in rows_of(shop, DocumentVersion)] == [1]
    assert "fifty" in answer(shop)
    with pytest.raises(BadFile):
        hand_in(shop, HandedIn("a.pdf", b"\x7fELF" + bytes(999)))
    assert not rows_of(shop, DocumentUpload)


def test_folders_and_records(shop: Shop, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.md").write_text("# A\n\nFirst.\n")
    (folder / "deep" / "a.md").write_text("# B\n\nSecond.\n")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (folder / ".hidden.md").write_text("# C\n\nThird.\n")
    report = import_documents(shop, [folder], details=Details(kind="sop"))
    assert (report.imported, len(report.errors)) == (2, 1)
    assert {row.id for row in rows_of(shop, Document)} == {"a", "deep-a"}
    records = tmp_path / "records.json"
    records.write_text(
        '[{"title": "Gift wrap", "text": "We wrap.", "kind": "policy"}, {"title": "x"}]'
    )
    report = import_documents(shop, [records], replace=True)
    assert (report.imported, report.skipped) == (1, 1)
    (left,) = rows_of(shop, Document)
    assert (left.id, left.kind) == ("gift-wrap", "policy")
    bad = tmp_path / "bad.bin"
    bad.write_bytes(os.urandom(5000))
    with pytest.raises(BadFile):
        import_documents(shop, [folder / "a.md", bad])
    assert len(rows_of(shop, Document)) == 1


def test_one_worker_at_a_time_has_a_job(shop: Shop) -> None:
    with writing(shop.engine) as session:
        first = add_job(session, Work("a")).id
        add_job(session, Work("a"))
        urgent = add_job(session, Work("b", priority=5)).id
    one, two = new_owner(), new_owner()
    with writing(shop.engine) as session:
        assert getattr(claim(session, one), "id", None) == urgent
        assert getattr(claim(session, two), "id", None) == first
        assert claim(session, one) is None
        assert claim(session, one, first) is None


def test_cutting_is_kept_with_the_version(shop: Shop) -> None:
    how = Cutting(strategy="fixed", chunk_size=64, overlap=8)
    text = "# Kites\n\n" + "The kite flies high over the hills and the sea. " * 60
    finished(shop, [hand_in(shop, HandedIn("kites.md", text.encode(), cutting=how))])
    with reading(shop.engine) as session:
        version = version_of(session, "kites", 1)
        passages = help_passages(session)
    assert (version.strategy, version.chunk_size, version.overlap) == ("fixed", 64, 8)
    assert len(passages) > 8
