"""What the nodes work with, given once when the conversation is opened."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from langchain_core.language_models import BaseChatModel

from graph.budget import Budget
from graph.prompt_book import PromptBook
from graph.providers import Bound, Provider
from graph.understanding.understand import Understander
from knowledge.shop import Shop
from tools.registry import schemas

if TYPE_CHECKING:
    from graph.tracing.spans import Tracing


@dataclass
class Services:
    """The shop, the models, the threads for blocking work and the clocks.

    `providers` are asked in their order; the embedded model answers where none is left.
    """

    shop: Shop
    understander: Understander
    embedded: BaseChatModel
    threads: Executor
    clock: Callable[[], float]
    providers: Sequence[Provider] = ()
    wall_clock: Callable[[], float] = time.time
    tracing: Tracing | None = None
    allowed_tools: frozenset[str] | None = None
    """The only tools that may be called; None: all of the speaker's role."""

    @property
    def has_provider(self) -> bool:
        """Whether a model other than the embedded one is configured."""
        return bool(self.providers)

    def allows(self, tool: str) -> bool:
        """Whether a tool may be called at all."""
        return self.allowed_tools is None or tool in self.allowed_tools

    @cached_property
    def budget(self) -> Budget:
        """What may still be spent on providers."""
        return Budget(self.shop.engine, self.shop.settings.daily_budget_usd)

    @cached_property
    def prompts(self) -> PromptBook:
        """The prompts in use."""
        return PromptBook(self.shop.engine)

    @cached_property
    def embedded_name(self) -> str:
        """What the embedded model calls itself."""
        return Provider("embedded", self.embedded).short_name

    @cached_property
    def _bound(self) -> dict[str, Bound]:
        return {}

    def embedded_for(self, role: str) -> Bound:
        """The embedded model with the tools of a role; made once."""
        if role not in self._bound:
            allowed = [one for one in schemas(role) if self.allows(one["function"]["name"])]
            self._bound[role] = self.embedded.bind_tools(allowed)
        return self._bound[role]
