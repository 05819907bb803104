"""What help is fitted on: the demo shop's fitting half and other shops, in folds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from data.settings import Settings
from evals.help_shops import (
    FITTING,
    AskedShop,
    Question,
    asked_shop,
    demo_passages,
    demo_questions,
    folders,
    shop_passages,
    shop_questions,
)
from knowledge.embedding import CachedEmbedder

DEMO = "demo"
FOLDS = 3
"""Ranking and likelihood are fitted on what the reader of their fold was not taught."""


@dataclass(frozen=True)
class FittingPart:
    """A shop, or the part of the demo shop's questions, that is of one fold."""

    shop: AskedShop
    fold: int

    @property
    def is_demo(self) -> bool:
        """Whether the questions are the demo shop's."""
        return self.shop.name == DEMO


def fitting_parts(embedder: CachedEmbedder) -> list[FittingPart]:
    """All that is for fitting: the demo shop's parts first, then whole shops."""
    passages = demo_passages()
    asked = [question for question in demo_questions() if not question.held_out]
    demo = [
        FittingPart(asked_shop(DEMO, passages, _of_fold(asked, fold), embedder), fold)
        for fold in range(FOLDS)
    ]
    others = [
        FittingPart(
            asked_shop(folder.name, shop_passages(folder), shop_questions(folder), embedder),
            number % FOLDS,
        )
        for number, folder in enumerate(folders(FITTING))
    ]
    return demo + others


def fold_reader(settings: Settings, fold: int) -> Path:
    """Where the reader is kept that was taught without this fold."""
    return settings.cache_dir / "readers" / f"{fold}.npz"


def _of_fold(questions: Sequence[Question], fold: int) -> list[Question]:
    # The first byte of the hash tells fitting questions from held-out ones.
    return [q for q in questions if sha256(q.text.encode()).digest()[1] % FOLDS == fold]
