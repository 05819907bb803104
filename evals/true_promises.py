"""What the shop really promises, said by a model: how often the guard will not let it through."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage
from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading
from data.models import Faq
from data.progress import Progress
from evals.false_words import HALVES
from evals.stand_in import StandIn
from graph.assistant import Assistant
from graph.guardrails.promises import Backing
from graph.providers import Provider
from graph.reply import Reply, TurnRequest

WORDINGS = (
    ("{said}", "Good to know: {said}"),
    ("In short: {said}", "{said} Is there anything else?"),
)
_END = re.compile(r"(?<=[.!?])\s+")


class Stating(StandIn):
    """Says one thing, whatever it is asked."""

    text: str

    @property
    def _llm_type(self) -> str:
        return "stating"

    def answer(self, messages: list[BaseMessage]) -> AIMessage:
        """The text."""
        return AIMessage(self.text)


async def judged(assistant: Assistant, half: str, progress: Progress) -> dict[str, Any]:
    """Each sentence of the shop's FAQs that promises something, said in answer to its question."""
    shop = assistant.shop
    asked = shop.settings.model_copy(update={"cheap_path": False})
    services = replace(assistant.services, shop=replace(shop, settings=asked))
    wordings, touched = WORDINGS[HALVES.index(half)], []
    made = list(_promises(shop.engine))
    for number, (question, sentence) in enumerate(made):
        progress("true promises", number, len(made))
        text = wordings[number % len(wordings)].format(said=sentence)
        speaking = replace(services, providers=[Provider("test:stating", Stating(text=text))])
        reply = await _answer(Assistant(speaking, assistant.conversation), question)
        if sentence not in reply.text:
            touched.append({"asked": question, "said": text, "why": reply.guard.reasons})
    return {
        "true_promises": len(made),
        "true_promises_touched": len(touched),
        "promises_touched": touched,
    }


async def _answer(speaking: Assistant, question: str) -> Reply:
    return await speaking.reply(TurnRequest(text=question, session_id=str(uuid.uuid4())))


def _promises(engine: Engine) -> Iterator[tuple[str, str]]:
    """Questions, and sentences of their answers that the guard takes for promises."""
    nothing = Backing()
    with reading(engine) as session:
        published = select(Faq).where(col(Faq.status) == "published").order_by(col(Faq.id))
        rows: Sequence[Faq] = session.exec(published).all()
    for row in rows:
        for sentence in _END.split(row.answer.strip()):
            if not nothing.bears(sentence):
                yield row.question, sentence
