"""Words for colours that name things as well: "some greens", "got lemons?"."""

from __future__ import annotations

from graph.understanding.chart import Item
from graph.understanding.phrase import Phrases


def is_thing_of_colour(phrases: Phrases, item: Item) -> bool:
    """Whether a colour stands in the plural, and so is what one can buy."""
    if item.value.attribute != "color" or item.end - item.start > 1:
        return False
    said, key = phrases.word(item.start), phrases.keys[item.start]
    return said == f"{key}s" and phrases.reading.language == "en"
