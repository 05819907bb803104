"""Which units of an order, or which variant of a product, a message means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise, takewhile

from data.facts import VariantFacts
from data.importing.attributes import attribute_name
from data.order_facts import OrderLineFacts
from graph.understanding.trade.words import phrases, says
from knowledge.words import singular, words

LEAST_OF_NAME = 0.5
SHORT = 2
LONG, ALIKE = 6, 0.84
"""From so many letters on a word is heard with a slip, where so much of it agrees."""
REACH = 5
"""So many words may stand between a number and the thing that it counts."""
PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
COUNTS = {
    word: n
    for n, spelt in enumerate(("one", "two", "three", "four", "five"), 1)
    for word in (spelt, str(n))
}


def lines_meant(text: str, lines: Sequence[OrderLineFacts]) -> list[OrderLineFacts]:
    """The lines that a message names, by name, option or place; all of them for "everything".

    What it excepts is not among them: "everything except the mug".
    """
    wanted, kept = _parted(text)
    left_out = _lines(kept, lines) if kept else []
    return [line for line in _lines(wanted, lines) if line not in left_out]


def lines_after(
    before: Sequence[OrderLineFacts], text: str, lines: Sequence[OrderLineFacts]
) -> list[OrderLineFacts]:
    """The lines meant after one more message: others, some more ("the mug too"), or fewer."""
    wanted, kept = _parted(text)
    named = _lines(wanted, lines)
    if named and (says(wanted, "too") or words(wanted)[:1] == ["and"]):
        named = [line for line in lines if line in before or line in named]
    left_out = _lines(kept, lines) if kept else []
    return [line for line in named or before if line not in left_out]


def _parted(text: str) -> tuple[str, str]:
    """What is meant, and what is excepted from it."""
    heard = f" {' '.join(words(text))} "
    found = [(heard.find(f" {phrase} "), phrase) for phrase in phrases("except")]
    at, phrase = min(((at, p) for at, p in found if at >= 0), default=(len(heard), ""))
    if not phrase:
        return text, ""
    kept, again, after = _cut(heard[at + len(phrase) + 1 :])
    whole = next((word for word in phrase.split()[:1] if word in ("everything", "all")), "")
    return f"{heard[:at]} {whole} {again} {after}".strip(), kept


def _cut(text: str) -> tuple[str, str, str]:
    """What is excepted ends at the next request: "keep the mug, return the rest"."""
    heard = text.split()
    at = next((n for n, word in enumerate(heard) if word in phrases("sends")), len(heard))
    return " ".join(heard[:at]), " ".join(heard[at : at + 1]), " ".join(heard[at + 1 :])


def _lines(text: str, lines: Sequence[OrderLineFacts]) -> list[OrderLineFacts]:
    said = _forms(text)
    named = [line for line in lines if _named(line, said)]
    if named:
        products = dict.fromkeys(line.product_id for line in named)
        same = ([line for line in named if line.product_id == one] for one in products)
        return [line for group in same for line in _told_apart(group, text)]
    if says(text, "everything"):
        return list(lines)
    places = [n for n, place in enumerate(PLACES) if place in said and n < len(lines)]
    return [lines[n] for n in places]


def _told_apart(same: Sequence[OrderLineFacts], text: str) -> list[OrderLineFacts]:
    """Of several lines of one product those whose options are named, if any is."""
    scores = [sum(says_value(v, name, text) for name, v in line.options.items()) for line in same]
    most = max(scores)
    if not most or says(text, "everything"):
        return list(same)
    return [line for line, score in zip(same, scores, strict=True) if score == most]


def item_ids(text: str, line: OrderLineFacts) -> list[str]:
    """The line's id, once a unit: all of them, or as many as are named ("one of the mugs")."""
    return [line.item_id] * min(_counted(text, line) or line.quantity, line.quantity)


def _counted(text: str, line: OrderLineFacts) -> int:
    """How many units of a line are named, as in "one hair dryer" or "only one"; 0: it is not told.

    A figure of the name itself counts nothing, and "the second one" is a place.
    """
    name = {*map(singular, words(line.name)), *map(singular, words(line.category))}
    heard = words(text)
    for at, word in enumerate(heard):
        if word not in COUNTS or word in name:
            continue
        ahead = takewhile(lambda one: one != "and", heard[at + 1 : at + 1 + REACH])
        of_it = not name.isdisjoint(map(singular, ahead))
        before = heard[at - 1] if at else ""
        if of_it or heard[at + 1 : at + 2] == ["of"] or before in ("only", "just"):
            return COUNTS[word]
    return 0


