"""References by place in the list shown: "the second one", "#3", "first two", "the last"."""

from __future__ import annotations

from graph.understanding.how_many import count_before
from graph.understanding.pointers import LIST_KINDS, LISTS, ORDINALS, Pointers, heads, reference
from graph.understanding.pointing import pairs
from graph.understanding.tokens import words_of
from graph.understanding.types import Reference, ShownProduct
from knowledge.categories import SEPARATOR
from knowledge.words import singular

_COORDINATING = frozenset(("and", "or", "to", "in", "with", "for", "have", "has"))
_OF_TWO = {"former": 0, "latter": 1}
_ENDS = {"top": 0, "bottom": -1}
_STEPS = {"ABOVE": -1, "BELOW": 1}
_COUNTS = {
    word: count
    for count, word in enumerate(["one", "two", "three", "four", "five", "six"], start=1)
}


def by_place(said: Pointers) -> list[Reference]:
    """Every place that is named, with the product that stands there, if one does."""
    found: list[tuple[bool, Reference]] = []
    index = 0
    while index < len(said.tokens):
        negated = _is_negated(said, index)
        places, end = _places_at(said, index)
        pair = next(iter(pairs(said.conversation)), [])
        if said.word(index) in _OF_TWO and pair:
            one, wanted = pair[_OF_TWO[said.word(index)]], count_before(said.tokens, index)
            found.append((negated, reference("ordinal", said.word(index), [one], wanted)))
        elif places is not None:
            among = _of_kind(said, end)
            wanted = count_before(said.tokens, index)
            if wanted and said.word(end) == "ones":  # "all three of the first ones"
                places, wanted = list(range(places[0], places[0] + wanted)), 1
            if max(places) >= len(among):
                among = _longer(said, max(places)) or among
            ids = [among[place].id for place in places if -len(among) <= place < len(among)]
            found.append((negated, reference("ordinal", said.text(index, end), ids, wanted)))
        index = max(end, index + 1)
    return [one for negated, one in found if not negated] or [one for _, one in found]


def _is_negated(said: Pointers, index: int) -> bool:
    """As in "the first, not the second"."""
    before = index - 2 if said.word(index - 1) == "the" else index - 1
    return said.word(before) == "not"


def by_neighbour(said: Pointers) -> list[Reference]:
    """As in "the one above it": beside what is talked about, in its list."""
    known = [product.id for product in said.listed]
    focus = [pid for pid in said.conversation.focus[:1] if pid in known]
    if not focus:
        return []
    place = known.index(focus[0])
    for index, kinds in enumerate(said.kinds):
        for kind, step in _STEPS.items():
            if kind in kinds and 0 <= place + step < len(known):
                text = said.text(index, kinds[kind])
                return [reference("ordinal", text, [known[place + step]])]
    return []


def _of_kind(said: Pointers, index: int) -> list[ShownProduct]:
    """Of a list of several kinds, those called what the words from here on say: "first tent"."""
    called = singular(said.word(index))
    named: set[str] = set()
    while index < len(said.tokens) and said.tokens[index].kind == "word":
        named.add(singular(said.word(index)))
        if said.word(index) in _COORDINATING:
            break
        index += 1
    alike = [product for product in said.listed if heads([product]) & named]
    alike = alike or (_bearing(said, called) if "one" in named or "ones" in named else [])
    return alike or _older(said, called) or ([] if _is_sold(said, called) else said.listed)


def _bearing(said: Pointers, word: str) -> list[ShownProduct]:
    """Of the newest list with such things, those whose names bear it: "the first Italian one"."""
    for one in said.lists if len(word) > 2 and word not in LISTS["plain"] else []:
        found = [product for product in one if word in words_of(product.name)]
        if found:
            return found
    return []


def _is_sold(said: Pointers, called: str) -> bool:
    """Whether the shop has things called so, which no list has: "the first tea" of kettles."""
    names = (words_of(path.rsplit(SEPARATOR, 1)[-1]) for path in said.stated.limits.category)
    return any(called in map(singular, words) for words in names)


def _older(said: Pointers, called: str) -> list[ShownProduct]:
    """Of the newest older list that has such things, those: "the first mug" after plates."""
    alike = ([p for p in one if called in heads([p])] for one in said.lists[1:])
    return next((found for found in alike if found), [])


def _longer(said: Pointers, place: int) -> list[ShownProduct]:
    """The newest older list that has such a place: "the third" after one that had only one."""
    return next((one for one in said.lists[1:] if place < len(one)), [])


