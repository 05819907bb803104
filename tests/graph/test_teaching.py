"""From a thumb to a test case to a lesson: the queue, what is masked, and what is learnt."""

from __future__ import annotations

import asyncio
import json
import uuid
from pathlib import Path

import pytest

from data import conversation_removal, conversations, reply_cases, reply_queue, taught
from data.errors import InvalidInput, NotFound
from data.thumbs import note_thumb
from evals.talk.reading import read_dialogues
from graph.assistant import Assistant
from graph.reply import TurnRequest
from graph.teaching import teach_case, teach_sentence
from graph.understanding.types import Conversation

SAID = "my gizmo went kaput, write me at jo.doe@mail.example"
Spoken = tuple[str, str, str]


def _speak(assistant: Assistant, loop: asyncio.AbstractEventLoop, *texts: str) -> Spoken:
    """Hold a customer's conversation; its customer, its thread and the last reply."""
    engine, customer = assistant.shop.engine, f"c-{uuid.uuid4()}"
    thread = conversations.begin(engine, customer, 30, guest=False).id
    reply_id = ""
    for text in texts:
        reply_id = str(uuid.uuid4())
        request = TurnRequest(text=text, session_id=thread, customer_id=customer, reply_id=reply_id)
        loop.run_until_complete(assistant.reply(request))
    return customer, thread, reply_id


def _ids(assistant: Assistant, verdict: reply_queue.Verdict | None = None) -> list[str]:
    return [one.message_id for one in reply_queue.queue(assistant.shop.engine, verdict)]


def test_a_thumb_down_waits_until_it_is_decided(
    assistant: Assistant, loop: asyncio.AbstractEventLoop
) -> None:
    engine = assistant.shop.engine
    customer, thread, reply = _speak(assistant, loop, "show me tents", SAID)
    note_thumb(engine, customer, reply, up=False, reason="wrong", comment="no")
    assert reply in _ids(assistant)
    shown = reply_queue.queued_reply(engine, reply)
    assert shown["complaints"] == ["thumb_down"]
    assert (shown["reason"], shown["comments"]) == ("wrong", ["no"])
    assert [line["role"] for line in shown["conversation"]] == ["user", "assistant"] * 2
    assert "jo.doe" not in str(shown)
    note_thumb(engine, customer, reply, up=True)
    assert reply not in _ids(assistant)
    note_thumb(engine, customer, reply, up=False)
    reply_queue.decide(engine, reply, "good", "ann")
    assert reply not in _ids(assistant)
    assert _ids(assistant, "good") == [reply]
    (label,) = reply_queue.labels(engine)
    assert label["labels"] == [True]
    assert "jo.doe" not in str(label)
    conversation_removal.remove(engine, customer, thread)
    assert _ids(assistant, "good") == []


def test_what_ended_unresolved_waits_too(
    assistant: Assistant, loop: asyncio.AbstractEventLoop
) -> None:
    engine = assistant.shop.engine
    customer, thread, reply = _speak(assistant, loop, "hello", "where is my parcel")
    conversations.end(engine, customer, thread, 30, rating=1, resolved=False)
    shown = reply_queue.queued_reply(engine, reply)
    assert shown["complaints"] == ["unresolved", "low_rating"]
    with pytest.raises(NotFound):
        reply_queue.queued_reply(engine, "no-such-reply")
    with pytest.raises(InvalidInput):
        reply_queue.decide(engine, reply, "splendid", "ann")


def test_a_case_is_a_dialogue_without_whose_it_was(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    engine = assistant.shop.engine
    customer, thread, reply = _speak(assistant, loop, "show me tents", SAID)
    note_thumb(engine, customer, reply, up=False)
    with pytest.raises(InvalidInput):
        reply_cases.add_case(engine, reply, {}, "ann")
    made = reply_cases.add_case(engine, reply, {"handoff": True}, "ann", intent="return_order")
    assert _ids(assistant, "bad") == [reply]
    conversation_removal.remove(engine, customer, thread)
    kept = reply_cases.case_of(engine, made.id)
    assert "jo.doe" not in str(kept)
    place = tmp_path / "cases.yaml"
    place.write_text(json.dumps([kept.dialogue()]), encoding="utf-8")
    (dialogue,) = read_dialogues(place)
    assert (dialogue.catalogue, len(dialogue.turns)) == ("own", 2)
    assert dialogue.turns[-1].expect.handoff is True
    reply_cases.drop_case(engine, made.id)
    with pytest.raises(NotFound):
        reply_cases.case_of(engine, made.id)


def test_a_lesson_holds_from_the_next_message_on(
    assistant: Assistant, loop: asyncio.AbstractEventLoop
) -> None:
    engine, understander = assistant.shop.engine, assistant.services.understander

    def intent(text: str) -> str:
        return understander.understand(text, Conversation()).parts[0].intent

    text = "the zorp went all wobbly on me"
    near, far = "the zorp has gone all wobbly on me", "show me tents under $200"
    before = intent(far)
    untaught = intent(text)
    assert untaught not in ("coupon", "delivery")
    customer, _, reply = _speak(assistant, loop, text)
    note_thumb(engine, customer, reply, up=False)
    case = reply_cases.add_case(engine, reply, {"tools": {"any": "list_orders"}}, "ann",
                                intent="coupon")  # fmt: skip
    lesson = teach_case(engine, case.id, "ann")
    assert intent(text) == "coupon"
    assert intent(near) == "coupon"
    assert intent(far) == before
    assert teach_sentence(engine, text, "delivery", "ann").id == lesson.id
    assert intent(text) == "delivery"
    taught.unteach(engine, lesson.id)
    assert intent(text) == untaught
    with pytest.raises(InvalidInput):
        teach_sentence(engine, text, "juggle", "ann")
