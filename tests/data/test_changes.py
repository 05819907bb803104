"""The feed of changed products: what readers fetch anew, and when they must fetch all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data import changes
from data.changes import changed_products, note_products
from data.database import migrate, open_engine, raise_content_version, reading, writing
from data.importing.run import import_records

SHELF = {"name": "Lamp", "price": 10, "category": "Home", "stock": 3}


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """Give an empty database."""
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    migrate(engine)
    return engine


def version(engine: Engine) -> int:
    with reading(engine) as session:
        return changed_products(session, 0)[0]


def changed(engine: Engine, since: int) -> set[str] | None:
    with reading(engine) as session:
        told = changed_products(session, since)[1]
    return None if told is None else set(told)


def take_in(engine: Engine, folder: Path, kind: str, *records: dict[str, object]) -> None:
    path = folder / f"{kind}.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    import_records(engine, kind, [path], replace=kind == "catalog")


def test_each_version_names_its_products(engine: Engine) -> None:
    for told in (["a"], ["b", "c"], ["a"]):
        with writing(engine) as session:
            note_products(session, told)
    assert changed(engine, 0) == {"a", "b", "c"}
    assert changed(engine, 2) == {"a"}
    assert changed(engine, 3) == set()


def test_a_version_without_names_says_that_any_may_have_changed(engine: Engine) -> None:
    with writing(engine) as session:
        note_products(session, ["a"])
        raise_content_version(session, "products")
    assert changed(engine, 0) is None
    with writing(engine) as session:
        note_products(session, map(str, range(changes.MOST_TOLD + 1)))
    assert changed(engine, 2) is None
    # A reader that knows more than the database does not know this database.
    assert changed(engine, 9) is None


def test_old_versions_are_forgotten(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "VERSIONS_KEPT", 3)
    for number in range(6):
        with writing(engine) as session:
            note_products(session, [str(number)])
    assert changed(engine, 3) == {"3", "4", "5"}
    assert changed(engine, 2) is None


def test_a_change_that_is_rolled_back_is_not_told(engine: Engine) -> None:
    with writing(engine) as session:
        note_products(session, ["a"])
        session.rollback()
    assert changed(engine, 0) == set()


def test_an_import_names_what_it_changed_and_nothing_else(engine: Engine, tmp_path: Path) -> None:
    shelf = [SHELF | {"id": name} for name in ("a", "b", "c")]
    take_in(engine, tmp_path, "catalog", *shelf)
    assert changed(engine, 0) == {"a", "b", "c"}
    before = version(engine)
    take_in(engine, tmp_path, "catalog", *shelf)
    assert version(engine) == before
    take_in(engine, tmp_path, "catalog", shelf[0], shelf[1] | {"stock": 0})
    assert changed(engine, before) == {"b", "c"}
    before = version(engine)
    # What was off sale comes back.
    take_in(engine, tmp_path, "catalog", shelf[0], shelf[1] | {"stock": 0}, shelf[2])
    assert changed(engine, before) == {"c"}


def test_reviews_name_the_product_whose_rating_they_move(engine: Engine, tmp_path: Path) -> None:
    take_in(engine, tmp_path, "catalog", SHELF | {"id": "a"}, SHELF | {"id": "b"})
    before = version(engine)
    take_in(engine, tmp_path, "reviews", {"id": "r", "product_id": "b", "rating": 4, "text": "ok"})
    assert changed(engine, before) == {"b"}
