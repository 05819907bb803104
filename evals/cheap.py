"""Suite: how many turns need no provider, what that saves, and that outcomes are the same."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage
from pydantic import PrivateAttr

from data.progress import Progress
from data.settings import Settings
from evals.talk.choice import chosen
from evals.talk.goods import Goods, choose_goods
from evals.talk.hold import HeldTurn, hold
from evals.talk.homes import opened_shop
from evals.talk.noise import CLEAN
from evals.talk.truth import Facts
from evals.talk.variants import noisy_texts
from evals.talk.written import Dialogue
from graph.assistant import Assistant
from graph.embedded.model import CHARS_PER_TOKEN, EmbeddedChatModel
from graph.providers import Provider
from graph.reply import Reply, TurnRequest

KEPT_EXAMPLES = 20
OF_ITS_CART = "summary_hash"
"""An argument of what awaits a yes that is another in every conversation."""


class MeteredModel(EmbeddedChatModel):
    """Stands in for a provider: answers as the embedded model does, and counts what it reads.

    A provider reads the messages and the tools' schemas with every call; about four characters
    make a token.
    """

    model_name: str = "metered"
    _tokens: int = PrivateAttr(default=0)

    @property
    def tokens(self) -> int:
        """Read and written so far, by estimate."""
        return self._tokens

    def _answer(self, messages: list[BaseMessage], tools: list[dict[str, Any]]) -> AIMessage:
        answer = super()._answer(messages, tools)
        spent = answer.usage_metadata["total_tokens"] if answer.usage_metadata else 0
        self._tokens += spent + len(json.dumps(tools)) // CHARS_PER_TOKEN
        return answer


@dataclass
class Heard(Assistant):
    """An assistant whose replies are kept, with the tokens that each took."""

    model: MeteredModel = field(default_factory=MeteredModel)
    replies: list[tuple[Reply, int]] = field(default_factory=list)

    async def reply(self, request: TurnRequest) -> Reply:
        """The reply, noted down."""
        before = self.model.tokens
        reply = await super().reply(request)
        self.replies.append((reply, self.model.tokens - before))
        return reply


@dataclass
class Told:
    """One turn, held with the cheap path and without it."""

    said: str
    cheap: bool
    right: bool
    tokens: int
    tokens_without: int
    tools: str
    same: bool


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Hold the dialogues of every catalogue twice, through a stand-in for a provider."""
    choice, told = chosen(data), list[Told]()
    for name, place in choice.places.items():
        told += asyncio.run(_talk(settings, name, place, choice.dialogues, progress))
    return figures(told)


async def _talk(
    settings: Settings, name: str, place: Path | None, dialogues: Sequence[Dialogue],
    progress: Progress,
) -> list[Told]:  # fmt: skip
    told: list[Told] = []
    async with opened_shop(settings, name, place, progress) as (assistant, facts):
        own = [one for one in dialogues if one.catalogue in (name, "any")]
        for done, dialogue in enumerate(own):
            progress(f"talking, {name}", done, len(own))
            goods = choose_goods(dialogue, facts.catalogue)
            if goods is not None:
                told += await _held_twice(assistant, dialogue, goods, facts)
    return told


async def _held_twice(
    assistant: Assistant, dialogue: Dialogue, goods: Goods, facts: Facts
) -> list[Told]:
    texts = noisy_texts(dialogue, goods, CLEAN, facts.catalogue)
    ways: list[tuple[list[HeldTurn], list[tuple[Reply, int]]]] = []
    for cheap in (True, False):
        heard = through_provider(assistant, cheap=cheap)
        session = f"{dialogue.id} {'cheap' if cheap else 'asked'}"
        ways.append((await hold(heard, dialogue, goods, texts, facts, session), heard.replies))
    (turns, replies), (_, without) = ways
    return [
        Told(
            said=turn.said,
            cheap=reply.model != MeteredModel().model_name,
            right=not turn.faults,
            tokens=tokens,
            tokens_without=asked_tokens,
            tools=", ".join(tool.name for tool in reply.tools) or "words alone",
            same=_outcome(reply) == _outcome(asked),
        )
        for turn, (reply, tokens), (asked, asked_tokens) in zip(
            turns, replies, without, strict=True
        )
    ]


def through_provider(assistant: Assistant, *, cheap: bool) -> Heard:
    """The assistant with a stand-in for a provider, with or without the cheap path."""
    model, services = MeteredModel(), assistant.services
    settings = services.shop.settings.model_copy(update={"cheap_path": cheap})
    shop = replace(services.shop, settings=settings)
    services = replace(services, shop=shop, providers=[Provider("test:model", model)])
    return Heard(services, assistant.conversation, model=model)


def _outcome(reply: Reply) -> dict[str, Any]:
    """What a turn has brought: the cart, the products, what is still open."""
    cart = [(line.product_id, line.variant_id, line.quantity) for line in reply.cart.lines]
    pending = reply.public()["pending"]
    if pending:
        given = {key: one for key, one in pending["arguments"].items() if key != OF_ITS_CART}
        pending = {**pending, "arguments": given}
    return {"cart": cart, "cards": [card.id for card in reply.cards], "pending": pending}


def figures(told: Sequence[Told]) -> dict[str, Any]:
    """Shares of turns and tokens, and how turns went that were served without the provider."""
    cheap = [turn for turn in told if turn.cheap]
    spent, without = sum(t.tokens for t in told), sum(t.tokens_without for t in told)
    return {
        "turns": len(told),
        "cheap": _share(len(cheap), len(told)),
        "tokens_saved": _share(without - spent, without),
        "tokens_without": without,
        "right": _share(sum(turn.right for turn in told), len(told)),
        "cheap_right": _share(sum(turn.right for turn in cheap), len(cheap)),
        "outcomes_differ": sum(not turn.same for turn in told),
        "served_by": dict(Counter(turn.tools for turn in cheap).most_common(KEPT_EXAMPLES)),
        "cheap_and_wrong": [turn.said for turn in cheap if not turn.right][:KEPT_EXAMPLES],
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
