"""Guess the language of a message: by its script, else by its small words."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping, Sequence

from graph.understanding.lexicon import phrases
from graph.understanding.tokens import Token, fold
from knowledge.english import is_english

_SCRIPTS = {
    "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "HANGUL": "ko", "CYRILLIC": "ru",
    "ARABIC": "ar", "HEBREW": "he", "GREEK": "el", "THAI": "th", "DEVANAGARI": "hi",
}  # fmt: skip


def language_of(tokens: Sequence[Token], default: str = "en") -> str:
    """ISO 639-1 of the language; the default where the words tell nothing."""
    script = _script(tokens)
    if script:
        return script
    scores = language_scores(tokens)
    best = max(scores, key=lambda language: (scores[language], language == default))
    telling = scores[best] >= 1.0 and scores[best] > 1.25 * scores.get(default, 0.0)
    if telling and best != default:
        telling = _is_said(tokens, _profiles()[best])
    return best if telling else default


def language_scores(tokens: Sequence[Token]) -> dict[str, float]:
    """How much the small words of each language weigh in a message."""
    scores = dict.fromkeys(_profiles(), 0.0)
    for token in tokens[:60]:
        for language, words in _profiles().items():
            scores[language] += words.get(token.raw.casefold(), 0.0)
    return scores


def _is_said(tokens: Sequence[Token], words: Mapping[str, float]) -> bool:
    """Whether words tell it that are no English: not "plus" alone, nor "w", "n" or "yo"."""
    told = {token.raw.casefold() for token in tokens} & words.keys()
    telling = {word for word in told if len(word) > 1 and word not in _SHORT_ENGLISH}
    return len(telling) > 1 or any(not is_english(word) for word in telling)


_SHORT_ENGLISH = frozenset("no me so to in on do is or he we my be by yo ya da un".split())


@functools.cache
def small_words(language: str) -> frozenset[str]:
    """The small words of a language, folded: nothing to search for."""
    return frozenset(map(fold, phrases("languages").get(language, ())))


@functools.cache
def _profiles() -> dict[str, dict[str, float]]:
    """Language -> its words, each worth less the more languages share it."""
    lists = phrases("languages")
    shared: dict[str, int] = {}
    for words in lists.values():
        for word in words:
            shared[word] = shared.get(word, 0) + 1
    return {
        language: {word: 1.0 / shared[word] for word in words} for language, words in lists.items()
    }


def _script(tokens: Sequence[Token]) -> str:
    counts: dict[str, int] = {}
    letters = 0
    for token in tokens[:60]:
        for letter in token.raw:
            if letter.isalpha():
                letters += 1
                name = unicodedata.name(letter, "").split(" ")[0]
                if name in _SCRIPTS:
                    counts[_SCRIPTS[name]] = counts.get(_SCRIPTS[name], 0) + 1
    if not counts or sum(counts.values()) * 2 < letters:
        return ""
    return "ja" if "ja" in counts else max(counts, key=lambda script: counts[script])
