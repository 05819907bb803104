"""The search benchmark measures every engine on the same goods, and its catalogues are sound."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.catalogue import catalogue_rows
from data.constraints import Constraints
from data.database import reading
from data.errors import InvalidInput, ShopError
from data.importing.run import import_records
from data.progress import Progress, silent
from data.settings import Settings
from evals import bench_search
from evals.bench_questions import questions
from evals.bench_tables import tables
from evals.bench_timing import growth, percentiles
from evals.bench_vectors import embed
from evals.own_process import in_own_process
from evals.peers import PEERS, installed_peers
from evals.peers.goods import Facts, Goods
from evals.peers.peer import Ask
from evals.report import markdown
from evals.scaled_shop import COPY, Record, originals, scaled_products
from evals.search import MEASURES
from knowledge.content import content
from knowledge.embedding import Embedder
from knowledge.ingest import import_files
from knowledge.shop import open_shop

PRODUCTS = 100


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> list[Record]:
    settings = Settings(home=tmp_path_factory.mktemp("originals"), _env_file=None)
    return originals({"demo": None}, settings)


@pytest.fixture(scope="module")
def goods(
    known: list[Record], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Goods, Embedder]]:
    """Give a hundred products with their vectors, and the embedder."""
    home = tmp_path_factory.mktemp("few")
    source = home / "few.jsonl"
    source.write_text("".join(json.dumps(record) + "\n" for record in known[:PRODUCTS]), "utf-8")
    shop = open_shop(Settings(home=home / "home", _env_file=None), seed=False)
    import_files(shop, "catalog", [source])
    with reading(shop.engine) as session:
        rows = catalogue_rows(session)
    vectors = shop.index.vectors("products", [row.id for row in rows])
    yield Goods.written(home / "goods", rows, vectors), shop.embedder
    shop.close()


@pytest.fixture(scope="module", params=PEERS)
def peer(
    request: pytest.FixtureRequest,
    goods: tuple[Goods, Embedder],
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Ask, dict[str, Facts]]:
    """Give each peer, built and opened over the goods, and what the goods are."""
    found, missing = installed_peers()
    if request.param in missing:
        pytest.skip(f"{request.param}: {missing[request.param]}")
    folder = tmp_path_factory.mktemp(request.param)
    found[request.param].build(goods[0], folder)
    ask = found[request.param].opened(goods[0], folder, goods[1])
    return ask, {item.id: item.facts for item in goods[0].items()}


def test_a_peer_finds_a_product_by_its_name(
    peer: tuple[Ask, dict[str, Facts]], known: list[Record]
) -> None:
    ask, facts = peer
    found = ask(known[0]["name"], 10)
    assert found[0] == known[0]["id"]
    assert len(set(found)) == len(found) <= 10
    assert set(found) <= set(facts)


def test_a_peer_holds_limits(peer: tuple[Ask, dict[str, Facts]], known: list[Record]) -> None:
    ask, facts = peer
    for question in questions(known[:PRODUCTS], 30, seed=5):
        found = ask(question.words, 10, question.limits)
        assert all(facts[one].within(question.limits) for one in found)
    named = known[0]
    limits = Constraints(category=[named["category"]], price_max_cents=10_000_00)
    assert ask(named["name"], 10, limits)[0] == named["id"]


@pytest.mark.parametrize("query", ["", '"', "foo-bar NEAR(", "in the", "a:b AND", "*"])
def test_a_peer_takes_any_text(peer: tuple[Ask, dict[str, Facts]], query: str) -> None:
    assert set(peer[0](query, 10)) <= set(peer[1])


def test_a_peer_without_its_package_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, PEERS["tantivy"], raising=False)
    monkeypatch.setitem(sys.modules, "tantivy", None)
    found, missing = installed_peers()
    assert "tantivy" not in found
    assert "make peers" in missing["tantivy"]
    assert {"chroma", "sqlite_fts5", "bm25s"} <= set(found)


def test_copies_are_new_products_and_the_same_each_time(known: list[Record]) -> None:
    count = 3 * len(known)
    made = list(scaled_products(known, count))
    assert made[: len(known)] == known
    assert len({record["id"] for record in made}) == count
    assert len({record["name"] for record in made}) > 0.99 * count
    assert made == list(scaled_products(known, count))


def test_the_products_of_an_imported_catalogue_are_records_too(
    known: list[Record], tmp_path: Path
) -> None:
    source = tmp_path / "few.jsonl"
    source.write_text("".join(json.dumps(record) + "\n" for record in known[:3]), "utf-8")
    read = originals({"few": source}, Settings(home=tmp_path, _env_file=None))
    named = {record["id"].removeprefix("few-"): record for record in json.loads(json.dumps(read))}
    for record in known[:3]:
        for key in ("name", "price", "category", "brand", "specifications"):
            assert named[record["id"]].get(key) == record.get(key)


def test_the_product_of_a_question_meets_its_limits(known: list[Record]) -> None:
    by_id = {record["id"]: record for record in known}
    asked = questions(known, 60, seed=1)
    for question in asked:
        record = by_id[question.about]
        stocked = record.get("stock") != 0
        brand = record.get("brand") or ""
        price = round(float(record["price"]) * 100)
        assert Facts(price, brand, record["category"], stocked).within(question.limits)
        assert not question.limits.is_empty()
    assert len({question.sentence for question in asked}) > 50


def test_a_copy_has_a_vector_near_its_original(known: list[Record], tmp_path: Path) -> None:
    source = tmp_path / "copies.jsonl"
    records = scaled_products(known[:20], 40)
    source.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    shop = open_shop(Settings(home=tmp_path / "home", _env_file=None), seed=False)
    import_records(shop.engine, "catalog", [source])
    assert embed(shop, tmp_path / "kept.db", False, silent) > 0
    shop.index.sync()
    ids, vectors = shop.index.matrix("products")
    by_id = dict(zip(ids, vectors, strict=True))
    with reading(shop.engine) as session:
        texts = content(session, "products")
    for name, vector in by_id.items():
        original = name.split(COPY)[0]
        if name == original:
            assert vector @ shop.embedder.embed([texts[name]])[0] > 0.999
        else:
            assert 0.85 < vector @ by_id[original] < 0.95
    shop.close()


def test_growth_and_percentiles() -> None:
    assert growth({10: 5.0, 100: 50.0, 1000: 500.0}) == 1
    assert growth({10: 5.0, 1000: 5.0}) == 0
    assert growth({10: 5.0}) is None
    assert percentiles([float(number) for number in range(101)]) == {"p50_ms": 50, "p95_ms": 95}


def test_work_in_its_own_process_tells_how_far_it_is() -> None:
    told: list[tuple[str, int, int]] = []
    assert in_own_process(lambda *stage: told.append(stage), _doubled, 21) == 42
    assert told == [("doubling", 1, 1)]
    with pytest.raises(ShopError):
        in_own_process(silent, _doubled, None)


def _doubled(progress: Progress, number: int | None) -> int:
    if number is None:
        raise SystemExit(3)
    progress("doubling", 1, 1)
    return 2 * number


def test_sizes_are_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(bench_search.SIZES_FROM, "3000,100")
    assert bench_search.stated_sizes() == [100, 3000]
    monkeypatch.setenv(bench_search.SIZES_FROM, "many")
    with pytest.raises(InvalidInput):
        bench_search.stated_sizes()


@pytest.mark.slow
def test_the_benchmark_at_a_small_size(tmp_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fts5 = {"sqlite_fts5": installed_peers()[0]["sqlite_fts5"]}
    monkeypatch.setattr(bench_search, "installed_peers", lambda: (fts5, {"tantivy": "…"}))
    monkeypatch.setattr(bench_search, "QUESTIONS", 20)
    monkeypatch.setattr(bench_search, "AT_ONCE", (1, 4))
    figures = bench_search.scale(Settings(_env_file=None), tmp_home.parent, [PRODUCTS], silent)
    assert figures["catalogues"] == ["demo"]
    kept = (tmp_home / "evals" / "bench_search.json").read_text("utf-8")
    assert json.loads(kept) == figures
    assert figures["skipped_peers"] == {"tantivy": "…"}
    ours, fts = (figures["sizes"][str(PRODUCTS)][name] for name in ("smartshop", "sqlite_fts5"))
    assert ours["products"] == PRODUCTS
    assert ours["embed_s"] > 0
    assert ours["resident_mb"] > ours["catalogue_mb"] >= 0
    assert ours["4_at_once"]["per_s"] > 0
    assert 0 < ours["update"]["median_s"] <= ours["update"]["worst_s"]
    for of_one in (ours, fts):
        assert 0 < of_one["search"]["p50_ms"] <= of_one["search"]["p95_ms"]
        assert of_one["search"]["cpu_ms"] > 0
        assert 0 < of_one["limits_given"]["found"] <= 1
    assert figures["growth"]["smartshop"] == {"search": None, "limits_given": None}
    held_out = dict.fromkeys(MEASURES, 0.5) | {"ndcg_at_10_interval": [0.4, 0.6]}
    written = tables({**figures, "quality": {"ours": {"held_out": held_out}}}).splitlines()
    assert {"smartshop", "sqlite_fts5"} <= {line.split("|")[1].strip() for line in written if line}


def test_records_of_one_kind_are_written_as_a_table() -> None:
    one, other = {"queries": 1, "ndcg": 0.5}, {"queries": 2, "ndcg": 0.7}
    written = markdown("search", {"whole": {"bm25": {"dev": one, "held_out": other}}})
    assert "|  | queries | ndcg |" in written
    assert "| bm25, held_out | 2 | 0.7 |" in written
    assert "```json" in markdown("search", {"mixed": {"a": {"x": 1}, "b": {"y": 1}}})
