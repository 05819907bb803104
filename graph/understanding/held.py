"""References to what is in the cart: by kind, name, brand, property, or the cheaper of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from graph.understanding.changing import last_clause, sets, small_words
from graph.understanding.held_lines import by_option, by_possessor, by_several_kinds
from graph.understanding.how_many import count_at
from graph.understanding.lexicon import phrases
from graph.understanding.named import by_attribute, by_name
from graph.understanding.picks import by_superlative
from graph.understanding.places import by_place
from graph.understanding.pointers import LISTS, Pointers, heads, reference
from graph.understanding.tokens import Token
from graph.understanding.types import Reference, ShownProduct
from knowledge.categories import is_below
from knowledge.words import singular

_SAYING = frozenset(phrases("counting")["saying"])
_UNITS = frozenset(phrases("counting")["units"])
_ALL = frozenset(("all", "every", "both", "everything"))


def by_held(said: Pointers) -> list[Reference]:
    """What the words mean of the cart; one without ids where they name what is not there."""
    lines = by_option(said) or by_possessor(said) or by_several_kinds(said)
    if lines:
        return lines
    inside = _inside(said)
    for find in _FINDERS:
        found = find(inside)
        if found:
            return found
    return [reference("name", said.stated.query, [])] if _names_kind(said) else []


def _names_kind(said: Pointers) -> bool:
    """Whether a kind of thing is named, and no "it" stands for what is meant."""
    reading = said.stated.reading
    named = _paths(said) or (reading is not None and any(reading.chart.of("CATEGORY")))
    return bool(named) and not any("POINTER_ONE" in kinds for kinds in said.kinds)


def by_line(said: Pointers) -> list[Reference]:
    """Places counted in the cart, where it was looked at last or is spoken of."""
    viewed = said.conversation.last_intents[-1:] == ["cart_view"]
    return by_place(_inside(said)) if viewed or said.names_cart else []


def counted_kind(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> int | None:
    """How many of a kind in the cart a bare number says: "so two mugs then"."""
    small = small_words() | _SAYING
    words = [token for token in last_clause(tokens) if token.text not in small]
    if len(words) < 2:
        return None
    count, end = count_at(words, 0)
    kinds = {singular(token.text) for token in words[end:]}
    named = kinds <= _UNITS or any(kinds <= _called(product) for product in cart)
    return count if count and end < len(words) and named else None


def _inside(said: Pointers) -> Pointers:
    """The same words, as if the cart were the list that was shown."""
    before = said.conversation
    known = before.held_ids
    pair = [pid for pid in before.together if pid in known]
    update = {
        "shown": before.cart,
        "earlier": [],
        "lists": [],
        "focus": [],
        "together": pair if len(pair) > 1 else [],
    }
    return replace(said, conversation=before.model_copy(update=update))


def _by_kind(said: Pointers) -> list[Reference]:
    """All of a kind where that is said or there is one alone, else the newest of several.

    As in "all mugs", "the chocolate"; without ids where it is open which is meant.
    """
    branded = [p for p in said.shown if p.brand in said.stated.limits.exclude.brand]
    bearing = _narrowed(_of_category(said) or _of_kind(said) or branded, said)
    several = _says_several(said) and not (sets(said.tokens) or _is_counted(said, bearing))
    changed = {call["arguments"].get("product_id") for call in said.conversation.undo[-1:]}
    newest = [product for product in bearing if product.id in changed]
    meant = bearing if several or len(bearing) == 1 else newest
    ids = [product.id for product in meant]
    return [reference("name", said.stated.query, ids)] if bearing else []


def _is_counted(said: Pointers, among: Sequence[ShownProduct]) -> bool:
    """As in "two candles": a number of them, which of several that lie there is open."""
    called = heads(among)
    counts = [count_at(said.tokens, place) for place in range(len(said.tokens))]
    ends = [end for count, end in counts if count and end < len(said.tokens)]
    each = any(token.text in _ALL | {"each"} for token in said.tokens)
    return not each and any(singular(said.word(end)) in called for end in ends)


def _paths(said: Pointers) -> list[str]:
    """The categories that are named, also as "no tents" are."""
    limits = said.stated.limits
    return [*limits.category, *limits.exclude.category]


def _of_category(said: Pointers) -> list[ShownProduct]:
    paths = _paths(said)
    return [p for p in said.shown if any(is_below(p.category, path) for path in paths)]


def _of_kind(said: Pointers) -> list[ShownProduct]:
    """The products that most of the words are names for."""
    words = {singular(token.text) for token in said.tokens}
    borne = {product.id: len(words & _called(product)) for product in said.shown}
    most = max(borne.values(), default=0)
    return [product for product in said.shown if most and borne[product.id] == most]


def _called(product: ShownProduct) -> frozenset[str]:
    return heads([product]) - LISTS["plain"]


def _narrowed(among: Sequence[ShownProduct], said: Pointers) -> list[ShownProduct]:
    """Those of the brand that is named, if one is."""
    brands = [*said.stated.limits.brand, *said.stated.limits.exclude.brand]
    return [product for product in among if not brands or product.brand in brands]


def _says_several(said: Pointers) -> bool:
    """Whether all of a kind are meant: "all chocolate", "the plates"."""
    texts = {token.text for token in said.tokens}
    called = {word for product in said.shown for word in _called(product)}
    plural = any(text != singular(text) and singular(text) in called for text in texts)
    return bool(texts & _ALL) or plural


_FINDERS: tuple[Callable[[Pointers], list[Reference]], ...] = (
    by_superlative,
    by_name,
    _by_kind,
    by_attribute,
)