def _places_at(said: Pointers, index: int) -> tuple[list[int] | None, int]:
    """Places in the list that the words here name, and where the words end."""
    word = said.word(index)
    spoken_of = max((said.kinds[index].get(kind, 0) for kind in LIST_KINDS), default=0)
    if spoken_of:
        return None, spoken_of
    if _is_other_thing(said, index + 1) or _orders(said, index) or _tells_when(said, index):
        return None, index + 1
    one_follows = "ONE" in said.kinds_after(index + 1)
    article = said.word(index - 1) == "the"
    if word in ORDINALS and (said.shown or one_follows or article):
        count, end = _count_at(said, index + 1)
        place = ORDINALS[word] - 1
        return list(range(place, place + count)), end
    if word in _ENDS and said.shown and _of_list(said, index):
        return [_ENDS[word]], index + 1
    if word == "top" and said.shown and (article or said.word(index - 1) == "compare"):
        count, end = _count_at(said, index + 1)
        return (list(range(count)), end) if one_follows or count > 1 else (None, index + 1)
    if word in ("last", "final"):
        count, end = _count_at(said, index + 1)
        points = one_follows or (bool(said.shown) and (count > 1 or article))
        return (list(range(-count, 0)), end) if points else (None, index + 1)
    if word == "middle" and article and len(said.shown) % 2:
        return [len(said.shown) // 2], index + 1
    return _numbered(said, index)


def _of_list(said: Pointers, index: int) -> bool:
    """As in "at the top of that list"."""
    words = [said.word(place) for place in range(index + 1, index + 4)]
    return words[:1] == ["of"] and "list" in words


def _is_other_thing(said: Pointers, index: int) -> bool:
    """As in "First aid kit", "second hand": no place in a list."""
    if said.word(index - 1) in ORDINALS and said.word(index - 2) == "a":
        return True  # "so a second for my mum": one more
    other = "DISTINCT" in said.kinds_after(index)
    return other and not (said.word(index) == "of" and bool(said.shown))


def _orders(said: Pointers, index: int) -> bool:
    """As in "Cheapest first": the word belongs to an order of results."""
    reading = said.stated.reading
    here = said.tokens[index].start
    return reading is not None and any(
        match.rule.do == "sort"
        and reading.tokens[match.start].start < here < reading.tokens[match.end - 1].end
        for match in reading.matches
    )


def _tells_when(said: Pointers, index: int) -> bool:
    """As in "I'll ask my wife first": before anything else, and not the first of a list."""
    after = said.word(index + 1)
    ends = said.word(index) == "first" and (not after or not after.isalnum())
    owned = said.word(index - 2) in LISTS["whose"] and said.word(index - 1) != "the"
    return ends and (owned or said.word(index - 1) in LISTS["done_before"])


def _count_at(said: Pointers, index: int) -> tuple[int, int]:
    """As in "First two": how many, and where it ends; one if no number stands there."""
    word = said.word(index)
    count = int(word) if word.isdecimal() and len(word) == 1 else _COUNTS.get(word, 0)
    return (count, index + 1) if count > 1 else (1, index)


def _numbered(said: Pointers, index: int) -> tuple[list[int] | None, int]:
    """As in "#3", "number 2", "options 1 and 4"."""
    mark = singular(said.word(index))
    value = said.word(index + 1)
    place = int(value) if _is_place(value) else _COUNTS.get(value, 0)
    if mark not in LISTS["numbered"] or not said.shown or not 0 < place <= 20:
        return _compared(said, index)
    more, end = _joined(said, index + 2)
    return [place - 1, *more], end


def _compared(said: Pointers, index: int) -> tuple[list[int] | None, int]:
    """As in "the difference between 1 and 3", "1 and 3, two of each", "I'll take 1 and 3"."""
    word = said.word(index)
    each = any(token.text == "each" for token in said.tokens)
    taken = any({"TAKING", "INTO_CART"} & {*kinds} for kinds in said.kinds)
    placing = said.compares or each or taken
    if not placing or not _is_place(word) or not 0 < int(word) <= len(said.shown):
        return None, index + 1
    more, end = _joined(said, index + 1)
    return ([int(word) - 1, *more], end) if more else (None, index + 1)


def _joined(said: Pointers, index: int) -> tuple[list[int], int]:
    """The further places of "1 and 4", "1 and the 4", and where the words end."""
    places: list[int] = []
    while said.word(index) in LISTS["between_numbers"]:
        after = index + 2 if said.word(index + 1) == "the" else index + 1
        if not _is_place(said.word(after)):
            break
        places.append(int(said.word(after)) - 1)
        index = after + 1
    return places, index


def _is_place(word: str) -> bool:
    return word.isdecimal() and len(word) < 3
