"""The words that a message may be repaired into, whatever the catalogue holds."""

from __future__ import annotations

import functools
import math
from importlib import resources

from graph.understanding.lexicon import limit_phrases, phrases
from graph.understanding.numbers import NUMBER_WORDS
from graph.understanding.tokens import fold
from knowledge.lexicon import lexicon

# Words that are shorter are too like each other.
LEAST_LETTERS = 4
# So few letters a word of questions to a shop has at least, to attract a repair.
LEAST_OF_SHOPS = 6
# Words of English by frequency: this many are believed to be meant as written.
KNOWN_ENGLISH = 60_000


def commonness(word: str) -> float:
    """How likely a word of our own lexicons is meant, by its rank in English: 0 to 0.5."""
    rank = english().get(word, KNOWN_ENGLISH)
    return 0.5 - math.log10(rank + 1) / 10


@functools.cache
def our_words() -> frozenset[str]:
    """The words of our own lexicons."""
    found = set(NUMBER_WORDS)
    for lists in (limit_phrases(), phrases("dialogue"), phrases("words")):
        for phrase_list in lists.values():
            found.update(fold(word) for phrase in phrase_list for word in phrase.split())
    for word_list in (*phrases("languages").values(), *lexicon("adjectives").values()):
        found.update(fold(word) for word in word_list)
    return frozenset(found)


@functools.cache
def repairable() -> dict[int, list[str]]:
    """The repairable words of our own lexicons, by length."""
    table: dict[int, list[str]] = {}
    for name in ("limits", "dialogue"):
        for phrase_list in phrases(name).values():
            for phrase in phrase_list:
                for word in map(fold, phrase.split()):
                    if word.isalpha() and len(word) >= LEAST_LETTERS and word in english():
                        table.setdefault(len(word), []).append(word)
    for word in _of_shops():
        table.setdefault(len(word), []).append(word)
    return {length: sorted(set(found)) for length, found in table.items()}


def _of_shops() -> set[str]:
    """The longer words of questions to a shop: "adress" is no dress."""
    told = (phrase for head, forms in lexicon("help_concepts").items() for phrase in (head, *forms))
    words = {fold(word) for phrase in told for word in phrase.split()}
    return {w for w in words if w.isalpha() and len(w) >= LEAST_OF_SHOPS and w in english()}


@functools.cache
def english() -> dict[str, int]:
    """Common English words with their rank, from the frequency list that symspellpy brings."""
    listing = resources.files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    with listing.open(encoding="utf-8-sig") as lines:
        words = [line.split(" ", 1)[0] for line in lines]
    return {word: rank for rank, word in enumerate(words[:KNOWN_ENGLISH])}
