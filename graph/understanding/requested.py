"""A thing that is said into a conversation, as a request: its limits and what it points at."""

from __future__ import annotations

from graph.understanding.accessories import leave_out_accessories
from graph.understanding.comparatives import apply_comparisons
from graph.understanding.coordination import Thing
from graph.understanding.given_up import give_up
from graph.understanding.going_on import hold_bare_amount
from graph.understanding.keeping import but_for, taken_out
from graph.understanding.language import language_of
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.options_asked import as_options
from graph.understanding.references import references
from graph.understanding.request import Request
from graph.understanding.slots import order_number, quantity
from graph.understanding.spending import spend
from graph.understanding.types import Conversation


def request_of(
    thing: Thing, words: CatalogueWords, conversation: Conversation, text: str
) -> Request:
    """What so many words ask, before it is told what intent that is; `text` is how they stand."""
    tokens, kept = taken_out(as_options(thing.tokens, conversation), conversation)
    said = stated(tokens, words, conversation.constraints.category)
    said.limits = said.limits.narrowed(thing.bounds)
    give_up(said, conversation)
    hold_bare_amount(said, conversation)
    leave_out_accessories(said.limits, words)
    pointing = references(tokens, said, conversation)
    if kept:
        stay = references(kept, stated(kept, words), conversation)
        pointing = but_for(pointing, {pid for one in stay for pid in one.product_ids})
    spend(said, pointing, conversation, words)
    apply_comparisons(said, pointing, conversation, words)
    return Request(
        tokens, said, pointing, quantity(tokens), order_number(text), language_of(tokens)
    )
