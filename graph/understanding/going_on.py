"""A bare amount in a search that has a limit of price: "my husband says 300", "back to 150"."""

from __future__ import annotations

from graph.understanding.chart import Item
from graph.understanding.limits import Stated
from graph.understanding.types import Conversation

# A new limit is no further from the old one than so many times.
MOST_APART = 5
LEAST_AMOUNT = 5
MOST_TOKENS = 14


def hold_bare_amount(said: Stated, conversation: Conversation) -> None:
    """Take the one bare number of a request for the new end of the price that is in force."""
    before, limits = conversation.constraints, said.limits
    end = "max" if before.price_max_cents is not None else "min"
    old = before.price_max_cents if end == "max" else before.price_min_cents
    stated = limits.price_max_cents is not None or limits.price_min_cents is not None
    reading = said.reading
    if not old or stated or limits.category or reading is None or len(reading.tokens) > MOST_TOKENS:
        return
    bare = _bare(said)
    cents = round(bare[0].value * 100) if len(bare) == 1 else 0
    if cents < LEAST_AMOUNT * 100 or not old / MOST_APART <= cents <= old * MOST_APART:
        return
    setattr(limits, f"price_{end}_cents", cents)
    setattr(limits, f"price_{end}_exclusive", False)
    spoken = {token.raw for token in reading.tokens[bare[0].start : bare[0].end]}
    said.query = " ".join(word for word in said.query.split() if word not in spoken)


def _bare(said: Stated) -> list[Item]:
    """The numbers without a unit that no limit, and no name of the catalogue, has used up."""
    reading = said.reading
    if reading is None:
        return []
    named = {
        place
        for item in reading.chart.of("VALUE", "BRAND", "CATEGORY")
        for place in range(item.start, item.end)
        if item.end - item.start > 1
    }
    used = reading.claimed() | named
    return [one for one in reading.chart.of("SUM") if used.isdisjoint(range(one.start, one.end))]
