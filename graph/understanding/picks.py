"""References that pick or gather: "the cheapest", "the better rated of those", "both", "all"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.understanding.degrees import farthest
from graph.understanding.how_many import count_before
from graph.understanding.named import by_name
from graph.understanding.places import by_place
from graph.understanding.pointers import LISTS, Pointers, heads, reference
from graph.understanding.pointing import price_extreme, products_in_focus, rating_extreme, together
from graph.understanding.types import Reference, ShownProduct
from knowledge.advantages import foremost
from knowledge.categories import is_below
from knowledge.words import singular

_Pick = Callable[[Sequence[ShownProduct]], ShownProduct | None]
_SUPERLATIVES: dict[str, _Pick] = {
    "CHEAPEST": lambda among: price_extreme(among, lowest=True),
    "DEAREST": lambda among: price_extreme(among, lowest=False),
    "BEST_RATED": rating_extreme,
}


# "One of each" of a longer list would be a surprise.
MOST_OF_EACH = 4
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}


def by_superlative(said: Pointers) -> list[Reference]:
    """The products that superlatives pick out of those in focus, else of those shown."""
    among = _among(said)
    found: list[Reference] = []
    index = 0
    while index < len(said.tokens):
        end = index + 1
        for kind, pick in _SUPERLATIVES.items():
            if kind in said.kinds[index] and _picks(said, index, said.kinds[index][kind]):
                end = said.kinds[index][kind]
                product = pick(among)
                ids = [product.id] if product else []
                wanted = count_before(said.tokens, index)
                found.append(reference("superlative", said.text(index, end), ids, wanted))
                break
        else:
            found += _by_row(said, index, among)
        index = end
    return found


def _by_row(said: Pointers, index: int, among: Sequence[ShownProduct]) -> list[Reference]:
    """As in "the quieter one": what is ahead of the others in a row of its listing."""
    if not _picks(said, index, index + 2 if said.word(index + 1) == "one" else index + 1):
        return []
    word = said.word(index)
    ahead = foremost(word, [one.figures for one in among])
    place = farthest(word, among) if ahead is None else ahead
    wanted = count_before(said.tokens, index)
    ids = [] if place is None else [among[place].id]
    return [reference("superlative", said.word(index), ids, wanted)] if ids else []


def by_pick_of_places(said: Pointers) -> list[Reference]:
    """As in "the dearer of the first two"."""
    several = len({pid for one in by_place(said) for pid in one.product_ids}) > 1
    return by_superlative(said) if several and any(t.text == "of" for t in said.tokens) else []


def _among(said: Pointers) -> Sequence[ShownProduct]:
    """What superlatives pick from: places that are named, what is talked about, the list."""
    places = [pid for one in by_place(said) for pid in one.product_ids]
    known = {product.id: product for product in said.pool}
    placed = [known[pid] for pid in dict.fromkeys(places) if pid in known]
    if len(placed) > 1:
        return placed
    among = products_in_focus(said.conversation, 2) or together(said.conversation) or said.shown
    paths = said.stated.limits.category
    return [p for p in among if not paths or any(is_below(p.category, path) for path in paths)]


def _picks(said: Pointers, index: int, end: int) -> bool:
    """Whether it picks one of the shown, and does not ask for other results."""
    following = said.word(end)
    of_them = "of" in (said.word(end - 1), following)
    if not said.shown or not (said.word(index - 1) in ("the", "that") or of_them):
        return False
    if said.word(index - 3) in LISTS["starting"] and said.word(index - 2) in ("with", "from", "at"):
        return False
    return (
        said.word(end - 1) in ("one", "of")
        or following in LISTS["after_pick"]
        or singular(following) in heads(said.shown)
    )


def all_or_both(said: Pointers) -> list[Reference]:
    """As in "Both", "the two", "all of them"."""
    for index, kinds in enumerate(said.kinds):
        if said.word(index) == "each" and said.word(index - 1) == "of":
            wanted = count_before(said.tokens, index)
            return [reference("all", "each", _each(said), wanted)]
        if "POINTER_BOTH" in kinds and not _of_people(said, kinds["POINTER_BOTH"]):
            return [reference("all", said.text(index, kinds["POINTER_BOTH"]), _two(said))]
        if kinds.get("POINTER_ALL", 0) - index > 1:
            count = _COUNTS.get(said.word(kinds["POINTER_ALL"] - 1), len(said.shown))
            ids = [product.id for product in said.shown[:count]]
            return [reference("all", said.text(index, kinds["POINTER_ALL"]), ids)]
    return []


def _of_people(said: Pointers, end: int) -> bool:
    """As in "for the two of us"."""
    return said.word(end) == "of" and said.word(end + 1) in ("us", "you")


def _each(said: Pointers) -> list[str]:
    """What "one of each" is of: what was told about side by side, few shown, or the cart."""
    before = said.conversation
    shown = [product.id for product in before.shown]
    named = [pid for one in by_name(said) for pid in one.product_ids]
    if len(named) > 1:
        return named
    few = shown if 1 < len(shown) <= MOST_OF_EACH else []
    return before.together or _two_kinds(said) or few or [product.id for product in before.cart]


def _two_kinds(said: Pointers) -> list[str]:
    """The two products that are talked about."""
    focus = [product.id for product in products_in_focus(said.conversation, 2)]
    return focus if len(focus) == 2 else []


def _two(said: Pointers) -> list[str]:
    pair = _two_kinds(said) or said.conversation.together
    pair = pair if len(pair) == 2 else _asked_for_apart(said)
    return pair if len(pair) == 2 else [product.id for product in said.shown[:2]]


def _asked_for_apart(said: Pointers) -> list[str]:
    """The first of each thing that was looked for: "a trowel and pruners", then "both"."""
    called = [(product.id, heads([product])) for product in said.shown]
    wanted = map(singular, said.conversation.query.split())
    first = [next((pid for pid, names in called if word in names), "") for word in wanted]
    return [pid for pid in dict.fromkeys(first) if pid]
