"""What a provider reads in a call: counted offline, within its budget, with the tools it needs."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
import tiktoken
from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from data.prompts import Prompt
from graph.brief import TurnBrief
from graph.context.draft import Draft, Told
from graph.context.fitting import Context, fit
from graph.context.schemas import schemas_by_name
from graph.context.shortening import CUT
from graph.context.tokens import count, cut
from graph.context.tool_choice import EVERY, MORE, asked_for, offered
from graph.embedded.plan import plan
from graph.reply import TurnRequest
from graph.understanding.types import Conversation, Intent, Part, Reference, Understanding
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, calls, names_what_was_found, says
from tools.outcome import ToolOutcome
from tools.registry import TOOLS, schemas


def test_tokens_are_those_of_the_published_encoding() -> None:
    """The ids that OpenAI's encoding gives, from its published examples and its own pattern."""
    assert count("") == 0
    assert count("hello world") == 2
    assert count("antidisestablishmentarianism") == 6
    assert count("お誕生日おめでとう") == 8
    assert count("2 + 2 = 4") == 7
    assert tiktoken.__version__


@given(st.text(max_size=600), st.integers(min_value=3, max_value=60))
def test_a_cut_text_is_a_beginning_within_the_bound(text: str, most: int) -> None:
    kept = cut(text, most)
    assert count(kept) <= most + 1
    assert kept == text or text.startswith(kept.removesuffix(" …").rstrip())


def test_shortened_schemas_take_the_same_calls() -> None:
    whole = {one["function"]["name"]: one["function"]["parameters"] for one in schemas("customer")}
    short = schemas_by_name("customer")
    assert short.keys() == whole.keys()
    for name, parameters in whole.items():
        kept = short[name]["function"]["parameters"]
        assert kept.get("properties", {}).keys() <= parameters.get("properties", {}).keys()
        assert set(kept.get("required", ())) <= kept.get("properties", {}).keys()
        assert kept.get("required") == parameters.get("required")
    assert len(json.dumps(list(short.values()))) < 0.8 * len(json.dumps(schemas("customer")))


def brief_of(intent: Intent, confidence: float = 0.95) -> TurnBrief:
    part = Part(text="it", intent=intent, confidence=confidence, query="tent")
    return TurnBrief(
        Understanding(text="it", language="en", parts=[part]), Conversation(language="en")
    )


def names(tools: list[dict[str, Any]]) -> set[str]:
    return {tool["function"]["name"] for tool in tools}


@pytest.mark.parametrize("intent", get_args(Intent))
def test_few_tools_are_offered_and_a_way_to_the_others(intent: Intent) -> None:
    brief = brief_of(intent)
    on_offer = names(offered(brief, "customer", ()))
    assert MORE in on_offer
    assert len(on_offer) <= 12
    assert on_offer - {MORE} <= set(TOOLS)
    assert {call.name for call in plan(brief, ())} <= on_offer


def test_tools_that_a_model_asks_for_are_offered() -> None:
    brief = brief_of("greet")
    wanted = asked_for({"kinds": ["returns", "no_such_tool"]}, "customer")
    assert wanted == ["return_items", "exchange_items"]
    assert "return_items" in names(offered(brief, "customer", (), wanted))
    assert asked_for({"kinds": "returns, person"}, "customer") == [*wanted, "request_human"]
    assert asked_for({"kinds": "everything"}, "customer") == [EVERY]
    assert asked_for({"kinds": 5}, "customer") == [EVERY]
    assert names(offered(brief, "customer", (), [EVERY])) == set(TOOLS)


def test_an_unsure_reading_brings_the_tools_of_the_next_one() -> None:
    brief = brief_of("help", 0.4)
    brief.understanding.parts[0].alternatives = [("return_order", 0.35), ("search", 0.1)]
    assert "return_items" in names(offered(brief, "customer", ()))


