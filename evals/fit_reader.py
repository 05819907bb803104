"""Teach MiniLM to read questions: `python -m evals.fit_reader` writes the reader's weights anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from data.settings import Settings
from evals.fitting_parts import FOLDS, FittingPart, fitting_parts, fold_reader
from evals.help_shops import answers
from evals.low_rank import TaughtMiniLm
from knowledge.embedding import open_embedder
from knowledge.help_words import subject
from knowledge.passages import FAQ
from knowledge.question_reader import WEIGHTS

SEED = 0
RANK, DROPOUT = 8, 0.1
EPOCHS, BATCH, RATE, DECAY, WARM_STEPS, LAST_SHARE = 3, 16, 1e-3, 0.01, 20, 0.05
# Cosines are multiplied by this before the softmax.
SHARPNESS = 20.0
HEADING_SHARE = 0.4
# How much it counts to tell questions with an answer from others, beside finding the answer.
TELLING = 1.0
TAUGHT = ("attention.self.query", "attention.self.value", "intermediate.dense")
MOST_TOKENS = 96


class Reader(TaughtMiniLm):
    """MiniLM with taught layers; the bias tells how near a question's answer has to be."""

    def __init__(self) -> None:
        """Load the packaged weights."""
        super().__init__(TAUGHT, RANK, DROPOUT, MOST_TOKENS)
        self.nearness = nn.Parameter(torch.tensor([12.0, -6.0]))


class Lesson:
    """The questions of a part with the vectors of its passages, and which of them answer."""

    def __init__(self, part: FittingPart) -> None:
        """Compare every question with every passage."""
        shop = part.shop
        self.near = torch.tensor((1 - HEADING_SHARE) * shop.texts + HEADING_SHARE * shop.headings)
        told = [[answers(p, q.sources) for p in shop.corpus.passages] for q in shop.questions]
        # A FAQ's own question is one more that it answers: what is asked as it stands stays first.
        faqs = [row for row, p in enumerate(shop.corpus.passages) if p.source == FAQ]
        told += [[row == other for other in range(len(shop.corpus.passages))] for row in faqs]
        self.right = torch.tensor(told)
        asked = [question.text for question in shop.questions]
        asked += [shop.corpus.passages[row].heading for row in faqs]
        self.asked = [subject(text) for text in asked]

    def loss(self, reader: Reader, rows: Sequence[int]) -> Tensor:
        """How far from its answer each question is read, and how near what has none."""
        cosines = reader([self.asked[row] for row in rows]) @ self.near.T
        right = self.right[list(rows)]
        answered = right.any(1)
        best = torch.where(answered, cosines.masked_fill(~right, -1).amax(1), cosines.amax(1))
        weight, bias = reader.nearness
        loss = TELLING * functional.binary_cross_entropy_with_logits(
            weight * best + bias, answered.float()
        )
        if answered.any():
            sharp, among = SHARPNESS * cosines[answered], right[answered]
            found = torch.logsumexp(sharp.masked_fill(~among, -1e9), 1)
            loss = loss + (torch.logsumexp(sharp, 1) - found).mean()
        return loss


def main() -> None:
    """Teach a reader on all that is for fitting, and one for each fold without that fold."""
    torch.set_num_threads(1)
    settings = Settings()
    parts = fitting_parts(open_embedder(settings))
    for fold in range(FOLDS):
        write(fold_reader(settings, fold), taught(part for part in parts if part.fold != fold))
    write(WEIGHTS, taught(parts))


def taught(parts: Iterable[FittingPart]) -> Reader:
    """A reader taught on the questions of these parts."""
    torch.manual_seed(SEED)
    chance = Random(SEED)
    lessons = [Lesson(part) for part in parts]
    reader = Reader()
    optimizer = torch.optim.AdamW(
        [p for p in reader.parameters() if p.requires_grad], lr=RATE, weight_decay=DECAY
    )
    plan = [step for _ in range(EPOCHS) for step in _epoch(lessons, chance)]
    reader.train()
    for number, (lesson, rows) in enumerate(plan):
        share = min(1, (number + 1) / WARM_STEPS) * max(LAST_SHARE, 1 - number / len(plan))
        for group in optimizer.param_groups:
            group["lr"] = RATE * share
        optimizer.zero_grad()
        loss = lesson.loss(reader, rows)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
    print(json.dumps({"lessons": len(lessons), "last_loss": round(loss.item(), 3)}), flush=True)
    return reader.eval()


def write(path: Path, reader: Reader) -> None:
    """Keep what the reader was taught."""
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **reader.factors())  # type: ignore[arg-type]


def _epoch(lessons: Sequence[Lesson], chance: Random) -> list[tuple[Lesson, list[int]]]:
    """Every question once, in batches of one shop each, in an order of chance."""
    batches = []
    for lesson in lessons:
        rows = list(range(len(lesson.asked)))
        chance.shuffle(rows)
        batches += [(lesson, rows[at : at + BATCH]) for at in range(0, len(rows), BATCH)]
    chance.shuffle(batches)
    return batches


if __name__ == "__main__":
    main()
