"""Repair typing errors with the catalogue's own words; correct words are left alone."""

from __future__ import annotations

import functools
import math
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from knowledge.english import common_words, commonness, is_everyday, is_made_of, is_meant
from knowledge.lexicon import lexicon
from knowledge.near_words import NearWords
from knowledge.synonyms import said_for_others
from knowledge.words import singular, stem

Near = tuple[tuple[str, float], ...]
"""Words with what it costs to take the typed one for them, cheapest first."""

LAST_LETTER = chr(sys.maxunicode)
SHORTEST = 4
LONGEST = 30
LEAST_IN_PROSE = 3
"""A word of descriptions only must stand in this many products to be a repair."""
MOST_NEAR = 4
TIE = 0.5
"""Of repairs whose costs differ by less, the one that suits the other words is taken."""
DOUBTFUL = 0.7
"""Repairs that cost no more than this above the cheapest still stand in for the word."""
BESIDE_SHARE = 0.2
FOREIGN, STOP = 0.35, 0.3
"""What it costs that a repair is no word of the catalogue, or one that tells nothing."""
CLOSE = 0.9
RARE = 2
TIMES_RARER = 30
"""A word in so few products may be a typo of one so much more frequent."""


class Speller:
    """Knows the words of one catalogue; safe to share between threads."""

    def __init__(
        self,
        terms: Mapping[str, int],
        named: Iterable[str] = (),
        neighbours: Callable[[str, str], bool] | None = None,
        together: Callable[[str, str], int] | None = None,
    ) -> None:
        """Learn the words: `terms` with their counts; `named` stand in names, not just prose.

        `neighbours` tells whether two words stand side by side in a name of the catalogue,
        `together` how many names hold both.
        """
        self._terms = terms
        self._stems = {stem(word) for word in terms}
        named = set(named) or set(terms)
        self._named = named
        self._neighbours = neighbours or (lambda left, right: True)
        self._together = together or (lambda left, right: 0)
        by_length: dict[int, list[str]] = defaultdict(list)
        for word, count in terms.items():
            if SHORTEST <= len(word) <= LONGEST and (word in named or count >= LEAST_IN_PROSE):
                by_length[len(word)].append(word)
        self._listed = NearWords(by_length)
        # Repairs are asked for again and again by the words of one conversation.
        self._repair = functools.lru_cache(maxsize=4096)(self._find_repair)
        self._near = functools.lru_cache(maxsize=4096)(self._find_near)

    def correct(self, tokens: Sequence[str]) -> dict[str, str]:
        """Token -> repair (one word, or two where a blank was missed), for those mistyped."""
        found: dict[str, str] = {}
        for token in dict.fromkeys(tokens):
            repair = self._repair(token)
            if isinstance(repair, str):
                found[token] = repair
            elif repair:
                found[token] = self._suiting(repair, [one for one in tokens if one != token])
        return found

    def alternatives(self, token: str) -> list[str]:
        """What the token may be a typo of, where it may as well be right."""
        if len(token) <= SHORTEST or not token.isalpha():
            return []
        count = self._terms.get(token, 0)
        if (count == 0 and self.is_known(token)) or count > RARE:
            return []
        least = TIMES_RARER * count + 1
        near = [w for w, cost in self._near(token) if cost <= 1 and w != token and w in self._terms]
        return [word for word in near if self._terms[word] >= least][:1]

    def also(self, token: str, repair: str) -> list[str]:
        """What else a mistyped token may have been meant for, beside its repair."""
        near = self._repair(token)
        if near is None or isinstance(near, str):
            return []
        return [w for w, cost in near if cost <= near[0][1] + DOUBTFUL and w != repair]

    def _suiting(self, near: Near, others: Sequence[str]) -> str:
        """The cheapest repair, less what it shares with the other words in names."""
        known = [one for one in others if one in self._named]

        def cost(pair: tuple[str, float]) -> float:
            told = known if pair[0] not in _STOP_WORDS else ()
            beside = max((self._together(pair[0], one) for one in told), default=0)
            return pair[1] - BESIDE_SHARE * math.log10(1 + beside)

        return min((pair for pair in near if pair[1] <= near[0][1] + TIE), key=cost)[0]

    def is_known(self, token: str) -> bool:
        """Whether the catalogue has the word, or another form of it."""
        return token in self._terms or stem(token) in self._stems

    def completions(self, prefix: str, limit: int = 3) -> list[str]:
        """Words of the catalogue's names that begin so, the most frequent first."""
        named = self._named_in_order
        begun = named[bisect_left(named, prefix) : bisect_left(named, prefix + LAST_LETTER)]
        return sorted(begun, key=lambda word: -self._terms.get(word, 0))[:limit]

    @functools.cached_property
    def _named_in_order(self) -> list[str]:
        return sorted(self._named)

    def _find_repair(self, token: str) -> str | Near | None:
        if self.is_known(token) or len(token) > LONGEST:
            return None
        if is_meant(token):
            return self._for_rare(token)
        parts = self._split(token)
        if parts is not None:
            return parts
        letters = token.rstrip("0123456789")
        if letters != token:
            return self._before_digits(letters, token[len(letters) :])
        if len(token) < SHORTEST or any(map(str.isdigit, token)):
            return None
        return self._near(token) or None

    def _for_rare(self, token: str) -> Near | None:
        """A word of the catalogue's names that one which is English but rare is made of."""
        if is_everyday(token) or len(token) < SHORTEST:
            return None
        near = (pair for pair in self._near(token) if pair[1] < CLOSE and pair[0] in self._named)
        return tuple(pair for pair in near if is_made_of(token, pair[0])) or None

    def _before_digits(self, letters: str, digits: str) -> str | None:
        """A mistyped word with a known number stuck to it: "iphne6"."""
        if not letters.isalpha() or len(letters) < SHORTEST or digits not in self._named:
            return None
        if self.is_known(letters):
            return f"{letters} {digits}"
        near = self._near(letters)
        return f"{near[0][0]} {digits}" if near else None

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

    def _find_near(self, token: str) -> Near:
        """Words within one edit of a short token, two of a longer, three of a long one."""
        reach = 1 if len(token) < 6 else 2 if len(token) < 10 else 3
        found: dict[str, float] = {}
        for listed in (self._listed, _everyday(), _said_for_others()):
            for word, distance in listed.within(token, reach):
                found[word] = self._cost(token, word, distance)
        cheap = sorted((cost, word) for word, cost in found.items() if cost <= reach + 0.25)
        return tuple((word, cost) for cost, word in cheap[:MOST_NEAR])

    def _cost(self, token: str, word: str, distance: float) -> float:
        """Edits, fewer for what fingers do most, less for words that many products bear."""
        cost = distance
        cost += 0.45 * (token[0] != word[0]) + 0.1 * (token[-1] != word[-1])
        if _skeleton(token) == _skeleton(word):
            cost -= 0.4
        if word in _STOP_WORDS:
            cost += STOP
        if word not in self._terms:
            known = word in said_for_others().get(len(word), ())
            return cost + FOREIGN * (1 - commonness(word)) * (0.5 if known else 1)
        if word not in self._named:
            cost += 0.3
        return cost - 0.12 * math.log10(1 + self._terms[word])


_STOP_WORDS = frozenset(lexicon("stopwords")["words"])


@functools.cache
def _everyday() -> NearWords:
    return NearWords(common_words())


@functools.cache
def _said_for_others() -> NearWords:
    return NearWords(said_for_others())


def _skeleton(word: str) -> str:
    """The consonants without doubles: what remains when vowels are mistaken."""
    kept = [char for char in singular(word) if char not in "aeiou"]
    return "".join(char for at, char in enumerate(kept) if not at or kept[at - 1] != char)
