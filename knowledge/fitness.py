"""Which products answer a query about as well as the best, by weights fitted on judged queries."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from knowledge.catalogue_snapshot import Mask
from knowledge.lexical import Floats

if TYPE_CHECKING:
    from knowledge.features import Rows
    from knowledge.matching import Match

WEIGHTS = Path(__file__).with_name("fitness.json")
FEATURES = (
    "lexical",
    "covered",
    "in_name",
    "in_core",
    "numbers",
    "figures",
    "stated",
    "of_type",
    "cosine",
    "shelf",
)
"""What counts of a match: each by itself, and how far it stays behind the best of the rows."""
NEARLY = 0.4
"""The share of the likeliest product's chance at which another is still shown."""


def evidence(match: Match, rows: Rows) -> Floats:
    """Two columns for each feature, a line for each row: its value, and less that of the best."""
    own = np.stack([getattr(match, name)[rows] for name in FEATURES], axis=1)
    best = own.max(axis=0, initial=-np.inf)
    found: Floats = np.concatenate([own, own - best], axis=1)
    return found


def as_likely(match: Match, mask: Mask) -> Mask:
    """The rows among the mask that are about as likely what was asked for as the likeliest.

    All of them where nothing tells them apart, or where the meaning is another model's than the
    one that the weights were fitted on.
    """
    rows = np.flatnonzero(mask)
    if not match.by_minilm or match.query.is_vague or len(rows) < 2:
        return mask
    chance = likelihood(match, rows)
    kept = np.zeros(len(mask), bool)
    kept[rows[chance >= NEARLY * chance.max()]] = True
    return kept


def likelihood(match: Match, rows: Rows) -> Floats:
    """How likely each row is what was asked for, 0 to 1: logistic regression."""
    weights, bias = fitted()
    chance: Floats = 1 / (1 + np.exp(-(evidence(match, rows) @ weights + bias)))
    return chance


@functools.cache
def fitted() -> tuple[Floats, np.float32]:
    """The weight of each column of the evidence, and the bias."""
    told = json.loads(WEIGHTS.read_text("utf-8"))
    by_name = (told[part][name] for part in ("own", "behind") for name in FEATURES)
    return np.array(list(by_name), np.float32), np.float32(told["bias"])
