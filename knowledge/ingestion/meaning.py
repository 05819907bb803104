"""Cut where the meaning turns: between sentences whose vectors are far apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from data.document_options import Cutting
from knowledge.embedding import Embedder
from knowledge.ingestion.length import cut_by_length, token_count
from knowledge.markdown import blocks, sentences_of

SHARPEST = 0.8
"""Distances above this quantile of a section's are turns (Kamradt, 2024: .95 of a whole text's)."""
BESIDE = 1
"""A sentence is read together with so many on either side."""
LEAST_TOKENS = 40

Unit = tuple[str, bool]
"""A sentence, a list or a table, and whether it begins a block of its own."""


def cut_by_meaning(text: str, how: Cutting, embedder: Embedder) -> list[str]:
    """Pieces of a section of at most `chunk_size` tokens, cut where neighbours differ most."""
    units = [unit for block in blocks(text.split("\n")) for unit in _units(block, how)]
    if len(units) < 2:
        return [unit for unit, _ in units]
    apart = _distances([unit for unit, _ in units], embedder)
    least = float(np.quantile(apart, SHARPEST))
    turns = [False, *(bool(distance > least) for distance in apart)]
    out: list[str] = []
    size = 0
    for at, (unit, begins) in enumerate(units):
        cost = token_count(unit)
        if out and not (turns[at] and size >= LEAST_TOKENS) and size + cost <= how.chunk_size:
            joint = "\n\n" if begins else " "
            out[-1] = f"{out[-1]}{joint}{unit}"
            size += cost
            continue
        room = 0 if turns[at] else min(how.overlap, how.chunk_size - cost)
        out.append(f"{_tail(units[:at], room)} {unit}".strip())
        size = token_count(out[-1])
    return out


def _units(block: Sequence[str], how: Cutting) -> list[Unit]:
    parts = [
        part for whole in sentences_of(block) for part in cut_by_length(whole, how.chunk_size, 0)
    ]
    return [(part, number == 0) for number, part in enumerate(parts)]


def _distances(texts: Sequence[str], embedder: Embedder) -> NDArray[np.float32]:
    windows = [" ".join(texts[max(0, at - BESIDE) : at + BESIDE + 1]) for at in range(len(texts))]
    vectors = embedder.embed(windows)
    distances: NDArray[np.float32] = 1 - np.vecdot(vectors[:-1], vectors[1:])
    return distances


def _tail(before: Sequence[Unit], room: int) -> str:
    """The sentences before a cut for length alone that the next piece repeats."""
    kept: list[str] = []
    for text, _ in reversed(before):
        room -= token_count(text)
        if room < 0:
            break
        kept.insert(0, text)
    return " ".join(kept)
