"""What is to be borne, held to what things bear at most: "our cat weighs 11 kg"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from data.constraints import Constraints
from graph.understanding.keys import phrase_keys
from graph.understanding.lexicon import phrases as listed
from graph.understanding.numbers import read_digits
from graph.understanding.phrase import WORDS, Phrases
from knowledge.units import units

_WORDS = {name: frozenset(words) for name, words in listed("bearing").items()}
LIVING = _WORDS["living"] | WORDS["persons"]
LOADS = tuple(listed("bearing")["loads"])
# Words looked at before a weight for who has it, and what bears it.
REACH = 5


def hold_bearing(limits: Constraints, phrases: Phrases, paths: Sequence[str]) -> None:
    """Hold the things asked for to bear the heaviest that is spoken of, where they say so.

    What somebody weighs is no property of things that do not: "dog food for a 10 kg dog".
    """
    held = phrases.words.held_in(paths) if paths else {}
    name = next((one for one in LOADS if one in held), "")
    weights = [*_weights(phrases)]
    told = [one for one in weights if _is_somebodys(phrases, one[0])]
    if name:
        told += [one for one in weights if _is_carried(phrases, one[0])]
    for _, said, _ in told:
        _give_up(limits, said)
    _, said, least = max(told, key=itemgetter(2), default=(0, "", 0.0))
    stated = limits.attributes.get(name, [])
    if not told and len(stated) == 1:
        # "With a load limit of 90 kg": what bears more does as well.
        said, least = stated[0], _grams(stated[0])
    if name and least:
        spelled = phrases.words.attributes.get(name, {})
        values = [spelled.get(form, form) for form in held[name]]
        meeting = sorted(value for value in values if _grams(value) >= least)
        limits.attributes[name] = meeting or [said]


def _give_up(limits: Constraints, said: str) -> None:
    """What somebody weighs was no property of the thing."""
    for name, values in list(limits.attributes.items()):
        left = [value for value in values if phrase_keys(value) != phrase_keys(said)]
        limits.attributes[name] = left
        if not left:
            del limits.attributes[name]


def _weights(phrases: Phrases) -> Iterator[tuple[int, str, float]]:
    """Places of weights, as they are said, and in grams."""
    for place, token in enumerate(phrases.tokens[:-1]):
        said = f"{token.text} {phrases.keys[place + 1]}"
        grams = _grams(said) if token.kind == "number" else 0.0
        if grams > 0:
            yield place, said, grams


def _is_somebodys(phrases: Phrases, place: int) -> bool:
    """As in "a 12 kg cat", "my husband weighs 120 kilos", "he is 9 kg"."""
    after = phrases.word(phrases.next_place(place + 2))
    before = list(_clause_before(phrases, place))
    told = _WORDS["being"] | _WORDS["weighing"]
    subject = next((word for word in before if word not in told), "")
    is_so = bool(before) and (before[0] in told or subject == before[0])
    return after in LIVING - _PRONOUNS or (is_so and subject in LIVING)


def _is_carried(phrases: Phrases, place: int) -> bool:
    """As in "that can hold 9 kg", and not "under 10 kg that I can carry"."""
    before = set(_clause_before(phrases, place))
    return _WORDS["upper"].isdisjoint(before) and not _WORDS["bearing"].isdisjoint(before)


_PRONOUNS = frozenset({"i", "he", "she", "they", "who", "im", "hes", "shes", "theyre", "whos"})


def _clause_before(phrases: Phrases, place: int) -> Iterator[str]:
    """The words before a place, the nearest first, as far as no mark parts them."""
    for index in range(place - 1, max(place - 1 - REACH, -1), -1):
        if phrases.tokens[index].kind == "symbol":
            return
        yield phrases.word(index)


def _grams(measure: str) -> float:
    """What a weight is in grams; 0 of what is none."""
    keys = phrase_keys(measure)
    if len(keys) != 2 or not keys[0][:1].isdigit():
        return 0.0
    kind, factor = units().get(keys[1], ("", 0.0))
    return read_digits(keys[0]) * factor if kind == "weight" else 0.0