def test_look_ups_are_offered_for_the_unsure_part_alone() -> None:
    """What code has looked up for a part is its answer; of the rest the model may look on."""
    sure, unsure = (brief_of(intent).understanding.parts[0] for intent in ("top_selling", "help"))
    brief = brief_of("search")
    brief.understanding.parts[:] = [sure, unsure]
    found = [ToolOutcome(name=call.name, arguments=call.arguments) for call in plan(brief, ())]
    on_offer = names(offered(brief, "customer", found, (), [sure]))
    assert "search_help" in on_offer
    assert "get_top_selling_products" not in on_offer
    on_offer = names(offered(brief, "customer", found))
    assert {"search_help", "get_top_selling_products"} <= on_offer


@pytest.mark.parametrize("intent", ["search", "compare", "ask_product", "recommend", "details"])
def test_goods_may_be_looked_on_though_code_has_looked(intent: Intent) -> None:
    brief = brief_of(intent)
    found = [ToolOutcome(name=call.name, arguments=call.arguments) for call in plan(brief, ())]
    parts = brief.understanding.parts
    on_offer = offered(brief, "customer", found, (), parts)
    assert names(on_offer) == {"search_products", "get_product_details", MORE}
    asked = offered(brief, "customer", found, asked_for({"kinds": "search"}, "customer"), parts)
    assert len(json.dumps(on_offer[0])) < 0.6 * len(json.dumps(asked[0])), "whole when asked for"


def test_where_it_is_plain_what_goes_into_the_cart_nothing_is_to_be_found() -> None:
    brief = brief_of("cart_add")
    assert "search_products" in names(offered(brief, "customer", ()))
    part = brief.understanding.parts[0]
    part.references[:] = [Reference(text="it", kind="pronoun", product_ids=["ten-0001"])]
    assert names(offered(brief, "customer", ())) == {"add_to_cart", MORE}


def draft(**more: Any) -> Draft:
    answer = AIMessage("", tool_calls=[{"name": "x", "args": {}, "id": "1", "type": "tool_call"}])
    raw = {"1": {"products": [{"id": str(n), "name": f"Thing {n} " * 9} for n in range(40)]}}
    told: dict[str, Any] = {
        "brief": brief_of("search"),
        "rules": lambda left: "Be good.",
        "facts": ["- understood: search tent"],
        "shown": [f"- shown {n}: Thing" for n in range(9)],
        "cart": [],
        "passages": [Told(f"Passage {n}. " * 90, str) for n in range(3)],
        "summary": ["tents; stoves"],
        "history": [HumanMessage(f"word {n} " * 60) for n in range(12)],
        "question": HumanMessage("And which is lightest?"),
        "work": [answer, ToolMessage("whole", tool_call_id="1")],
        "raw": raw,
        "results": {"1": json.dumps(raw["1"])},
    }
    return Draft(**(told | more))


def fit_into(most: int) -> Context:
    return fit(draft(), Prompt(name="system", version=1, text="Be good."), [], most)


@pytest.mark.parametrize("most", [3000, 1500, 700, 450])
def test_the_context_is_made_to_fit(most: int) -> None:
    made = fit_into(most)
    assert made.fits
    assert made.tokens <= most
    told = [message.text for message in made.messages]
    assert told[0].startswith("Be good.")
    assert "And which is lightest?" in told, "what was asked is never cut"
    assert isinstance(json.loads(told[-1]), dict)


def test_what_costs_least_goes_first() -> None:
    roomy, tight = fit_into(2500), fit_into(700)
    assert not roomy.trimmed or roomy.trimmed[0] == "history"
    assert tight.trimmed[0] == "history"
    assert {"passages", "results"} <= set(tight.trimmed)
    assert not fit_into(60).fits


def test_many_results_share_what_they_may_take() -> None:
    ids = [str(n) for n in range(6)]
    asked = [{"name": "x", "args": {}, "id": one, "type": "tool_call"} for one in ids]
    raw = {one: {"id": one, "description": "long and winding " * 99} for one in ids}
    work = [AIMessage("", tool_calls=asked), *(ToolMessage("", tool_call_id=one) for one in ids)]
    many = draft(work=work, raw=raw, results={one: json.dumps(raw[one]) for one in ids})
    made = fit(many, Prompt(name="system", version=1, text="Be good."), [], 9000)
    told = [json.loads(message.text) for message in made.messages if message.type == "tool"]
    assert [one["id"] for one in told] == ids
    assert sum(count(json.dumps(one)) for one in told) < 1300
    lengths = [len(one["description"]) for one in told]
    assert max(lengths) - min(lengths) < 100, "each a bit shorter, none gone"
    assert all(one[CUT] == ["description"] for one in told)


