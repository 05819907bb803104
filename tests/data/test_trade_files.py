"""Delivery, taxes and addresses: what the demo's say, and what a mistake in one's own does."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.addresses import checked_email, country_code, missing_fields, put_in_order
from data.checkout_terms import terms_of
from data.errors import InvalidInput
from data.settings import Settings
from data.totals import Tax
from data.trade_files import address_rules, shipping_options, tax_rules

OWN_SHIPPING = """
- id: post
  name: By post
  rates:
    - {countries: [CH], price: "7.005", free_from: 80, days: [1, 2]}
    - {countries: ["*"], except_states: [QC], price: 20, days: [5, 9]}
"""
OWN_TAXES = "- {country: CH, basis_points: 810, included: true}"


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_shops_own_files_take_the_places_of_the_demos(tmp_path: Path) -> None:
    settings = Settings(
        shipping_file=written(tmp_path, "s.yaml", OWN_SHIPPING),
        taxes_file=written(tmp_path, "t.yaml", OWN_TAXES),
        _env_file=None,
    )
    terms = terms_of(settings)
    ((option, rate),) = terms.delivery("CH", "")
    assert (option.id, rate.price(7999), rate.price(8000)) == ("post", 701, 0)
    assert terms.delivery("CA", "QC") == ()
    assert terms.delivery("CA", "ON")[0][1].price_cents == 2000
    assert (terms.tax("CH", ""), terms.tax("FR", "")) == (Tax(810, True, False), Tax())


@pytest.mark.parametrize(
    "text",
    [
        "- {id: a, name: A}",
        "- {id: a, name: A, rates: [{countries: [Germany], price: 1, days: [1, 2]}]}",
        "- {id: a, name: A, rates: [{countries: [DE], price: -1, days: [1, 2]}]}",
        "- {id: a, name: A, rates: [{countries: [DE], price: 1, days: [3, 2]}]}",
        "- {id: a, name: A, rates: [{countries: [DE], price: 1, days: [1, 2], free: 1}]}",
        "- {id: a, name: A, rates: [{countries: [DE], price: cheap, days: [1, 2]}]}",
        "{",
    ],
)
def test_a_mistake_is_told_when_the_file_is_read(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        shipping_options(written(tmp_path, "s.yaml", text))
    assert refused.value.code == "invalid_setting"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        tax_rules(tmp_path / "none.yaml")


def test_wherever_is_delivered_an_address_can_be_checked() -> None:
    countries = {
        c for option in shipping_options() for rate in option.rates for c in rate.countries
    }
    assert countries <= address_rules().keys() | {"PR"}
    assert {rule.country for rule in tax_rules()} <= countries


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("usa", "US"),
        ("U.K.", "GB"),
        ("Deutschland", "DE"),
        ("DEU", "DE"),
        ("no", "NO"),
        ("日本", "JP"),
    ],
)
def test_a_country_is_known_by_code_and_name(said: str, code: str) -> None:
    assert country_code(said) == code


def test_a_country_that_is_none_is_not_known() -> None:
    assert [country_code(said) for said in ("Atlantis", "EU", "001", "")] == [None] * 4


def test_an_address_is_put_in_order() -> None:
    found = put_in_order(
        {"name": " A  B ", "zip": "k1a 0b1", "state": "ontario", "country": "Canada"}
    )
    assert found == {"name": "A B", "zip": "K1A 0B1", "state": "ON", "country": "CA"}
    assert missing_fields(found) == ("address1", "city")


@pytest.mark.parametrize("text", ["", "a", "a@", "@b.example", "a b@c.example", "a@b..example"])
def test_what_is_no_email_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        checked_email(text)
