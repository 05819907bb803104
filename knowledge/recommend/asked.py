"""What recommendations are asked for, and what one of them is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from data.constraints import Constraints
from data.told import Told
from knowledge.telling import line


@dataclass(frozen=True)
class Asked:
    """Who asks, where they are, and within which limits.

    Attributes:
        owner: customer:<id> or session:<id>.
        product_id, category, query: Of the page that they are on.
        without: Ids not to show again.
    """

    owner: str
    k: int = 8
    product_id: str | None = None
    category: tuple[str, ...] = ()
    query: str = ""
    limits: Constraints = field(default_factory=Constraints)
    without: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[Any, ...]:
        """What two questions have in common that have the same answer."""
        page = (self.product_id, self.category, self.query)
        return (self.owner, self.k, *page, self.limits.model_dump_json(), self.without)


class Recommended(NamedTuple):
    """A product, how strongly (0 to 1) and why it is recommended, and by what it was found.

    The source is bought_together, collaborative, content, category, search or best_seller.
    """

    product_id: str
    score: float
    why: Told
    source: str

    @property
    def reason(self) -> str:
        """The reason in English."""
        return line([self.why])

    def public(self) -> dict[str, Any]:
        """The record of the command line and the API (contracts.md)."""
        return {
            "id": self.product_id,
            "score": self.score,
            "reason": self.reason,
            "source": self.source,
        }
