"""What is told of a description: its text, its problems, and what was decided on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.facts import Facts
from data.models import Description
from knowledge.description_check import DescriptionProblem

PENDING, APPROVED, REJECTED, REPLACED = "pending", "approved", "rejected", "replaced"
STATUSES = (PENDING, APPROVED, REJECTED)
"""Those that an operator sees; a replaced text only stays for the record."""


class DescriptionRecord(Facts):
    """A text written for a product, and what has become of it."""

    id: int
    product_id: str
    name: str
    original: str
    text: str
    words: int
    problems: tuple[DescriptionProblem, ...]
    status: str
    maker: str
    prompts: dict[str, int]
    forced: bool
    decided_by: str
    reason: str
    created_at: str


@dataclass(frozen=True)
class WrittenText:
    """A text as a writer gives it, with the versions of the prompts that it was written by."""

    text: str
    prompts: dict[str, int] = field(default_factory=dict)


def record_of(row: Description, name: str) -> DescriptionRecord:
    """The record of a row and its product's name."""
    return DescriptionRecord(
        id=row.id or 0,
        product_id=row.product_id,
        name=name,
        original=row.original,
        text=row.text,
        words=len(row.text.split()),
        problems=tuple(DescriptionProblem.model_validate(one) for one in row.problems),
        status=row.status,
        maker=row.maker,
        prompts=row.prompts,
        forced=row.forced,
        decided_by=row.decided_by,
        reason=row.reason,
        created_at=row.created_at.isoformat(timespec="seconds"),
    )
