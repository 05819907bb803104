"""Completions over a small catalogue: what is offered, what is forgiven, what is kept private."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalogue import CatalogueRow, catalogue_rows, frequent_queries
from data.database import reading, writing
from data.models import Interaction
from data.settings import Settings
from knowledge.catalogue_snapshot import build_snapshot
from knowledge.prefixes import Prefixes
from knowledge.suggest import Suggester
from tests.knowledge.conftest import stocked
from tests.knowledge.shop_rows import small_shop

QUERIES = ("orb case", "gift for anna miller", "order 48151623", "laptop for students")


@pytest.fixture(scope="module")
def suggester(tmp_path_factory: pytest.TempPathFactory) -> Suggester:
    settings = Settings(home=tmp_path_factory.mktemp("shop"), _env_file=None)
    with reading(stocked(settings, small_shop())) as session:
        rows = catalogue_rows(session)
    shop = build_snapshot(rows, np.zeros((len(rows), 1), np.float32), "1")
    return Suggester(shop, QUERIES)


def plain_row(product_id: str, name: str, popularity: int) -> CatalogueRow:
    return CatalogueRow(
        id=product_id,
        name=name,
        brand=None,
        category="Outdoors",
        description="",
        price_cents=100,
        rating=None,
        rating_count=0,
        in_stock=True,
        popularity=popularity,
        created_at="2026-01-01",
        attributes={},
        specifications={},
    )


def texts(suggester: Suggester, partial: str, k: int = 8) -> list[str]:
    return [one.text for one in suggester.suggest(partial, k)]


@pytest.mark.parametrize(
    ("partial", "text", "kind"),
    [
        ("lap", "Laptops", "category"),
        ("mar", "Marlow", "query"),
        ("quarry", "Quarry & Sons", "query"),
        ("orb ca", "orb case", "query"),
        ("linen sh", "linen shirt", "query"),
        ("women's sh", "Marlow Women's Linen Shirt - White", "product"),
        ("zentro fea", "Zentro Feather 14 Laptop", "product"),
        ("feather zen", "Zentro Feather 14 Laptop", "product"),
        ("14 laptop zentro", "Zentro Feather 14 Laptop", "product"),
        ("orb 7 12", "Orbit - Orb 7 128GB - White", "product"),
        ("128 g", "Orbit - Orb 7 128GB - White", "product"),
    ],
)
def test_what_begins_so_is_offered(
    suggester: Suggester, partial: str, text: str, kind: str
) -> None:
    assert (text, kind) in {(one.text, one.kind) for one in suggester.suggest(partial, 8)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("laptpo", "Laptops"),
        ("aptop", "Laptops"),
        ("kaptop", "Laptops"),
        ("lap tops", "Laptops"),
        ("zentroo feather", "Zentro Feather 14 Laptop"),
        ("zetnro feat", "Zentro Feather 14 Laptop"),
        ("zentrofeather", "Zentro Feather 14 Laptop"),
        ("dewdorp crea", "Dewdrop Cream"),
        ("fetaher lpatop", "Zentro Feather 14 Laptop"),
        ("cheap laptops", "Laptops"),
    ],
)
def test_slips_and_blanks_are_forgiven(suggester: Suggester, typed: str, meant: str) -> None:
    assert meant in texts(suggester, typed)


def test_only_what_the_shop_itself_says_is_offered_of_frequent_queries(
    suggester: Suggester,
) -> None:
    offered = [*texts(suggester, "", 20), *texts(suggester, "gift for an"), *texts(suggester, "or")]
    assert "orb case" in offered
    assert not any("anna" in text or "48151623" in text for text in offered)
    assert "laptop for students" in texts(suggester, "laptop for s")


def test_a_query_needs_three_people_and_no_personal_data(tmp_path: Path) -> None:
    engine = stocked(Settings(home=tmp_path, _env_file=None), ())

    def asked(query: str, people: Sequence[str | None]) -> None:
        with writing(engine) as session:
            session.add_all(
                Interaction(type="search", query=query, customer_id=who, session_id=f"s-{n}")
                for n, who in enumerate(people)
            )

    asked("red tent", ["a", "b"])
    asked("Red Tent ", ["c"])
    asked("my own words", ["a"] * 9)
    asked("two of us", ["a", "b", "a"])
    asked("call 212-555-0187", ["a", "b", "c"])
    asked("for anna@example.com", ["a", "b", "c"])
    asked("card 4111 1111 1111 1111", ["a", "b", "c"])
    asked("blue tent", [None, None, None, None])
    with reading(engine) as session:
        assert frequent_queries(session) == ["blue tent", "red tent"]


def test_variants_of_one_name_stand_behind_what_differs() -> None:
    variants = [f"Zentro Tent {size} {color}" for size in (2, 3, 4) for color in ("Red", "Blue")]
    others = ["Orbit Dome Tent", "Quarry Family Tunnel Tent", "Marlow Pop Up Tent"]
    names = [*variants, *others]
    rows = [plain_row(str(n), name, popularity=100 - n) for n, name in enumerate(names)]
    shop = build_snapshot(rows, np.zeros((len(rows), 1), np.float32), "1")
    found = [one.text for one in Suggester(shop).suggest("tent", 6) if one.kind == "product"]
    assert set(others) < set(found)
    assert found[0] == variants[0]


@given(st.text(max_size=40), st.integers(0, 9))
def test_any_text_is_answered_the_same_each_time(
    suggester: Suggester, partial: str, k: int
) -> None:
    found = suggester.suggest(partial, k)
    assert len(found) <= k
    assert found == suggester.suggest(partial, k)


def test_words_are_found_by_how_they_begin_and_nearly_begin() -> None:
    known = Prefixes(sorted(["lamp", "lamps", "lap", "laptop", "sofa"]))

    def near(prefix: str) -> set[str]:
        return {word for span in known.near(prefix) for word in known.words[span[0] : span[1]]}

    span = known.beginning("lap")
    assert span
    assert known.words[span.start : span.stop] == ["lap", "laptop"]
    assert known.beginning("tent") is None
    assert "laptop" in near("latpo")
    assert "laptop" in near("aptop")
    assert "laptop" in near("lpatpo") | near("lpatopp")
    assert "sofa" in near("zofa")
    assert not near("qqqqqq")
    assert not near("12345")
