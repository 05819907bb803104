"""What a tool gives back: a small result for the model and the record for everything else."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from data.facets import Facet
from data.facts import (
    CartFacts,
    Impression,
    Passage,
    ProductFacts,
    ReviewFacts,
    SearchHit,
    SearchOutcome,
)
from data.order_facts import CheckoutFacts, OrderFacts


class ToolOutcome(BaseModel):
    """The outcome of one tool call; `result` is what a model reads, the rest is the record."""

    model_config = ConfigDict(frozen=True)

    name: str = ""
    arguments: dict[str, Any] = Field(default_factory=dict)
    ok: bool = True
    result: dict[str, Any] = Field(default_factory=dict)
    error: dict[str, Any] | None = Field(None, description="{code, message} of a refusal.")
    products: tuple[ProductFacts, ...] = ()
    search: SearchOutcome | None = None
    facets: tuple[Facet, ...] = ()
    nearest: SearchOutcome | None = Field(None, description="What comes closest; never a result.")
    elsewhere: SearchOutcome | None = Field(
        None, description="What fits in other categories; never a result, shown where it is named."
    )
    impression: Impression | None = Field(
        None, description="The recommended ones, to be noted once they are shown."
    )
    cart: CartFacts | None = None
    orders: tuple[OrderFacts, ...] = ()
    checkout: CheckoutFacts | None = Field(None, description="A purchase before the yes.")
    confirm: dict[str, Any] | None = Field(
        None, description="Of a preview: the arguments that the customer's yes carries out."
    )
    passages: tuple[Passage, ...] = ()
    reviews: tuple[ReviewFacts, ...] = ()
    handoff: bool = False

    @property
    def closest(self) -> tuple[SearchHit, ...]:
        """What it offers in place of results, each told with what it misses."""
        return tuple(hit for one in (self.nearest, self.elsewhere) if one for hit in one.hits)

    def public(self) -> dict[str, Any]:
        """The record of `smartshop tool` (contracts.md)."""
        if self.ok:
            return {"ok": True, "result": self.result}
        return {"ok": False, "error": self.error}


def refusal(
    name: str, arguments: dict[str, Any], code: str, message: str, /, **details: Any
) -> ToolOutcome:
    """A call that was not carried out, with the reason in the shop's words; details are any."""
    error = {"code": code, "message": message, **details}
    return ToolOutcome(name=name, arguments=arguments, ok=False, error=error)
