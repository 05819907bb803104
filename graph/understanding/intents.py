"""Tell the intent of a request: a small trained head over MiniLM, twice, its words and outline."""

from __future__ import annotations

import functools
import hashlib
import itertools
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.understanding.tokens import clean, fold, tokenize

HEAD = Path(__file__).with_name("intent_head.npz")
READER = Path(__file__).with_name("intent_reader.npz")
"""What is added to MiniLM's weights to read requests, by `python -m evals.fit_intent_reader`."""
LEXICAL = 4096
# Weight of the lexical features beside the embedding, which has length one.
LEXICAL_WEIGHT = 1.0
# Weight from which a word is named as evidence for an intent.
LEAST_TELLING = 0.5

Features = NDArray[np.float32]
# Words of an outline that are read, and how many of them together.
LONGEST_OUTLINE = 60
TOGETHER = (1, 2, 3)


@dataclass(frozen=True)
class Said:
    """A request as the head reads it: its words, and their outline (`outline.py`)."""

    text: str
    outline: str = ""


def lexical_features(texts: Sequence[str]) -> Features:
    """Hashed words, word pairs and letter trigrams of texts, each row of length one."""
    return _hashed([_features_of(text) for text in texts])


def outline_features(outlines: Sequence[str]) -> Features:
    """Hashed words, pairs and threes of outlines, each row of length one; of none nought."""
    return _hashed([_stretches(outline.split()[:LONGEST_OUTLINE]) for outline in outlines])


def _hashed(counted: Sequence[Iterable[str]]) -> Features:
    rows = np.zeros((len(counted), LEXICAL), dtype=np.float32)
    for row, found in zip(rows, counted, strict=True):
        for feature in found:
            row[zlib.crc32(feature.encode()) % LEXICAL] += 1.0
    np.sqrt(rows, out=rows)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    weighted: Features = rows * (LEXICAL_WEIGHT / np.maximum(lengths, 1e-6))
    return weighted


def _stretches(words: Sequence[str]) -> list[str]:
    """Words of an outline, and so many of them together, its ends told."""
    if not words:
        return []
    ends = ["^", *words, "$"]
    return [
        " ".join(ends[start : start + length])
        for length in TOGETHER
        for start in range(len(ends) - length + 1)
    ]


def _features_of(text: str) -> list[str]:
    words = [_masked(fold(token.text)) for token in tokenize(clean(text)[:400])]
    words = [word for word in words if word]
    ends = ["^", *words, "$"]
    pairs = [f"{first} {second}" for first, second in itertools.pairwise(ends)]
    grams = [
        "#" + f"<{word}>"[start : start + 4]
        for word in words
        for start in range(max(len(word) - 1, 1))
    ]
    return words * 2 + pairs * 2 + grams


def _masked(word: str) -> str:
    """Numbers are alike to an intent."""
    return "0" if word[:1].isdigit() else word


class IntentHead:
    """The trained weights, and how sure they may be."""

    def __init__(self, path: Path = HEAD) -> None:
        with np.load(path) as stored:
            self.intents: list[str] = [str(name) for name in stored["intents"]]
            self.weights: Features = stored["weights"].astype(np.float32)
            self.bias: Features = stored["bias"].astype(np.float32)
            self.temperature = float(stored["temperature"])
            self.facts = {str(name): place for place, name in enumerate(stored["facts"])}
            self.fact_weights: Features = stored["fact_weights"].astype(np.float32)
            self.dimension = self.weights.shape[0] - 2 * LEXICAL
            self.embedder = str(stored["embedder"])
            # Of the reader whose vectors it was fitted on.
            self.reader = str(stored["reader"])
            self.fingerprint = str(stored["fingerprint"])
            # The least likelihood of a second intent.
            self.second = float(stored["second"])
            # Intents that exemplars show together in one sentence.
            self.pairs = {frozenset(str(pair).split(", ")) for pair in stored["pairs"]}

    def scores(self, vectors: Features, said: Sequence[Said]) -> Features:
        """Calibrated log-odds, one row a request, one column an intent.

        `vectors` are MiniLM's and, beside them, the reader's, (n, 768).
        """
        words = lexical_features([one.text for one in said])
        features = np.hstack([vectors, words, outline_features([one.outline for one in said])])
        scores: Features = (features @ self.weights + self.bias) / self.temperature
        return scores

    def with_facts(self, scores: Features, holding: Sequence[str]) -> Features:
        """A row of log-odds with what the facts that hold say for each intent."""
        rows = [self.facts[fact] for fact in holding if fact in self.facts]
        told: Features = scores + self.fact_weights[rows].sum(axis=0) / self.temperature
        return told

    def said(self, fact: str, intent: str) -> float:
        """What a fact says for an intent; 0 where the head knows neither."""
        if fact not in self.facts or intent not in self.intents:
            return 0.0
        return float(self.fact_weights[self.facts[fact], self.intents.index(intent)])

    def telling(self, text: str, intent: str, most: int = 3) -> list[str]:
        """The words of a text that speak for an intent, the strongest first."""
        column = self.intents.index(intent)
        lexical = self.weights[self.dimension : self.dimension + LEXICAL]
        told: dict[str, float] = {}
        for word in filter(None, (_masked(fold(t.text)) for t in tokenize(clean(text)[:400]))):
            row = lexical[zlib.crc32(word.encode()) % LEXICAL]
            told[word] = float(row[column] - row.mean())
        strongest = sorted(told, key=lambda word: -told[word])
        return [word for word in strongest if told[word] > LEAST_TELLING][:most]


def reader_mark() -> str:
    """A hash of the reader's weights."""
    return hashlib.sha256(READER.read_bytes()).hexdigest()


@functools.cache
def intent_head() -> IntentHead:
    """The head shipped with the shop, loaded once."""
    return IntentHead()


def softmax(scores: Features) -> Features:
    """Probabilities of rows of log-odds."""
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    probabilities: Features = shifted / shifted.sum(axis=-1, keepdims=True)
    return probabilities
