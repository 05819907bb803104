"""What understanding a message yields, and what it may look back on."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

from data.constraints import Constraints
from graph.understanding.offers import Narrowing

Intent = Literal[
    "greet",
    "thanks",
    "goodbye",
    "smalltalk",
    "search",
    "refine",
    "compare",
    "details",
    "availability",
    "reviews",
    "ask_product",
    "recommend",
    "gift",
    "similar",
    "top_selling",
    "categories",
    "cart_add",
    "cart_update",
    "cart_remove",
    "cart_view",
    "cart_clear",
    "coupon",
    "checkout",
    "order_list",
    "order_status",
    "cancel_order",
    "modify_order",
    "return_order",
    "exchange_order",
    "refund_status",
    "help",
    "delivery",
    "payment",
    "account",
    "complaint",
    "human",
    "language",
    "correct",
    "confirm",
    "deny",
    "undo",
    "explain",
    "distress",
    "hardship",
    "preference",
    "out_of_scope",
    "unsafe",
    "unclear",
]


class ShownProduct(BaseModel):
    """What the conversation remembers of a product it has shown."""

    id: str
    name: str
    brand: str | None = None
    category: str
    price_cents: int
    rating: float | None = None
    attributes: dict[str, Any] = Field(default_factory=dict)
    options: dict[str, list[str]] = Field(
        default_factory=dict, description="What it can be bought in: size -> M, L."
    )
    sizes: list[str] = Field(
        default_factory=list, description="What is specified of its measures: 500 ml, 1.2 kg."
    )
    figures: dict[str, str] = Field(
        default_factory=dict, description="Rows of its listing where more or less is better."
    )


class Search(BaseModel):
    """A search that was in force once: its words and limits."""

    query: str
    constraints: Constraints


class ShownList(BaseModel):
    """A list that was shown: its products in order, and how they were sorted."""

    ids: list[str]
    sort: str = "relevance"


class Conversation(BaseModel):
    """What was said so far, as far as understanding needs it; kept in the checkpoint as a dict."""

    shown: list[ShownProduct] = Field(
        default_factory=list, description="Products of the newest list, in the order shown."
    )
    earlier: list[ShownProduct] = Field(
        default_factory=list, description="Shown before that, newest first, at most 40."
    )
    lists: list[ShownList] = Field(
        default_factory=list, description="Lists that were shown, newest first, at most 12."
    )
    named: list[ShownProduct] = Field(
        default_factory=list, description="Products whose whole name stands in the message."
    )
    focus: list[str] = Field(default_factory=list, description="Ids being talked about.")
    together: list[str] = Field(
        default_factory=list, description="Ids last compared or told about side by side."
    )
    query: str = Field("", description="Search words in force.")
    question: str = Field("", description="What was asked last about a product or the shop.")
    seen: int = Field(0, description="How many results of the search in force were shown.")
    constraints: Constraints = Field(default_factory=Constraints, description="In force.")
    kept: Constraints = Field(
        default_factory=Constraints,
        description="What the customer told of themselves: it holds in later searches too.",
    )
    searches: list[Search] = Field(
        default_factory=list, description="Searches left for another, newest first, at most 8."
    )
    cart: list[ShownProduct] = Field(default_factory=list, description="Products in the cart.")
    cart_lines: list[dict[str, Any]] = Field(
        default_factory=list, description="{product_id, variant_id, quantity, options} in the cart."
    )
    meant_for: dict[str, list[str]] = Field(
        default_factory=dict, description="Product -> words for the person it was bought for."
    )
    saved: list[ShownProduct] = Field(
        default_factory=list, description="Products put aside for later."
    )
    order_id: str = Field("", description="The order talked about last.")
    pending: dict[str, Any] | None = Field(None, description="Action that awaits a yes.")
    open_question: dict[str, Any] | None = Field(
        None, description="Our clarifying question: {kind, options, request}."
    )
    narrowing: Narrowing | None = Field(
        None, description="What the newest list offered to narrow it by."
    )
    page: dict[str, Any] = Field(default_factory=dict, description="Where the customer stands.")
    undo: list[dict[str, Any]] = Field(
        default_factory=list, description="Tool calls that take back the newest cart change."
    )
    last_intents: list[str] = Field(default_factory=list)
    language: str = Field("", description="Spoken with the customer, ISO 639-1; empty: unknown.")
    language_wished: bool = Field(False, description="The customer asked for it.")
    chips: dict[str, str] = Field(
        default_factory=dict, description="What was offered last to tap, each with its English."
    )
    turns: int = 0

    @property
    def held_ids(self) -> set[str]:
        """The products in the cart."""
        return {product.id for product in self.cart}

    @property
    def side_by_side(self) -> list[str]:
        """Several products that are talked about, also where one of them was named as foremost."""
        if len(self.focus) > 1:
            return self.focus
        return self.together if self.focus and set(self.focus) <= set(self.together) else []

    def meant(self, text: str) -> str | None:
        """The English of the chip that a message is, word for word; None where it is none."""
        said = text.casefold().split()
        chips = self.chips.items()
        return next((means for chip, means in chips if chip.casefold().split() == said), None)


class Reference(BaseModel):
    """Words that point at products ("the second one", "it", "both")."""

    kind: Literal[
        "ordinal", "pronoun", "all", "name", "brand", "attribute", "superlative", "page", "last"
    ]
    text: str = Field(description="The words that point.")
    product_ids: list[str] = Field(description="What they point at; empty: nothing there.")
    quantity: int | None = Field(None, description="How many of it: two of the first.")


class Part(BaseModel):
    """One request of the message; a message has one or several, in order."""

    text: str
    intent: Intent
    confidence: float = Field(ge=0, le=1)
    alternatives: list[tuple[str, float]] = Field(default_factory=list)
    outside: float = Field(0.0, description="Likelihood that it is no business of the shop's.")
    query: str = Field("", description="What to search for: words left after the constraints.")
    constraints: Constraints = Field(
        default_factory=Constraints, description="What this part itself says."
    )
    dropped: list[str] = Field(
        default_factory=list, description="Constraint fields given up (any colour)."
    )
    preferences: list[str] = Field(
        default_factory=list, description="Soft wishes: cheap, premium, good battery life."
    )
    references: list[Reference] = Field(default_factory=list)
    options: dict[str, str] = Field(
        default_factory=dict, description="Variant wished (size: M, color: black)."
    )
    quantity: int | None = None
    change: int | None = Field(None, description="How many more or fewer of it than now.")
    order_number: str | None = None
    question: str = Field("", description="The question about a product or the shop, if one.")
    evidence: list[str] = Field(
        default_factory=list, description="Facts and words that spoke for the intent, best first."
    )

    @property
    def asked(self) -> str:
        """The question that it asks; its words where it asks none."""
        return self.question or self.text

    @property
    def product_ids(self) -> list[str]:
        """All products its references point at, in order, once each."""
        return list(dict.fromkeys(pid for ref in self.references for pid in ref.product_ids))


class Understanding(BaseModel):
    """A message, understood."""

    text: str
    corrected: str = Field("", description="The text in English words, after typo repair.")
    corrections: dict[str, str] = Field(default_factory=dict)
    language: str = Field("en", description="ISO 639-1.")
    parts: list[Part] = Field(default_factory=list)
    in_force: Constraints = Field(
        default_factory=Constraints,
        description="Hard constraints after this message: those before, changed by the parts.",
    )
    kept: Constraints = Field(
        default_factory=Constraints, description="What holds beyond this search: sizes, dislikes."
    )
    query_in_force: str = ""
    is_new_search: bool = Field(False, description="The subject changed; older limits fell away.")

    @property
    def english(self) -> str:
        """The message as it was said; in English words where it was in another language."""
        return self.text if self.language == "en" else self.corrected or self.text

    @property
    def intents(self) -> list[str]:
        """The intents of the parts, in order."""
        return [part.intent for part in self.parts]
