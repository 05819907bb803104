"""References by what a product is called or is: "the arc 14", "the black one"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph.understanding.how_many import count_before
from graph.understanding.mentions import Value
from graph.understanding.numbers import NUMBER_WORDS
from graph.understanding.packs import is_sized
from graph.understanding.pointers import LISTS, Pointers, heads, reference
from graph.understanding.pointing import products_in_focus
from graph.understanding.titles import Named
from graph.understanding.tokens import words_of
from graph.understanding.types import Reference, ShownProduct
from knowledge.lexicon import lexicon
from knowledge.things import is_thing
from knowledge.words import singular

_Named = Sequence[tuple[ShownProduct, tuple[str, ...]]]
_LONGEST_NAME = 8
# Before a word of several names these tell that it is the one called so alone: "the plain fold".
_SINGLING = LISTS["unadorned"] | {"the"}
_ANY_SUCH = frozenset(("a", "an", "another", "some", "any"))


def by_whole_name(said: Pointers) -> list[Reference]:
    """Products whose whole name stands there."""
    return [
        reference(
            "name", token.raw, [token.product_id], count_before(said.tokens, index, bare=True)
        )
        for index, token in enumerate(said.tokens)
        if isinstance(token, Named)
    ]


def by_name(said: Pointers) -> list[Reference]:
    """Products one alone of which bears the words, or whose brand is said as its name."""
    names = [(product, full_name(product)) for product in said.pool]
    common = _common_words(names)
    found: dict[str, Reference] = {}
    index = 0
    while index < len(said.tokens):
        product, length = _longest_name(said, index, names, common)
        if product is not None and _names_it(said, index, length, product):
            text = said.text(index, index + length)
            kind = "brand" if text == " ".join(words_of(product.brand or "")) else "name"
            found.setdefault(product.id, reference(kind, text, [product.id]))
        index += length
    return list(found.values())


def full_name(product: ShownProduct) -> tuple[str, ...]:
    """The words of its name, its brand among them."""
    brand = product.brand or ""
    inside = brand.casefold() in product.name.casefold()
    return words_of(product.name if inside else f"{brand} {product.name}")


def _common_words(names: _Named) -> frozenset[str]:
    """Words that tell nothing apart: what the things are called, and plain words."""
    found = set(LISTS["plain"])
    for product, words in names:
        found.update(words[-1:], words_of(product.category))
    return frozenset(found | {singular(word) for word in found})


def _longest_name(
    said: Pointers, index: int, names: _Named, common: frozenset[str]
) -> tuple[ShownProduct | None, int]:
    """The one product whose name bears the longest run of words here; the newest list first."""
    for length in range(min(_LONGEST_NAME, len(said.tokens) - index), 0, -1):
        words = tuple(token.text for token in said.tokens[index : index + length])
        if not _telling(words, common):
            continue
        bearing = {product.id: product for product, name in names if _bears(name, words)}
        if not bearing and length > 1 and said.word(index - 1) in LISTS["owned"]:
            bearing = {product.id: product for product, name in names if _in_order(name, words)}
        newest = [product for product in said.shown if product.id in bearing]
        among = newest or list(bearing.values())
        named = length > 1 or said.word(index - 1) in _SINGLING
        meant = _one_meant(said, among) if named and not _is_brand(words, among) else None
        if len(among) == 1 or meant:
            return meant or among[0], length
    return None, 1


def _one_meant(said: Pointers, bearing: Sequence[ShownProduct]) -> ShownProduct | None:
    """The one of the size that is said, else the one whose name the others' go on with.

    Of "Mini", "Mini (4-Pack)" and "Mini Plus", "the pack of four minis" is the second and "a mini"
    the first.
    """
    words = {product.id: full_name(product) for product in bearing}
    sized = [product for product in bearing if is_sized(words[product.id], said.tokens)]
    first = [p for p in bearing if all({*words[p.id]} <= {*words[q.id]} for q in bearing)]
    return next((some[0] for some in (sized, first) if len(some) == 1), None)


def _is_brand(words: Sequence[str], among: Sequence[ShownProduct]) -> bool:
    return any({*words} <= {*words_of(product.brand or "")} for product in among)


def _telling(words: tuple[str, ...], common: frozenset[str]) -> bool:
    """Whether the words can name a product: one is rare and no number, none plain at an end."""
    if {words[0], words[-1]} & LISTS["plain"]:
        return False
    rare = (word for word in words if not {word, singular(word)} & common)
    return any(len(word) > 2 and not word.isdecimal() and word not in NUMBER_WORDS for word in rare)


def _bears(name: Sequence[str], words: tuple[str, ...]) -> bool:
    """Whether the name holds the words in a row; the last may be the plural of the name's."""
    size = len(words)
    forms = (words, (*words[:-1], singular(words[-1]))) if size > 1 else (words,)
    return any(tuple(name[i : i + size]) in forms for i in range(len(name) - size + 1))


