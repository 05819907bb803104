"""What the nodes work with, given once when the conversation is opened."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.runnables import Runnable

from graph.circuit import Circuit
from graph.understanding.understand import Understander
from knowledge.shop import Shop
from tools.registry import schemas

Bound = Runnable[LanguageModelInput, Any]


@dataclass
class Services:
    """The shop, the two models, the threads for blocking work and the clocks."""

    shop: Shop
    understander: Understander
    model: BaseChatModel
    embedded: BaseChatModel
    threads: Executor
    clock: Callable[[], float]
    circuit: Circuit = field(default_factory=Circuit)
    wall_clock: Callable[[], float] = time.time

    @property
    def has_provider(self) -> bool:
        """Whether a model other than the embedded one is configured."""
        return self.model is not self.embedded

    def name(self, *, embedded: bool) -> str:
        """What the model calls itself, for traces and records."""
        model = self.embedded if embedded else self.model
        named = getattr(model, "model_name", None) or getattr(model, "model", None)
        return str(named or model._llm_type)

    @cached_property
    def _bound(self) -> dict[tuple[bool, str], Bound]:
        return {}

    def bound(self, role: str, *, embedded: bool) -> Bound:
        """The model with the tools of a role; made once."""
        key = (embedded, role)
        if key not in self._bound:
            model = self.embedded if embedded else self.model
            self._bound[key] = model.bind_tools(schemas(role))
        return self._bound[key]
