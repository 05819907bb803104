"""How a question to the shop is read: MiniLM taught what passages answer it."""

from __future__ import annotations

import functools
import logging
from pathlib import Path

from data.settings import Settings
from knowledge.embedding import Embedder
from knowledge.minilm import NAME, MiniLm, open_minilm

WEIGHTS = Path(__file__).with_name("question_reader.npz")
"""What is added to MiniLM's weights, by `python -m evals.fit_reader`."""


def question_reader(settings: Settings, embedder: Embedder) -> Embedder:
    """What reads questions whose passages the embedder has read.

    Of MiniLM's passages that is the same model with weights of its own, which puts a question
    nearer to what answers it than to what resembles it; passages stay as they are. For any
    other model, and where the file cannot be written, the embedder itself.
    """
    if embedder.name != NAME:
        return embedder
    try:
        return open_reader(settings, WEIGHTS)
    except OSError as error:
        logging.getLogger(__name__).warning("Questions are read as passages are: %s", error)
        return embedder


def open_reader(settings: Settings, weights: Path) -> MiniLm:
    """MiniLM with these weights added to its own; one a process for each file."""
    return _opened(settings.cache_dir / "models", settings.embedding_batch, weights)


@functools.cache
def _opened(folder: Path, batch: int, weights: Path) -> MiniLm:
    return open_minilm(folder, batch, threads=1, change=weights)
