"""Which language a message is in: lingua's guess, weighed with the words that a shop hears."""

from __future__ import annotations

import functools
from collections.abc import Callable

from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder

from graph.understanding.gloss.saying import glossed
from graph.understanding.gloss.words import LANGUAGES
from graph.understanding.tokens import clean, tokenize
from knowledge.english import is_english

ENGLISH = "en"
# Weights of the evidence, set on the development part of evals/data/languages.jsonl.
GUESS = 0.5
BEFORE = 0.25
HOME = 0.15
# Of another language at least so much of a message must be known.
LEAST_KNOWN = 0.3


def language_spoken(text: str, before: str, is_name: Callable[[str], bool]) -> str:
    """ISO 639-1 of the language, one of ours; `before` is that of the conversation so far.

    Names of the shop tell nothing; a message of names and numbers alone stays in `before`.
    """
    words = [t.text for t in tokenize(clean(text)) if t.kind == "word"]
    telling = [word for word in words if not is_name(word)]
    if not telling:
        return before
    shares = {name: glossed(text, name, is_name).share for name in LANGUAGES}
    shares[ENGLISH] = sum(map(is_english, telling)) / len(telling)
    guess = guessed(text)
    scores = {
        name: share + GUESS * guess.get(name, 0.0) + BEFORE * (name == before)
        for name, share in shares.items()
    }
    scores[ENGLISH] += HOME
    best = max(scores, key=lambda name: scores[name])
    return best if best == ENGLISH or shares[best] >= LEAST_KNOWN else ENGLISH


def guessed(text: str) -> dict[str, float]:
    """What the letters tell: language -> confidence, together one."""
    values = _detector().compute_language_confidence_values(text[:300])
    return {value.language.iso_code_639_1.name.lower(): value.value for value in values}


@functools.cache
def _detector() -> LanguageDetector:
    known = [IsoCode639_1.from_str(name.upper()) for name in (ENGLISH, *LANGUAGES)]
    return (
        LanguageDetectorBuilder.from_languages(*map(Language.from_iso_code_639_1, known))
        .with_low_accuracy_mode()
        .with_preloaded_language_models()
        .build()
    )
