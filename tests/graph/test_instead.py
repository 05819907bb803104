"""What comes closest where nothing fits: a model can name it, and it is never a result."""

from __future__ import annotations

import json

from langchain_core.messages import AIMessage, BaseMessage, ToolMessage

from graph.reply import TurnRequest
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, says

NONE_FITS = "red running shoes from Stridemark under $80"


def names_the_closest(messages: list[BaseMessage]) -> AIMessage:
    results = [json.loads(m.text) for m in messages if isinstance(m, ToolMessage)]
    fields, first, *_ = next(one["closest"]["products"] for one in results if "closest" in one)
    told = dict(zip(fields, first, strict=True))
    return says(f"None in red. The **{told['name']}** at ${told['price']} is {told['misses'][0]}.")


async def test_a_model_names_what_comes_closest_as_an_alternative(speaking: Opened) -> None:
    model = ScriptedModel(lines=[names_the_closest])
    reply = await speaking(model, cheap_path=False).reply(
        TurnRequest(text=NONE_FITS, session_id="closest")
    )
    first = reply.alternatives[0]
    assert first.product.name in reply.text
    assert reply.guard.output == "allow"
    assert reply.cards == []
    assert reply.gives_up == ["attributes.color"]
    assert all(one.misses for one in reply.alternatives)
