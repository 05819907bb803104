"""The assistant as the doors see it: open it once, then a reply for every message."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver

from data.constraints import Constraints
from data.handoff_words import mark_heard, said_unheard
from data.progress import Progress, silent
from data.settings import Settings
from graph.abilities_kept import with_kept
from graph.build import Conversation, build_graph, steps_at_most
from graph.checkpoints import open_checkpoints
from graph.conversation_log import thread_id
from graph.embedded.model import EmbeddedChatModel
from graph.embedded.voice import Voice
from graph.languages import default_language
from graph.people import caught_up, instead_of_a_turn
from graph.prompt_book import take_in
from graph.providers import open_providers
from graph.reply import Reply, TurnEvent, TurnRequest
from graph.services import Services
from graph.state import TurnState
from graph.teaching import taught_intents
from graph.texts.writers import use_writers
from graph.threads import off_loop
from graph.tracing.export import open_tracing
from graph.tracing.spans import turn_traced
from graph.trials import Trials
from graph.understanding.gloss.spoken import get_ready
from graph.understanding.types import Conversation as Understood
from graph.understanding.understand import Understander
from knowledge.shop import Shop, open_shop

PIECE_CHARS = 48
Result = TypeVar("Result")


@dataclass
class Assistant:
    """A conversation per session over one shop; safe for many sessions at once."""

    services: Services
    conversation: Conversation
    _closing: AsyncExitStack = field(default_factory=AsyncExitStack)
    _turns: WeakValueDictionary[str, asyncio.Lock] = field(default_factory=WeakValueDictionary)

    @property
    def shop(self) -> Shop:
        """The shop that it speaks for."""
        return self.services.shop

    @cached_property
    def trials(self) -> Trials:
        """The experiments that divide its customers."""
        return Trials(self.services)

    async def reply(self, request: TurnRequest) -> Reply:
        """The finished reply to one message."""
        async for event in self.stream(request):
            if event.reply is not None:
                return event.reply
        raise RuntimeError("a turn ended without a reply")

    async def stream(self, request: TurnRequest) -> AsyncIterator[TurnEvent]:
        """Steps as they end, the checked text in pieces as soon as there is some, then the reply.

        Turns of one session run one after the other. The pieces of text make up the reply's;
        where one takes the place of those before it, it says so (`TurnEvent.replaces`).
        """
        thread = thread_id(request)
        async with self._turn(thread):
            reply = await self._off_loop(instead_of_a_turn, self.services, request)
            if reply is not None:
                yield TurnEvent(kind="reply", reply=reply)
                return
            async with self._news(thread) as news:
                shown, before = "", time.perf_counter()
                services = await self._off_loop(self.trials.services_for, request, thread)
                given: TurnState = {**news, "request": request}
                async for mode, update in self._updates(given, thread, services):
                    if mode == "custom":
                        for piece in _pieces(shown, update["shown"]):
                            yield piece
                        shown = update["shown"]
                        continue
                    for name, changed in update.items():
                        now = time.perf_counter()
                        yield _step(name, changed or {}, (now - before) * 1000)
                        before, reply = now, (changed or {}).get("reply", reply)
        if reply is None:
            raise RuntimeError("a turn ended without a reply")
        for piece in _pieces(shown, reply.text):
            yield piece
        yield TurnEvent(kind="reply", reply=reply)

    async def kept(self, session_id: str, customer_id: str | None) -> dict[str, Any]:
        """What the conversation of a session has kept between turns; for reading only."""
        request = TurnRequest(text="", session_id=session_id, customer_id=customer_id)
        return await self._kept(thread_id(request))

    @asynccontextmanager
    async def forgetting(self, session_id: str, customer_id: str | None) -> AsyncIterator[None]:
        """Let a conversation be deleted in the block: no turn of it runs then.

        What it has kept between turns goes at the block's end.
        """
        request = TurnRequest(text="", session_id=session_id, customer_id=customer_id)
        async with self._turn(thread_id(request)):
            yield
            await self.forget(session_id, customer_id)

    async def forget(self, session_id: str, customer_id: str | None) -> None:
        """Delete what the conversation of a session has kept between turns."""
        thread = thread_id(TurnRequest(text="", session_id=session_id, customer_id=customer_id))
        checkpointer = self.conversation.checkpointer
        if isinstance(checkpointer, BaseCheckpointSaver):
            await checkpointer.adelete_thread(thread)

    async def copy(self, session_id: str, before: str, after: str) -> None:
        """Let a customer go on where a guest's conversation stands; the guest's own stays."""
        saver = self.conversation.checkpointer
        if not isinstance(saver, BaseCheckpointSaver):
            return
        source, target = (
            thread_id(TurnRequest(text="", session_id=session_id, customer_id=who))
            for who in (before, after)
        )
        kept = await saver.aget_tuple(RunnableConfig(configurable={"thread_id": source}))
        if kept is not None:
            place = RunnableConfig(configurable={"thread_id": target, "checkpoint_ns": ""})
            versions = kept.checkpoint["channel_versions"]
            await saver.aput(place, kept.checkpoint, kept.metadata, versions)

    async def close(self) -> None:
        """Give back connections and threads."""
        await self._closing.aclose()

    def _turn(self, thread: str) -> asyncio.Lock:
        """What turns of one session wait for each other by; kept while anybody holds it."""
        lock = self._turns.get(thread)
        if lock is None:
            lock = self._turns[thread] = asyncio.Lock()
        return lock

    @asynccontextmanager
    async def _news(self, thread: str) -> AsyncIterator[TurnState]:
        """What was said while a person had the conversation; known once the block has ended."""
        if not await self._off_loop(said_unheard, self.shop.engine, thread):
            yield {}
            return
        kept = await self._kept(thread)
        yield await self._off_loop(caught_up, self.services, thread, kept)
        await self._off_loop(mark_heard, self.shop.engine, thread)

    async def _kept(self, thread: str) -> dict[str, Any]:
        place = RunnableConfig(configurable={"thread_id": thread})
        kept: dict[str, Any] = (await self.conversation.aget_state(place)).values
        return kept

    async def _off_loop(self, work: Callable[..., Result], *args: Any) -> Result:
        return await off_loop(self.services.threads, work, *args)

    def _updates(self, given: TurnState, thread: str, services: Services) -> AsyncIterator[Any]:
        tracing, updates = services.tracing, partial(self._run, given, thread, services)
        if tracing is None:
            return updates({})
        return turn_traced(tracing, given["request"], thread, updates)

    def _run(
        self, given: TurnState, thread: str, services: Services, noted: dict[str, Any]
    ) -> AsyncIterator[Any]:
        settings = services.shop.settings
        config = RunnableConfig(
            configurable={"thread_id": thread, **noted},
            recursion_limit=steps_at_most(settings.max_model_calls),
        )
        return self.conversation.astream(
            given,
            config,
            context=services,
            stream_mode=["updates", "custom"],
            durability="exit",
        )


async def open_assistant(settings: Settings, progress: Progress = silent) -> Assistant:
    """Open the shop, its models and its checkpoints; sets a new home up first.

    Raises:
        ShopError: The home, the database, the index or the model setting is unusable.
    """
    shop = await asyncio.to_thread(open_shop, settings, progress)
    use_writers(shop)
    understander = Understander(shop.products.vocabulary, shop.embedder, taught_intents(shop))
    await asyncio.to_thread(_warm_up, shop, understander)
    closing = AsyncExitStack()
    closing.callback(shop.close)
    threads = ThreadPoolExecutor(settings.worker_threads, thread_name_prefix="shop")
    closing.callback(threads.shutdown, wait=False)
    checkpointer: BaseCheckpointSaver[str] = await open_checkpoints(settings, closing)
    providers = open_providers(settings, closing)
    await asyncio.to_thread(with_kept, shop.engine, providers)
    services = Services(
        shop=shop,
        understander=understander,
        providers=providers,
        embedded=EmbeddedChatModel(),
        threads=threads,
        clock=time.monotonic,
        tracing=open_tracing(settings, closing),
    )
    return Assistant(services, build_graph(checkpointer), closing)


def _warm_up(shop: Shop, understander: Understander) -> None:
    """Read what the first turn would wait for: catalogue, words, messages, prompts, the weights."""
    settings = shop.settings
    take_in(shop.engine)
    own = default_language(settings.locale)
    Voice(own, persona=settings.persona, locale=settings.locale).chip("chip-more")
    get_ready()
    understander.understand(shop.settings.shop_name, Understood())
    shop.names.standing_in(shop.settings.shop_name)
    shop.products.search("", Constraints(), 1)
    shop.help.search(shop.settings.shop_name, 1)


def _pieces(shown: str, text: str) -> Iterator[TurnEvent]:
    """What makes the text of what is shown already; all of it where it goes on otherwise."""
    replaces = not text.startswith(shown)
    rest = text if replaces else text[len(shown) :]
    for start in range(0, len(rest), PIECE_CHARS):
        piece = rest[start : start + PIECE_CHARS]
        yield TurnEvent(kind="text", text=piece, replaces=replaces and start == 0)


def _step(name: str, changed: dict[str, Any], took_ms: float) -> TurnEvent:
    shown = {key: value for key, value in changed.items() if key not in ("reply", "history")}
    return TurnEvent(kind="step", name=name, detail={"changed": shown, "ms": round(took_ms, 1)})
