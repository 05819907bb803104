"""Tune what makes a good conclusion on FewSum's training part: `python -m evals.fit_summaries`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from random import Random

import numpy as np

from data.settings import Settings
from evals.lexrank import lexrank
from evals.reviewed_products import Reviewed, reviewed_products
from evals.summaries import MEASURES, rouge, score
from knowledge.embedding import CachedEmbedder, Vectors, open_embedder
from knowledge.opinions import statements
from knowledge.summary_conclusion import WEIGHTS, Weights, conclude
from knowledge.summary_sentences import Candidate, candidates

PART = "train"
TRIALS, SEED = 240, 11
STEP = 0.6
BUDGETS = (35, 40, 45, 50, 55, 60, 65, 70, 80)


@dataclass(frozen=True)
class Prepared:
    """A product with all that does not depend on the weights."""

    product: Reviewed
    found: Sequence[Candidate]
    texts: Sequence[str]
    average: float
    centre: Vectors

    def conclusion(self, embedder: CachedEmbedder, weights: Weights) -> str:
        """The conclusion by these weights."""
        chosen = conclude(
            self.found, self.texts, self.average, self.centre, embedder.embed, weights
        )
        return " ".join(one.text for one in chosen)


def main() -> None:
    """Search around the weights in force and print the best with their figures."""
    embedder = open_embedder(Settings())
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    products = reviewed_products(data)[PART]
    ready = [prepared(product, embedder) for product in products]
    chance, best = Random(SEED), WEIGHTS
    highest = worth(ready, embedder, best)
    for trial in range(TRIALS):
        tried = _near(best, chance, STEP * (1 - trial / TRIALS) + 0.1)
        reached = worth(ready, embedder, tried)
        if reached > highest:
            best, highest = tried, reached
            print(f"{trial}: {highest:.4f} {asdict(best)}", file=sys.stderr, flush=True)
    texts = [one.conclusion(embedder, best) for one in ready]
    print(json.dumps({"weights": asdict(best), "rouge": rouge(texts, products)}))
    for enough in BUDGETS:
        ranked = [lexrank(one.texts, embedder, enough) for one in ready]
        print(json.dumps({"lexrank_words": enough, "rouge": rouge(ranked, products)}))


def prepared(product: Reviewed, embedder: CachedEmbedder) -> Prepared:
    """A product of a set, read."""
    texts = [review.text for review in product.reviews]
    average = float(np.mean([review.rating for review in product.reviews]))
    centre: Vectors = embedder.embed(texts).mean(axis=0)
    found = candidates(statements(product.reviews))
    return Prepared(product, found, texts, average, centre)


def worth(ready: Sequence[Prepared], embedder: CachedEmbedder, weights: Weights) -> float:
    """The mean of the three measures over products and references, less what reads badly."""
    reached = []
    for one in ready:
        text = one.conclusion(embedder, weights)
        scores = [score(text, reference) for reference in one.product.references]
        reached.append(float(np.mean([s[name] for s in scores for name in MEASURES])))
    return float(np.mean(reached))


def _near(weights: Weights, chance: Random, step: float) -> Weights:
    """Weights a little off, in some of the fields."""
    changed = {}
    for field in fields(Weights):
        if chance.random() < 0.4:
            value = getattr(weights, field.name)
            changed[field.name] = round(max(value, 0.02) * float(np.exp(chance.gauss(0, step))), 3)
    return replace(weights, **changed)


if __name__ == "__main__":
    main()
