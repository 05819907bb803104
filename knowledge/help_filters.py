"""What a passage must be to be looked at: of a type, in a category, with a tag."""

from __future__ import annotations

from dataclasses import dataclass

from data.faqs import is_within
from knowledge.passages import HelpPassage


@dataclass(frozen=True)
class HelpFilters:
    """Every filter that is given must be met; case does not matter.

    Attributes:
        types: One of these: faq, policy, sop, …
        category: In this category or below it, "Orders > Returns".
        tags: With one of these tags.
    """

    types: tuple[str, ...] = ()
    category: str = ""
    tags: tuple[str, ...] = ()

    def is_empty(self) -> bool:
        """Whether everything passes."""
        return not (self.types or self.category.strip() or self.tags)

    def passes(self, passage: HelpPassage) -> bool:
        """Whether the passage may be shown."""
        if self.types and passage.source.casefold() not in _folded(self.types):
            return False
        if self.category.strip() and not is_within(passage.category, [self.category]):
            return False
        return not self.tags or bool(_folded(self.tags) & _folded(passage.tags))


def _folded(names: tuple[str, ...]) -> set[str]:
    return {" ".join(name.split()).casefold() for name in names}
