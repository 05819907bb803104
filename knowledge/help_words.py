"""The telling words of help texts and questions, with what means the same made equal."""

from __future__ import annotations

import functools
import re

from knowledge.lexicon import lexicon
from knowledge.words import stem, stems, words

_CONCEPTS = lexicon("help_concepts")
_EMPTY = frozenset(stem(word) for word in _CONCEPTS["words"])
_HEADS = {name: forms for name, forms in _CONCEPTS.items() if name not in ("words", "frames")}
_FRAME = re.compile(
    r"\s*(?:"
    + "|".join(re.escape(frame) for frame in sorted(_CONCEPTS["frames"], key=len, reverse=True))
    + r")(?=[\s,:;.!?-]+\S)[\s,:;.!?-]*",
    re.IGNORECASE,
)
_SINGLE = {
    stem(words(form)[0]): stem(head)
    for head, forms in _HEADS.items()
    for form in forms
    if len(words(form)) == 1
}
_PHRASES = {
    " ".join(words(form)): head
    for head, forms in _HEADS.items()
    for form in forms
    if len(words(form)) > 1
}
_PHRASE = re.compile(
    r"\b(" + "|".join(re.escape(p) for p in sorted(_PHRASES, key=len, reverse=True)) + r")\b"
)


def help_terms(text: str) -> list[str]:
    """The stems that carry meaning, in order; synonyms are written as their head word."""
    flat = _PHRASE.sub(lambda found: _PHRASES[found[1]], " ".join(words(text)))
    kept = (one for one in stems(flat) if one not in _EMPTY and not _is_long_number(one))
    return [_SINGLE.get(one, one) for one in kept]


def content_stems(text: str) -> list[str]:
    """The stems that carry meaning, in order, as they are written."""
    return [one for one in stems(text) if one not in _EMPTY]


def subject(question: str) -> str:
    """The question without the polite words that open it; whole where nothing else is left."""
    rest = question
    while found := _FRAME.match(rest):
        rest = rest[found.end() :]
    return rest if help_terms(rest) else question


def _is_long_number(one: str) -> bool:
    # An order's number says which, not what.
    return one.isdigit() and len(one) > 4


@functools.lru_cache(maxsize=4096)
def question_terms(question: str) -> tuple[str, ...]:
    """The telling stems of a question, each once."""
    return tuple(dict.fromkeys(help_terms(question)))
