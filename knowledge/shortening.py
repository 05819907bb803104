"""A buyer's sentence without what only that buyer is about: nothing is added, no word is moved."""

from __future__ import annotations

import functools
import re

from knowledge.lexicon import lexicon

LEAST_WORDS = 4

_WORDS = lexicon("summary_words")
_ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_SHOUTED = re.compile(r"\b[A-Z]{4,}\b")
_END = re.compile(r"[\s.!?…~*,;:-]+$")
_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")


def _either(phrases: list[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    # Reviews write "I'd" and "Id" alike.
    return "|".join(re.escape(phrase).replace("id\\ ", "i['’]?d\\ ") for phrase in ordered)


_OPENING = re.compile(
    rf"^\W*(?:(?:{_either(_WORDS['openings'])})\b[,:;]*\s+"
    rf"|(?:{_either(_WORDS['interjections'])})\s*[,:;-]\s*)",
    re.IGNORECASE,
)
_OWN = r"(?:i|i['’]?(?:m|ve|d|ll)|we|we['’]?(?:ve|re|d)|my|our|me)"
_REASON = re.compile(rf"\s*[,;-]?\s+(?:{_either(_WORDS['turning'])})\s+{_OWN}\b.*$", re.IGNORECASE)


@functools.lru_cache(maxsize=50_000)
def shortened(sentence: str) -> str:
    """The sentence without its opening words, asides and one buyer's reasons; "" if none is left.

    Words are left out and letters made small, that is all: every word stands in the sentence,
    in the same order.
    """
    text = _ASIDE.sub("", " ".join(sentence.split()))
    text = _without_openings(text)
    cut = _REASON.sub("", text)
    if len(cut.split()) >= LEAST_WORDS:
        text = cut
    text = _SHOUTED.sub(lambda word: word[0].lower(), _END.sub("", text))
    if len(text.split()) < LEAST_WORDS:
        return ""
    return f"{text[:1].upper()}{text[1:]}."


def follows(text: str, sentence: str) -> bool:
    """Whether every word of the text stands in the sentence, in the same order."""
    rest = iter(_plain(sentence))
    return all(any(word == other for other in rest) for word in _plain(text))


def _without_openings(text: str) -> str:
    """The text after all openings, as long as a whole thought is left."""
    while found := _OPENING.match(text):
        rest = text[found.end() :]
        if len(rest.split()) < LEAST_WORDS:
            return text
        text = rest
    return text


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))
