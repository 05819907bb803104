"""What customers say for one another: "couch" and "sofa", kept as data."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from knowledge.lexicon import lexicon
from knowledge.words import plural, singular, words

Words = tuple[str, ...]


def phrases(name: str) -> dict[str, list[list[str]]]:
    """A word list with its entries cut into words."""
    return {head: [words(one) for one in ones] for head, ones in lexicon(name).items()}


def synonyms(span: Sequence[str]) -> list[Words]:
    """What may be said for the words, in a fixed order; nothing for most."""
    return sorted(_SYNONYMS.get((*span[:-1], singular(span[-1])), ())) if span else []


@functools.cache
def said_for_others() -> dict[int, list[str]]:
    """The single words that have synonyms, by length."""
    found: dict[int, list[str]] = {}
    for span in _SYNONYMS:
        for form in {span[0], plural(span[0])} if len(span) == 1 else ():
            found.setdefault(len(form), []).append(form)
    return found


_SYNONYMS: dict[Words, set[Words]] = {}
for _head, _ones in phrases("synonyms").items():
    _said = tuple(words(_head))
    for _one in _ones:
        _SYNONYMS.setdefault((*_said[:-1], singular(_said[-1])), set()).add(tuple(_one))
        _SYNONYMS.setdefault((*_one[:-1], singular(_one[-1])), set()).add(_said)