def _named(line: OrderLineFacts, said: frozenset[str]) -> bool:
    """Whether a line is named: by what it is, by half of its name, or all of it in one word."""
    name = [singular(word) for word in words(line.name)]
    if "".join(name) in said:
        return True
    share = sum(word in said for word in name) / max(len(name), 1)
    heads = [name[-1:], [singular(word) for word in words(line.category)][-1:]]
    return share >= LEAST_OF_NAME or any(_is_said(word, said) for head in heads for word in head)


def _is_said(word: str, said: frozenset[str]) -> bool:
    """Whether a word is said; a long one with a slip, too."""
    slips = len(word) >= LONG and get_close_matches(word, said, 1, ALIKE)
    return word in said or bool(slips)


def _forms(text: str) -> frozenset[str]:
    heard = words(text)
    joined = [first + second for first, second in pairwise(heard)]
    return frozenset([*heard, *(singular(word) for word in heard), *joined])


def tells_options(text: str, values: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a text says nothing but options that were spoken of: "polyester, v-neck please"."""
    heard, known = words(text), {word for one in (*values, *names) for word in words(one)}
    named = [v for v in values if words(v) and _stands(words(v), heard)]
    beside = {*phrases("beside options"), *known, *(singular(word) for word in known)}
    return bool(named) and all(word in beside or singular(word) in beside for word in heard)


def variants_meant(
    texts: Sequence[str], variants: Sequence[VariantFacts], current: Mapping[str, str]
) -> list[VariantFacts]:
    """The other variants that the words fit, nearest to the current one first.

    Options that are not spoken of stay as they are where that can be had; what was said later
    holds where it is about the same option.
    """
    current = {attribute_name(name): value for name, value in current.items()}
    variants = [
        v.model_copy(update={"options": {attribute_name(n): o for n, o in v.options.items()}})
        for v in variants
    ]
    wanted: dict[str, str] = {}
    for text in texts:
        wanted |= wanted_options(text, variants, current)
    if not wanted:
        return []
    fitting = [
        v
        for v in variants
        if all(v.options.get(name) == value for name, value in wanted.items())
        and dict(v.options) != dict(current)
    ]
    exact = [v for v in fitting if v.options == {**current, **wanted}]
    return exact or fitting


def wanted_options(
    text: str, variants: Sequence[VariantFacts], current: Mapping[str, str]
) -> dict[str, str]:
    """Option -> the new value that is named; the old one may be named beside it."""
    names = dict.fromkeys(name for variant in variants for name in variant.options)
    known = {name: {v.options[name] for v in variants if name in v.options} for name in names}
    new = {
        name: _new_value(text, name, values, current.get(name)) for name, values in known.items()
    }
    kept = {name: current[name] for name in names if name in current and _as_it_is(name, text)}
    return kept | {name: value for name, value in new.items() if value}


def _as_it_is(name: str, text: str) -> bool:
    """Whether an option is to stay: "the same size"."""
    return f"same {' '.join(words(name))}" in " ".join(words(text))


def _new_value(text: str, name: str, values: set[str], current: str | None) -> str:
    """The value of an option that is wished; of several the one named last."""
    said = [value for value in values if says_value(value, name, text)]
    whole = [v for v in said if not any(v != other and v in other for other in said)]
    new = [value for value in whole if value != current] or whole
    return max(new, key=lambda value: text.casefold().rfind(value.casefold()), default="")


def says_value(value: str, name: str, text: str) -> bool:
    """Whether a value stands in a text; one letter or a bare figure only by its option's name.

    A figure with its unit is no bare one: "2 litres" is "2L".
    """
    heard, wanted = words(text), words(value)
    raw = {word.strip(".,!?;:") for word in text.split()}
    spelt = value in raw and value.isupper()
    bare = len(value) <= SHORT and (value.isalpha() or value.isdigit())
    named = spelt or bool(set(words(name)) & set(heard))
    return bool(wanted) and _stands(wanted, heard) and (named or not bare)


def _stands(wanted: list[str], heard: list[str]) -> bool:
    return any(heard[at : at + len(wanted)] == wanted for at in range(len(heard)))
