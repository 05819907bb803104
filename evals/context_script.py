"""What a sensible model does in each turn of some dialogues: which tools it calls, what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage
from pydantic import PrivateAttr

from evals.talk.goods import Goods, filled
from evals.talk.judge import judge
from evals.talk.so_far import Exchange, SoFar
from evals.talk.truth import Facts
from evals.talk.written import Dialogue
from graph.assistant import Assistant
from graph.context.results import compact
from graph.embedded.model import EmbeddedChatModel
from graph.providers import Provider
from graph.reply import TurnRequest

Call = list[str]
"""A tool's name and its arguments as JSON."""


class Noting(EmbeddedChatModel):
    """Stands in for a provider and notes the calls that it makes, a list a round."""

    _rounds: list[list[Call]] = PrivateAttr(default_factory=list)

    @property
    def rounds(self) -> list[list[Call]]:
        """The calls made so far."""
        return self._rounds

    def _answer(self, messages: list[BaseMessage], tools: list[dict[str, Any]]) -> AIMessage:
        answer = super()._answer(messages, tools)
        if answer.tool_calls:
            self._rounds.append([[one["name"], compact(one["args"])] for one in answer.tool_calls])
        return answer


@dataclass(frozen=True)
class ScriptedTurn:
    """A turn: what the customer says, the calls of each round, and the last words.

    `by_code` are calls that our code makes upon a customer's yes, which others have to make.
    `doubts`: by the dialogue's labels the script's reply is wrong, so a model that reads what code
    looked up for it looks again.
    """

    place: str
    said: str
    rounds: Sequence[Sequence[Call]]
    text: str
    by_code: Sequence[Call] = field(default_factory=tuple)
    doubts: bool = False


async def script_of(
    assistant: Assistant, dialogue: Dialogue, goods: Goods, facts: Facts, session: str
) -> list[ScriptedTurn]:
    """The turns of a dialogue as the embedded model, asked in each, goes about them."""
    turns = []
    so_far = SoFar(facts.catalogue, goods)
    for number, turn in enumerate(dialogue.turns):
        model = Noting()
        request = TurnRequest(text=filled(turn.say, goods), session_id=session)
        noting = asking(
            assistant, Provider("test:noting", model), cheap_path=False, look_up_first=False
        )
        reply = await noting.reply(request)
        noted = [call for calls in model.rounds for call in calls]
        made = [[tool.name, compact(tool.arguments)] for tool in reply.tools]
        by_code = [call for call in made if call not in noted]
        place = f"{dialogue.id}/{number}"
        so_far.exchanges.append(Exchange(request.text, reply, ()))
        doubts = bool(judge(turn.expect, so_far))
        turns.append(ScriptedTurn(place, request.text, model.rounds, reply.text, by_code, doubts))
    return turns


def asking(assistant: Assistant, provider: Provider, **changed: bool) -> Assistant:
    """The assistant with a provider, some settings changed."""
    services = assistant.services
    settings = services.shop.settings.model_copy(update=changed)
    shop = replace(services.shop, settings=settings)
    return Assistant(replace(services, shop=shop, providers=[provider]), assistant.conversation)
