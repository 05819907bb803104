"""The vector of a question to the help texts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Embedder
from knowledge.help_words import in_head_words, subject


def question_vector(embedder: Embedder, question: str) -> NDArray[np.float32]:
    """Between the question as it was put and the same in the words that help texts use."""
    asked = subject(question)
    plain = subject(in_head_words(question))
    if plain == asked:
        alone: NDArray[np.float32] = embedder.embed([asked])[0]
        return alone
    both = embedder.embed([asked, plain]).sum(axis=0)
    vector: NDArray[np.float32] = both / np.linalg.norm(both)
    return vector
