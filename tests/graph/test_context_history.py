"""What a model is told of the talk before: what it listed, what was spoken of last, the date."""

from __future__ import annotations

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage

from data.prompts import Prompt
from graph.context.fitting import fit
from graph.context.tokens import count
from graph.reply import TurnRequest
from tests.graph.conftest import Opened
from tests.graph.test_context import draft
from tests.scripted_model import ScriptedModel, calls, names_what_was_found, says


async def test_a_model_is_told_what_it_listed_before(speaking: Opened) -> None:
    def lists(messages: list[BaseMessage]) -> AIMessage:
        found = next(m.artifact for m in reversed(messages) if isinstance(m, ToolMessage))
        listed = (f"{n}. **{one.name}**" for n, one in enumerate(found.products[:3], 1))
        return says("\n".join(["Look at these:", *listed, "Shall I add one?"]))

    model = ScriptedModel(lines=[lists, says("That depends.")])
    assistant = speaking(model, cheap_path=False, look_up_first=True, look_up_confidence=1.0)
    first = await assistant.reply(TurnRequest(text="find a tent", session_id="again"))
    await assistant.reply(TurnRequest(text="which would you take?", session_id="again"))
    said_before = next(message.text for message in model.heard[-1] if message.type == "ai")
    assert said_before == first.text
    assert len(first.cards) == 3


def test_a_long_reply_keeps_its_beginning_and_what_it_asks() -> None:
    told = "These fit:\n" + "\n".join(f"- **Tent {n}**, $5{n}" for n in range(40)) + "\nWhich one?"
    history = [HumanMessage("hello"), AIMessage(told), HumanMessage("hi"), AIMessage(told)]
    made = fit(draft(history=history), Prompt(name="system", version=1, text=""), [], 3000)
    older, newest = (m.text for m in made.messages if m.type == "ai" and m.text)
    assert newest.startswith("These fit:\n- **Tent 0**, $50")
    assert newest.endswith("… Which one?")
    assert "Tent" in older
    assert "*" not in older
    assert count(older) < count(newest) < count(told)


async def test_a_model_is_told_what_was_spoken_of_last(speaking: Opened) -> None:
    def tells(messages: list[BaseMessage]) -> AIMessage:
        found = [m.artifact for m in messages if isinstance(m, ToolMessage)][-1]
        return says(f"Take **{found.products[0].name}**.")

    details = calls(("get_product_details", {"product_id": "ten-0003"}))
    model = ScriptedModel(lines=[names_what_was_found, details, tells, says("As you like.")])
    assistant = speaking(model, cheap_path=False, look_up_first=True, look_up_confidence=1.0)
    listed = await assistant.reply(TurnRequest(text="find a tent", session_id="last"))
    await assistant.reply(TurnRequest(text="which would you take?", session_id="last"))
    await assistant.reply(TurnRequest(text="which would you take now?", session_id="last"))
    facts = model.heard[-1][0].text
    ids = [card.id for card in listed.cards]
    spoken = next(line for line in facts.split("\n") if line.startswith("- spoken of last: "))
    place = f"shown {ids.index('ten-0003') + 1}" if "ten-0003" in ids else "ten-0003"
    assert place in spoken


async def test_the_date_is_told_where_days_are_counted(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Here are tents."), says("It depends.")])
    assistant = speaking(model, cheap_path=False)
    await assistant.reply(TurnRequest(text="find a tent", session_id="date"))
    await assistant.reply(TurnRequest(text="how long does delivery take?", session_id="date"))
    searched, asked = (heard[0].text for heard in model.heard)
    assert "- today (UTC): " not in searched
    assert "- today (UTC): " in asked
