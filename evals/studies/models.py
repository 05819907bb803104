"""What turns cost: the embedded model alone, and a provider with and without the cheap path."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from data.progress import Progress, silent
from data.settings import Settings
from evals.cheap import Heard, MeteredModel, through_provider
from evals.constraints import all_products
from evals.dialogues import TURNS, dialogues
from evals.ranking_metrics import interval
from evals.talk.homes import opened_shop
from graph.assistant import Assistant
from graph.prices import price_of
from graph.reply import TurnRequest

CATALOGUE = "demo"
EMBEDDED, EVERY_TURN, CHEAP = "embedded model", "provider, every turn", "provider, cheap path on"
PERSONAS = ("friendly", "formal", "brief")
MODELS = (
    ("openai", "gpt-4.1"),
    ("openai", "gpt-4.1-mini"),
    ("anthropic", "claude-sonnet-4"),
    ("google_genai", "gemini-2.5-flash"),
    ("mistralai", "mistral-small-latest"),
)
PER = 1000


async def models_study(
    settings: Settings, turns: int, progress: Progress = silent
) -> dict[str, Any]:
    """Time and tokens a turn, by who answers and by persona; what a thousand turns cost.

    The provider is a stand-in in this process that answers as the embedded model does: its tokens
    are those that a provider would be sent, by estimate, its own time of answering is not in the
    times.

    Args:
        settings: Its home keeps the shop of the study.
        turns: How many turns are held at most in each way.
        progress: Told how far it is.
    """
    async with opened_shop(settings, CATALOGUE, None, progress) as (assistant, _):
        said = dialogues(all_products(assistant.shop), turns)
        await _spoken(assistant, said[:1], "warm up")
        ways: dict[str, Any] = {}
        for name, model in (
            (EMBEDDED, assistant),
            (EVERY_TURN, through_provider(assistant, cheap=False)),
            (CHEAP, through_provider(assistant, cheap=True)),
        ):
            progress(name, len(ways), 3)
            ways[name] = await _spoken(model, said, name)
        personas = {
            persona: await _spoken(_speaking_as(assistant, persona), said, persona)
            for persona in PERSONAS
        }
    return {
        "turns": len(said) * TURNS,
        "ways": ways,
        "all": {**ways, **{f"{name} persona": row for name, row in personas.items()}},
        "times": {name: row.pop("ms") for name, row in ways.items()},
        "usd_per_1000_turns": _costs(settings, ways),
    }


def _speaking_as(assistant: Assistant, persona: str) -> Heard:
    heard = through_provider(assistant, cheap=False)
    shop = heard.services.shop
    settings = shop.settings.model_copy(update={"persona": persona})
    services = replace(heard.services, shop=replace(shop, settings=settings))
    return replace(heard, services=services)


async def _spoken(assistant: Assistant, said: Sequence[Sequence[str]], way: str) -> dict[str, Any]:
    spent: list[float] = []
    for number, dialogue in enumerate(said):
        for text in dialogue:
            began = time.perf_counter()
            await assistant.reply(TurnRequest(text=text, session_id=f"{way} {number}"))
            spent.append((time.perf_counter() - began) * 1000)
    cuts = statistics.quantiles([*spent, spent[0]], n=100)
    heard = assistant.replies if isinstance(assistant, Heard) else []
    tokens = [taken for _, taken in heard] or [0] * len(spent)
    return {
        "ms": [round(one, 2) for one in spent],
        "p50_ms": round(cuts[49], 1),
        "p95_ms": round(cuts[94], 1),
        "tokens_a_turn": round(statistics.fmean(tokens), 1),
        "tokens_a_turn_interval": interval([float(one) for one in tokens]),
        "turns_without_provider": round(
            sum(reply.model != MeteredModel().model_name for reply, _ in heard) / len(spent), 3
        ) if heard else 1.0,
    }  # fmt: skip


def _costs(settings: Settings, ways: dict[str, Any]) -> dict[str, dict[str, float]]:
    """Dollars by model and way, by the price table; nearly all of the tokens are read."""
    found: dict[str, dict[str, float]] = {}
    for provider, model in MODELS:
        price = price_of(settings, provider, model)
        if price is not None:
            rate = float(price.input) / 1_000_000 * PER
            found[model] = {
                name: round(way["tokens_a_turn"] * rate, 2) for name, way in ways.items()
            }
    return found
