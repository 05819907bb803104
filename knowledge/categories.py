"""How customers may call the categories of a catalogue: "Cases & Clips" are cases and clips."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from knowledge.words import key, plural, singular, words

SEPARATOR = " > "
_JOINTS = re.compile(r"\s*[,/]\s*|\s+(?:[&+]|and|or)\s+|(?<=\w{3})&(?=\w{3})", re.IGNORECASE)
_GENERIC = frozenset(("accessory", "supply", "part", "equipment", "gear", "essential"))
_UNCOUNTED = (
    "ing",
    "wear",
    "ware",
    "care",
    "beauty",
    "ure",
    "luggage",
    "equipment",
    "food",
    "al",
    "ive",
    "ed",
    "ics",
)
_NAMELESS = frozenset(
    (
        "all",
        "other",
        "others",
        "misc",
        "miscellaneous",
        "general",
        "uncategorized",
        "more",
        "default",
    )
)

Forms = dict[str, tuple[str, ...]]


def leaf_of(path: str) -> str:
    """The last name of a category's path."""
    return path.rpartition(SEPARATOR)[2]


def is_below(category: str, path: str) -> bool:
    """Whether a category is the one at a path, or one below it."""
    return category == path or category.startswith(path + SEPARATOR)


def subtree_counts(paths: Iterable[str]) -> dict[str, int]:
    """Products in each category and below it, from the path of every product."""
    counts: dict[str, int] = defaultdict(int)
    for path, count in Counter(paths).items():
        parts = path.split(SEPARATOR)
        for depth in range(1, len(parts) + 1):
            counts[SEPARATOR.join(parts[:depth])] += count
    return dict(counts)


def category_forms(paths: Iterable[str]) -> Forms:
    """Name as customers write it, singular and plural -> the paths that bear it, widest first."""
    named: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        for name in names_of(path.rsplit(SEPARATOR, 1)[-1]):
            for form in both_numbers(name):
                named[form].add(path)
    return {form: widest(found) for form, found in named.items()}


def category_heads(forms: Mapping[str, tuple[str, ...]]) -> Forms:
    """Last word of the categories' names, in the singular -> the paths that bear it."""
    heads: dict[str, set[str]] = defaultdict(set)
    for form, paths in forms.items():
        heads[singular(form.rsplit(" ", 1)[-1])].update(paths)
    return {word: widest(found) for word, found in heads.items()}


def names_of(label: str) -> list[str]:
    """The names in a label: "Car & Travel Accessories" names car and travel accessories."""
    whole = _meant(words(label))
    pieces = [_meant(words(piece)) for piece in _JOINTS.split(label)]
    pieces = [piece for piece in pieces if piece]
    names = [" ".join(whole)] if whole else []
    if len(pieces) > 1:
        names += [" ".join(piece) for piece in _completed(pieces)]
    return list(dict.fromkeys(name for name in names if name))


def _meant(tokens: list[str]) -> list[str]:
    if len(tokens) == 1:
        return [] if tokens[0] in _NAMELESS else tokens
    return tokens[1:] if tokens and tokens[0] == "all" else tokens


def _completed(pieces: list[list[str]]) -> list[list[str]]:
    """Each piece with the words it shares with the others: the last noun, the first modifiers."""
    first, last = pieces[0], pieces[-1]
    shared_noun = [last[-1]] if len(last) > 1 and _is_plural(last[-1]) else []
    modifiers = first[:-1] if _is_plural(first[-1]) else []
    completed = [first if _is_plural(first[-1]) else [*first, *shared_noun]]
    for piece in pieces[1:]:
        if len(piece) > 1:
            completed.append(piece)
        elif singular(piece[0]) in _GENERIC:
            completed.append([*first[:-1], singular(first[-1]), *piece])
        elif piece is not last and shared_noun and not _is_plural(piece[-1]):
            completed.append([*piece, *shared_noun])
        else:
            completed.append([*modifiers, *piece])
    return completed


def is_generic(word: str) -> bool:
    """Whether a word names no kind of thing by itself: accessories, supplies, parts."""
    return singular(word) in _GENERIC


def _is_plural(word: str) -> bool:
    return singular(word) != word


def both_numbers(name: str) -> tuple[str, ...]:
    """The name with its last word in the singular and in the plural, and as it stands."""
    *front, last = name.split()
    one = singular(last)
    many = one if last == one and one.endswith(_UNCOUNTED) else plural(one)
    forms = [name, *(" ".join([*front, word]) for word in (one, many)), key(name)]
    return tuple(dict.fromkeys(forms))


def widest(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths without those that lie below another of them, shortest first."""
    kept: list[str] = []
    for path in sorted(set(paths), key=lambda one: (one.count(SEPARATOR), one)):
        if not any(path.startswith(other + SEPARATOR) for other in kept):
            kept.append(path)
    return tuple(kept)
