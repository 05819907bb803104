"""The index: derived, incremental, whole at every moment, noticed by other readers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine

from data.database import writing
from data.errors import IndexUnavailable
from data.models import Faq, Product
from data.settings import Settings
from knowledge.embedding import CachedEmbedder
from knowledge.index import ShopIndex
from tests.knowledge.conftest import INDEXED, AddRows, OpenAgain, a_product, a_review, nearest

ROOT = Path(__file__).resolve().parents[2]


def test_first_sync_embeds_all_and_the_second_nothing(index: ShopIndex) -> None:
    assert not index.is_current("products")
    assert index.sync() == {"products": len(INDEXED), "reviews": 0, "help": 0}
    assert index.is_current("products")
    assert index.sync() == {"products": 0, "reviews": 0, "help": 0}


def test_search_by_store_and_among_chosen_ids_agree(
    index: ShopIndex, embedder: CachedEmbedder
) -> None:
    index.sync()
    vector = embedder.embed(["something to boil water for tea"])[0]
    everywhere = index.query("products", vector, 3)
    among_all = index.query("products", vector, 3, ids=INDEXED)
    assert [i for i, _ in everywhere] == [i for i, _ in among_all]
    assert [s for _, s in everywhere] == pytest.approx([s for _, s in among_all], abs=1e-3)
    assert index.query("products", vector, 3, ids=["tent", "absent"])[0][0] == "tent"
    assert index.query("reviews", vector, 3) == []


def test_matrix_and_vectors_agree(index: ShopIndex) -> None:
    index.sync()
    ids, matrix = index.matrix("products")
    chosen = index.vectors("products", ["tent", "absent", "drill"])
    assert np.allclose(chosen[0], matrix[ids.index("tent")])
    assert not chosen[1].any()
    assert index.vectors("products", []).shape == (0, matrix.shape[1])


def test_only_what_changed_is_embedded(
    index: ShopIndex, engine: Engine, embedder: CachedEmbedder, add: AddRows
) -> None:
    index.sync()
    before = index.generation("products")
    add("products", a_product("tent", name="tent for two"), a_product("scarf"))
    with writing(engine) as session:
        session.delete(session.get(Product, "novel"))
    assert index.sync(["products"]) == {"products": 3}
    assert index.generation("products") != before
    assert "novel" not in index.matrix("products")[0]
    assert nearest(index, embedder, "a warm scarf") == "scarf"
    assert len(index.query("products", embedder.embed(["book"])[0], 50)) == len(INDEXED)


def test_a_change_that_is_not_embedded_keeps_the_generation(
    index: ShopIndex, engine: Engine, add: AddRows
) -> None:
    index.sync()
    before = index.generation("products")
    add("products", a_product("tent", price_cents=1))
    assert not index.is_current("products")
    assert index.sync(["products"]) == {"products": 0}
    assert index.is_current("products")
    assert index.generation("products") == before


def test_unapproved_reviews_authors_and_inactive_products_stay_out(
    index: ShopIndex, add: AddRows
) -> None:
    add("products", a_product("lamp"), a_product("old", active=False))
    add(
        "reviews",
        a_review("r1", "bright", author="Ada Quill"),
        a_review("r2", "spam", approved=False),
    )
    index.sync()
    assert index.matrix("reviews")[0] == ["r1"]
    assert "old" not in index.matrix("products")[0]


def test_another_reader_notices(
    index: ShopIndex,
    open_again: OpenAgain,
    embedder: CachedEmbedder,
    add: AddRows,
) -> None:
    index.sync()
    reader = open_again()
    assert nearest(reader, embedder, "tent") == "tent"
    add("products", a_product("violin"))
    index.sync()
    assert nearest(reader, embedder, "violin") == "violin"
    assert reader.generation("products") == index.generation("products")


@pytest.mark.parametrize(
    "damage", ["changes-000001.npz", "vectors.npy", "rows.json", "chroma/chroma.sqlite3", "", "all"]
)
def test_what_is_lost_is_rebuilt(
    damage: str,
    index: ShopIndex,
    open_again: OpenAgain,
    small_settings: Settings,
    embedder: CachedEmbedder,
    add: AddRows,
) -> None:
    index.sync()
    assert nearest(index, embedder, "tent") == "tent"
    folder = small_settings.index_dir / "products"
    generation = folder / index.generation("products")
    add("products", a_product("novel", name="a thick novel"))
    index.sync()
    if damage == "all":
        subprocess.run(["rm", "-r", str(small_settings.index_dir)], check=True)
    elif damage:
        (generation / damage).write_bytes(b"\x00garbage" * 10)
    else:
        (folder / "CURRENT").write_text("{nonsense")
    fresh = open_again()
    assert nearest(fresh, embedder, "tent") == "tent"
    assert fresh.is_current("products")


def test_a_changed_model_rebuilds(
    index: ShopIndex, small_settings: Settings, engine: Engine, embedder: CachedEmbedder
) -> None:
    index.sync()

    class Renamed(CachedEmbedder):
        name = "another model"

    other = Renamed(embedder, embedder._cache)
    assert ShopIndex(small_settings, engine, other).sync(["products"]) == {"products": len(INDEXED)}


def test_a_disk_that_refuses_leaves_the_old_generation_in_force(
    index: ShopIndex,
    embedder: CachedEmbedder,
    add: AddRows,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index.sync()
    before = index.generation("products")
    add("products", a_product("violin"))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "save", full)
    monkeypatch.setattr(np, "savez", full)
    with pytest.raises(IndexUnavailable):
        index.sync()
    assert index.generation("products") == before
    assert nearest(index, embedder, "tent") == "tent"
    monkeypatch.undo()
    assert index.sync()["products"] == 1


def test_rebuild_leaves_no_older_folder(
    index: ShopIndex, small_settings: Settings, add: AddRows
) -> None:
    index.sync()
    add("products", a_product("violin"))
    index.sync()
    assert index.rebuild("products") == len(INDEXED) + 1
    folders = [path for path in (small_settings.index_dir / "products").iterdir() if path.is_dir()]
    assert [path.name for path in folders] == [index.generation("products")]


def test_a_store_is_written_when_it_is_asked_whatever_a_dead_process_left(
    index: ShopIndex, open_again: OpenAgain, small_settings: Settings, embedder: CachedEmbedder
) -> None:
    index.sync()
    generation = small_settings.index_dir / "products" / index.generation("products")
    assert not (generation / "chroma").exists()
    dying = open_again()
    assert nearest(dying, embedder, "tent") == "tent"
    del dying  # else Chroma, which knows a folder by its path, would go on with the old files
    (generation / "chroma").rename(generation / ".chroma")
    fresh = open_again()
    assert fresh.is_current("products")
    assert nearest(fresh, embedder, "tent") == "tent"
    assert fresh.generation("products") == generation.name


_WRITER = """
import sys
from pathlib import Path
from sqlalchemy import text
from data.database import open_engine, raise_content_version, writing
from data.settings import Settings
from knowledge.embedding import open_embedder
from knowledge.index import ShopIndex
settings = Settings(home=Path(sys.argv[1]))
engine = open_engine(settings.url)
index = ShopIndex(settings, engine, open_embedder(settings))
for turn in range(1000):
    with writing(engine) as session:
        session.connection().execute(text("UPDATE product SET name = id || :n"), {"n": turn})
        raise_content_version(session, "products")
    index.sync(["products"])
    print(turn, flush=True)
"""


def test_kill_at_any_moment_leaves_a_usable_index(
    index: ShopIndex, small_settings: Settings, embedder: CachedEmbedder
) -> None:
    index.sync()
    for pause in (0.0, 0.02, 0.05):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(small_settings.home)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(pause)
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate()
        assert nearest(index, embedder, "tent") == "tent"
        index.sync()
        assert index.is_current("products")
        assert index.query("products", embedder.embed(["dog"])[0], 1)[0][0] == "dog bed"


def test_help_and_reviews_have_indexes_of_their_own(index: ShopIndex, add: AddRows) -> None:
    add("help", Faq(id="f1", question="Do you ship abroad?", answer="Yes, to Canada."))
    add("products", a_product("lamp"))
    before = index.sync() and index.generation("products")
    add("reviews", a_review("r1", "bright and quiet"))
    assert index.sync()["reviews"] == 1
    assert index.generation("products") == before
    assert index.matrix("help")[0] == ["faq/f1", "faq/f1?"]
