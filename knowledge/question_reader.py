"""How a question to the shop is read: MiniLM taught what passages answer it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from data.settings import Settings
from knowledge.embedding import Embedder, Vectors
from knowledge.minilm import NAME, MiniLm, open_taught
from knowledge.word_vectors import TextReading, Vector

WEIGHTS = Path(__file__).with_name("question_reader.npz")
"""What is added to MiniLM's weights, by `python -m evals.fit_reader`."""
# What a question moves on the average of those that the likelihood is fitted on.
USUAL_MOVE = 0.07


@dataclass(frozen=True)
class QuestionReader:
    """Reads questions as it was taught, and tells how far that is from how passages are read.

    Attributes:
        taught: What reads questions.
        plain: What reads passages; the same where nothing was taught.
    """

    taught: Embedder
    plain: Embedder

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The vectors of questions."""
        return self.taught.embed(texts)

    def reading(self, text: str) -> TextReading:
        """A question whole and without parts of it."""
        return self.taught.reading(text)

    def moved(self, text: str, vector: Vector) -> float:
        """How far the question's vector lies from where a passage of that text would: 1 - cosine.

        A question to a shop moves toward what answers it; one that only resembles such moves less.
        """
        if self.taught is self.plain:
            return USUAL_MOVE
        return 1 - float(self.plain.embed([text])[0] @ vector)


def question_reader(settings: Settings, embedder: Embedder) -> QuestionReader:
    """What reads questions whose passages the embedder has read.

    Of MiniLM's passages that is the same model with weights of its own, which puts a question
    nearer to what answers it than to what resembles it; passages stay as they are. For any
    other model, and where the file cannot be written, the embedder itself.
    """
    if embedder.name != NAME:
        return QuestionReader(embedder, embedder)
    try:
        return QuestionReader(open_reader(settings, WEIGHTS), embedder)
    except OSError as error:
        logging.getLogger(__name__).warning("Questions are read as passages are: %s", error)
        return QuestionReader(embedder, embedder)


def open_reader(settings: Settings, weights: Path) -> MiniLm:
    """MiniLM with these weights added to its own."""
    return open_taught(settings.cache_dir / "models", settings.embedding_batch, weights)
