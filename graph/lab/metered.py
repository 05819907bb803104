"""An assistant of the lab: what its turns took from providers is the shop's to know."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from data.model_calls import keep_calls
from data.models import ModelCall
from graph.assistant import Assistant
from graph.reply import Reply, TurnEvent, TurnRequest
from graph.state import Work

PURPOSE = "lab"
OWN = {"id", "thread_id", "turn", "purpose"}
"""What a call in the shop's own conversations has besides."""


@dataclass
class Metered(Assistant):
    """Keeps its replies, and every call of a provider, also of turns that fail."""

    replies: list[Reply] = field(default_factory=list)
    calls: list[ModelCall] = field(default_factory=list)

    async def stream(self, request: TurnRequest) -> AsyncIterator[TurnEvent]:
        """The turn as it goes."""
        seen = 0
        async for event in super().stream(request):
            work: Work | None = event.detail.get("changed", {}).get("work")
            if work is not None:
                new, seen = work.calls[seen:], len(work.calls)
                self.calls += [_of_the_lab(one) for one in new]
            if event.reply is not None:
                self.replies.append(event.reply)
            yield event

    def settle(self, shop: Assistant) -> None:
        """Write the calls down in the shop itself: the day's budget holds here too. Blocking."""
        keep_calls(shop.shop.engine, self.calls)
        self.calls = []


def _of_the_lab(call: ModelCall) -> ModelCall:
    return ModelCall(**call.model_dump(exclude=OWN), purpose=PURPOSE)
