"""The chat models of providers in the order in which they are asked, and who is next."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.runnables import Runnable

from data.settings import Settings
from graph.abilities import Abilities
from graph.circuit import Circuit
from graph.models import (
    WITHOUT_TEMPERATURE,
    ModelChoice,
    chosen_model,
    close_model,
    fallback_models,
    open_model,
)
from graph.prices import price_of

Bound = Runnable[LanguageModelInput, Any]
NO_PARAMETERS: Mapping[str, Any] = {}
SAMPLING = frozenset({"temperature", "top_p"})


@dataclass
class Provider:
    """One model of a provider: its name in full, what it can do, and whether it is left alone."""

    name: str
    model: BaseChatModel
    circuit: Circuit = field(default_factory=Circuit)
    abilities: Abilities = field(default_factory=Abilities)
    server: str = ""
    """The host that it is asked at, where that is not the provider's own."""
    doubted: bool = False
    """Whether a call with tools was refused, and one without is still to show if that was why."""

    @property
    def vendor(self) -> str:
        """Whose model it is, in LangChain's spelling."""
        return self.name.partition(":")[0]

    @property
    def untooled(self) -> bool:
        """Whether it is asked without tools."""
        return self.doubted or self.abilities.tools is False

    @property
    def key(self) -> str:
        """What it is known by in the database: the same name elsewhere is another model."""
        return f"{self.name}@{self.server}" if self.server else self.name

    def public(self, settings: Settings) -> dict[str, Any]:
        """The line of `smartshop models`."""
        vendor, _, model = self.name.partition(":")
        price = price_of(settings, vendor, model, self.server)
        return {
            "model": self.name,
            "server": self.server or None,
            **asdict(self.abilities),
            "price_usd_per_million": price.public() if price else None,
        }

    @cached_property
    def short_name(self) -> str:
        """What the model calls itself, for traces and records."""
        named = getattr(self.model, "model_name", None) or getattr(self.model, "model", None)
        return str(named or self.model._llm_type)

    def bound(
        self, tools: Sequence[dict[str, Any]], parameters: Mapping[str, Any] = NO_PARAMETERS
    ) -> Bound:
        """The model with some tools, asked with the parameters of a prompt."""
        given = dict(parameters)
        if self.short_name.startswith(WITHOUT_TEMPERATURE):
            given = {name: one for name, one in given.items() if name not in SAMPLING}
        if tools:
            return self.model.bind_tools(tools, **given)
        return self.model.bind(**given) if given else self.model


def next_provider(providers: Sequence[Provider], failed: Collection[str]) -> Provider | None:
    """The first that has not failed in this turn and is not left alone; None: the embedded one."""
    usable = (one for one in providers if one.name not in failed and not one.circuit.is_open)
    return next(usable, None)


def chosen_models(settings: Settings) -> list[ModelChoice]:
    """The models of providers that are configured, each once, in the order of asking.

    Raises:
        ShopError: A setting is wrong.
    """
    choices = [chosen_model(settings), *fallback_models(settings)]
    return [one for one in dict.fromkeys(choices) if not one.is_embedded]


def open_providers(settings: Settings, closing: AsyncExitStack) -> list[Provider]:
    """Open every configured model; each is closed with the stack.

    Raises:
        ShopError: A setting is wrong, or a provider's client is missing or unconfigured.
    """
    opened = []
    for choice in chosen_models(settings):
        model = open_model(settings, choice)
        closing.push_async_callback(close_model, model)
        known, server = Abilities.known(model), server_of(choice)
        opened.append(Provider(str(choice), model, abilities=known, server=server))
    return opened


def server_of(choice: ModelChoice) -> str:
    """The host that a model is asked at, where it is not the provider's own; else empty."""
    base = os.environ.get("OPENAI_BASE_URL", "") if choice.provider == "openai" else ""
    host = urlsplit(base).netloc
    return "" if host == "api.openai.com" else host
