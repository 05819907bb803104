"""What code looks up before a provider is asked, and what it leaves to it."""

from __future__ import annotations

import pytest
import yaml

from evals.constraints import all_products
from graph.context.tool_choice import DATA, MORE
from graph.embedded.model import EmbeddedChatModel
from graph.look_ups import LOOK_UPS
from graph.reply import TurnRequest
from knowledge.shop import Shop
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, calls, says
from tools.registry import TOOLS

SEARCH = "find a tent"


def told(model: ScriptedModel, call: int = 0) -> list[str]:
    """The kinds of messages that a call was given."""
    return [message.type for message in model.heard[call]]


async def test_a_sure_search_is_made_before_the_model_is_asked(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Here are tents.")])
    assistant = speaking(model, cheap_path=False, look_up_first=True)
    reply = await assistant.reply(TurnRequest(text=SEARCH, session_id="first"))
    assert [tool.name for tool in reply.tools] == ["search_products"]
    assert len(model.heard) == 1
    assert told(model)[-2:] == ["ai", "tool"]
    looked_on = ["search_products", "get_product_details"]
    assert model.offered == [[*looked_on, MORE]]


async def test_an_unsure_message_is_looked_up_and_the_model_may_look_on(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Here are tents.")])
    assistant = speaking(model, cheap_path=False, look_up_first=True, look_up_confidence=1.0)
    await assistant.reply(TurnRequest(text=SEARCH, session_id="unsure"))
    assert told(model)[-2:] == ["ai", "tool"]
    assert "search_products" in model.offered[0]


async def test_nothing_is_looked_up_where_that_is_not_wanted(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Here are tents.")])
    assistant = speaking(model, cheap_path=False, look_up_first=False)
    await assistant.reply(TurnRequest(text=SEARCH, session_id="off"))
    assert told(model)[-1] == "human"
    assert "search_products" in model.offered[0]


async def test_what_code_looks_up_is_no_call_of_a_model(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Here are tents.")])
    assistant = speaking(model, cheap_path=False)
    told_of = [
        event async for event in assistant.stream(TurnRequest(text=SEARCH, session_id="steps"))
    ]
    steps = [event.name for event in told_of if event.kind == "step"]
    reply = told_of[-1].reply
    assert reply is not None
    assert (reply.model_calls, reply.tool_calls) == (1, 1)
    assert steps[steps.index("look_up") :][:3] == ["look_up", "act", "model"]


@pytest.mark.parametrize("reviewed", [True, False])
async def test_buyers_are_asked_only_where_somebody_wrote(
    speaking: Opened, shop: Shop, reviewed: bool
) -> None:
    products = all_products(shop)
    product = next(p for p in products if bool(shop.reviews.of_product(p.id, 1)) is reviewed)
    model = ScriptedModel(lines=[says("That depends.")])
    assistant = speaking(model, cheap_path=False, look_up_confidence=0.0)
    text = f"is the {product.name} quiet?"
    reply = await assistant.reply(TurnRequest(text=text, session_id=f"asks {reviewed}"))
    page = [tool.name for tool in reply.tools]
    assert "get_product_details" in page
    assert ("ask_reviews" in page) is reviewed


async def test_what_changes_something_is_never_called_by_code(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Shown."), says("Which one?")])
    assistant = speaking(model, cheap_path=False, look_up_first=True)
    await assistant.reply(TurnRequest(text=SEARCH, session_id="cart"))
    reply = await assistant.reply(
        TurnRequest(text="add the first one to my cart", session_id="cart")
    )
    assert "add_to_cart" in model.offered[-1]
    assert {tool.name for tool in reply.tools} <= LOOK_UPS


async def test_a_model_can_look_further(speaking: Opened) -> None:
    other = calls(("search_products", {"query": "sleeping bag"}))
    more = calls((MORE, {"kinds": ["browse"]}))
    model = ScriptedModel(lines=[other, more, says("Look at these.")])
    assistant = speaking(model, cheap_path=False, look_up_first=True)
    reply = await assistant.reply(TurnRequest(text=SEARCH, session_id="further"))
    assert [tool.name for tool in reply.tools] == ["search_products", "search_products"]
    assert "get_categories" not in model.offered[1]
    assert "get_categories" in model.offered[2]


@pytest.mark.parametrize(
    "texts",
    [
        ("find a tent under $200", "is the second one waterproof?", "add it to my cart"),
        ("compare the first two tents", "show my cart", "what can I return?"),
        ("show me your best sellers", "put two of the first one in my cart and find a lamp"),
    ],
)
async def test_looking_up_first_comes_to_the_same(speaking: Opened, texts: tuple[str, ...]) -> None:
    ends = []
    for first in (True, False):
        assistant = speaking(EmbeddedChatModel(), cheap_path=False, look_up_first=first)
        session = f"same {first} {texts[0]}"
        said = [TurnRequest(text=text, session_id=session) for text in texts]
        replies = [await assistant.reply(one) for one in said]
        ends.append(
            [
                (
                    [card.id for card in reply.cards],
                    [(line.product_id, line.quantity) for line in reply.cart.lines],
                    sorted((tool.name, str(tool.arguments)) for tool in reply.tools),
                )
                for reply in replies
            ]
        )
    assert ends[0] == ends[1]


def test_every_tool_is_there_to_be_asked_for() -> None:
    kinds = yaml.safe_load(DATA.read_text("utf-8"))["kinds"]
    listed = [tool for tools in kinds.values() for tool in tools]
    assert sorted(listed) == sorted(TOOLS)
    assert set(TOOLS) > LOOK_UPS
