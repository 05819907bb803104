"""A plain yes or no, where a row of a listing leaves no doubt; nothing where it leaves any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from knowledge.words import stems

Plain = Literal["yes", "no"]

_YES = frozenset({"yes", "true", "included"})
_NO = frozenset({"no", "none", "false", "not included", "0"})
_QUALIFIED = frozenset(
    stem
    for stem in stems(
        "not no non without except optional faux imitation synthetic sold separately up partly "
        "some free resistant resistance only"
    )
)
_ASKED_NUMBER = re.compile(r"(\d+(?:\.\d+)?)[\s-]*([a-z\"]+)?", re.IGNORECASE)
_AT_LEAST = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*\+")
_MORE_IS_ENOUGH = frozenset(
    stems("hours hour h gb tb mah wh litres liters l people persons w watts")
)


def verdict(question: str, asked: set[str], rows: Sequence[tuple[str, str]]) -> Plain | None:
    """Yes or no by the first row that settles the question.

    Args:
        question: As it was asked.
        asked: Its telling stems, without those of the product's own name.
        rows: (name, value) of the listing, the most telling first.
    """
    for name, value in rows:
        found = _by_word(value) or _by_number(question, value)
        found = found or _by_naming(question, asked, name, value)
        if found:
            return found
    return None


def _by_word(value: str) -> Plain | None:
    """Settled by the value alone: "Timer: no"."""
    said = value.strip().casefold()
    return "yes" if said in _YES else "no" if said in _NO else None


def _by_number(question: str, value: str) -> Plain | None:
    """Settled by a figure: "Age: 3+" for a child of six, "12 hours" where 10 are asked for."""
    asked = _ASKED_NUMBER.search(question)
    if not asked:
        return None
    wanted = float(asked.group(1))
    least = _AT_LEAST.match(value)
    if least:
        return "yes" if wanted >= float(least.group(1)) else "no"
    given = _ASKED_NUMBER.fullmatch(value.strip())
    unit = set(stems(asked.group(2) or ""))
    if not given or not unit & set(stems(given.group(2) or "")):
        return None
    held = float(given.group(1))
    if unit & _MORE_IS_ENOUGH:
        return "yes" if held >= wanted else "no"
    return "yes" if held == wanted else "no"


def _by_naming(question: str, asked: set[str], name: str, value: str) -> Plain | None:
    """Settled by naming just what is asked for: "HDMI ports: 3", "Material: leather"."""
    valued, named = set(stems(value)), set(stems(name))
    if (valued | named) & _QUALIFIED or any(map(str.isdigit, question)):
        return None
    telling = asked & valued or (value.strip().isdigit() and int(value) > 0)
    return "yes" if asked and asked <= valued | named and telling else None
