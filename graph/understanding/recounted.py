"""How many there are to be of what lies in the cart, in whatever words a new number is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.understanding.held_counts import thing_at
from graph.understanding.how_many import count_at
from graph.understanding.keys import match_keys
from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import silent, words_borne
from graph.understanding.pointers import ORDINALS, heads
from graph.understanding.titles import Named
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import ShownProduct
from knowledge.things import is_thing
from knowledge.words import singular

MOST_SET = 20
# A reason may stand between a verb of taking and its number: "strike my sister's two off".
_REACH = 4
_WORDS = {name: frozenset(words) for name, words in phrases("recounting").items()}
_UNITS = frozenset(phrases("counting")["units"]) | frozenset(phrases("changing")["sets"])
_PERSONS = frozenset(phrases("keeping")["OTHERS"]) | _WORDS["whose"]
# These stand for a number, or for as many more.
_LOOSE = frozenset(("pair", "couple", "half", "another", "twice", "thrice"))
Counted = tuple[ShownProduct, int]


@dataclass(frozen=True)
class Number:
    """A number of the words, and whether words around it say that it is the one to be."""

    value: int
    place: int
    end: int
    told: bool


def counted_lines(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> list[Counted]:
    """The things of the cart right beside which a number stands, wherever that is said.

    As in "barbara brings a trifle, so two pies are plenty", "the duo six, the tower just one".
    """
    found: dict[str, Counted] = {}
    place = 0
    while place < len(tokens):
        product, count, end = _item(tokens, place, cart)
        if product is not None and count is not None:
            found[product.id] = (product, count)
        place = max(end, place + 1)
    return list(found.values())


def _item(
    tokens: Sequence[Token], place: int, cart: Sequence[ShownProduct]
) -> tuple[ShownProduct | None, int | None, int]:
    """A thing with the number before or behind it, and where both end."""
    count, end = _number(tokens, place)
    if count is not None and _is_free(tokens, place, end, cart):
        product, last = thing_at(tokens, end, cart)
        if product is not None:
            return product, count, last
    product, end = thing_at(tokens, place, cart)
    if product is None:
        return None, None, end
    bound = end
    while bound < len(tokens) and tokens[bound].text in _WORDS["binding"]:
        bound += 1
    count, last = _number(tokens, bound)
    free = count is not None and _is_free(tokens, bound, last, cart)
    if free and not thing_at(tokens, last, cart)[0] and not _counts_other(tokens, last, cart):
        return product, count, last
    return product, None, end


def things_of_cart(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> list[ShownProduct]:
    """The things of the cart that are named, but those that are to stay: "keep the fig one"."""
    found: dict[str, ShownProduct] = {}
    place = 0
    while place < len(tokens):
        product, end = thing_at(tokens, place, cart)
        before = {token.text for token in tokens[max(place - 2, 0) : place]}
        if product is not None and not before & _WORDS["keeping"]:
            found[product.id] = product
        place = max(end, place + 1)
    return list(found.values())


def recounted(
    tokens: Sequence[Token], meant: Sequence[ShownProduct], known: Sequence[ShownProduct]
) -> tuple[int | None, int | None]:
    """How many there are to be, and how many more or fewer than now; None where that is open.

    Meant may be what is in the cart, and what is named. A number beside a word for another
    product that is known counts that: "greens 6".
    """
    others = _words_of_others(meant, known)
    numbers = [one for one in _numbers(tokens, meant) if not _is_of_other(tokens, one, others)]
    many = _meant(tokens, [one for one in numbers if not _is_for_another(tokens, one)])
    if many is not None:
        return many, None
    if any(_is_for_another(tokens, one) for one in numbers) or _one_more(tokens):
        return None, 1
    return (1, None) if _single(tokens, meant) else (None, None)


def _words_of_others(cart: Sequence[ShownProduct], known: Sequence[ShownProduct]) -> frozenset[str]:
    """The words that tell products which are not in the cart."""
    held = {word for product in cart for word in words_borne(product)}
    every = {word for product in known for word in words_borne(product)}
    return frozenset(every - held - silent())


def _is_of_other(tokens: Sequence[Token], number: Number, others: frozenset[str]) -> bool:
    """Whether a word right beside a number tells a product that is not in the cart."""
    keys = match_keys(tokens)
    beside = [keys[n] for n in (number.place - 1, number.end) if 0 <= n < len(keys)]
    return not others.isdisjoint(beside)


def of_each(tokens: Sequence[Token]) -> bool:
    """As in "six of each", "eight all round": of all that lies in the cart."""
    texts = [token.text for token in tokens]
    pairs = {*pairwise(texts)}
    return bool(pairs & {("of", "each"), ("all", "round"), ("all", "around"), ("of", "both")})


def _number(tokens: Sequence[Token], place: int) -> tuple[int | None, int]:
    if place >= len(tokens) or isinstance(tokens[place], Named):
        return None, place
    count, end = count_at(tokens, place)
    said = tokens[place].text not in _LOOSE
    return (count if said and count is not None and 0 < count <= MOST_SET else None), end


def _numbers(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> Iterator[Number]:
    """The numbers that may say how many."""
    place = 0
    while place < len(tokens):
        count, end = _number(tokens, place)
        if count is None:
            place += 1
            continue
        apart = _is_free(tokens, place, end, cart) and not _counts_other(tokens, end, cart)
        if apart and (count > 1 or _is_one(tokens, place, end)):
            yield Number(count, place, end, _is_told(tokens, place, end))
        place = end


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if 0 <= place < len(tokens) else ""


def _is_free(tokens: Sequence[Token], place: int, end: int, cart: Sequence[ShownProduct]) -> bool:
    """Whether a number is no price, size, figure of a name, or number that is refused."""
    before, number = _text(tokens, place - 1), tokens[place].text
    called = before == "the" and _text(tokens, place - 2) not in _WORDS["restricting"]
    glued = end < len(tokens) and tokens[end].glued and tokens[end].kind != "symbol"
    if (
        before in _WORDS["no_count_after"]
        or called
        or glued
        or _text(tokens, end) in _WORDS["units"]
    ):
        return False
    values = {
        word
        for one in cart
        for every in one.options.values()
        for v in every
        for word in words_of(v)
    }
    figures = {pair for one in cart for pair in pairwise(words_of(one.name))}
    return number not in values and (before, number) not in figures


def _counts_other(tokens: Sequence[Token], end: int, cart: Sequence[ShownProduct]) -> bool:
    """As in "i have 1 car", "my two dogs": what is counted is no thing of the cart."""
    word = _text(tokens, end)
    if end >= len(tokens) or tokens[end].kind != "word" or word in _UNITS:
        return False
    held = {singular(one) for product in cart for one in words_of(product.name)} | heads(cart)
    plural = len(word) > 3 and word != singular(word) and word not in _WORDS["small"]
    return (plural or is_thing(word)) and singular(word) not in held and word not in _PERSONS


def _is_one(tokens: Sequence[Token], place: int, end: int) -> bool:
    """Whether "one" is a number there, and stands for no thing: "back to the one"."""
    if tokens[place].text != "one":
        return True
    before, after = _text(tokens, place - 1), _text(tokens, end)
    if before == "the":
        before = _text(tokens, place - 2)
        return before in _WORDS["restricting"]
    begins = place == 0 or tokens[place - 1].kind == "symbol"
    return (begins or before in _WORDS["before_one"]) and after not in _WORDS["after_pronoun"]


def _is_told(tokens: Sequence[Token], place: int, end: int) -> bool:
    """Whether it is said to be the number in the end: "make that 4", "so two", "six rather"."""
    before = _text(tokens, place - 1)
    if before == "the":
        before = _text(tokens, place - 2)
    return before in _WORDS["telling"] or _text(tokens, end) in _WORDS["settling"]


def _meant(tokens: Sequence[Token], numbers: Sequence[Number]) -> int | None:
    """The one number that is said, or is told to hold; the last after a correction."""
    for among in (numbers, [one for one in numbers if one.told]):
        if len({one.value for one in among}) == 1:
            return among[0].value
    between = tokens[numbers[0].place : numbers[-1].place] if numbers else []
    corrected = any(token.text in _WORDS["correcting"] for token in between)
    return numbers[-1].value if corrected else None


def _is_for_another(tokens: Sequence[Token], number: Number) -> bool:
    """As in "one for hubby": one beside those that are there."""
    before = _text(tokens, number.place - 1)
    person = [_text(tokens, number.place + 2), _text(tokens, number.place + 3)]
    return (
        number.value == 1
        and before not in _WORDS["restricting"]
        and _text(tokens, number.place + 1) == "for"
        and not _PERSONS.isdisjoint(person)
    )


def _one_more(tokens: Sequence[Token]) -> bool:
    """As in "so a second", "another for my mum"; not in "another colour", "wait a second"."""
    for place, token in enumerate(tokens):
        before, after = _text(tokens, place - 1), _text(tokens, place + 1)
        if token.text == "another" and after not in _WORDS["another_kind"]:
            return True
        place_ = ORDINALS.get(token.text, 0)
        waits = _text(tokens, place - 2) in _WORDS["waiting"]
        if place_ > 1 and before == "a" and not waits and after not in _WORDS["another_kind"]:
            return True
    return False


def _single(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> bool:
    """As in "single's fine", "just a pack"."""
    called = heads(cart) | _UNITS
    texts = [token.text for token in tokens]
    if texts[:1] == ["single"] or texts[:1] == ["singles"]:
        return True
    thrice = zip(texts, texts[1:], texts[2:], strict=False)
    return any(a in ("just", "only") and b in ("a", "the") and c in called for a, b, c in thrice)


def taken_off(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> int | None:
    """How many go out of several: "strike my sister's two off", "take one kettle out"."""
    for place, token in enumerate(tokens):
        if token.text not in _WORDS["taking_off"]:
            continue
        for at in range(place + 1, min(place + 1 + _REACH, len(tokens))):
            count, end = _number(tokens, at)
            if tokens[at].text == "to" or tokens[at].kind == "symbol":
                break
            named = thing_at(tokens, end, cart)[1] if count is not None else end
            if count is not None and _text(tokens, named) in _WORDS["off"]:
                return count
    return None
