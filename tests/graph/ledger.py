"""A consequential tool that keeps a ledger, for tests of the gate: it can be asked what it did."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.errors import NotFound
from tools.arguments import Arguments
from tools.context import ShopContext
from tools.outcome import ToolOutcome
from tools.registry import ShopTool


class Cancelling(Arguments):
    """Which order, and why."""

    order_id: str
    reason: str = "no longer needed"


@dataclass
class Ledger:
    """Orders with what they cost; `done` are the cancellations that were carried out."""

    totals: dict[str, int] = field(default_factory=lambda: {"#W1": 1000, "#W2": 2500})
    done: list[tuple[str, str]] = field(default_factory=list)

    def tool(self, name: str = "cancel_order") -> ShopTool:
        """The tool, under a name of the registry's."""

        def cancel(context: ShopContext, asked: Cancelling) -> ToolOutcome:
            """Cancel an order."""
            self._check(asked)
            self.done.append((asked.order_id.upper(), asked.reason))
            return ToolOutcome(result={"cancelled": asked.order_id.upper()})

        def preview(context: ShopContext, asked: Cancelling) -> ToolOutcome:
            """Tell what would come of it."""
            self._check(asked)
            order = asked.order_id.upper()
            told = {"order": order, "refund": self.totals[order] / 100}
            return ToolOutcome(result=told, confirm={"order_id": order, "reason": asked.reason})

        cancel.__name__ = name
        return ShopTool(Cancelling, cancel, preview=preview)

    def _check(self, asked: Cancelling) -> None:
        order = asked.order_id.upper()
        if order not in self.totals or any(order == done for done, _ in self.done):
            raise NotFound("There is no such order.")
