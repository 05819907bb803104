"""What a list of products offers to narrow it by, remembered so that a tap is understood."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from data.constraints import Constraints
from data.facets import changed
from knowledge.words import words


class Offer(BaseModel):
    """One way on from a list: the words for it, and the limits that it sets."""

    facet: str = Field(description="category, brand, price, …, attributes.<name>")
    title: str = Field(description="The facet's name on the page.")
    label: str
    text: str = Field(description="What a customer says for it.")
    change: dict[str, Any] = Field(description="Fields of Constraints that it sets.")
    count: int = Field(0, description="Products that would be left.")
    selected: bool = False


class Narrowing(BaseModel):
    """A list as it was found, the limits in force, and what could be said to change them."""

    query: str
    constraints: Constraints
    count: int = Field(description="Products that answer and pass.")
    offers: list[Offer] = Field(default_factory=list, description="Values of facets, in order.")
    limits: list[Offer] = Field(
        default_factory=list, description="Limits in force; the text of each gives it up."
    )

    def said(self, text: str, asked: str = "") -> Offer | None:
        """The offer that a message is, word for word; of the facet asked, its bare label too."""
        spoken = words(text)
        if not spoken:
            return None
        for offer in (*self.limits, *self.offers):
            if spoken == words(offer.text) or (
                offer.facet == asked and spoken == words(offer.label)
            ):
                return offer
        return None

    def after(self, change: dict[str, Any]) -> Constraints:
        """The limits with a change made to them."""
        return changed(self.constraints, change)
