"""The relevance judgements of search: queries with graded products, and how far graders agree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

JUDGMENTS = Path(__file__).parent / "data" / "search" / "judgments.jsonl"
GRADES = 4


@dataclass(frozen=True)
class JudgedQuery:
    """A query with the products that were judged for it.

    Attributes:
        catalogue: Which catalogue it was asked of. kind: What sort of query it is.
        grades: Product id -> its grades, 0 to 3, one of each pass.
    """

    text: str
    catalogue: str
    kind: str
    grades: dict[str, tuple[int, ...]]

    @property
    def gains(self) -> dict[str, float]:
        """Product id -> the mean of its grades."""
        return {name: float(np.mean(given)) for name, given in self.grades.items()}

    @property
    def held_out(self) -> bool:
        """Whether the query was kept from tuning: one of two, by the hash of its text."""
        digest = sha256(f"{self.catalogue}:{self.text}".encode()).digest()
        return digest[0] % 2 == 1


def read_judgments(path: Path = JUDGMENTS) -> list[JudgedQuery]:
    """The judged queries of a file that have an answer in their catalogue, one JSON a line."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        grades = {name: tuple(given) for name, given in record["grades"].items()}
        query = JudgedQuery(record["query"], record["catalogue"], record["kind"], grades)
        if max(query.gains.values(), default=0.0) > 1:
            found.append(query)
    return found


def agreement(queries: Sequence[JudgedQuery]) -> dict[str, float]:
    """Cohen's kappa with quadratic weights (Cohen 1968) and the share of equal grades."""
    pairs = [g for query in queries for g in query.grades.values() if len(g) == 2]
    if not pairs:
        return {"pairs": 0}
    seen = np.zeros((GRADES, GRADES))
    np.add.at(seen, tuple(np.array(pairs).T), 1)
    weights = np.square(np.subtract.outer(np.arange(GRADES), np.arange(GRADES)))
    by_chance = np.outer(seen.sum(1), seen.sum(0)) / seen.sum()
    return {
        "pairs": len(pairs),
        "weighted_kappa": round(float(1 - (weights * seen).sum() / (weights * by_chance).sum()), 3),
        "equal": round(float(np.trace(seen) / seen.sum()), 3),
    }
