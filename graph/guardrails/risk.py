"""How likely a text is an attack, asks for harm or speaks of self-harm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from graph.guardrails.readings import decoded, plain, turned
from graph.guardrails.signs import certain, features, has, names
from knowledge.embedding import Embedder

Kind = Literal["injection", "harm", "self-harm"]
KINDS: tuple[Kind, ...] = get_args(Kind)
HEAD = Path(__file__).parent / "risk_head.npz"
WINDOW_CHARS = 400
STRONG = (
    "override_rules", "override_all", "jailbreak", "reveal_prompt", "role_tags", "to_machine",
)  # fmt: skip
SIGNS_OF_ATTACKS = (
    *STRONG, "new_rules", "persona_strong", "persona_weak", "unrestricted", "never_refuse",
    "privilege", "price_abuse", "other_people", "tools", "forced_output",
)  # fmt: skip
MOST_STRIKING = 3
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*\s*")
OVERLAP_CHARS = 80
CERTAIN = 0.99
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Risk:
    """The likeliest kind of risk in a text, its likelihood, and whether that is too much."""

    kind: Kind
    score: float
    refused: bool


@dataclass(frozen=True)
class Head:
    """Multinomial logistic regression: first column harmless, then the kinds in order."""

    weights: Floats
    bias: Floats
    thresholds: Floats

    def likelihoods(self, inputs: Floats) -> Floats:
        """Shape (n, 1 + kinds), each row summing to 1."""
        scores = inputs @ self.weights + self.bias
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        likelihoods: Floats = powers / powers.sum(axis=1, keepdims=True)
        return likelihoods


def assess(texts: Sequence[str], embedder: Embedder) -> Risk:
    """The greatest risk among all readings of the texts, which may not be empty."""
    parts = [part for text in texts for part in parts_of(text)]
    head, vectors = _head_for(embedder)
    signs = np.stack([features(part) for part in parts])
    inputs = np.hstack([embedder.embed(parts), signs]) if vectors else signs
    risks = head.likelihoods(inputs)[:, 1:]
    # Each kind has its own bar; what is furthest above its own is named.
    row, column = np.unravel_index(int((risks / head.thresholds).argmax()), risks.shape)
    score = float(risks[row, column])
    stated = next((kind for kind in map(certain, parts) if kind), None)
    if stated:
        return Risk(KINDS[KINDS.index(stated)], max(score, CERTAIN), True)
    return Risk(KINDS[int(column)], score, score >= float(head.thresholds[column]))


def is_signed(text: str) -> bool:
    """Whether any reading of the text bears a sign of an attack."""
    return any(has(sign, part) for part in parts_of(text) for sign in SIGNS_OF_ATTACKS)


def parts_of(text: str) -> list[str]:
    """The windows of the text's readings that are worth judging."""
    read = plain(text)
    readings = [read, *(plain(found) for found in decoded(text))]
    readings += [found for found in turned(read) if has("override_rules", found)]
    parts = [part for reading in readings for part in (*windows(reading), *striking(reading))]
    return list(dict.fromkeys(parts)) or [" "]


def striking(text: str) -> list[str]:
    """Sentences that bear a strong sign: one among many harmless ones is not outvoted."""
    sentences = [found for found in _SENTENCE.findall(text) if found.strip()]
    if len(sentences) < 2:
        return []
    marked = [at for at, sentence in enumerate(sentences) if any(has(s, sentence) for s in STRONG)]
    found = ["".join(sentences[at : at + n]) for at in marked[:MOST_STRIKING] for n in (1, 2)]
    return [next(windows(sentence.strip())) for sentence in found if sentence.strip()]


def windows(text: str) -> Iterator[str]:
    """The text in overlapping pieces of at most `WINDOW_CHARS`, cut between words."""
    start = 0
    while len(text) - start > WINDOW_CHARS:
        cut = text.rfind(" ", start + WINDOW_CHARS // 2, start + WINDOW_CHARS)
        end = cut if cut > 0 else start + WINDOW_CHARS
        yield text[start:end]
        back = text.find(" ", end - OVERLAP_CHARS, end)
        start = back + 1 if back > 0 else end
    if text[start:].strip():
        yield text[start:]


def _head_for(embedder: Embedder) -> tuple[Head, bool]:
    """The head for the embedder's vectors, or the one of signs alone for other models."""
    record = _record()
    known = str(record["embedder"]) == embedder.name
    return _head("both" if known else "signs"), known


@cache
def _record() -> dict[str, NDArray[np.generic]]:
    with np.load(HEAD, allow_pickle=False) as stored:
        record = dict(stored)
    if tuple(record["signs"].tolist()) != names():
        raise ValueError("the signs changed since training: run python -m evals.fit_guard")
    return record


@cache
def _head(inputs: str) -> Head:
    record = _record()
    return Head(
        *(
            record[f"{inputs}_{part}"].astype(np.float32)
            for part in ("weights", "bias", "thresholds")
        )
    )
