"""A whole conversation on PostgreSQL, checkpoints included."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from data.settings import Settings
from graph.assistant import open_assistant
from graph.reply import Reply, TurnRequest

pytestmark = pytest.mark.services
TEXTS = ("show me tents", "tell me more about the second one", "what can I return?")


async def talk(settings: Settings, texts: tuple[str, ...]) -> list[Reply]:
    assistant = await open_assistant(settings)
    try:
        return [
            await assistant.reply(TurnRequest(text=text, session_id="postgres")) for text in texts
        ]
    finally:
        await assistant.close()


def test_a_conversation_survives_a_restart_on_postgresql(
    postgres_url: str, demo_home_once: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    # The vectors are the same whatever the database: no need to make them twice.
    shutil.copytree(demo_home_once / "cache", home / "cache")
    settings = Settings(home=home, database_url=postgres_url, model="embedded", _env_file=None)
    found, details = asyncio.run(talk(settings, TEXTS[:2]))
    assert [card.id for card in details.cards] == [found.cards[1].id]
    again, returns = asyncio.run(talk(settings, TEXTS[1:]))
    assert [card.id for card in again.cards] == [found.cards[1].id]
    assert returns.citations
    assert asyncio.run(talk_on_as_a_customer(settings)) == [found.cards[0].id]


async def talk_on_as_a_customer(settings: Settings) -> list[str]:
    """What "the first one" is to a customer who was the guest that asked for tents."""
    assistant = await open_assistant(settings)
    try:
        guest = TurnRequest(text=TEXTS[0], session_id="moved", customer_id="guest-g")
        await assistant.reply(guest)
        await assistant.copy("moved", "guest-g", "customer-c")
        await assistant.forget("moved", "guest-g")
        asked = {"text": "tell me more about the first one", "customer_id": "customer-c"}
        reply = await assistant.reply(guest.model_copy(update=asked))
        return [card.id for card in reply.cards]
    finally:
        await assistant.close()
