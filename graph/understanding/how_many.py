"""How many of each thing pointed at are meant: "two of the first and one of the third"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.understanding.lexicon import phrases
from graph.understanding.numbers import NOTES, ONES, numbers_at, read_loose
from graph.understanding.tokens import Token

MOST_QUANTITY = 10_000
# So many words may stand between a number and what it counts: "2 pieces of the first".
REACH = 4
# A verb stands near the start: "and double the third".
_SOON = 3
# "x3", "3x".
_TIMES = re.compile(r"x(\d{1,3})")
_DOZENS = frozenset(("dozen", "dozens"))
_OFTEN = {"another": 1, "twice": 2, "thrice": 3}
_SIGNS = {"+": 1, "-": -1}
_SIGNED = ("+", "1")
_FACTORS = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "half": 0.5, "halve": 0.5}
_OWNED = frozenset(("my", "our", "his", "her", "their"))
# "Half the price" is no number of things.
_DETERMINING = frozenset(("the", "my", "our", "up"))
_WORDS = {name: frozenset(words) for name, words in phrases("counting").items()}
# How it is said that there are to be as many of one thing as of another.
_SAME = [phrase.split() for phrase in phrases("counting")["same_number"]]


def count_at(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """The number of things that a token begins, None for none, and where it ends."""
    dozens = _dozens(tokens, index)
    if dozens is not None:
        return dozens
    readings = numbers_at(tokens, index)
    if readings and tokens[readings[-1][0] - 1].text not in NOTES:
        end, value = readings[-1]
        return (int(value), end) if value == int(value) else (None, end)
    times = _TIMES.fullmatch(tokens[index].text)
    if times:
        return int(times[1]), index + 1
    loose = read_loose(tokens[index].text)
    if loose is not None and loose >= 2:
        return int(loose), index + 1
    return _OFTEN.get(tokens[index].text), index + 1


def _dozens(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A number of dozens that begins or ends at a token, and where it ends: "half a dozen"."""
    texts = [token.text for token in tokens]
    ahead = next((n for n in range(index, min(index + 3, len(texts))) if texts[n] in _DOZENS), None)
    if ahead is None:
        return None
    start = ahead - 1 - (texts[max(ahead - 1, 0)] == "a")
    first = texts[start] if start >= 0 else ""
    many = 0.5 if first == "half" else int(first) if first.isdecimal() else ONES.get(first, 1)
    return (round(many * 12), ahead + 1) if index in (start, ahead) else None


def count_before(tokens: Sequence[Token], index: int, *, bare: bool = False) -> int | None:
    """How many of what begins at a place: "two of the first", "3 x the second".

    With `bare` the number may stand right before it, as before a name.
    """
    linked = bare
    for place in range(index - 1, max(index - 1 - REACH, -1), -1):
        word = tokens[place].text
        count, end = count_at(tokens, place)
        if count is not None and end == place + 1 and linked and 0 < count <= MOST_QUANTITY:
            return count
        contained = place + 1 < len(tokens) and tokens[place + 1].text == "of"
        if word not in _WORDS["between"] and not (contained and _is_unit(tokens[place])):
            return None
        linked = linked or word in _WORDS["linking"]
    return None


def _is_unit(token: Token) -> bool:
    """Whether it can be what things are counted in: "two bags of the first"."""
    return token.kind == "word" and len(token.text) > 3 and token.text.endswith("s")


def of_units(tokens: Sequence[Token], end: int) -> bool:
    """Whether what a number counts is units of something: "2 sets of the first"."""
    texts = [token.text for token in tokens[end : end + 2]]
    return len(texts) > 1 and texts[1] == "of" and _is_unit(tokens[end])


def is_side(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a number is one side of a measure: "80 x 150"."""
    beside = ((start - 1, start - 2), (end, end + 1))
    return any(
        0 <= number < len(tokens)
        and tokens[sign].text in _WORDS["sides"]
        and tokens[number].kind == "number"
        for sign, number in beside
    )


def change_of(tokens: Sequence[Token]) -> int | None:
    """How many more or fewer than now: "one more", "two less of it", "+1"; None if not said."""
    signed = [token.text for token in tokens if token.text not in _WORDS["closing"]]
    if len(signed) == len(_SIGNED) and signed[0] in _SIGNS and signed[1].isdecimal():
        return _SIGNS[signed[0]] * int(signed[1])
    for place in range(len(tokens)):
        count, end = count_at(tokens, place)
        if _is_another(tokens, place):
            return 1
        after = tokens[end].text if count is not None and end < len(tokens) else ""
        if count is not None and after in _WORDS["more"] | _WORDS["fewer"]:
            return -count if after in _WORDS["fewer"] else count
    return None


def _is_another(tokens: Sequence[Token], place: int) -> bool:
    """As in "another of the same", "another one please": one more."""
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return tokens[place].text == "another" and after in _WORDS["again"]


def of_people(tokens: Sequence[Token]) -> int | None:
    """As in "one each for my two sisters": so many for every one of so many people."""
    texts = [*(token.text for token in tokens), "", ""]
    counts = [(at, *count_at(tokens, at)) for at in range(len(tokens))]
    each = [c for _, c, end in counts if c and "each" in texts[end : end + 2][: _near(texts, end)]]
    people = [
        c for at, c, end in counts if c and at and texts[at - 1] in _OWNED and texts[end].isalpha()
    ]
    return each[0] * people[0] if each and people else None


def _near(texts: Sequence[str], end: int) -> int:
    """How far "each" may stand behind a number: "one each", "one for each"."""
    return 2 if texts[end] == "for" else 1


def same_number(tokens: Sequence[Token]) -> bool:
    """As in "the same number of the second": as many as of what was changed last."""
    said = [token.text for token in tokens]
    return any(said[at : at + len(phrase)] == phrase for at in range(len(said)) for phrase in _SAME)


def factor_of(tokens: Sequence[Token]) -> float | None:
    """How many times as many as now: "double the third", "half that"; None if not said."""
    for verb, after in pairwise(tokens[: _SOON + 1]):
        priced = verb.text == "half" and after.text in _DETERMINING
        if verb.text in _FACTORS and after.text in _WORDS["objects"] and not priced:
            return _FACTORS[verb.text]
    return None


def part_of_it(tokens: Sequence[Token]) -> int | None:
    """How many of something in hand: "drop one of the two", "take 2 of them out"."""
    for place in range(len(tokens) - 1):
        count, end = count_at(tokens, place)
        counted = end < len(tokens) and tokens[end].text == "of"
        if count and counted and not _is_called_one(tokens, place):
            return count
    return None


def _is_called_one(tokens: Sequence[Token], place: int) -> bool:
    """As in "the dearer one of the two": "one" stands for the thing."""
    before = {token.text for token in tokens[max(place - 2, 0) : place]}
    return tokens[place].text == "one" and "the" in before


def taken_of(tokens: Sequence[Token]) -> int | None:
    """How many fewer than now, of what is taken out; None where all of it is."""
    count = part_of_it(tokens) or _out_alone(tokens)
    return change_of(tokens) if count is None else -count


def _out_alone(tokens: Sequence[Token]) -> int | None:
    """The number that is taken out and named alone: "remove one", "take 2 out"."""
    for place in range(1, len(tokens)):
        count, end = count_at(tokens, place)
        after = tokens[end].text if end < len(tokens) else ""
        taken = tokens[place - 1].text in _WORDS["taking_out"]
        if count and taken and after in _WORDS["taken_out"]:
            return count
    return None
