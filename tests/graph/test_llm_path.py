"""A turn on a provider's model: whatever it does wrong, the customer gets one good reply."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from langchain_core.language_models import BaseChatModel

from data.money import money
from data.settings import Settings
from evals.constraints import all_products
from graph.context.tool_choice import MORE
from graph.models import close_model, provider_model
from graph.reply import Reply, TurnRequest
from knowledge.shop import Shop
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, calls, names_what_was_found, says
from tools.registry import tools_for

QUESTION = "a laptop for a student under $500"
CEILING_CENTS = 50_000


async def turn(
    opened: Opened, model: BaseChatModel, text: str = QUESTION, session: str = "llm"
) -> Reply:
    return await opened(model).reply(TurnRequest(text=text, session_id=session))


async def turn_on(opened: Opened, name: str, text: str = QUESTION) -> Reply:
    settings = Settings(model=f"openai:{name}", model_timeout_s=1.0, _env_file=None)
    model = provider_model(settings)
    assert model is not None
    try:
        return await turn(opened, model, text)
    finally:
        await close_model(model)


def requests_seen(server: str) -> list[dict[str, Any]]:
    """The bodies that the provider was sent."""
    seen: list[dict[str, Any]] = httpx.get(f"{server}/seen", trust_env=False).json()["requests"]
    return seen


def assert_good(reply: Reply, shop: Shop) -> None:
    """One reply within the caps, and every price in it a shown product's."""
    settings = shop.settings
    assert reply.text.strip()
    assert reply.model_calls <= settings.max_model_calls
    assert reply.tool_calls <= settings.max_tool_calls
    prices = {money(card.price_cents, card.currency) for card in reply.cards}
    for card in reply.cards:
        assert card.name in reply.text
        assert card.price_cents < CEILING_CENTS
    for stated in re.findall(r"costs (\$[\d,.]*\d)", reply.text):
        assert stated in prices


@pytest.mark.parametrize("name", ["good", "parallel", "twice"])
async def test_an_honest_model_speaks(
    openai_server: str, speaking: Opened, shop: Shop, name: str
) -> None:
    reply = await turn_on(speaking, name)
    assert_good(reply, shop)
    assert reply.cards
    assert reply.guard.output == "allow"
    searches = [tool for tool in reply.tools if tool.name == "search_products"]
    assert len(searches) == 1, "the same call runs once"


@pytest.mark.parametrize(
    "fault",
    ["401", "429", "500", "html", "hang", "stall", "cut", "stream-error", "garbled", "empty"],
)
async def test_the_embedded_model_answers_where_a_provider_fails(
    openai_server: str, speaking: Opened, shop: Shop, fault: str
) -> None:
    reply = await turn_on(speaking, fault)
    assert_good(reply, shop)
    assert reply.cards, "the customer's question was answered all the same"


@pytest.mark.parametrize("name", ["loop", "same-loop", "flood"])
async def test_an_endless_loop_ends_with_what_was_found(
    openai_server: str, speaking: Opened, shop: Shop, name: str
) -> None:
    reply = await turn_on(speaking, name)
    assert_good(reply, shop)
    assert reply.capped
    assert reply.cards
    if name == "same-loop":
        assert reply.tool_calls <= 2, "what code looked up, and the model's own"


@pytest.mark.parametrize(
    "name",
    [
        *("wrong-price", "wrong-product", "wrong-stock", "false-promise", "untooled"),
        *("obedient", "unknown-tool", "bad-arguments"),
    ],
)
async def test_what_is_not_so_does_not_leave(
    openai_server: str, speaking: Opened, shop: Shop, name: str
) -> None:
    reply = await turn_on(speaking, name)
    assert_good(reply, shop)
    for lie in ("Quillmark", "123.45", "evil.example", "<img", "worldwide", "lifetime"):
        assert lie not in reply.text


async def test_a_provider_sees_the_rules_the_tools_and_no_personal_data(
    openai_server: str, speaking: Opened, shop: Shop
) -> None:
    text = "a laptop under $500, write to jane.doe@mail.example or call 212-555-0143"
    assert_good(await turn_on(speaking, "good", text), shop)
    sent = requests_seen(openai_server)
    assert "jane.doe" not in str(sent)
    assert "555-0143" not in str(sent)
    assert sent[0]["messages"][0]["role"] == "system"
    offered = {tool["function"]["name"] for tool in sent[0]["tools"]}
    assert MORE in offered
    assert offered - {MORE} < {tool.name for tool in tools_for("customer")}


