"""Prices, descriptions and categories as feeds write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.importing.categories import category_path, title_of
from data.importing.html_text import plain_text
from data.importing.prices import PriceError, price_of
from data.importing.product_rows import product_row, web_address
from data.importing.report import RowError


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("15.00 USD", "15.00", "USD"),
        ("$1,299.99", "1299.99", "USD"),
        ("1.299,00 €", "1299.00", "EUR"),
        ("EUR 12,5", "12.50", "EUR"),
        ("1,299", "1299.00", None),
        ("0.125", "0.12", None),
        ("CA$ 8", "8.00", "CAD"),
        (7, "7.00", None),
        (19.99, "19.99", None),
    ],
)
def test_prices(text: object, amount: str, currency: str | None) -> None:
    assert price_of(text) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    "text", ["", "free", "-3", "nan", float("nan"), float("inf"), "1e999", None, True, "3 for 10"]
)
def test_no_prices(text: object) -> None:
    with pytest.raises(PriceError):
        price_of(text)


@given(st.integers(min_value=0, max_value=10**9))
def test_written_prices_come_back(cents: int) -> None:
    amount = Decimal(cents) / 100
    for text in (f"{amount:.2f}", f"${amount:,.2f}", f"{amount:.2f} EUR"):
        assert price_of(text)[0] == amount


def test_descriptions_lose_their_markup() -> None:
    markup = "<h2>Soft</h2><p>Fits A&nbsp;&amp;&nbsp;B<br>well</p><style>p{}</style>a < b"
    assert plain_text(markup) == "Soft\nFits A & B\nwell\na < b"
    assert plain_text("&lt;p&gt;twice&lt;/p&gt;") == "twice"
    assert plain_text("5 < 6 and 7 > 3") == "5 < 6 and 7 > 3"
    assert plain_text("a\x00b\x1bc") == "abc"
    assert len(plain_text("<p>" + "long " * 100_000)) <= 20_000


@given(st.text())
def test_any_text_is_a_description(text: str) -> None:
    assert "<script" not in plain_text(f"<div>{text}<script>alert(1)</script></div>").lower()


def test_categories() -> None:
    assert category_path("A>B > C") == "A > B > C"
    assert category_path("Food, Wine & Cheese > TV / Video") == "Food, Wine & Cheese > TV / Video"
    assert category_path(" Shoes > > Shoes &amp; Boots") == "Shoes > Shoes & Boots"
    assert category_path("") == "Other"
    assert title_of("mens-shirts") == "Men's Shirts"
    assert title_of("iPhone cases") == "iPhone cases"


def test_addresses() -> None:
    assert web_address("https://a.example/x.jpg") == "https://a.example/x.jpg"
    assert web_address("/pictures/x.svg") == "/pictures/x.svg"
    for bad in ("javascript:alert(1)", "x.jpg", "//evil.example/x", "https://a b", 'https://a"'):
        assert web_address(bad) is None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"price": -1}, "price"),
        ({"price": "n/a"}, "price"),
        ({"price": None}, "price"),
        ({"name": ""}, "name"),
        ({"name": "x" * 600}, "name"),
        ({"category": None}, "category"),
        ({"rating": 9}, "rating"),
        ({"stock": "many"}, "stock"),
        ({"variants": [{"options": {}}]}, "variants.0.id"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, object], field: str) -> None:
    good = {"id": "a", "name": "A", "price": 1, "category": "C"}
    found = product_row(7, {**good, **change})
    assert isinstance(found, RowError)
    assert (found.row, found.field) == (7, field)
