"""What a part means by pointing back at a maker, a device or a thing beside the one in focus."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.understanding.keeping import stays
from graph.understanding.lexicon import phrases
from graph.understanding.maker_meant import with_maker_meant
from graph.understanding.ordered import with_ordered_count
from graph.understanding.plain_reading import read_plainly
from graph.understanding.same_device import with_device_meant
from graph.understanding.siblings import with_siblings
from graph.understanding.sized import with_its_size
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, Part
from graph.understanding.update import Change

_BOUGHT = frozenset(phrases("changing")["bought"])
_WISHES, _ANY_ONE = frozenset(("wants", "needs")), frozenset(("a", "an", "some"))


def as_meant(
    part: Part, tokens: Sequence[Token], conversation: Conversation, before: Change
) -> Part:
    """The part with the limits and words that it leaves to what was said before."""
    part = with_its_size(stays(read_plainly(part, tokens), tokens, conversation), conversation)
    part = _looked_for(_of_the_cart(part, tokens, conversation))
    part = _not_yet_held(part, conversation)
    part = with_siblings(part, conversation)
    part = with_ordered_count(part, tokens, conversation)
    part = with_maker_meant(part, tokens, conversation, before.limits)
    return with_device_meant(part, tokens, before.query, before.limits)


def _of_the_cart(part: Part, tokens: Sequence[Token], conversation: Conversation) -> Part:
    """As in "swap it for size L" of what lies in the cart: nothing of it was bought yet."""
    held = conversation.held_ids
    inside = bool(part.product_ids) and held.issuperset(part.product_ids)
    bought = part.order_number or any(token.text in _BOUGHT for token in tokens)
    if part.intent != "exchange_order" or not inside or bought:
        return part
    return part.model_copy(update={"intent": "cart_update"})


def _not_yet_held(part: Part, conversation: Conversation) -> Part:
    """As in "the third one" after a first was put in: what is not in the cart goes there."""
    held = conversation.held_ids
    counts = part.quantity is not None or part.change is not None
    if part.intent != "cart_update" or counts or not part.product_ids:
        return part
    new = held.isdisjoint(part.product_ids)
    return part.model_copy(update={"intent": "cart_add"}) if new else part


def _looked_for(part: Part) -> Part:
    """As in "my neighbour wants a wreath": some such thing is looked for, and none is taken."""
    pairs = pairwise(words_of(part.text))
    wished = any(one in _WISHES and then in _ANY_ONE for one, then in pairs)
    if part.intent != "cart_add" or not wished:
        return part
    return part.model_copy(update={"intent": "search", "references": []})
