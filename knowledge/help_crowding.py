"""How near the passages of one shop lie to each other: what a cosine there is worth."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.embedding import Vectors
from knowledge.passages import HelpPassage

SAMPLE = 200


def crowding(passages: Sequence[HelpPassage], texts: Vectors, headings: Vectors) -> float:
    """The mean cosine of a heading to the nearest passage of another FAQ or document; 0 to 1.

    Where a shop says everything twice, what merely resembles a question lies as near to it as
    what answers it does in a shop of few texts.
    """
    sources = np.unique([one.document_id or one.id for one in passages], return_inverse=True)[1]
    if len(sources) == 0 or sources.max() == 0:
        return 0.0
    rows = np.unique(np.linspace(0, len(passages) - 1, SAMPLE).astype(int))
    asked = headings[rows]
    near = np.maximum(asked @ texts.T, asked @ headings.T)
    near[sources[rows][:, None] == sources] = 0.0
    return float(near.max(axis=1).mean())
