"""What a part means by pointing back at a maker, a device or a thing beside the one in focus."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.keeping import stays
from graph.understanding.maker_meant import with_maker_meant
from graph.understanding.plain_reading import read_plainly
from graph.understanding.same_device import with_device_meant
from graph.understanding.siblings import with_siblings
from graph.understanding.sized import with_its_size
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Part
from graph.understanding.update import Change


def as_meant(
    part: Part, tokens: Sequence[Token], conversation: Conversation, before: Change
) -> Part:
    """The part with the limits and words that it leaves to what was said before."""
    part = with_its_size(stays(read_plainly(part, tokens), tokens, conversation), conversation)
    part = with_siblings(part, conversation)
    part = with_maker_meant(part, tokens, conversation, before.limits)
    return with_device_meant(part, tokens, before.query, before.limits)
