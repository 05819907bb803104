"""A question as vectors that compare with those of the help texts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.help_words import in_head_words, subject
from knowledge.question_reader import QuestionReader
from knowledge.word_vectors import TextReading


@dataclass(frozen=True)
class AskedVector:
    """What a question is looked up by.

    Attributes:
        vector: Between the question as it was put and the same in the words that help texts use.
        asked: What is asked, without the polite words that open it.
        reading: That, whole and without a word.
        moved: How far the reader moves it from where a passage of these words would lie.
    """

    vector: NDArray[np.float32]
    asked: str
    reading: TextReading
    moved: float


def asked_vector(reader: QuestionReader, question: str) -> AskedVector:
    """The question as the model reads it."""
    asked = subject(question)
    reading = reader.reading(asked)
    plain = subject(in_head_words(question))
    vector = reading.vector
    moved = reader.moved(asked, vector)
    if plain != asked:
        vector = vector + reader.embed([plain])[0]
        vector = vector / np.linalg.norm(vector)
    return AskedVector(vector, asked, reading, moved)
