"""An assistant in a copy of the shop: carts, orders, letters and payments are the copy's own."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

from langgraph.checkpoint.memory import InMemorySaver
from sqlalchemy import Engine

from data.letters import close_office
from data.progress import Progress, silent
from data.sandbox import copied
from data.settings import Settings
from data.tracker import Pace, Tracker
from graph.assistant import Assistant
from graph.budget import Budget
from graph.build import build_graph
from graph.lab.metered import Metered
from graph.lab.variant import Variant, prompt_of, settings_of
from graph.prompt_book import PromptBook
from graph.providers import Provider, open_providers
from knowledge.descriptions import Descriptions
from knowledge.help import HelpSearch
from knowledge.recommend.recommender import Recommender
from knowledge.reviews import ReviewSearch
from knowledge.shop import Shop


@asynccontextmanager
async def sandboxed(
    assistant: Assistant, variants: Sequence[Variant], progress: Progress = silent
) -> AsyncIterator[list[Metered]]:
    """An assistant for each variant, all in one copy of the shop that is thrown away.

    They share what conversations keep, so that one may go on where another was.

    Raises:
        ShopError: A variant names what there is not, or its prompt may not be used.
    """
    shop, saver = assistant.shop, InMemorySaver()
    made = [settings_of(shop.settings, one) for one in variants]
    prompts = [await asyncio.to_thread(prompt_of, shop.engine, one) for one in variants]
    async with AsyncExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="smartshop-lab-")))
        closing.callback(close_office, folder)
        engine = await asyncio.to_thread(copied, shop.engine, folder / "shop.db", progress)
        closing.callback(engine.dispose)
        held = []
        for variant, settings, prompt in zip(variants, made, prompts, strict=True):
            copy = _copy_of(shop, _harmless(settings, folder), engine, closing)
            providers = _providers(assistant, settings, closing)
            tools = None if variant.tools is None else frozenset(variant.tools)
            own = replace(
                assistant.services,
                shop=copy,
                providers=providers,
                tracing=None,
                allowed_tools=tools,
            )
            own.prompts = PromptBook(engine, instead={prompt.name: prompt})
            own.budget = Budget(shop.engine, shop.settings.daily_budget_usd)
            held.append(Metered(own, build_graph(saver)))
        yield held


def _providers(
    assistant: Assistant, settings: Settings, closing: AsyncExitStack
) -> Sequence[Provider]:
    """The models of a variant, with what the shop's own have shown of themselves."""
    opened = open_providers(settings, closing)
    for one in opened:
        known = [known for known in assistant.services.providers if known.key == one.key]
        one.abilities = known[0].abilities if known else one.abilities
    return opened


def _harmless(settings: Settings, folder: Path) -> Settings:
    """Settings by which nothing leaves: no mail server, no payment provider, another home."""
    away = {"home": folder, "database_url": "", "smtp_host": "", "payment_provider": "test"}
    return settings.model_copy(update=away)


def _copy_of(shop: Shop, settings: Settings, engine: Engine, closing: AsyncExitStack) -> Shop:
    """The shop with everything that writes working in the copy; the indexes are only read."""
    tracker = Tracker(engine, Pace(default=settings.track_by_default))
    reviews = ReviewSearch(settings, engine, shop.index, shop.embedder)
    closing.callback(reviews.summaries.close)
    closing.callback(tracker.close)
    reviews.summaries.writer = shop.reviews.summaries.writer
    same_help = settings.help_min_score == shop.settings.help_min_score
    return replace(
        shop,
        settings=settings,
        engine=engine,
        help=shop.help
        if same_help
        else HelpSearch(settings, shop.engine, shop.index, shop.embedder),
        reviews=reviews,
        descriptions=Descriptions(
            settings, engine, lambda: shop.products.vocabulary().brand_counts, reviews.summary
        ),
        tracker=tracker,
        recommender=Recommender(settings, engine, shop.products, tracker),
    )