def _in_order(name: Sequence[str], words: tuple[str, ...]) -> bool:
    """Whether the name holds the words in their order, others between: "the basecairn tent"."""
    left = iter(name)
    return all(word in left for word in words)


def _is_mere_look(said: Pointers, index: int) -> bool:
    """As in "tempered glass please": what a thing is to be made of, and the name of none."""
    token = said.tokens[index]
    pointed = said.word(index - 1) in LISTS["articles"] or token.capital
    return not pointed and token.text in _looks()


def _tells_another(said: Pointers, index: int, product: ShownProduct) -> bool:
    """As in "dark chocolate", which is not the "Dark Harbor Coffee" on the list."""
    reading, after = said.stated.reading, index + 1
    kinds = reading.chart.at(after) if reading is not None else ()
    shelf = any(item.kind == "CATEGORY" for item in kinds)
    return shelf and singular(said.word(after)) not in {
        *heads([product]),
        *map(singular, words_of(product.name)),
    }


@cache
def _looks() -> frozenset[str]:
    """Words for materials and patterns, in any shop."""
    listed = (lexicon(name).items() for name in ("material", "pattern"))
    return frozenset(word for one in listed for head, more in one for word in (head, *more))


def _names_it(said: Pointers, index: int, length: int, product: ShownProduct) -> bool:
    """Whether the words name that product, and do not only name or exclude its brand."""
    reading = said.stated.reading
    if reading is not None and index in reading.consumed():
        return False
    if length == 1 and (_is_mere_look(said, index) or _tells_another(said, index, product)):
        return False
    if length == 1 and said.word(index - 1) in LISTS["whose_part"]:
        return False  # "How long is its chain?", beside a "Fine Chain Necklace".
    if (
        length == 1
        and said.word(index) in LISTS["put"]
        and "POINTER_ONE" in said.kinds_after(index + 1)
    ):
        return False  # "Pop it in."
    if length == 1 and _is_any(said, index, product):
        return False
    if said.text(index, index + length) != " ".join(words_of(product.brand or "")):
        return True
    alone = said.word(index - 1) == "the" or "ONE" in said.kinds_after(index + length)
    return alone or said.names_cart


def _is_any(said: Pointers, index: int, product: ShownProduct) -> bool:
    """As in "and a case for it", which is not the headset "with charging case" on the list."""
    word, reading = said.word(index), said.stated.reading
    kinds = reading.chart.at(index) if reading is not None else ()
    kind = is_thing(word) or any(item.kind == "CATEGORY" for item in kinds)
    return kind and said.word(index - 1) in _ANY_SUCH and singular(word) not in heads([product])


def by_attribute(said: Pointers) -> list[Reference]:
    """As in "The black one", "the red shoes": the shown products that have the value."""
    if said.stated.reading is None:
        return []
    for item in said.stated.reading.chart.of("VALUE"):
        following = said.word(item.end)
        called = following in ("one", "ones", "") or singular(following) in heads(said.shown)
        if said.word(item.start - 1) not in LISTS["articles"] or not called:
            continue
        if following == "ones" and _narrows(said, item.start - 1):
            continue
        bearing = [product for product in said.shown if _has_value(product, item.value)]
        if bearing:
            chosen = bearing if following == "ones" else bearing[:1]
            return [reference("attribute", item.value.spelling, [p.id for p in chosen])]
    return []


def _narrows(said: Pointers, end: int) -> bool:
    """As in "only the black ones", "show me the black ones", with nothing to be done to them."""
    before = {said.word(index) for index in range(end)}
    return not LISTS["narrowing"].isdisjoint(before) and before.isdisjoint(LISTS["put"])


def _has_value(product: ShownProduct, value: Value) -> bool:
    stated = " ".join(str(one) for one in product.attributes.values())
    return set(words_of(value.spelling)) <= set(words_of(f"{stated} {product.name}"))


def by_kind(said: Pointers) -> list[Reference]:
    """As in "The tent", when one product alone is a tent; of the cart where the cart is named."""
    cart = said.conversation.cart
    among = cart if said.names_cart else [*said.shown, *cart]
    removing = said.names_cart and any(token.text in LISTS["removing"] for token in said.tokens)
    for index, token in enumerate(said.tokens):
        if said.word(index - 1) not in LISTS["owned"] and not removing:
            continue
        bearing = {p.id: p for p in among if singular(token.text) in heads([p])}
        if len(bearing) == 1:
            return [reference("name", token.text, list(bearing))]
    return []


def by_pack(said: Pointers) -> list[Reference]:
    """As in "the four pack": the one of that size, or that which what is talked about comes in."""
    sized = [one for one in said.shown if is_sized(full_name(one), said.tokens)]
    focus = [{*full_name(one)} for one in products_in_focus(said.conversation, 1)]
    kin = [one for one in sized if any(name <= {*full_name(one)} for name in focus)]
    found = next((some for some in (sized, kin) if len(some) == 1), [])
    return [reference("name", "", [one.id]) for one in found]
