"""What can be had in the place of what is sold out."""

from __future__ import annotations

from collections.abc import Sequence

from graph.embedded.say.listing import lines
from graph.embedded.voice import Voice
from tools.outcome import ToolOutcome


def to_be_had(voice: Voice, outcomes: Sequence[ToolOutcome]) -> list[str]:
    """The like of what is sold out, if there is any that can be had."""
    found = (o.search for o in outcomes if o.products and o.arguments.get("without"))
    return [f"{voice.say('to-be-had')}\n{lines(voice, one)}" for one in found if one]
