"""Which language a message is in: lingua's guess, weighed with the words that a shop hears."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable, Sequence

from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder

from graph.understanding.gloss import unspaced
from graph.understanding.gloss.saying import glossed
from graph.understanding.gloss.vocabulary import knows, listed, lists, vocabulary
from graph.understanding.gloss.words import LANGUAGES, UNSPACED
from graph.understanding.language import language_of, small_words
from graph.understanding.lexicon import limit_phrases
from graph.understanding.tokens import Token, clean, fold, tokenize, words_of
from graph.understanding.trade.words import phrases
from knowledge.english import is_english, is_everyday
from knowledge.lexicon import lexicon

ENGLISH = "en"
# Weights of the evidence, set on the development part of evals/data/languages.jsonl.
GUESS = 0.5
BEFORE = 0.25
HOME = 0.25
SMALL = 0.2
OTHER_FORM = 0.85
# Of another language at least so much of a message must be known.
LEAST_KNOWN = 0.3
# Of what is judged by its English so much at least must be known.
LEAST_READ = 0.5
# Of fewer words the letters tell less.
ENOUGH = 4
# Of fewer words those of one letter tell nothing.
LEAST_LETTERED = 3
_SPACED = tuple(name for name in LANGUAGES if name not in UNSPACED)
_KANA = ("HIRAGANA", "KATAKANA")


def language_spoken(text: str, before: str, is_name: Callable[[str], bool]) -> str:
    """ISO 639-1 of the language; `before` is that of the conversation so far, "" at its start.

    Names of the shop tell nothing; a message of names and numbers alone stays in `before`.
    """
    cleaned = clean(text)
    tokens = tokenize(cleaned)
    written = _by_script(tokens, cleaned, before)
    if written:
        return written
    if _tells_english(tokens) and reads_as_english(text, is_name):
        return ENGLISH
    said = [t for t in tokens if t.kind == "word" and t.text not in _alike()]
    words = [t for t in said if not is_name(t.text) or t.text in _small_abroad()]
    telling = [t for t in words if len(t.text) > 1] if len(words) < LEAST_LETTERED else words
    telling = [t for t in telling if not _is_everywhere(t.raw.casefold())] or telling
    if not telling:
        return before or ENGLISH
    best = _likeliest(telling, before or ENGLISH)
    other = language_of(tokens)
    return other if best == ENGLISH and other not in (ENGLISH, *LANGUAGES) else best


def reads_as_english(text: str, is_name: Callable[[str], bool]) -> bool:
    """Whether every word is plain English or a name of the shop: nothing is to be translated."""
    words = [token for token in tokenize(clean(text)) if token.kind == "word"]
    return all(is_name(token.text) or _english(token) == 1.0 for token in words)


def said_in_english(text: str, least: float = LEAST_READ) -> str:
    """A message of another of our languages in English; "" if in English or too little is known.

    `least` is the share of its words that must be known, 0 to 1.
    """
    language = language_spoken(text, "", lambda word: False)
    said = glossed(text, language) if language in LANGUAGES else None
    return said.text if said and said.share >= least else ""


def _tells_english(tokens: Sequence[Token]) -> bool:
    """Whether a small word stands there that only English has: "under", "thanks", but not "ok"."""
    return any(t.text in _only_english() and not _is_everywhere(t.raw.casefold()) for t in tokens)


def _likeliest(telling: Sequence[Token], before: str) -> str:
    """The language that most speaks for, English unless enough of another one is known."""
    shares = {ENGLISH: sum(map(_english, telling)) / len(telling)}
    if shares[ENGLISH] == 1.0 and before == ENGLISH:
        return ENGLISH
    shares |= {name: _share(telling, name) for name in _SPACED}
    guess = guessed(" ".join(token.raw for token in telling))
    trust = GUESS * min(1.0, len(telling) / ENOUGH)
    scores = {
        name: share + trust * guess.get(name, 0.0) + BEFORE * (name == before)
        for name, share in shares.items()
    }
    scores[ENGLISH] += HOME * (before == ENGLISH)
    best = max(scores, key=lambda name: scores[name])
    return best if shares[best] >= LEAST_KNOWN else ENGLISH


def _share(telling: Sequence[Token], language: str) -> float:
    """How much of a message the language knows, its small words a little more.

    A single word must stand in a phrase as it is; of several, another form counts less.
    """
    form = OTHER_FORM if len(telling) > 1 else 0.0
    known = sum(
        1.0 if lists(token, language) else form * knows(token, language) for token in telling
    )
    small = sum(token.text in small_words(language) for token in telling)
    return (known + SMALL * small) / len(telling)


def _english(token: Token) -> float:
    """How far a word is English: not one that is small in another language, rare ones half."""
    if token.text in small_words(ENGLISH) or token.text in _english_things():
        return 1.0
    foreign = token.text in _small_abroad() or not token.raw.isascii()
    if foreign or not is_english(token.text):
        return 0.0
    return 1.0 if is_everyday(token.text) else 0.5


@functools.cache
def _english_things() -> frozenset[str]:
    """The words of what things are called in English."""
    return frozenset(word for name in lexicon("abroad") for word in words_of(name))


@functools.lru_cache(maxsize=4096)
def _is_everywhere(word: str) -> bool:
    """Whether most languages have the word: "bluetooth", "laptop"."""
    return sum(word in listed(name) for name in _SPACED) > len(_SPACED) / 2


@functools.cache
def _alike() -> frozenset[str]:
    """What is said alike in many languages: currencies, ways of paying and of delivery."""
    return frozenset(map(fold, [*limit_phrases()["CURRENCY"], *phrases("in any language")]))


@functools.cache
def _only_english() -> frozenset[str]:
    return small_words(ENGLISH) - _small_abroad()


@functools.cache
def _small_abroad() -> frozenset[str]:
    return frozenset(word for name in LANGUAGES for word in small_words(name))


def _by_script(tokens: Sequence[Token], text: str, before: str) -> str:
    """The language that is told by its letters alone; "" in Latin ones."""
    if any(unicodedata.name(letter, "").startswith(_KANA) for letter in text):
        return "ja"
    script = language_of(tokens, ENGLISH) if not text.isascii() else ENGLISH
    if script == "zh":
        known = unspaced.glossed(text, "ja")
        return "ja" if before == "ja" or known[1] > 0.5 * known[2] else "zh"
    is_latin = any(t.raw[:1].isascii() or "LATIN" in unicodedata.name(t.raw[0], "") for t in tokens)
    return script if not is_latin else ""


def get_ready() -> None:
    """Read what the first message would wait for: every language's words, lingua's models."""
    for name in _SPACED:
        vocabulary(name)
    guessed("ready")


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
