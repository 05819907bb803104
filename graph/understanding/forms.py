"""How customers write the brands and values of a catalogue: M is medium, "OtterBox" otter box."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Mapping

from graph.understanding.keys import Keys, phrase_keys
from knowledge.lexicon import lexicon
from knowledge.units import in_other_units

_SIZES = lexicon("size")
_MATERIALS = lexicon("material")
_GENDERS = lexicon("gender")
_SAME_COLORS = {"clear": ("transparent", "see through"), "multicolor": ("multicolored", "colorful")}
LEAST_LETTERS = 4
_TIMES = ("x", "×", "*", "by")


def said_for(name: str, form: str, values: Mapping[str, str]) -> list[str]:
    """The words for a value: M is medium, wood is wooden where nothing else is called so."""
    if name == "size":
        return [form, *_SIZES.get(form, [])]
    others = _MATERIALS.get(form, []) if name == "material" else []
    others = [*others, *_without_policy(name, form)]
    if name == "gender":
        others = [word for word in _GENDERS.get(form, ()) if len(word) > 1]
    if name == "color":
        others = [*_SAME_COLORS.get(form, ())]
    others = [word for word in others if word not in values]
    if name in ("material", "color"):
        others += [word for word, noun in _adjectives().items() if noun == form]
    return [form, *others]


def is_adjective_of(form: str, values: Collection[str]) -> bool:
    """Whether a value is only another's adjective: wooden, where things are of wood as well."""
    return as_noun(form) != form and as_noun(form) in values


def as_noun(form: str) -> str:
    """What a material or colour is called as a noun: "wood" of "wooden"; others as they are."""
    return _adjectives().get(form, form)


@functools.cache
def _adjectives() -> dict[str, str]:
    """Adjective of a material or colour -> what it is made from."""
    return {form: noun for noun, forms in lexicon("adjectives").items() for form in forms}


def without_version(name: str, values: Mapping[str, str], form: str) -> list[str]:
    """What is known by its name without the number: "Windows 11", where no other is so called."""
    word, _, number = values[form].partition(" ")
    named = word.isalpha() and word[0].isupper() and number.replace(".", "").isdecimal()
    alone = sum(other.split(" ")[0] == word for other in values.values()) == 1
    return [word] if named and alone and word.casefold() not in name else []


def without_noun(form: str, values: Mapping[str, str], nouns: Collection[str]) -> list[str]:
    """A value without the noun of what has it: "crime" for the genre "crime novel"."""
    first, _, last = form.rpartition(" ")
    said = first.isalpha() and len(first) >= LEAST_LETTERS and phrase_keys(last)[-1:]
    return [first] if said and said[0] in nouns and first not in values else []


def _without_policy(name: str, form: str) -> list[str]:
    """A value without the one word after the attribute's name in it: "30 days return policy"."""
    keys, own = phrase_keys(form), phrase_keys(name)
    ends = len(keys) > len(own) + 2 and keys[-len(own) - 1 : -1] == own
    return [form.rpartition(" ")[0]] if ends else []


def parted(brand: str) -> Keys:
    """A brand that is written as one word in its parts: "OtterBox" is otter box; () if it is none.

    Capitals tell the parts, each of three letters at least.
    """
    parts = re.findall(r"[A-Z][a-z]{2,}", brand)
    return phrase_keys(" ".join(parts)) if len(parts) > 1 and "".join(parts) == brand else ()


def as_written(phrase: str) -> Iterator[Keys]:
    """The keys of a value, those of a size also in other units.

    Those of measures in two directions also without blanks or unit.
    """
    keys = phrase_keys(phrase)
    yield keys
    yield from in_other_units(*keys) if len(keys) == 2 else ()
    if len(keys) > 3 and keys[1] in _TIMES and keys[0].isdigit() and keys[2].isdigit():
        for times in _TIMES:
            yield (keys[0], times, *keys[2:])
            yield (keys[0], times, keys[2])
        yield (keys[0], f"x{keys[2]}", *keys[3:])
        yield (keys[0], f"x{''.join(keys[2:])}")
        yield (keys[0], f"x{keys[2]}")