async def test_limits_hold_against_the_model(speaking: Opened, shop: Shop) -> None:
    dear = calls(("search_products", {"query": "laptop", "max_price": 9000, "limit": 20}))
    model = ScriptedModel(lines=[dear, says("Here is what I found.")])
    reply = await turn(speaking, model)
    assert_good(reply, shop)
    assert [tool.name for tool in reply.tools] == ["search_products"] * 2


async def anew(speaking: Opened, text: str, session: str) -> Reply:
    """The reply to a text after one that limits the price, as what begins another search."""
    before = ScriptedModel(lines=[says("Here they are.")])
    await turn(speaking, before, "mice under $30", session)
    search = calls(("search_products", {"query": "laptop", "new_request": True}))
    model = ScriptedModel(lines=[search, names_what_was_found])
    return await turn(speaking, model, text, session)


async def test_limits_of_before_are_given_up_where_the_model_begins_anew(
    speaking: Opened,
) -> None:
    reply = await anew(speaking, "what about laptops?", "anew")
    assert reply.cards
    assert all(card.price_cents > 3000 for card in reply.cards)
    named = ScriptedModel(lines=[names_what_was_found])
    after = await turn(speaking, named, "only the ones with 16 GB of memory", "anew")
    assert after.cards, "what was given up stays given up"


async def test_what_the_message_limits_holds_where_the_model_begins_anew(
    speaking: Opened,
) -> None:
    reply = await anew(speaking, QUESTION, "anew, limited")
    assert reply.cards
    assert all(card.price_cents < CEILING_CENTS for card in reply.cards)


async def test_a_failure_half_way_keeps_what_was_found(speaking: Opened, shop: Shop) -> None:
    found = calls(("search_products", {"query": "laptop"}))
    reply = await turn(speaking, ScriptedModel(lines=[found, TimeoutError()]))
    assert_good(reply, shop)
    assert reply.cards


async def test_a_failure_at_the_last_call_is_within_the_cap(speaking: Opened, shop: Shop) -> None:
    searches = [calls(("search_products", {"query": "laptop", "limit": n})) for n in (1, 2, 3, 4)]
    reply = await turn(speaking, ScriptedModel(lines=[*searches, TimeoutError()]))
    assert_good(reply, shop)
    assert reply.cards


async def test_what_a_provider_put_in_can_be_taken_back(speaking: Opened, shop: Shop) -> None:
    product = next(p for p in all_products(shop) if p.in_stock and not p.variants)
    added = calls(("add_to_cart", {"product_id": product.id, "quantity": 3}))
    lines = [added, says("It is in your cart."), TimeoutError()]
    assistant = speaking(ScriptedModel(lines=lines), cheap_path=False)
    first, second = [
        await assistant.reply(TurnRequest(text=text, session_id="back"))
        for text in (f"put three {product.name} in my cart", "undo that")
    ]
    assert [(line.product_id, line.quantity) for line in first.cart.lines] == [(product.id, 3)]
    assert second.cart.count == 0


async def test_a_purchase_that_a_provider_began_goes_on(speaking: Opened, shop: Shop) -> None:
    """Whatever it says of what is missing: an address that comes next is no search."""
    product = next(p for p in all_products(shop) if p.in_stock and not p.variants)
    lines = [
        *(calls(("add_to_cart", {"product_id": product.id})), says("It is in your cart.")),
        *(calls(("checkout", {})), says("Where shall it go?")),
        *(calls(("checkout", {"email": "jo@example.com"})), says("And to which address?")),
        TimeoutError(),
    ]
    assistant = speaking(ScriptedModel(lines=lines), cheap_path=False)
    texts = (f"put the {product.name} in my cart", "checkout", "jo@example.com")
    for text in (*texts, "Jo Doe, 7 Elm Street, Portland, OR 97209, USA"):
        reply = await assistant.reply(TurnRequest(text=text, session_id="buys"))
    assert {tool.name for tool in reply.tools} == {"checkout"}
    assert reply.tools[0].arguments["city"] == "Portland"


async def test_what_a_provider_was_refused_for_want_of_an_option_waits_for_it(
    speaking: Opened, shop: Shop
) -> None:
    product = next(p for p in all_products(shop) if len([v for v in p.variants if v.in_stock]) > 1)
    variant = next(v for v in product.variants if v.in_stock)
    asked = calls(("add_to_cart", {"product_id": product.id}))
    lines = [asked, says("Which one would you like?"), TimeoutError()]
    assistant = speaking(ScriptedModel(lines=lines), cheap_path=False)
    first, second = [
        await assistant.reply(TurnRequest(text=text, session_id="option"))
        for text in (f"put the {product.name} in my cart", " ".join(variant.options.values()))
    ]
    assert first.pending is not None
    assert first.pending["action"] == "add_to_cart"
    assert [line.variant_id for line in second.cart.lines] == [variant.id]
    assert second.pending is None
