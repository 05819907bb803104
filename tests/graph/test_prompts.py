"""Prompts as data: checked when kept, one in use, live in every process, told with each message."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import migrate, open_engine, reading, writing
from data.errors import InvalidInput, NotFound, ShopError
from data.models import Message, PromptVersion
from data.prompt_changes import activate, archive, drop_draft, roll_back
from data.prompts import Parameters, active_prompts, versions_of
from graph.prompt_book import PromptBook, filled, shipped, take_in
from graph.prompt_checks import checked_text, prompts_known, samples_of
from graph.prompt_desk import Written, difference, draft, one_prompt
from graph.reply import TurnRequest
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, says


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    migrate(engine)
    take_in(engine)
    yield engine
    engine.dispose()


def keep(engine: Engine, text: str) -> int:
    return draft(engine, Written(name="system", text=text), "anna").version


def test_shipped_prompts_are_in_use_and_pass_their_own_checks(engine: Engine) -> None:
    assert set(active_prompts(engine)) == set(shipped()) == set(prompts_known())
    for name, text in shipped().items():
        assert checked_text(name, text) == text
    take_in(engine)
    assert len(versions_of(engine)) == len(shipped()), "taken in once"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello {{ shopname }}",
        "Hello {{ shop }",
        "{% if shop %}never closed",
        "{{ shop.__class__.__mro__ }}",
        "{{ shop['__class__'] }}",
        "{{ shop|attr('__class__') }}",
        "{{ ''.join(tools) }}",
        "{{ self }}",
        "{{ cycler('a') }}",
        "{% set shop = shop ~ shop %}",
        "{% with a = shop ~ shop %}{{ a }}{% endwith %}",
        "{% for x in range(99999999) %}x{% endfor %}",
        "{{ 'a' * 999999999 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%99999999s' % shop }}",
        "{{ shop|center(999999999) }}",
        "{% include 'secrets' %}",
        "{% import 'os' as os %}",
        "{% macro m() %}{% endmacro %}",
        "{% for a in tools %}{% for b in tools %}{% for c in tools %}x"
        "{% endfor %}{% endfor %}{% endfor %}",
        "{{ 1 / 0 }}",
        "{{ tools + 1 }}",
        "x" * 20_001,
    ],
)
def test_what_is_no_plain_template_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_text("system", text)
    assert refused.value.code == "invalid_prompt"
    assert "\n" not in refused.value.message
    assert len(refused.value.message) < 300


def test_what_prompts_are_made_of_is_let_in() -> None:
    text = "{{ shop|upper }} {% if orders and not cart %}a{% else %}b{% endif %}" + (
        "{% for tool in tools %}{{ tool }}{% endfor %}{# a remark #}{{ tools|join(', ') }}"
    )
    assert checked_text("system", f"  {text}\r\n") == text
    with pytest.raises(NotFound):
        checked_text("nothing", "text")


def test_versions_are_drafted_put_in_use_and_taken_back(engine: Engine) -> None:
    second, third = keep(engine, "Second, {{ shop }}."), keep(engine, "Third, {{ shop }}.")
    assert (second, third) == (2, 3)
    activate(engine, "system", second, "anna")
    activate(engine, "system", third, "ben")
    assert [one.status for one in versions_of(engine, "system")] == [
        "active",
        "archived",
        "archived",
    ]
    assert roll_back(engine, "system", "anna").version == second
    assert roll_back(engine, "system", "anna").version == 1
    with pytest.raises(NotFound):
        roll_back(engine, "system", "anna")
    with pytest.raises(ShopError):
        archive(engine, "system", 1, "anna")
    with pytest.raises(ShopError):
        drop_draft(engine, "system", second, "anna")
    fourth = keep(engine, "Fourth.")
    drop_draft(engine, "system", fourth, "anna")
    changed = difference(one_prompt(engine, "system", 2), one_prompt(engine, "system", 3))
    assert "-Second, {{ shop }}." in changed["diff"]
    assert "+Third, {{ shop }}." in changed["diff"]


def test_activations_at_once_leave_one_in_use(engine: Engine) -> None:
    made = [keep(engine, f"Version {n}.") for n in range(8)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda version: activate(engine, "system", version, "x"), made))
    with reading(engine) as session:
        active = session.exec(
            select(PromptVersion).where(
                PromptVersion.name == "system", PromptVersion.status == "active"
            )
        ).all()
    assert len(active) == 1


def test_every_process_notices_a_change(engine: Engine) -> None:
    now = 0.0
    here, there = (PromptBook(engine, clock=lambda: now) for _ in range(2))
    assert here.get("system").version == there.get("system").version == 1
    activate(engine, "system", keep(engine, "Another {{ shop }}."), "anna")
    now = 1.0
    assert here.get("system").version == there.get("system").version == 2
    assert filled(there.get("system"), samples_of("system")) == "Another SmartShop."


def test_a_text_that_cannot_be_filled_in_gives_way_to_the_shipped_one(engine: Engine) -> None:
    version = keep(engine, "Broken later.")
    activate(engine, "system", version, "anna")
    with writing(engine) as session:
        row = session.get_one(PromptVersion, ("system", version))
        row.text = "{{ nobody }}"
        session.add(row)
    book = PromptBook(engine)
    assert filled(book.get("system"), samples_of("system")).startswith("You are")


async def test_a_message_tells_which_prompts_made_it(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Here I am, as you wished.")])
    assistant = speaking(model, cheap_path=False)
    shop = assistant.shop
    take_in(shop.engine)
    before = one_prompt(shop.engine, "system").version
    request = TurnRequest(text="what do you think of tents?", session_id="told")
    first = await assistant.reply(request)
    assert first.prompts == {"system": before}
    text = "You are terse. {{ shop }} {{ language }}."
    parameters = Parameters(temperature=0.9, max_tokens=400)
    written = Written(name="system", text=text, parameters=parameters)
    version = draft(shop.engine, written, "anna").version
    activate(shop.engine, "system", version, "anna")
    assistant.services.prompts.clock = lambda: float("inf")
    second = await assistant.reply(request)
    assert second.prompts == {"system": version}
    assert model.heard[-1][0].text.startswith("You are terse. SmartShop English.")
    with reading(shop.engine) as session:
        kept = session.exec(
            select(Message)
            .where(Message.role == "assistant")
            .order_by(col(Message.created_at).desc())
        ).first()
    assert kept is not None
    assert kept.record["prompts"] == {"system": version}
