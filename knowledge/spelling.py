"""Repair typing errors with the catalogue's own words; correct words are left alone."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.english import is_english
from knowledge.words import singular, stem

SHORTEST = 4
LONGEST = 30
LEAST_IN_PROSE = 3
"""A word of descriptions only must stand in this many products to be a repair."""


class Speller:
    """Knows the words of one catalogue; safe to share between threads."""

    def __init__(
        self,
        terms: Mapping[str, int],
        named: Iterable[str] = (),
        neighbours: Callable[[str, str], bool] | None = None,
    ) -> None:
        """Learn the words: `terms` with their counts; `named` stand in names, not just prose.

        `neighbours` tells whether two words stand side by side in a name of the catalogue.
        """
        self._terms = terms
        self._stems = {stem(word) for word in terms}
        named = set(named) or set(terms)
        self._named = named
        self._neighbours = neighbours or (lambda left, right: True)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word, count in terms.items():
            if SHORTEST <= len(word) <= LONGEST and (word in named or count >= LEAST_IN_PROSE):
                self._by_length[len(word)].append(word)
        # Repairs are asked for again and again by the words of one conversation.
        self._repair = functools.lru_cache(maxsize=4096)(self._find_repair)

    def correct(self, tokens: Sequence[str]) -> dict[str, str]:
        """Token -> repair (one word, or two where a blank was missed), for those mistyped."""
        found: dict[str, str] = {}
        for token in dict.fromkeys(tokens):
            repair = self._repair(token)
            if repair is not None:
                found[token] = repair
        return found

    def is_known(self, token: str) -> bool:
        """Whether the catalogue has the word, or another form of it."""
        return token in self._terms or stem(token) in self._stems

    def completions(self, prefix: str, limit: int = 3) -> list[str]:
        """Words of the catalogue's names that begin so, the most frequent first."""
        begun = [word for word in self._named if word.startswith(prefix)]
        return sorted(begun, key=lambda word: -self._terms.get(word, 0))[:limit]

    def _find_repair(self, token: str) -> str | None:
        if self.is_known(token) or len(token) > LONGEST:
            return None
        if is_english(token):
            return None
        parts = self._split(token)
        if parts is not None:
            return parts
        letters = token.rstrip("0123456789")
        if letters != token:
            return self._before_digits(letters, token[len(letters) :])
        if len(token) < SHORTEST or any(map(str.isdigit, token)):
            return None
        return self._nearest(token)

    def _before_digits(self, letters: str, digits: str) -> str | None:
        """A mistyped word with a known number stuck to it: "iphne6"."""
        if not letters.isalpha() or len(letters) < SHORTEST or digits not in self._named:
            return None
        word = letters if self.is_known(letters) else self._nearest(letters)
        return f"{word} {digits}" if word else None

    def _split(self, token: str) -> str | None:
        """Two known words written as one: "phonecase", "iphone6", "galaxys7"."""
        best: tuple[float, str] | None = None
        for place in range(2, len(token)):
            left, right = token[:place], token[place:]
            if not (self._stands_alone(left) and self._stands_alone(right)):
                continue
            if not self._neighbours(left, right):
                continue
            rarest = min(self._terms.get(left, 1), self._terms.get(right, 1))
            if best is None or rarest > best[0]:
                best = (rarest, f"{left} {right}")
        return best[1] if best else None

    def _stands_alone(self, part: str) -> bool:
        if part not in self._named:
            return False
        has_digit = any(map(str.isdigit, part))
        return has_digit or (len(part) >= 3 and self._terms[part] > 1)

    def _nearest(self, token: str) -> str | None:
        reach = 1 if len(token) < 6 else 2
        best: tuple[float, str] | None = None
        for length in range(len(token) - reach, len(token) + reach + 1):
            near = process.extract(
                token,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=reach,
                limit=12,
            )
            for word, distance, _ in near:
                cost = self._cost(token, word, distance)
                if best is None or cost < best[0]:
                    best = (cost, word)
        return best[1] if best and best[0] <= reach + 0.25 else None

    def _cost(self, token: str, word: str, distance: float) -> float:
        """Edits, fewer for what fingers do most, less for words that many products bear."""
        cost = distance
        cost += 0.45 * (token[0] != word[0]) + 0.1 * (token[-1] != word[-1])
        if _skeleton(token) == _skeleton(word):
            cost -= 0.4
        if word not in self._named:
            cost += 0.3
        return cost - 0.12 * math.log10(1 + self._terms[word])


def _skeleton(word: str) -> str:
    """The consonants without doubles: what remains when vowels are mistaken."""
    kept = [char for char in singular(word) if char not in "aeiou"]
    return "".join(char for at, char in enumerate(kept) if not at or kept[at - 1] != char)
