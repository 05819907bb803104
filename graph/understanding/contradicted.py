"""What goes into no cart because the words tell of another: "the JBL mod", where none is shown."""

from __future__ import annotations

from graph.understanding.how_many import count_at
from graph.understanding.keys import one_spelling, phrase_keys
from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import silent
from graph.understanding.named import full_name
from graph.understanding.pointers import reference
from graph.understanding.pointing import pool
from graph.understanding.priced import amounts_told
from graph.understanding.request import Request
from graph.understanding.titles import Named
from graph.understanding.tokens import words_of
from graph.understanding.types import Conversation, Part, ShownProduct
from knowledge.categories import leaf_of
from knowledge.things import is_thing
from knowledge.traits import known_values
from knowledge.words import singular

_BEFORE = frozenset(phrases("counting")["before_orders"])


def without_contradicted(part: Part, request: Request, conversation: Conversation) -> Part:
    """The part; it points at nothing where its one product is of another make, colour or price.

    What is called by its whole name is meant whatever else is said.
    """
    whole = any(isinstance(token, Named) for token in request.tokens)
    if part.intent != "cart_add" or len(part.product_ids) != 1 or whole:
        return part
    meant = [one for one in pool(conversation) if one.id in part.product_ids]
    if not any(_is_another(product, request) for product in meant):
        return part
    counts = [one.quantity for one in part.references if one.quantity]
    return part.model_copy(update={"references": [reference("name", part.query, [], *counts[:1])]})


def _is_another(product: ShownProduct, request: Request) -> bool:
    coloured = _colours(product)
    said = set(known_values("color", [token.text for token in request.tokens]))
    other_colour = bool(said and coloured) and coloured.isdisjoint(said)
    another = _is_of_another_make(product, request) or _is_another_thing(product, request)
    return other_colour or another or _costs_other(product, request)


def _is_another_thing(product: ShownProduct, request: Request) -> bool:
    """As in "two films, I always ruin the first": what it begins with is a thing, and not this."""
    tokens = [token for token in request.tokens if token.kind != "symbol"]
    start = next((n for n, one in enumerate(tokens) if one.text not in _BEFORE), len(tokens))
    count, place = count_at(tokens, start) if start < len(tokens) else (None, start)
    if count is None or place + 1 >= len(tokens) or tokens[place + 1].text == "of":
        return False
    named = tokens[place].text
    counted = named != singular(named) and is_thing(named) and named not in silent()
    own = {*phrase_keys(f"{' '.join(full_name(product))} {leaf_of(product.category)}")}
    return counted and one_spelling(singular(named)) not in own


def _colours(product: ShownProduct) -> set[str]:
    """The colours of what comes in no other; nothing where there are some to choose from."""
    if any(name in ("color", "colour") for name in product.options):
        return set()
    listed = [product.attributes.get(name) for name in ("color", "colour")]
    return set(known_values("color", list(words_of(" ".join(map(str, [product.name, *listed]))))))


def _is_of_another_make(product: ShownProduct, request: Request) -> bool:
    """Whether makers are named, and none of them is in its name."""
    reading = request.stated.reading
    names = [one.value for one in reading.chart.of("BRAND")] if reading else []
    own = {*phrase_keys(" ".join(full_name(product)))}
    return bool(names) and not any({*phrase_keys(name)} <= own for name in names)


def _costs_other(product: ShownProduct, request: Request) -> bool:
    """Whether a price is told, and it is not what this costs."""
    amounts = amounts_told(request.tokens, request.stated)
    return bool(amounts) and not product.options and not any(one.means(product) for one in amounts)