async def test_where_not_even_the_least_fits_code_answers(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("I was asked.")])
    assistant = speaking(model, call_tokens=500, cheap_path=False)
    reply = await assistant.reply(TurnRequest(text="find a tent " * 300, session_id="long"))
    assert not model.heard
    assert reply.text
    assert reply.guard.reasons


async def test_a_model_gets_what_it_asks_for_within_the_turn(speaking: Opened) -> None:
    more = calls((MORE, {"kinds": ["browse"]}))
    best = calls(("get_top_selling_products", {"limit": 3}))
    model = ScriptedModel(lines=[more, best, says("These sell best.")])
    assistant = speaking(model, cheap_path=False, look_up_first=False)
    reply = await assistant.reply(TurnRequest(text="find a tent", session_id="more"))
    assert "get_top_selling_products" not in model.offered[0]
    assert "get_top_selling_products" in model.offered[1]
    assert [tool.name for tool in reply.tools] == ["get_top_selling_products"]
    assert reply.tool_calls == 1


async def test_a_turn_reads_no_more_than_its_budget(speaking: Opened) -> None:
    searches = [calls(("search_products", {"query": "tent", "limit": n})) for n in range(1, 5)]
    model = ScriptedModel(lines=searches)
    assistant = speaking(model, cheap_path=False, look_up_first=False, turn_tokens=1400)
    reply = await assistant.reply(TurnRequest(text="find a tent", session_id="budget"))
    assert 1 <= len(model.heard) <= 2
    assert reply.cards
    assert reply.capped


async def test_what_was_told_above_is_said_to_stand_there(speaking: Opened) -> None:
    tent = {"product_id": "ten-0001"}
    look = calls(("get_product_details", tent), ("get_availability", tent))
    model = ScriptedModel(lines=[look, says("That depends.")])
    assistant = speaking(model, cheap_path=False, look_up_first=False)
    await assistant.reply(TurnRequest(text="find a tent", session_id="above"))
    *_, whole, short = (json.loads(m.text) for m in model.heard[-1] if isinstance(m, ToolMessage))
    assert short["id"] == whole["id"] == "ten-0001"
    assert set(short["told_above"]) <= set(whole)
    assert "stock" in short["told_above"]


async def test_the_cart_is_told_as_it_is_now(speaking: Opened) -> None:
    add = calls(("add_to_cart", {"product_id": "ten-0001", "quantity": 3}))
    model = ScriptedModel(lines=[add, says("Done."), says("Yes.")])
    assistant = speaking(model, cheap_path=False, look_up_first=False)
    await assistant.reply(TurnRequest(text="find a tent", session_id="now"))
    await assistant.reply(TurnRequest(text="find a warm one", session_id="now"))
    before, changed, later = (heard[0].text for heard in model.heard[:3])
    assert "- in the cart: " not in before
    assert "- in the cart: " not in changed, "the result tells it"
    assert "3 × ten-0001" in later


async def test_a_limit_that_a_search_states_is_not_told_again(speaking: Opened) -> None:
    model = ScriptedModel(lines=[names_what_was_found, says("As you like.")])
    assistant = speaking(model, cheap_path=False)
    await assistant.reply(TurnRequest(text="find a tent under 300", session_id="limits"))
    await assistant.reply(TurnRequest(text="tell me about the first one", session_id="limits"))
    searched, asked = (heard[0].text for heard in model.heard)
    assert "price_max" not in searched, "the search made states it"
    assert "price_max" in asked


async def test_of_products_no_word_where_none_can_be_meant(speaking: Opened) -> None:
    model = ScriptedModel(lines=[names_what_was_found, says("You have 30 days.")])
    assistant = speaking(model, cheap_path=False, look_up_confidence=0.0)
    found = await assistant.reply(TurnRequest(text="find a tent under 300", session_id="none"))
    await assistant.reply(TurnRequest(text="how do I return something?", session_id="none"))
    told = model.heard[-1][0].text
    assert found.cards
    assert not [card.id for card in found.cards if card.id in told]
    assert "price_max" not in told
