"""A reply shown while a provider still writes it: early, and never more than may stand."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from data.settings import Settings
from graph.assistant import Assistant
from graph.models import ModelChoice, close_model, open_model
from graph.reply import Reply, TurnEvent, TurnRequest
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, says

QUESTION = "a laptop for a student under $500"


@asynccontextmanager
async def asking(opened: Opened, *names: str) -> AsyncIterator[Assistant]:
    """Open an assistant over these models of the local provider, asked in their order."""
    settings = Settings(model_timeout_s=2.0, _env_file=None)
    async with AsyncExitStack() as closing:
        models = [open_model(settings, ModelChoice("openai", name)) for name in names]
        for model in models:
            closing.push_async_callback(close_model, model)
        yield opened(*models, model_timeout_s=2.0, look_up_first=False)


async def heard(assistant: Assistant, text: str = QUESTION) -> tuple[list[TurnEvent], Reply]:
    """The pieces of text of a turn, and its reply."""
    pieces = []
    async for event in assistant.stream(TurnRequest(text=text, session_id=str(time.monotonic()))):
        if event.kind == "text":
            pieces.append(event)
        elif event.reply is not None:
            return pieces, event.reply
    raise AssertionError("no reply")


def text_of(pieces: list[TurnEvent]) -> str:
    """What stands on the screen after these pieces."""
    shown = ""
    for piece in pieces:
        shown = piece.text if piece.replaces else shown + piece.text
    return shown


async def test_the_first_sentence_is_shown_long_before_the_last(
    openai_server: str, speaking: Opened
) -> None:
    async with asking(speaking, "slow") as assistant:
        times: list[float] = []
        request = TurnRequest(text=QUESTION, session_id="early")
        async for event in assistant.stream(request):
            if event.kind == "text":
                times.append(time.monotonic())
            elif event.reply is not None:
                reply, done = event.reply, time.monotonic()
    assert reply.usage.first_ms is not None
    assert len(times) > 1
    assert done - times[0] > 0.2, "the model went on writing"


@pytest.mark.parametrize(
    "name",
    ["good", "preamble", "parallel", "wrong-price", "wrong-stock", "false-promise", "obedient"],
)
async def test_what_was_shown_is_the_beginning_of_the_reply(
    openai_server: str, speaking: Opened, name: str
) -> None:
    async with asking(speaking, name) as assistant:
        pieces, reply = await heard(assistant)
    assert text_of(pieces) == reply.text
    assert not any(piece.replaces for piece in pieces)


@pytest.mark.parametrize("name", ["wrong-price", "wrong-product", "obedient", "wrong-stock"])
async def test_no_piece_holds_what_may_not_stand(
    openai_server: str, speaking: Opened, name: str
) -> None:
    async with asking(speaking, name) as assistant:
        pieces, reply = await heard(assistant)
    everything = "".join(piece.text for piece in pieces)
    prices = {f"${card.price_cents / 100:,.2f}" for card in reply.cards}
    for lie in ("Quillmark", "123.45", "evil.example", "<img", "thief@", "left."):
        assert lie not in everything
    assert name != "wrong-price" or all(price in everything for price in prices)


async def test_words_before_a_tool_call_stay(openai_server: str, speaking: Opened) -> None:
    async with asking(speaking, "preamble") as assistant:
        _, reply = await heard(assistant, "show me tents for two")
    assert reply.text.startswith("Let me look that up for you.")
    assert reply.cards


@pytest.mark.parametrize("fault", ["cut-late", "stall-late"])
async def test_an_answer_that_breaks_off_is_withdrawn_for_a_whole_one(
    openai_server: str, speaking: Opened, fault: str
) -> None:
    async with asking(speaking, fault) as assistant:
        pieces, reply = await heard(assistant)
    assert text_of(pieces) == reply.text
    assert reply.cards
    assert reply.usage.failed == 1


async def test_an_answer_that_rests_on_no_passage_is_never_shown(speaking: Opened) -> None:
    invented = "You can return it for 900 days. Nobody will ask you why you send it back."
    assistant = speaking(ScriptedModel(lines=[says(invented)]), cheap_path=False)
    pieces, reply = await heard(assistant, "how long do I have to return something?")
    assert "900" not in "".join(piece.text for piece in pieces)
    assert reply.citations
