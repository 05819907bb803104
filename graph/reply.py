"""A turn as the doors see it: the request, the events while it runs, and the reply."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from data.facts import CartFacts, Impression, Passage, ProductFacts
from data.order_facts import CheckoutFacts, OrderFacts, OrderLineFacts
from graph.understanding.offers import Narrowing
from graph.usage import Usage


class TurnRequest(BaseModel):
    """One message of one speaker; identity comes from the door, never from the text."""

    text: str
    session_id: str
    customer_id: str | None = None
    role: Literal["customer", "support_agent", "admin"] = "customer"
    page: dict[str, Any] = Field(default_factory=dict, description="{product_id, category, …}")
    confirms: str | None = Field(
        None, description="The seal of the summary whose button was pressed; None: a message."
    )
    means: str = Field("", description="The English of what a button says; empty: a message.")
    language: str = Field("", description="What a button says it in; empty: the conversation's.")
    message_id: str = Field("", description="What the message is kept as; empty: a new id.")
    reply_id: str = Field("", description="What the reply is kept as; empty: a new id.")
    deed_id: str = Field(
        "",
        description="What the turn's writes are noted under, to be done once; empty: the reply's.",
    )
    draws: bool = Field(
        False,
        description="Whether the door draws orders and purchases, so that prose can be short.",
    )


class GuardReport(BaseModel):
    """What the guards did in a turn."""

    input: Literal["allow", "mask", "refuse"] = "allow"
    output: Literal["allow", "repair", "refuse"] = "allow"
    reasons: list[str] = Field(default_factory=list)


class ToolTrace(BaseModel):
    """One tool call as it was run."""

    name: str
    arguments: dict[str, Any]
    ok: bool
    preview: bool = Field(False, description="Whether only what would come of it was told.")


class ChangedLine(BaseModel):
    """Units of an order that an action would send back, swap or call off."""

    line: OrderLineFacts
    quantity: int
    becomes: dict[str, str] = Field(description="The options of what takes their place.")


class OrderChange(BaseModel):
    """What an action that awaits a yes would make of an order."""

    action: str = Field(description="cancel, return, exchange or modify_items.")
    order_id: str
    currency: str
    lines: list[ChangedLine]
    told: list[str] = Field(description="In the reply's language: the money, and what else holds.")


class Alternative(BaseModel):
    """A product that comes closest where nothing fits, and what it misses."""

    product: ProductFacts
    misses: list[str] = Field(description='In its language, for example "not red: blue".')


class Reply(BaseModel):
    """The record of a finished turn: text, cards, chips and sources all come from it."""

    model_config = ConfigDict(arbitrary_types_allowed=False)

    session_id: str
    text: str
    cards: list[ProductFacts] = Field(
        default_factory=list, description="In the order in which the text names them."
    )
    aside: list[str] = Field(
        default_factory=list,
        description="Cards of what was only put into the cart or changed there: never counted.",
    )
    alternatives: list[Alternative] = Field(
        default_factory=list, description="Closest where no card fits; never among the cards."
    )
    gives_up: list[str] = Field(
        default_factory=list, description="The limits that the alternatives give up."
    )
    reasons: dict[str, str] = Field(
        default_factory=dict, description="Why each product was found, by its id."
    )
    recommended: list[Impression] = Field(
        default_factory=list, description="Which of the cards are recommended, by list."
    )
    narrowing: Narrowing | None = Field(None, description="How the list could be narrowed.")
    comparison: dict[str, Any] | None = Field(
        None, description="{product_ids, rows: [{name, values}]} for a comparison table."
    )
    suggestions: list[str] = Field(default_factory=list)
    citations: list[Passage] = Field(default_factory=list)
    tools: list[ToolTrace] = Field(default_factory=list)
    orders: list[OrderFacts] = Field(
        default_factory=list, description="Those that the text is about, as they are now."
    )
    to_review: str = Field(
        "", description="The product of the order told of that the customer wishes to review."
    )
    changes: list[OrderChange] = Field(
        default_factory=list, description="What a yes would make of orders, in the order told."
    )
    checkout: CheckoutFacts | None = Field(None, description="The purchase that is being made.")
    cart: CartFacts
    cart_changed: bool = False
    pending: dict[str, Any] | None = Field(
        None,
        description="What awaits a yes: {action, arguments}, `also` more of them; and its seal.",
    )
    guard: GuardReport = Field(default_factory=GuardReport)
    model: str = Field("", description="The model that gave the answer; empty: none was asked.")
    prompts: dict[str, int] = Field(
        default_factory=dict, description="The versions of the prompts it was made by, by name."
    )
    model_calls: int = 0
    tool_calls: int = 0
    confidence: float | None = Field(
        None, description="How sure the message was understood, 0 to 1; None: it was refused."
    )
    usage: Usage = Field(default_factory=Usage)
    capped: bool = False
    handoff: bool = False
    passed_to: str = Field("", description="The person of the team who answers instead.")
    language: str = "en"
    took_ms: float = 0.0

    @property
    def counted(self) -> list[ProductFacts]:
        """The cards that "the first" counts: those of a list beside what went into the cart."""
        return [card for card in self.cards if card.id not in self.aside]

    def public(self) -> dict[str, Any]:
        """The line of `smartshop chat --json` (contracts.md)."""
        return {
            "session": self.session_id,
            "reply": self.text,
            "cards": [card.card() for card in self.cards],
            "alternatives": [
                one.product.card() | {"misses": one.misses} for one in self.alternatives
            ],
            "suggestions": self.suggestions,
            "citations": [
                {"id": c.id, "source": c.source, "title": c.title, "section": c.section}
                for c in self.citations
            ],
            "tools": [tool.model_dump() for tool in self.tools],
            "cart": self.cart.public(),
            "pending": self._pending(),
            "guard": self.guard.model_dump(),
            "model": self.model,
            "prompts": self.prompts,
            "model_calls": self.model_calls,
            "tool_calls": self.tool_calls,
            "usage": self.usage.public(),
            "capped": self.capped,
            "handoff": self.handoff,
            "language": self.language,
            "took_ms": round(self.took_ms, 1),
        }

    def _pending(self) -> dict[str, Any] | None:
        if self.pending is None:
            return None
        told = {name: self.pending[name] for name in ("action", "arguments")}
        also = [
            {name: one[name] for name in ("action", "arguments")}
            for one in self.pending.get("also", ())
        ]
        return {**told, "also": also} if also else told


class TurnEvent(BaseModel):
    """Something to show while a turn runs."""

    kind: Literal["step", "text", "reply"]
    name: str = Field("", description="step: which node or tool.")
    detail: dict[str, Any] = Field(default_factory=dict, description="step: inputs, outputs, ms.")
    text: str = Field("", description="text: the next piece, already checked.")
    replaces: bool = Field(
        False, description="text: takes the place of all pieces before it, which are withdrawn."
    )
    reply: Reply | None = Field(None, description="reply: the finished record, always last.")
