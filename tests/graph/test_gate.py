"""The gate: nothing of consequence is done without the customer's yes to exactly that."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from langchain_core.messages import AIMessage

from graph.assistant import Assistant
from graph.consent import says_yes
from graph.reply import Reply, TurnRequest
from graph.understanding.types import Part, Understanding
from tests.graph.conftest import Opened
from tests.graph.ledger import Ledger
from tests.scripted_model import ScriptedModel, calls, says
from tools import registry

CANCEL = ("cancel_order", {"order_id": "#W1"})
PENDING = {"action": "cancel_order", "arguments": {"order_id": "#W1", "reason": "no longer needed"}}


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """What the fake tool did."""
    kept = Ledger()
    monkeypatch.setitem(registry.TOOLS, "cancel_order", kept.tool())
    return kept


class Talk:
    """A session with a model that follows a script."""

    def __init__(self, opened: Opened, *lines: Any) -> None:
        self.model = ScriptedModel(lines=lines or [says("Hello.")])
        self.assistant: Assistant = opened(self.model, cheap_path=False)
        self.session = str(uuid.uuid4())
        self.now_s = 1_000_000.0
        self.assistant.services.wall_clock = lambda: self.now_s

    async def say(self, text: str, confirms: str | None = None) -> Reply:
        """One turn."""
        request = TurnRequest(text=text, session_id=self.session, confirms=confirms)
        return await self.assistant.reply(request)


async def test_a_model_that_cancels_outright_only_gets_a_preview(
    speaking: Opened, ledger: Ledger
) -> None:
    talk = Talk(speaking, calls(CANCEL), says("Your order is cancelled."))
    reply = await talk.say("where is my order?")
    assert ledger.done == []
    assert reply.public()["pending"] == PENDING
    cancelled = [tool.preview for tool in reply.tools if tool.name == "cancel_order"]
    assert cancelled == [True]
    assert "is cancelled" not in reply.text
    assert len(reply.suggestions) == 2


async def test_a_yes_carries_out_what_was_shown_before_any_model_is_asked(
    speaking: Opened, ledger: Ledger
) -> None:
    talk = Talk(speaking, calls(CANCEL), says("Shall I?"), says("It is done."))
    await talk.say("please cancel my order #W1")
    reply = await talk.say("yes please")
    assert ledger.done == [("#W1", "no longer needed")]
    assert reply.pending is None
    assert [(tool.name, tool.preview, tool.ok) for tool in reply.tools] == [
        ("cancel_order", False, True)
    ]
    again = await talk.say("yes")
    assert ledger.done == [("#W1", "no longer needed")], "one yes, one action"
    assert again.pending is None


@pytest.mark.parametrize(
    "said",
    [
        "no",
        "no, leave it",
        "yes, but because it was ordered by mistake",
        "yes, but order #W2",
        "not yet",
        "is that right?",
        "ok, place the order",
        "what is your return policy?",
        "yes if the refund goes to my gift card",
    ],
)
async def test_what_is_no_plain_yes_runs_nothing(
    speaking: Opened, ledger: Ledger, said: str
) -> None:
    lines = [calls(CANCEL), says("Shall I?"), calls(CANCEL), says("Done.")]
    talk = Talk(speaking, *lines)
    await talk.say("please cancel my order #W1")
    await talk.say(said)
    assert ledger.done == []


async def test_after_a_no_nothing_is_pending(speaking: Opened, ledger: Ledger) -> None:
    talk = Talk(speaking, calls(CANCEL), says("Shall I?"), says("All right."))
    await talk.say("please cancel my order #W1")
    assert (await talk.say("no, leave it")).pending is None
    await talk.say("yes")
    assert ledger.done == []


async def test_other_talk_keeps_it_open_but_a_yes_then_shows_it_again(
    speaking: Opened, ledger: Ledger
) -> None:
    lines = [calls(CANCEL), says("Shall I?"), says("In a week."), calls(CANCEL), says("x")]
    talk = Talk(speaking, *lines)
    await talk.say("please cancel my order #W1")
    kept = await talk.say("how long do refunds take?")
    assert kept.public()["pending"] == PENDING
    shown = await talk.say("yes")
    assert ledger.done == []
    assert shown.public()["pending"] == PENDING
    await talk.say("yes")
    assert len(ledger.done) == 1


async def test_a_yes_long_after_shows_it_again(speaking: Opened, ledger: Ledger) -> None:
    talk = Talk(speaking, calls(CANCEL), says("Shall I?"), calls(CANCEL), says("Done."))
    await talk.say("please cancel my order #W1")
    talk.now_s += talk.assistant.shop.settings.confirm_within_s + 1
    reply = await talk.say("yes")
    assert ledger.done == []
    assert reply.public()["pending"] == PENDING


async def test_a_yes_to_what_has_changed_since_shows_what_is_so_now(
    speaking: Opened, ledger: Ledger
) -> None:
    talk = Talk(speaking, calls(CANCEL), says("Shall I?"), says("Done."))
    first = await talk.say("please cancel my order #W1")
    ledger.totals["#W1"] = 1
    again = await talk.say("yes")
    assert ledger.done == []
    assert first.pending is not None
    assert again.pending is not None
    assert again.pending["seal"] != first.pending["seal"]
    await talk.say("yes")
    assert len(ledger.done) == 1


async def test_a_button_is_a_yes_to_its_own_summary_only(speaking: Opened, ledger: Ledger) -> None:
    other = ("cancel_order", {"order_id": "#W2"})
    lines = [calls(CANCEL), says("?"), calls(other), says("?"), says("."), says(".")]
    talk = Talk(speaking, *lines)
    first = await talk.say("please cancel my order #W1")
    second = await talk.say("no, I mean cancel order #W2")
    assert first.pending is not None
    assert second.pending is not None
    await talk.say("Yes", confirms="made up")
    await talk.say("Yes", confirms=first.pending["seal"])
    assert ledger.done == []


async def test_a_pressed_button_carries_its_summary_out(speaking: Opened, ledger: Ledger) -> None:
    talk = Talk(speaking, calls(CANCEL), says("?"), says("Done."))
    shown = await talk.say("please cancel my order #W1")
    assert shown.pending is not None
    await talk.say("Cancel this order now", confirms=shown.pending["seal"])
    assert ledger.done == [("#W1", "no longer needed")]


async def test_another_order_after_the_yes_is_only_shown(speaking: Opened, ledger: Ledger) -> None:
    other = ("cancel_order", {"order_id": "#W2"})
    talk = Talk(speaking, calls(CANCEL), says("?"), calls(other), says("Both are cancelled."))
    await talk.say("please cancel my order #W1")
    reply = await talk.say("yes")
    assert ledger.done == [("#W1", "no longer needed")]
    assert reply.pending is not None
    assert reply.pending["arguments"]["order_id"] == "#W2"


ORDERS = st.sampled_from(["#W1", "#W2", "#w1", "nonsense"])
REASONS = st.sampled_from(["no longer needed", "ordered by mistake"])
CALL = st.fixed_dictionaries({"order_id": ORDERS}, optional={"reason": REASONS})
ROUND = st.lists(CALL.map(lambda told: ("cancel_order", told)), min_size=1, max_size=3)
LINE: st.SearchStrategy[AIMessage] = ROUND.map(lambda wanted: calls(*wanted)) | st.just(says("Ok."))
SAID = st.sampled_from(
    ["yes", "yes please", "no", "cancel #W1", "cancel #W2 instead", "hm", "show me kettles"]
)
YES = {"yes", "yes please"}


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines=st.lists(LINE, min_size=4, max_size=12), said=st.lists(SAID, min_size=2, max_size=5))
def test_whatever_a_model_calls_each_action_had_its_own_yes(
    speaking: Opened,
    monkeypatch: pytest.MonkeyPatch,
    loop: Any,
    lines: list[AIMessage],
    said: list[str],
) -> None:
    kept = Ledger()
    monkeypatch.setitem(registry.TOOLS, "cancel_order", kept.tool())
    talk = Talk(speaking, *lines, says("That is all."))
    before: Reply | None = None
    for text in said:
        had = list(kept.done)
        reply = loop.run_until_complete(talk.say(text))
        new = kept.done[len(had) :]
        assert len(new) == len(set(new))
        if new:
            assert text in YES
            assert before is not None
            assert before.pending is not None
            asked = [before.pending, *before.pending.get("also", ())]
            shown = [(one["arguments"]["order_id"], one["arguments"]["reason"]) for one in asked]
            assert set(new) <= set(shown)
        before = reply


@pytest.mark.parametrize(
    ("text", "intents", "is_yes"),
    [
        ("yes", ["confirm"], True),
        ("Yes, please go ahead and cancel the order #W1.", ["confirm", "cancel_order"], True),
        ("sounds good, do it", ["confirm"], True),
        ("ok cancel it", ["cancel_order"], True),
        ("ok, buy it", ["confirm"], False),
        ("yes, and also cancel #W2", ["confirm", "cancel_order"], False),
        ("yes, show me kettles", ["confirm", "search"], False),
        ("is that ok?", ["confirm"], False),
        ("cancel it", ["cancel_order"], False),
        ("no", ["deny"], False),
        ("yes " * 40, ["confirm"], False),
    ],
)
def test_only_plain_words_make_a_yes(text: str, intents: list[str], is_yes: bool) -> None:
    parts = [Part.model_validate({"text": text, "intent": i, "confidence": 1}) for i in intents]
    assert says_yes(Understanding(text=text, parts=parts), PENDING) is is_yes
