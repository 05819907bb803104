"""Sentences that only tell of the customer, beside one that says what is wanted."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from graph.understanding.bodies import tells_body
from graph.understanding.intents import Features, lexical_features
from graph.understanding.lexicon import phrases
from graph.understanding.numbers import NUMBER_WORDS
from graph.understanding.split import kinds_at, sentences
from graph.understanding.tokens import Token

HEAD = Path(__file__).with_name("telling_head.npz")
_TELLERS = frozenset(phrases("words")["telling_first"])
_BEING = frozenset(phrases("words")["being"])
_MORE_SO = frozenset(phrases("words")["more_so"])
_ENDS = frozenset((".", "!", ";"))
_COURTEOUS = frozenset(("please", "pls", "plz"))
_SOME_OF_THEM = (["one", "of", "those"], ["one", "of", "these"], ["one", "of", "them"])
# "I have a nut allergy" tells; "I want" and "show" ask.
_TELLING_OPENERS = frozenset(("have", "am", "was", "cant"))
# So likely must it be that a sentence asks for nothing.
LIKELY = 0.6
# So likely where it holds a number, which may be how many are wanted.
LIKELY_NUMBERED = 0.9
# What begins so, or holds such words, asks for something or limits it.
_BEGINS = frozenset({"OPENER", "SHORT", "YES", "NO", "TAKING", "REMOVING", "SETTING", "IN_PASSING"})
_HOLDS = frozenset({"CART", "INTO_CART", "TAKING_OUT", "CLEARING", "RETRACTING", "GOING_BACK"})
_BEFORE_OPENING = frozenset((",", "so"))
_LIMITS = frozenset("no not nothing without never only except but just any".split())


class TellingHead:
    """Trained weights: how likely a sentence tells rather than asks."""

    def __init__(self, path: Path = HEAD) -> None:
        with np.load(path) as stored:
            self.weights: Features = stored["weights"].astype(np.float32)
            self.bias = float(stored["bias"])
            self.embedder = str(stored["embedder"])
            self.fingerprint = str(stored["fingerprint"])

    def likelihoods(self, vectors: Features, texts: Sequence[str]) -> Features:
        """Of each sentence that it only tells, 0 to 1."""
        features = np.hstack([vectors, lexical_features(texts)])
        likely: Features = 1.0 / (1.0 + np.exp(-(features @ self.weights + self.bias)))
        return likely


@functools.cache
def telling_head() -> TellingHead:
    """The head shipped with the shop, loaded once."""
    return TellingHead()


def tells(tokens: Sequence[Token]) -> bool:
    """Whether words only tell something of people: "my son is allergic to nuts."."""
    ends = [0, *(n + 1 for n, t in enumerate(tokens) if t.text in _ENDS), len(tokens)]
    pieces = (tokens[start:end] for start, end in pairwise(ends))
    return all(_tells(piece) for piece in pieces if any(t.kind != "symbol" for t in piece))


def only_tells(tokens: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether words ask for nothing: they tell of people, or why what is taken next is better."""
    return tells(tokens) or ("TAKING" in kinds_at(after, 0) and _compares(tokens))


def _compares(tokens: Sequence[Token]) -> bool:
    """Whether words only say what is more so: "yellow is more cheerful, though."."""
    texts = [token.text for token in tokens]
    is_so = next((n for n, text in enumerate(texts) if text in _BEING), 0)
    if is_so == 0 or texts[-1] == "?" or _MORE_SO.isdisjoint(texts[is_so:]):
        return False
    asks = _BEGINS & kinds_at(tokens, 0).keys()
    return not asks and not any(_HOLDS & kinds_at(tokens, n).keys() for n in range(len(tokens)))


def _tells(tokens: Sequence[Token]) -> bool:
    texts = [token.text for token in tokens if token.kind != "symbol"]
    if tokens[-1].text == "?" or len(texts) < 3 or texts[0] not in _TELLERS:
        return False
    begins = kinds_at(tokens, 0)
    if "TAKING" in begins or _COURTEOUS & {*texts} or texts[:3] in _SOME_OF_THEM:
        return False
    return "OPENER" not in begins or texts[1] in _TELLING_OPENERS


def without_telling(
    tokens: Sequence[Token],
    text: str,
    likelihoods: Callable[[Sequence[str]], Features],
    names_thing: Callable[[Sequence[Token]], bool],
) -> list[Token]:
    """The tokens without sentences that only tell, where another names the thing that is wanted."""
    cut = sentences(tokens, text)
    open_to_it = [_may_tell(sentence) for sentence in cut]
    if len(cut) < 2 or not any(open_to_it):
        return list(tokens)
    likely = likelihoods([text[one[0].start : one[-1].end] for one in cut])
    rest = [
        sentence
        for sentence, may, chance in zip(cut, open_to_it, likely, strict=True)
        if not may or chance < (LIKELY_NUMBERED if _is_numbered(sentence) else LIKELY)
    ]
    if len(rest) == len(cut) or not any(names_thing(sentence) for sentence in rest):
        return list(tokens)
    return [token for sentence in rest for token in sentence]


def _opens_later(sentence: Sequence[Token]) -> bool:
    """Whether a request opens behind a comma or "so": "we moved in, so I need a lamp"."""
    return any(
        token.text in _BEFORE_OPENING and "OPENER" in kinds_at(sentence, place)
        for place, token in enumerate(sentence, 1)
    )


def _is_numbered(sentence: Sequence[Token]) -> bool:
    return any(token.kind == "number" or token.text in NUMBER_WORDS for token in sentence)


def _may_tell(sentence: Sequence[Token]) -> bool:
    """Whether a sentence has nothing in it that requests and limits are made of."""
    words = [index for index, token in enumerate(sentence) if token.kind != "symbol"]
    if not words or sentence[-1].text == "?" or _opens_later(sentence):
        return False
    if not _BEGINS.isdisjoint(kinds_at(sentence, words[0])):
        return False
    if any(sentence[index].text in _LIMITS | _COURTEOUS for index in words) or tells_body(sentence):
        return False
    return all(_HOLDS.isdisjoint(kinds_at(sentence, index)) for index in words)
