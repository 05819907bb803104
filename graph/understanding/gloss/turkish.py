"""Turkish words without their endings, in plain letters: "kulaklıkları" is "kulaklik"."""

from __future__ import annotations

import functools

# A stem keeps at least so many letters.
LEAST_STEM = 3
# Plural, possession and case, in plain letters; one after another from the end.
_ENDINGS = tuple(
    sorted(
        "lari leri lar ler nin nun sinin sunun in un dan den tan ten da de ta te ndan nden nda nde"
        " yla yle la le yi yu ya ye na ne ni nu si su im um m i u a e".split(),
        key=lambda ending: -len(ending),
    )
)
# Before a vowel the last consonant goes soft: "kitap", "kitabı".
_HARD = {"g": "k", "b": "p", "d": "t"}


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in plain letters."""
    while True:
        ending = next((e for e in _ENDINGS if _may_end(word, e)), "")
        if not ending:
            return word[:-1] + _HARD.get(word[-1:], word[-1:])
        word = word.removesuffix(ending)


def _may_end(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM
