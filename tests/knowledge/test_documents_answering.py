"""Which document answers: the weightier of two, the last of one name, the old one meanwhile."""

from __future__ import annotations

import threading

import pytest

from data.database import reading
from data.document_options import Details
from data.documents import find_documents, versions
from knowledge import help as help_search
from knowledge.document_facts import facts, version_facts
from knowledge.document_run import finished
from knowledge.documents import change
from knowledge.shop import Shop
from tests.knowledge.test_documents import NEW, OLD, answer, put, shop

__all__ = ["shop"]


def test_of_two_texts_that_answer_alike_the_weightier_goes_first(shop: Shop) -> None:
    put(shop, OLD, "old-guide.md", owner="Ann", priority=1)
    put(shop, NEW, "new-guide.md", owner="Ben", tags=["wind"], priority=6)
    assert "eighty" in answer(shop)
    assert change(shop, "old-guide", Details(priority=9)) is None
    assert "fifty" in answer(shop)
    with reading(shop.engine) as session:
        listed = [(one["id"], one["owner"]) for one in facts(session, find_documents(session))]
        tagged = [row.id for row in find_documents(session, tag="wind")]
    assert listed == [("old-guide", "Ann"), ("new-guide", "Ben")]
    assert tagged == ["new-guide"]


def test_a_file_of_the_same_name_is_a_version_whatever_its_format(shop: Shop) -> None:
    put(shop, OLD)
    assert put(shop, f"<html><body>{NEW}</body></html>", "kites.html").outcome == "updated"
    with reading(shop.engine) as session:
        told = [version_facts(session, row) for row in versions(session, "kites")]
    assert [(one["version"], one["source"]) for one in told] == [(1, "kites.md"), (2, "kites.html")]


def test_nobody_waits_while_many_new_texts_are_read(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(shop, OLD)
    assert "fifty" in answer(shop)
    read, load = threading.Event(), shop.help._load
    monkeypatch.setattr(shop.help, "_load", lambda: read.wait(60) and load())
    monkeypatch.setattr(help_search, "LOAD_WAIT_S", 0.05)
    put(shop, NEW)
    assert "fifty" in answer(shop)
    # What is put away answers no more, though the texts in memory still hold it.
    archived = change(shop, "kites", Details(status="archived"))
    assert answer(shop) == ""
    published = change(shop, "kites", Details(status="published"))
    assert archived is not None
    assert published is not None
    finished(shop, [archived, published])
    assert "fifty" in answer(shop)
    monkeypatch.setattr(help_search, "LOAD_WAIT_S", 60)
    read.set()
    assert "eighty" in answer(shop)
