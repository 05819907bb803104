"""Train what tells talk of oneself from requests: python -m graph.understanding.remarks.train."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.metrics import precision_score, recall_score  # type: ignore[import-untyped]
from sklearn.model_selection import GroupKFold, cross_val_predict  # type: ignore[import-untyped]

from data.settings import Settings
from graph.understanding.exemplars import exemplars
from graph.understanding.regression import FOLDS
from graph.understanding.remarks.sentences import HEAD, LIKELY
from graph.understanding.train import features
from knowledge.embedding import Embedder, open_embedder

SENTENCES = Path(__file__).with_name("telling.txt")
FREEDOM = 10.0


def train(embedder: Embedder, path: Path = HEAD) -> dict[str, Any]:
    """Train and store the head; precision and recall on sentences that were left out in turn.

    What asks for something are the exemplars of all intents.
    """
    told, asked = SENTENCES.read_text("utf-8").splitlines(), exemplars()
    texts = [*told, *(exemplar.text for exemplar in asked)]
    labels = np.array([1] * len(told) + [0] * len(asked))
    groups = [*told, *(exemplar.written for exemplar in asked)]
    inputs = features(texts, embedder)
    model = LogisticRegression(C=FREEDOM, class_weight="balanced", max_iter=300)
    unseen = cross_val_predict(
        model, inputs, labels, groups=groups, cv=GroupKFold(FOLDS), method="predict_proba"
    )
    model.fit(inputs, labels)
    np.savez_compressed(
        path,
        weights=model.coef_[0].astype(np.float16),
        bias=np.float32(model.intercept_[0]),
        embedder=np.array(embedder.name),
        fingerprint=np.array(fingerprint()),
    )
    found = unseen[:, 1] > LIKELY
    return {
        "telling": len(told),
        "asking": len(asked),
        "precision": round(float(precision_score(labels, found)), 4),
        "recall": round(float(recall_score(labels, found)), 4),
    }


def fingerprint() -> str:
    """Changes with the sentences that the head was trained on."""
    return sha256(SENTENCES.read_bytes()).hexdigest()


def main() -> None:
    """Train with the embedder of the settings and print the figures."""
    sys.stdout.write(f"{json.dumps(train(open_embedder(Settings())))}\n")


if __name__ == "__main__":
    main()
