"""The telling words of help texts and questions, with what means the same made equal."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterable

from knowledge.lexicon import lexicon
from knowledge.words import stem, stems, words

_CONCEPTS = lexicon("help_concepts")
_EMPTY = frozenset(stem(word) for word in _CONCEPTS["words"])
_HEADS = {
    name: forms for name, forms in _CONCEPTS.items() if name not in ("words", "frames", "matters")
}
MATTERS = frozenset(stem(word) for word in _CONCEPTS["matters"])
"""Stems of what has rules of its own: a text on it answers nothing on payment at large."""
_REGION_OF = {
    "".join(words(place)): stem(region)
    for region, places in lexicon("places").items()
    for place in places
}
_LONG_PLACES = {
    " ".join(words(place)): "".join(words(place))
    for places in lexicon("places").values()
    for place in places
    if " " in place
}
_PLACE = re.compile(
    r"\b(?:(?:to|in|from) )?(?:the )?(?:"
    + "|".join(
        re.escape(name)
        for region, places in lexicon("places").items()
        for name in sorted((region, *places, *_CONCEPTS.get(region, ())), key=len, reverse=True)
    )
    + r")\b",
    re.IGNORECASE,
)
REGIONS = {stem(place): region for place, region in _REGION_OF.items()} | {
    region: region for region in _REGION_OF.values()
}
"""Stems of places and regions, each with that of the region in whose name a shop speaks of it."""
ABROAD = stem("abroad")
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
    if len(words(form)) > 1 and "~" not in form
} | _LONG_PLACES
# Verbs and what ends them, with what they are about between: "send stuff back".
_PARTED = [
    (
        (before.strip(), after.strip()),
        re.compile(rf"\b{before.strip()} (?:[\w'’-]+ ){{1,3}}?{after.strip()}\b", re.IGNORECASE),
        head,
    )
    for head, forms in _HEADS.items()
    for form in forms
    for before, gap, after in (form.partition("~"),)
    if gap
]
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_IF_AFTER = re.compile(
    r"(?<=\w)[\s,]+(?:if|when|in case|because|since)\b.*", re.IGNORECASE | re.DOTALL
)
_IF_BEFORE = re.compile(
    r"^\s*(?:and |so |what )?(?:if|in case)\b[^,?]*?"
    r"(?:[,?]|(?=\b(?:can|could|may|do|am|will|would) i\b))",
    re.IGNORECASE,
)
_LAST_ASKED = re.compile(
    r"^.*\b(?=(?:can|could|may|do|am|will|would|must|should) (?:i|we|you)\b)",
    re.IGNORECASE | re.DOTALL,
)
# What a thing is named after: "to Mars", "with seashells", "accept gold", "a Tesla".
_OBJECT = re.compile(
    r"\b(?:to|from|in|into|at|with|by|via|on|for|using|through|of|accept|take|on|have|sell|offer)\s+"
    r"(?:(?:the|a|an|my|your|our|some|any)\s+)?([\w'’-]+(?:\s+[\w'’-]+)?)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]+")
_PHRASE = re.compile(
    r"\b(" + "|".join(re.escape(p) for p in sorted(_PHRASES, key=len, reverse=True)) + r")\b"
)


def _as_written(phrase: str) -> str:
    """A pattern for a phrase as people write it: with hyphens, "wasn't" for "wasnt"."""
    return re.sub(r"nt\b", "n['’]?t", re.escape(phrase).replace(r"\ ", r"[\s-]+"))


_WRITTEN_PHRASE = re.compile(
    r"\b("
    + "|".join(
        _as_written(p) for p in sorted(set(_PHRASES) - set(_LONG_PLACES), key=len, reverse=True)
    )
    + r")\b",
    re.IGNORECASE,
)


def in_head_words(text: str) -> str:
    """The text with every phrase that has a head word replaced by it: "send back" by "return"."""
    return _closed(_WRITTEN_PHRASE.sub(lambda found: _PHRASES[" ".join(words(found[1]))], text))


def _closed(text: str) -> str:
    """The text with every parted phrase replaced by its head word."""
    flat = text.casefold()
    for (before, after), parted, head in _PARTED:
        if before in flat and after in flat:  # far quicker than to look for the pattern
            text = parted.sub(head, text)
            flat = text.casefold()
    return text


def help_terms(text: str) -> list[str]:
    """The stems that carry meaning, in order; synonyms are written as their head word."""
    flat = _closed(_PHRASE.sub(lambda found: _PHRASES[found[1]], " ".join(words(text))))
    kept = (one for one in stems(flat) if one not in _EMPTY and not _is_long_number(one))
    return [_SINGLE.get(one, one) for one in kept]


def asked_by(told: Container[str]) -> list[str]:
    """Words by which texts with these may be asked: "guarantee", where they tell "warranty"."""
    return [
        word
        for head, forms in _HEADS.items()
        if head in told or any(form in told for form in forms)
        for word in (head, *forms)
        if word.isalpha()
    ]


def content_stems(text: str) -> list[str]:
    """The stems that carry meaning, in order, as they are written."""
    return [one for one in stems(text) if one not in _EMPTY]


def regions_in(terms: Iterable[str]) -> frozenset[str]:
    """The regions that these stems name, by themselves or by a place in them."""
    return frozenset(REGIONS[term] for term in terms if term in REGIONS)


def named_things(question: str) -> frozenset[str]:
    """Stems of what a question may name: what a preposition leads to, and names in capitals."""
    said = " ".join(found.group(1) for found in _OBJECT.finditer(question))
    names = " ".join(found.group() for found in _NAME.finditer(question))
    return frozenset(help_terms(said)) | frozenset(help_terms(names))


def subject(question: str) -> str:
    """The question without the polite words that open it; whole where nothing else is left."""
    rest = question
    while found := _FRAME.match(rest):
        rest = rest[found.end() :]
    return rest if help_terms(rest) else question


def asked_on(before: str, more: str) -> str:
    """A question asked again with a few words more; a new place stands instead of the old one."""
    if regions_in(help_terms(more)):
        before = _PLACE.sub(" ", before)
    return f"{before} {more}"


def readings(question: str) -> list[str]:
    """Shorter ways to read a question, where it tells more than it asks.

    The sentences that ask, without the story before them; the question without its "if"; and
    what it asks last, "it may be broken, can I send it back?".
    """
    asking = [s for s in _SENTENCE.split(question) if s.rstrip().endswith("?")]
    shorter = [" ".join(asking)] if asking else []
    base = shorter[0] if shorter else question
    told = (_LAST_ASKED, _IF_AFTER, _IF_BEFORE)
    shorter += [pattern.sub(" ", base).strip(" ,") for pattern in told]
    fit = (text for text in shorter if text != question and help_terms(text))
    return list(dict.fromkeys(fit))


def _is_long_number(one: str) -> bool:
    # An order's number says which, not what.
    return one.isdigit() and len(one) > 4


@functools.lru_cache(maxsize=4096)
def question_terms(question: str) -> tuple[str, ...]:
    """The telling stems of a question, each once."""
    return tuple(dict.fromkeys(help_terms(question)))
