"""The ways in which what was typed so far may be read: as it stands, blanks mended, unit begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.lexicon import lexicon
from knowledge.prefixes import Prefixes
from knowledge.words import UNITS, is_number, words

MOST_WORDS, MOST_JOINED = 8, 3
LEAST_LEFT, LEAST_RIGHT = 3, 2
_STOP_WORDS = frozenset(lexicon("stopwords")["words"])

Reading = tuple[str, ...]


def as_typed(text: str) -> Reading:
    """The words of the text, the last of which may go on."""
    return tuple(words(text)[:MOST_WORDS])


def joined(typed: Reading) -> list[Reading]:
    """The same with one blank taken out, wherever it stands."""
    return [
        (*typed[:at], typed[at] + typed[at + 1], *typed[at + 2 :])
        for at in range(len(typed) - 1)
        if len(typed) <= MOST_JOINED
    ]


def mended(typed: Reading, known: Prefixes) -> list[Reading]:
    """The same with a blank taken out ("head phones") or a number joined to its unit ("16 gi")."""
    found: list[Reading] = []
    for at in range(len(typed) - 1):
        left, right = typed[at : at + 2]
        for one in (left + right, *_with_unit(left, right, at + 2 == len(typed))):
            if known.beginning(one):
                found.append((*typed[:at], one, *typed[at + 2 :]))
    return list(dict.fromkeys(found))


def parted(typed: Reading, known: Prefixes) -> list[Reading]:
    """The same with a missed blank put in: "iphonecase"; a known word left and one begun right."""
    found: list[Reading] = []
    for at, word in enumerate(typed):
        if known.beginning(word):
            continue
        for place in range(len(word) - LEAST_RIGHT, LEAST_LEFT - 1, -1):
            left, right = word[:place], word[place:]
            if known.number(left) is not None and known.beginning(right):
                found.append((*typed[:at], left, right, *typed[at + 1 :]))
    return found


def telling(typed: Reading) -> Reading:
    """The same without words that say nothing of a product."""
    return tuple(word for word in typed if word not in _STOP_WORDS)


def spoken_for(typed: Sequence[str], known: Prefixes) -> Reading:
    """The words that begin a known one; the last is taken to begin one."""
    return tuple(word for word in typed if known.beginning(word))


def _with_unit(number: str, begun: str, is_last: bool) -> Iterator[str]:
    if not (is_last and is_number(number) and begun.isalpha()):
        return
    for unit, names in UNITS.items():
        if any(name.startswith(begun) for name in (unit, *names)):
            yield number + unit
