"""Why a product is shown and what it misses, in the customer's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data.constraints import Constraints
from data.told import Told
from graph.embedded.limit_words import price_words
from graph.embedded.terms import term
from graph.embedded.voice import Voice

ON_THE_CARD = frozenset({"rating", "in-category"})
"""What a card shows without being told."""


def why_line(voice: Voice, remarks: Sequence[Told]) -> str:
    """The remarks as one line: "Matches 16 GB RAM and under $500; 4.6 stars from 212 buyers"."""
    said = voice.say("why-joint").join(remark(voice, one) for one in remarks)
    return said[:1].upper() + said[1:]


def beside_card(voice: Voice, remarks: Sequence[Told]) -> str:
    """The line without what the card shows anyway."""
    return why_line(voice, [one for one in remarks if one.key not in ON_THE_CARD])


def remark(voice: Voice, one: Told) -> str:
    """One remark in words."""
    if one.key == "price":
        bounds = {name: value for name, value in one.values.items() if name != "currency"}
        return price_words(Constraints(**bounds), voice)
    parts = voice.listed([remark(voice, part) for part in one.parts])
    words = {name: _filled(voice, name, value) for name, value in one.values.items()}
    return voice.say(f"why-{one.key}", parts=parts, **words)


def _filled(voice: Voice, name: str, value: Any) -> object:
    """A value of a remark as the language writes it; what is missing is "none" to the message."""
    if value is None or value == "":
        return "none"
    return _WRITTEN[name](voice, value) if name in _WRITTEN else value


def _term(voice: Voice, value: Any) -> str:
    return term(str(value), voice.language)


def _own(voice: Voice, value: Any) -> str:
    """What a product is or has instead: its stars, how many ratings, values, a name."""
    if isinstance(value, int | float):
        return voice.decimal(value, "0.0" if isinstance(value, float) else "#,##0")
    values = [value] if isinstance(value, str) else value
    return voice.say("comma").join(_term(voice, one) for one in values)


def _wanted(voice: Voice, value: Any) -> str:
    return voice.listed([_term(voice, one) for one in value], "or")


def _stars(voice: Voice, value: Any) -> str:
    return voice.decimal(value)


def _least(voice: Voice, value: Any) -> str:
    return voice.decimal(value, "0.#")


def _how(voice: Voice, value: Any) -> str:
    """What they did with the product that is named."""
    return voice.say(f"why-how-{value}")


def _more(voice: Voice, value: Any) -> str:
    return voice.say("why-more") if value else ""


def _count(_: Voice, value: Any) -> int:
    """As a number: how many there are bends the words after it."""
    return int(value)


_WRITTEN: Mapping[str, Callable[[Voice, Any], object]] = {
    "value": _term,
    "label": _term,
    "own": _own,
    "wanted": _wanted,
    "names": _wanted,
    "stars": _stars,
    "least": _least,
    "how": _how,
    "more": _more,
    "buyers": _count,
    "count": _count,
}
