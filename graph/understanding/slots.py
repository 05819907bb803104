"""What an action needs beside its product: how many, which order, which option."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.understanding.how_many import MOST_QUANTITY, count_at, is_side, of_units
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token

# An order is named by a word for it and an id with a digit, or by "#" and such an id.
_ORDER = re.compile(
    r"(?:\b(?:order|purchase|shipment|parcel|invoice)\b"
    r"(?:\s+(?:number|no\.?|id|nr|ref|reference|is|#))*[\s:#]*"
    r"|#)(?P<id>[a-z]{0,5}-?\d[a-z0-9-]{2,}|[a-z]{1,5}-?\d{2,}[a-z0-9-]*)",
    re.IGNORECASE,
)
# Written as orders' numbers are, it needs no word before it.
_OWN_NUMBER = re.compile(r"\b[A-Z]{1,3}\d{6,}\b")
_BARE_ORDER = re.compile(r"#?\b(?:[a-z]{1,4}-?)?\d{5,}\b", re.IGNORECASE)


def order_number(text: str) -> str | None:
    """The order number that is named, as written without "#"'s surroundings; None if none."""
    match = _ORDER.search(text)
    if match is None:
        alone = _OWN_NUMBER.search(text)
        return alone.group() if alone else None
    start = match.start("id")
    return text[start - 1 if text[start - 1 : start] == "#" else start : match.end("id")]


def bare_order_number(text: str) -> str | None:
    """A long number on its own, for requests that are about an order anyway."""
    match = _BARE_ORDER.search(text)
    return match.group() if match else None


def quantity(tokens: Sequence[Token]) -> int | None:
    """How many are wanted ("add 2 of", "make it three", "x4", "a couple"); None if not said."""
    for index in range(len(tokens)):
        count, end = count_at(tokens, index)
        if count is None or not 0 <= count <= MOST_QUANTITY or is_side(tokens, index, end):
            continue
        if of_units(tokens, end) or _says_how_many(tokens, index, end):
            return count
    return None


def _says_how_many(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words around a number make it a count of things."""
    before = tokens[start - 1].text if start else ""
    after = tokens[end].text if end < len(tokens) else ""
    if before in (
        "#",
        "$",
        "€",
        "£",
        "number",
        "size",
        "option",
        "item",
        "first",
        "last",
        "top",
        "the",
    ):
        return before == "the" and False
    if after in (
        "of",
        "x",
        "times",
        "pcs",
        "pieces",
        "piece",
        "units",
        "copies",
        "more",
        "instead",
        "each",
    ) or (after == "off" and tokens[start].text != "one"):
        return tokens[start].text != "one" or after != "of" or before not in ("the", "")
    often = tokens[start].text in ("twice", "thrice")
    if often or before in ("x", "qty", "quantity", "just", "only") or tokens[start].text[0] == "x":
        return True
    leading = _verb_before(tokens, start)
    return (leading and tokens[start].text not in ("one", "1")) or (
        leading and after in ("", "more", "in", "to")
    )


def _verb_before(tokens: Sequence[Token], start: int) -> bool:
    return any(
        kinds_at(tokens, place).get("QUANTITY_VERB", 0) == start
        for place in range(max(0, start - 4), start)
    )
