"""Descriptions: who decides on them, and what customers read meanwhile."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, update
from sqlmodel import col

from data.catalogue import product_fact
from data.database import reading, writing
from data.errors import FailsChecks, ModelUnavailable, NotFound, ShopError
from data.models import Category, Description, Product
from data.models.columns import utc_now
from data.settings import Settings
from knowledge.description_check import Backing
from knowledge.description_records import WrittenText
from knowledge.descriptions import Descriptions
from knowledge.review_summary import ReviewSummary
from tests.knowledge.conftest import AddRows, a_product, a_review
from tests.knowledge.kettle import BRANDS, KETTLE, PLAIN


@pytest.fixture
def shop(engine: Engine, add: AddRows) -> Engine:
    add("products", Category(id=1, name="Kettles", path="Kitchen > Kettles"))
    fields = KETTLE.model_dump(include={"name", "brand", "description", "specifications"})
    add("products", a_product("k1", **fields, content_hash="one"), a_product("bare"))
    add("reviews", a_review("k1-1", "Boils fast and is easy to clean.", product_id="k1"))
    return engine


def no_summary(product_id: str) -> ReviewSummary | None:
    return None


def opened(engine: Engine, settings: Settings) -> Descriptions:
    return Descriptions(settings, engine, lambda: BRANDS, no_summary)


@pytest.fixture
def descriptions(shop: Engine, small_settings: Settings) -> Descriptions:
    return opened(shop, small_settings)


def shown(engine: Engine, product_id: str = "k1") -> str:
    with reading(engine) as session:
        found = product_fact(session, product_id)
    assert found is not None
    return found.shown_description


def test_a_text_waits_until_an_operator_approves_it(
    descriptions: Descriptions, shop: Engine
) -> None:
    record = descriptions.describe("k1")
    assert record is not None
    assert (record.status, record.problems, shown(shop)) == ("pending", (), KETTLE.description)
    assert [one.id for one in descriptions.listed("pending", 10)] == [record.id]
    done = descriptions.approve(record.id, "ada")
    assert (done.status, done.decided_by, shown(shop)) == ("approved", "ada", record.text)
    assert descriptions.listed("pending", 10) == []
    rejected = descriptions.reject(record.id, "ada", "too dull")
    assert (rejected.reason, shown(shop)) == ("too dull", KETTLE.description)


def test_too_little_to_say_is_no_text(descriptions: Descriptions) -> None:
    assert descriptions.describe("bare") is None
    with pytest.raises(NotFound):
        descriptions.describe("nothing")


def test_an_edited_text_is_checked_again(descriptions: Descriptions, shop: Engine) -> None:
    record = descriptions.describe("k1")
    assert record is not None
    with pytest.raises(FailsChecks) as refused:
        descriptions.edit(record.id, "The best kettle!", "ada")
    assert {one["code"] for one in refused.value.details["problems"]} >= {
        "superlative",
        "too_short",
    }
    assert descriptions.listed("pending", 10)[0].text == record.text
    edited = descriptions.edit(record.id, PLAIN, "ada")
    assert (edited.status, edited.problems, edited.maker) == ("pending", (), "operator")
    assert shown(shop) == KETTLE.description
    assert descriptions.approve(record.id, "ada").text == shown(shop) == PLAIN


def test_force_is_recorded(descriptions: Descriptions, shop: Engine) -> None:
    record = descriptions.describe("k1")
    assert record is not None
    forced = descriptions.edit(record.id, "The best kettle!", "ada", force=True)
    assert forced.forced
    assert forced.problems
    assert descriptions.approve(record.id, "ada").forced
    assert shown(shop) == "The best kettle!"


def test_a_changed_record_takes_the_text_away_at_once(
    descriptions: Descriptions, shop: Engine
) -> None:
    first = descriptions.describe("k1")
    assert first is not None
    descriptions.approve(first.id, "ada")
    with writing(shop) as session:
        session.execute(update(Product).where(col(Product.id) == "k1").values(content_hash="two"))
    assert shown(shop) == KETTLE.description
    second = descriptions.describe("k1")
    assert second is not None
    assert second.id != first.id


@pytest.mark.parametrize("reason", ["age", "reviews"])
def test_it_is_written_anew_when_out_of_date(
    descriptions: Descriptions, shop: Engine, add: AddRows, reason: str
) -> None:
    first = descriptions.describe("k1")
    assert first is not None
    assert descriptions.describe("k1") == first
    descriptions.approve(first.id, "ada")
    if reason == "age":
        old = utc_now() - timedelta(days=8)
        with writing(shop) as session:
            session.execute(update(Description).values(created_at=old))
    else:
        add("reviews", *(a_review(f"r{n}", "Boils fast.", product_id="k1") for n in range(5)))
    second = descriptions.describe("k1")
    assert second is not None
    assert (second.id != first.id, second.status, shown(shop)) == (True, "pending", first.text)
    descriptions.approve(second.id, "ada")
    assert shown(shop) == second.text
    with pytest.raises(ShopError):
        descriptions.approve(first.id, "ada")


def test_a_setting_shows_what_passes_at_once(shop: Engine, small_settings: Settings) -> None:
    settings = small_settings.model_copy(update={"descriptions_auto_approve": True})
    record = opened(shop, settings).describe("k1")
    assert record is not None
    assert (record.status, record.decided_by, shown(shop)) == ("approved", "automatic", record.text)


class Model:
    """A language model that says what a test tells it to."""

    name = "test:model"

    def __init__(self, said: str | Exception) -> None:
        self.said = said

    def write(self, backing: Backing, summary: Any) -> WrittenText | None:
        if isinstance(self.said, Exception):
            raise self.said
        return WrittenText(self.said, {"description": 3})


def test_a_models_text_that_fails_waits_with_its_problems(
    shop: Engine, small_settings: Settings
) -> None:
    settings = small_settings.model_copy(update={"descriptions_auto_approve": True})
    descriptions = opened(shop, settings)
    descriptions.writer = Model("The best kettle, buy now!")
    record = descriptions.describe("k1")
    assert record is not None
    assert (record.status, record.maker, shown(shop)) == (
        "pending",
        "test:model",
        KETTLE.description,
    )
    assert {one.code for one in record.problems} >= {"superlative", "pushy", "exclamation"}
    assert record.prompts == {"description": 3}
    with pytest.raises(FailsChecks):
        descriptions.approve(record.id, "ada")


def test_the_embedded_writer_stands_in_for_a_model_that_is_away(
    descriptions: Descriptions,
) -> None:
    descriptions.writer = Model(ModelUnavailable("It is away."))
    record = descriptions.describe("k1")
    assert record is not None
    assert record.maker == "embedded"
    assert record.prompts == {}


GERMAN = {
    "name": "Wasserkocher Rapid",
    "brand": "Kettlemoor",
    "description": "Der Wasserkocher schaltet sich von selbst ab, sobald das Wasser kocht. "
    "Die Skala an der Seite kann von links und von rechts abgelesen werden.",
    "specifications": {"Fassungsvermögen": "1,7 Liter", "Leistung": "3000 W", "Material": "Stahl"},
}
TURKISH = {
    "name": "Hızlı Su Isıtıcısı",
    "brand": "Kettlemoor",
    "description": "Su kaynadığında kendiliğinden kapanır. Yan taraftaki ölçek iki yönden okunur, "
    "gövdesi paslanmaz çelikten yapılmıştır.",
    "specifications": {"Kapasite": "1,7 litre", "Güç": "3000 W", "Malzeme": "paslanmaz çelik"},
}
WITHOUT_PROSE = {**GERMAN, "description": ""}


@pytest.mark.parametrize("fields", [GERMAN, TURKISH, WITHOUT_PROSE])
def test_of_a_product_told_in_another_language_nothing_is_written_in_english(
    shop: Engine, small_settings: Settings, add: AddRows, fields: dict[str, Any]
) -> None:
    add("products", a_product("foreign", **fields, content_hash="other"))
    assert opened(shop, small_settings).describe("foreign") is None
    assert opened(shop, small_settings).describe("k1") is not None
