"""How a review is written down: contractions, connecting words, capitals, typing errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

_CONTRACTIONS = {
    f"{verb} not": f"{verb}n't"
    for verb in ("do", "does", "did", "is", "was", "are", "were", "would", "could", "should")
} | {
    "has not": "hasn't",
    "have not": "haven't",
    "will not": "won't",
    "cannot": "can't",
    "I am": "I'm",
    "I would": "I'd",
    "it is": "it's",
    "that is": "that's",
    "there is": "there's",
    "they are": "they're",
}
_CONTRACTED = re.compile(
    r"\b(" + "|".join(sorted(_CONTRACTIONS, key=len, reverse=True)) + r")\b(?=\s+(?!not\b)\w)",
    re.IGNORECASE,
)
_CONNECTORS = ("Also, ", "Plus, ", "Oh, and ", "And ", "Besides, ")
_TURNS = ("But ", "But ", "However, ", "Only thing: ", "Sadly, ", "The catch: ", "Less good: ")
_COMFORTS = ("At least ", "Still, ", "To be fair, ", "One good thing: ", "Okay, ")
_NEIGHBORS = dict(zip("abcdefghijklmnopqrstuvwxyz", "svxfrghjoklknmpowtdribecux", strict=True))


def sentence(words: str) -> str:
    """The words with a capital letter and a full stop."""
    words = re.sub(r"([.?!] )([a-z])", lambda match: match[1] + match[2].upper(), words.strip())
    ending = "" if words.endswith((".", "!", "?")) else "."
    return words[:1].upper() + words[1:] + ending


def continued(lead: str, words: str) -> str:
    """The words after a leading one, in lower case unless they begin with a name or "I"."""
    first = words.split(" ", 1)[0]
    keeps = first in ("I", "I'm", "I'd") or not first[:1].isalpha() or not first[1:].islower()
    keeps = keeps and first != "A"
    return lead + (words if keeps else words[:1].lower() + words[1:])


def connect(sentences: Sequence[str], chance: Random) -> list[str]:
    """Some sentences begin with "also" or the like, as people talk."""
    found = list(sentences[:1])
    for words in sentences[1:]:
        spoken = words.startswith(("Also", *_TURNS, *_COMFORTS))
        free = not spoken and chance.random() < 0.2
        found.append(continued(chance.choice(_CONNECTORS), words) if free else words)
    return found


def turn(words: str, chance: Random) -> str:
    """The words as an objection to what was praised before."""
    return continued(chance.choice(_TURNS), words)


def comfort(words: str, chance: Random) -> str:
    """The words as the good side of what was criticized before."""
    return continued(chance.choice(_COMFORTS), words)


def contract(text: str) -> str:
    """Spoken forms: "do not" becomes "don't"."""

    def spoken(match: re.Match[str]) -> str:
        short = _CONTRACTIONS.get(match[0]) or _CONTRACTIONS[match[0][:1].lower() + match[0][1:]]
        return short[:1].upper() + short[1:] if match[0][0].isupper() else short

    return _CONTRACTED.sub(spoken, text)


def lower(text: str, chance: Random) -> str:
    """Everything in small letters, in half of the cases."""
    return text.lower() if chance.random() < 0.5 else text


def loose(text: str, chance: Random) -> str:
    """No capital at the start, no stop at the end, now and then."""
    if chance.random() < 0.35:
        text = text[:1].lower() + text[1:] if not text.startswith(("I ", "I'")) else text
    return text.rstrip(".") if chance.random() < 0.55 else text


def loud(text: str, chance: Random) -> str:
    """Exclamation marks for some of the stops, and a word in capitals."""
    text = re.sub(r"\.(?= |$)", lambda _: chance.choice((".", "!", "!", "!!")), text)
    return re.sub(
        r"\b(love|great|perfect|so)\b", lambda m: m[0].upper(), text, count=chance.randrange(2)
    )


def sparse(text: str, chance: Random) -> str:
    """Some articles are missing, as in a language without them."""
    text = re.sub(
        r"(?<=[a-z] )(the|a) (?=[a-z])", lambda m: "" if chance.random() < 0.5 else m[0], text
    )
    text = re.sub(r"\b(has not|have not)\b", "did not", text) if chance.random() < 0.2 else text
    return text + chance.choice(
        ("", "", " Thank you.", " Thanks to seller.", " Sorry for my english.")
    )


STYLES: dict[str, Callable[[str, Random], str]] = {
    "contract": lambda text, _: contract(text),
    "lower": lower,
    "loose": loose,
    "loud": loud,
    "sparse": sparse,
}


def mistyped(text: str, chance: Random) -> str:
    """The text with natural typing errors: one, or more in a longer text."""
    words = text.split(" ")
    long_words = [place for place, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    for place in chance.sample(
        long_words, min(len(long_words), chance.randint(1, 1 + len(words) // 16))
    ):
        words[place] = _slip(words[place], chance)
    return " ".join(words)


def _slip(word: str, chance: Random) -> str:
    at = chance.randrange(1, len(word) - 2)
    kind = chance.randrange(4)
    if kind == 0 and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + _NEIGHBORS.get(word[at].lower(), word[at]) + word[at + 1 :]
