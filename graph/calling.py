"""One call of a provider in a turn: shown while it comes, measured, priced, within its time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from langchain_core.messages import AIMessage, BaseMessage

from data.errors import ModelUnavailable
from data.models import ModelCall
from data.settings import Settings
from graph.asking import ask
from graph.prices import cached_tokens, price_of
from graph.providers import Bound, Provider

Hear = Callable[[str], None]


@dataclass
class Measured:
    """A call of a provider as it is written down; `call` is whole once it has ended."""

    provider: Provider
    settings: Settings
    purpose: str = "chat"
    call: ModelCall | None = None
    _began: float = field(default_factory=time.perf_counter)
    _first_ms: float | None = None

    async def ask(
        self,
        bound: Bound,
        messages: Sequence[BaseMessage],
        timeout_s: float,
        hear: Hear = lambda text: None,
    ) -> AIMessage:
        """The provider's answer.

        Raises:
            ModelUnavailable: There is none in time; `call` tells of it all the same.
        """

        def heard(text: str) -> None:
            self._first_ms = self._first_ms or self._passed_ms()
            hear(text)

        try:
            answer = await ask(
                bound,
                messages,
                timeout_s=timeout_s,
                circuit=self.provider.circuit,
                retries=self.settings.model_retries,
                heard=heard,
            )
        except ModelUnavailable as error:
            self.call = self._noted(failure=_kind(error))
            raise
        self.call = self._noted(answer)
        return answer

    def _passed_ms(self) -> float:
        return (time.perf_counter() - self._began) * 1000

    def _noted(self, answer: AIMessage | None = None, failure: str = "") -> ModelCall:
        vendor, _, model = self.provider.name.partition(":")
        call = ModelCall(
            purpose=self.purpose,
            provider=vendor,
            model=model,
            ok=answer is not None,
            failure=failure,
            took_ms=self._passed_ms(),
            first_ms=self._first_ms,
        )
        usage = answer.usage_metadata if answer is not None else None
        if usage is not None:
            call.input_tokens = usage["input_tokens"]
            call.cached_tokens = cached_tokens(usage)
            call.output_tokens = usage["output_tokens"]
            price = price_of(self.settings, vendor, model, self.provider.server)
            call.cost_micros = price.micros(usage) if price else None
        return call


def _kind(error: ModelUnavailable) -> str:
    """The name of what went wrong; a provider's own words may hold keys or customers' words."""
    cause = error.__cause__
    return type(cause).__name__ if cause is not None else error.message
