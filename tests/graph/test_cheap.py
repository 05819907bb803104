"""Which turns are served without the provider, and that they are served as well."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage

from data.settings import Settings
from graph.assistant import Assistant
from graph.embedded.model import EmbeddedChatModel
from graph.models import close_model, provider_model
from graph.reply import Reply, TurnRequest
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, calls, says

EMBEDDED = EmbeddedChatModel().model_name


def _tells_all(messages: list[BaseMessage]) -> AIMessage:
    """A provider's answer that names what its search found."""
    found = next(m.artifact for m in reversed(messages) if isinstance(m, ToolMessage))
    return says("I found " + " and ".join(product.name for product in found.products[:3]) + ".")


def provider() -> ScriptedModel:
    """A provider that searches for tents, tells them, and then has nothing more to say."""
    found = calls(("search_products", {"query": "tent"}))
    return ScriptedModel(lines=[found, _tells_all, says("Let me think about that.")])


async def said(assistant: Assistant, session: str, *texts: str) -> list[Reply]:
    return [await assistant.reply(TurnRequest(text=text, session_id=session)) for text in texts]


async def test_simple_turns_are_served_without_the_provider(speaking: Opened) -> None:
    model = provider()
    listed, added, seen, thanked = await said(
        speaking(model), "simple",
        "show me tents", "add the second one to my cart", "show my cart", "thank you",
    )  # fmt: skip
    assert listed.model == "scripted"
    assert len(model.heard) == 2, "the provider was asked for the list alone"
    assert {added.model, seen.model, thanked.model} == {EMBEDDED}
    assert [line.product_id for line in added.cart.lines] == [listed.cards[1].id]
    assert [tool.name for tool in seen.tools] == ["view_cart"]
    assert seen.public()["model"] == EMBEDDED


async def test_a_setting_turns_it_off(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Your cart is empty.")])
    (reply,) = await said(speaking(model, cheap_path=False), "off", "show my cart")
    assert len(model.heard) == 1
    assert reply.model == "scripted"


@pytest.mark.parametrize(
    "text",
    [
        "a light tent for two people who hike a lot",
        "show my cart and tell me which tent suits me best",
        "add something nice to my cart",
        "remove it from my cart",
        "this is terrible, nobody helps me",
    ],
)
async def test_other_turns_are_the_providers(speaking: Opened, text: str) -> None:
    model = ScriptedModel(lines=[says("I will see to that.")])
    (reply,) = await said(speaking(model), f"other {text}", text)
    assert len(model.heard) == 1
    assert reply.model == "scripted"


async def test_an_unsure_reading_is_the_providers(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Your cart is empty.")])
    await said(speaking(model, cheap_confidence=1.0), "unsure", "whats in there so far")
    assert len(model.heard) == 1


async def test_what_a_provider_changed_is_told_by_code(speaking: Opened) -> None:
    """The provider is asked what to do, not to say what the records say."""
    listed: list[Reply] = []

    def adds_the_second(messages: list[BaseMessage]) -> AIMessage:
        return calls(("add_to_cart", {"product_id": listed[0].cards[1].id}))

    found = calls(("search_products", {"query": "tent"}))
    model = ScriptedModel(lines=[found, _tells_all, adds_the_second])
    assistant = speaking(model, cheap_confidence=1.0)
    listed += await said(assistant, "changed", "show me tents")
    (added,) = await said(assistant, "changed", "add the second one to my cart")
    second = listed[0].cards[1]
    assert [line.product_id for line in added.cart.lines] == [second.id]
    assert second.name in added.text
    assert len(model.heard) == 3, "asked once for the change"


async def test_a_hand_off_is_told_by_code(speaking: Opened) -> None:
    """However the provider words its reason: what is told is what came of it."""
    model = ScriptedModel(lines=[calls(("request_human", {"reason": "They are fed up."}))])
    assistant = speaking(model, cheap_confidence=1.0)
    (reply,) = await said(assistant, "person", "I want to talk to a person")
    assert reply.handoff
    assert len(model.heard) == 1
    assert reply.model_calls == 2, "the provider's, and the embedded model's that tells it"


async def test_a_refusal_that_code_would_have_met_is_told_by_code(speaking: Opened) -> None:
    model = ScriptedModel(lines=[calls(("apply_coupon", {"code": "NOSUCH9"}))])
    assistant = speaking(model, cheap_confidence=1.0)
    (reply,) = await said(assistant, "no such", "apply the coupon code NOSUCH9")
    assert [tool.ok for tool in reply.tools] == [False]
    assert len(model.heard) == 1
    assert reply.model_calls == 2


async def test_a_sure_checkout_needs_no_provider(speaking: Opened) -> None:
    """What stands in the summary, and what is missing, the records say best."""
    model = provider()
    assistant = speaking(model)
    await said(assistant, "buys", "show me tents", "add the second one to my cart")
    asked = len(model.heard)
    (reply,) = await said(assistant, "buys", "checkout")
    assert [tool.name for tool in reply.tools] == ["checkout"]
    assert reply.model == EMBEDDED
    assert len(model.heard) == asked


async def test_a_change_that_was_refused_goes_back_to_the_provider(speaking: Opened) -> None:
    refused = calls(("add_to_cart", {"product_id": "nothing"}))
    model = ScriptedModel(lines=[refused, says("Which of them shall I take?")])
    (reply,) = await said(speaking(model, cheap_confidence=1.0), "refused", "add it to my cart")
    assert not reply.cart.lines
    assert len(model.heard) == 2


async def test_a_question_beside_a_change_stays_the_providers(speaking: Opened) -> None:
    model = ScriptedModel(
        lines=[calls(("clear_cart", {})), says("It is empty now. You have no cart to fear.")]
    )
    await said(speaking(model), "beside", "empty my cart and tell me which tent suits me best")
    assert len(model.heard) == 2


def requests_seen(server: str) -> list[dict[str, Any]]:
    """The bodies that the provider was sent."""
    seen: list[dict[str, Any]] = httpx.get(f"{server}/seen", trust_env=False).json()["requests"]
    return seen


async def test_an_openai_compatible_server_is_not_asked(
    openai_server: str, speaking: Opened
) -> None:
    model = provider_model(Settings(model="openai:good", model_timeout_s=1.0, _env_file=None))
    assert model is not None
    try:
        assistant = speaking(model)
        (seen,) = await said(assistant, "server", "show my cart")
        before = requests_seen(openai_server)
        (asked,) = await said(assistant, "server", "a laptop for a student under $500")
    finally:
        await close_model(model)
    after = requests_seen(openai_server)
    assert (seen.model, before) == (EMBEDDED, [])
    assert (asked.model, bool(after)) == ("good", True)
