"""Teach MiniLM to read requests: `python -m evals.fit_intent_reader` writes its weights anew."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from data.errors import ShopError
from data.settings import Settings
from evals.intent_samples import samples
from evals.low_rank import EVERY_MATRIX, TaughtMiniLm
from graph.understanding.intents import READER
from graph.understanding.regression import Fitted, importance, shared
from graph.understanding.samples import Samples
from knowledge.embedding import open_embedder

SEED = 0
RANK, DROPOUT = 16, 0.1
EPOCHS, BATCH, RATE, HEAD_RATE, DECAY = 3, 32, 1e-3, 3e-3, 0.01
WARM_STEPS, LAST_SHARE, TOLD_EVERY = 100, 0.03, 200
# Vectors of length one are multiplied by this before the head.
SHARPNESS = 10.0
MOST_TOKENS = 96
# Batches of so many are drawn, and put in the order of their length, so that little is padded.
DRAWN = 50


class IntentReader(TaughtMiniLm):
    """MiniLM with taught layers, and a head for intents on its vectors and on facts."""

    def __init__(self, told: Samples) -> None:
        """Begin with what facts are expected to say."""
        super().__init__(EVERY_MATRIX, RANK, DROPOUT, MOST_TOKENS)
        self.drop = nn.Dropout(DROPOUT)
        self.head = nn.Linear(self.model.config.hidden_size, len(told.intents))
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)
        self.prior = torch.tensor(told.prior())
        self.facts = nn.Parameter(torch.zeros_like(self.prior))

    def scores(self, texts: Sequence[str], holding: Tensor) -> Tensor:
        """Log-odds, a row a request, a column an intent."""
        told: Tensor = self.head(self.drop(SHARPNESS * self(texts)))
        return told + holding @ (self.facts + self.prior)

    def stored(self, told: Samples) -> dict[str, np.ndarray[Any, Any]]:
        """All that was taught, as `head_of` reads it."""
        return {
            **self.factors(),
            "intents": np.array(told.intents),
            "facts": np.array(told.names),
            "weights": SHARPNESS * self.head.weight.detach().numpy().T.astype(np.float16),
            "bias": self.head.bias.detach().numpy(),
            "fact_weights": (self.facts + self.prior).detach().numpy().astype(np.float16),
        }


def main() -> None:
    """Teach a reader on all that the head is trained on, and one without the part kept aside."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    settings = Settings()
    told = samples(parser.parse_args().data, open_embedder(settings))
    every = np.arange(len(told.known))
    for path, rows in ((unseen_reader(settings), every[~told.aside]), (READER, every)):
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(path, **taught(told, rows).stored(told))  # type: ignore[arg-type]


def unseen_reader(settings: Settings) -> Path:
    """Where the reader is kept that was not taught what is kept aside."""
    return settings.cache_dir / "models" / "intent_reader_unseen.npz"


def unseen_head(settings: Settings) -> Path:
    """Where the head is kept that was not shown what is kept aside."""
    return settings.cache_dir / "models" / "intent_head_unseen.npz"


def head_of(path: Path, told: Samples) -> Fitted:
    """The head of a reader on its vectors and on facts; new facts say what they are expected to.

    Raises ShopError where it was taught other intents, or is not there.
    """
    if not path.exists():
        raise ShopError(f"{path} is missing: run python -m evals.fit_intent_reader first.")
    stored = np.load(path)
    if [str(one) for one in stored["intents"]] != told.intents:
        raise ShopError("The reader knows other intents: run python -m evals.fit_intent_reader.")
    facts, place = told.prior(), {name: row for row, name in enumerate(told.names)}
    for name, weights in zip(stored["facts"], stored["fact_weights"], strict=True):
        if str(name) in place:
            facts[place[str(name)]] = weights
    return Fitted(stored["weights"].astype(np.float32), stored["bias"], facts)


def taught(told: Samples, rows: Sequence[int] | NDArray[np.int64]) -> IntentReader:
    """A reader taught on these samples, rare intents weighted up."""
    torch.manual_seed(SEED)
    reader, chance = IntentReader(told), Random(SEED)
    plan = [batch for _ in range(EPOCHS) for batch in _epoch(told, rows, chance)]
    lesson, optimizer = Lesson(told, rows), _optimizer(reader)
    reader.train()
    for number, batch in enumerate(plan):
        for group in optimizer.param_groups:
            group["lr"] = group["full"] * _share(number, len(plan))
        with torch.autocast("cpu", torch.bfloat16):
            loss = lesson.loss(reader, batch)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        if number % TOLD_EVERY == 0:
            done = {"step": number, "of": len(plan), "loss": round(loss.item(), 3)}
            print(json.dumps(done), flush=True)
    return reader.eval()


class Lesson:
    """What is to be learned from samples: likelihoods of intents, and how much each counts."""

    def __init__(self, told: Samples, rows: Sequence[int] | NDArray[np.int64]) -> None:
        """Weigh the samples of these rows."""
        self.texts = [one.said.text for one in told.known]
        self.holding = torch.tensor(told.facts())
        targets = shared(told.labels)
        self.targets = torch.tensor(targets, dtype=torch.float32)
        self.weight = torch.zeros(len(targets))
        self.weight[rows] = torch.tensor(importance(targets[rows]), dtype=torch.float32)

    def loss(self, reader: IntentReader, batch: list[int]) -> Tensor:
        """The mean cross entropy of a batch."""
        scores = reader.scores([self.texts[row] for row in batch], self.holding[batch])
        likely = functional.log_softmax(scores, 1)
        return -((self.targets[batch] * likely).sum(1) * self.weight[batch]).mean()


def _optimizer(reader: IntentReader) -> torch.optim.AdamW:
    own = [*reader.head.parameters(), reader.facts]
    layers = [p for p in reader.model.parameters() if p.requires_grad]
    groups = [{"params": layers, "full": RATE}, {"params": own, "full": HEAD_RATE}]
    return torch.optim.AdamW(groups, lr=RATE, weight_decay=DECAY)


def _share(number: int, steps: int) -> float:
    """Of the full rate at a step: it rises at first, and falls from there."""
    return min(1, (number + 1) / WARM_STEPS) * max(LAST_SHARE, 1 - number / steps)


def _epoch(
    told: Samples, rows: Sequence[int] | NDArray[np.int64], chance: Random
) -> list[list[int]]:
    """Every sample once, in batches of like length, in an order of chance."""
    order, batches = [int(row) for row in rows], list[list[int]]()
    chance.shuffle(order)
    for start in range(0, len(order), DRAWN * BATCH):
        batches += _batches(told, order[start : start + DRAWN * BATCH])
    chance.shuffle(batches)
    return batches


def _batches(told: Samples, drawn: Sequence[int]) -> Iterator[list[int]]:
    alike = sorted(drawn, key=lambda row: len(told.known[row].said.text))
    for number in range(math.ceil(len(alike) / BATCH)):
        yield alike[number * BATCH : (number + 1) * BATCH]


if __name__ == "__main__":
    main()
