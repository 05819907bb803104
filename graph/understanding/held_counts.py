"""How many there are to be of things in the cart: "six chairs and eight monitors", "pens: 2"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.changing import small_words
from graph.understanding.how_many import count_at
from graph.understanding.lexicon import phrases
from graph.understanding.pointers import LISTS, heads
from graph.understanding.titles import Named
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import ShownProduct
from knowledge.words import singular

_WORDS = {name: frozenset(words) for name, words in phrases("changing").items()}
_BEFORE = small_words() | frozenset(phrases("counting")["saying"]) | frozenset(_WORDS["setting"])
_DETERMINING = frozenset(("of", "the", "my", "our", "those", "these", "x", "×"))
_DETERMINING |= frozenset(phrases("counting")["units"])
_JOINTS = frozenset(("and", ",", "&", "plus"))
MOST_SET = 20
Counted = tuple[ShownProduct, int]


def held_counts(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> list[Counted]:
    """The products of the cart of which a number is said, nothing else being asked for."""
    start = 0
    while start < len(tokens) and (tokens[start].text in _BEFORE or _is_mark(tokens[start])):
        if _item(tokens, start, cart):
            break
        start += 1
    found: list[Counted] = []
    item = _item(tokens, start, cart)
    while item is not None:
        product, count, start = item
        found.append((product, count))
        joined = start < len(tokens) and tokens[start].text in _JOINTS
        item = _item(tokens, _after_joint(tokens, start), cart) if joined else None
    ends = start >= len(tokens) or tokens[start].text in _WORDS["reasons"]
    return found if ends and len({product.id for product, _ in found}) == len(found) else []


def _is_mark(token: Token) -> bool:
    return token.kind == "symbol"


def _after_joint(tokens: Sequence[Token], place: int) -> int:
    while place < len(tokens) and tokens[place].text in _JOINTS:
        place += 1
    return place


def _item(
    tokens: Sequence[Token], place: int, cart: Sequence[ShownProduct]
) -> tuple[ShownProduct, int, int] | None:
    """A number with the thing it counts, in either order, and where both end."""
    if place >= len(tokens):
        return None
    count, end = _count(tokens, place)
    if count is not None:
        product, last = thing_at(tokens, end, cart)
        return (product, count, last) if product else None
    product, end = thing_at(tokens, place, cart)
    bound = end
    while bound < len(tokens) and tokens[bound].text in _WORDS["binding"]:
        bound += 1
    count, last = _count(tokens, bound)
    return (product, count, last) if product and count is not None else None


def _count(tokens: Sequence[Token], place: int) -> tuple[int | None, int]:
    if place >= len(tokens) or isinstance(tokens[place], Named):
        return None, place
    count, end = count_at(tokens, place)
    return (count if count is not None and 0 < count <= MOST_SET else None), end


def thing_at(
    tokens: Sequence[Token], place: int, cart: Sequence[ShownProduct]
) -> tuple[ShownProduct | None, int]:
    """The one product of the cart that the words from a place on are a name of."""
    while place < len(tokens) and tokens[place].text in _DETERMINING:
        place += 1
    best: dict[int, list[ShownProduct]] = {}
    for product in cart:
        end = _name_end(tokens, place, product, cart)
        best.setdefault(end, []).append(product)
    longest = max(best, default=place)
    meant = best.get(longest, [])
    return (meant[0], longest) if longest > place and len(meant) == 1 else (None, place)


def _name_end(
    tokens: Sequence[Token], place: int, product: ShownProduct, cart: Sequence[ShownProduct]
) -> int:
    """Where words end that all stand in a product's name, one telling what it is; else `place`."""
    if place < len(tokens) and isinstance(tokens[place], Named):
        return place + 1 if tokens[place].product_id == product.id else place  # type: ignore[attr-defined]
    called = heads([product]) - LISTS["plain"]
    known = called | {singular(word) for word in words_of(f"{product.name} {product.brand or ''}")}
    others = [words_of(other.name) for other in cart if other.id != product.id]
    telling = called | {
        word
        for word in known - LISTS["plain"]
        if len(word) > 2 and not word.isdecimal() and not any(word in name for name in others)
    }
    end, named = place, False
    while end < len(tokens) and singular(tokens[end].text) in known:
        named = named or singular(tokens[end].text) in telling
        end += 1
    return end if named else place


def counts_other(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> bool:
    """As in "two slices would do" of a toaster: a number of what is no thing in the cart."""
    for place in range(len(tokens) - 1):
        count, end = _count(tokens, place)
        word = tokens[end].text if count and end < len(tokens) else ""
        plural = word != singular(word) and tokens[end].kind == "word"
        if plural and not _is_of_cart(singular(word), cart):
            return True
    return False


def _is_of_cart(word: str, cart: Sequence[ShownProduct]) -> bool:
    held = {singular(one) for product in cart for one in words_of(product.name)}
    return word in _DETERMINING or word in held or word in heads(cart) or word in _SETS


_SETS = frozenset(_WORDS["sets"])
