"""Teach MiniLM what messages do with products: `python -m evals.fit_card_reader --data FOLDER`."""

from __future__ import annotations

import argparse
import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Protocol

import numpy as np
import torch
from scipy.optimize import minimize_scalar
from torch import Tensor, nn
from torch.nn import functional

from evals.in_view_sets import SaidInView, said_in_view
from evals.low_rank import EVERY_MATRIX, Taught, TaughtMiniLm
from evals.understanding import read
from graph.understanding.card_reader import DOES, MOST_CHARS, MOST_COUNTED, NOTHING, WEIGHTS
from graph.understanding.in_view import in_view, texts
from knowledge.minilm import MOST_AT_ONCE, MOST_FIRST

SEED = 0
RANK = 16
EPOCHS, BATCH, RATE, HEAD_RATE, DECAY = 4, 16, 1e-3, 2e-3, 0.01
WARM_STEPS, LAST_SHARE, TOLD_EVERY = 60, 0.03, 50
DROPOUT, COUNTS_WEIGHT, SHUFFLED = 0.1, 0.3, 0.7
# Batches of so many are drawn, and put in the order of their length, so that little is padded.
DRAWN = 20
# A list may stand in any order for a message without a word of these.
PLACED = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|last|top|bottom|above|below|middle|cheap\w*|dear\w*"
    r"|expens\w*|pric\w*|least|most|best|worst|rat\w+|star\w*|number|nos?|nr|end|left|right"
    r"|others?|next|previous|\d+(st|nd|rd|th)?|list|low\w*|high\w*|under|over|between|small\w*"
    r"|big\w*|large\w*|all|both|each|every|either|one|two|three|four|half|more|less)\b"
)


class CardModel(TaughtMiniLm):
    """MiniLM with taught layers, and heads for what is done with a product and how often."""

    def __init__(self) -> None:
        """Begin with the packaged weights, in bfloat16 but for what is taught."""
        super().__init__(EVERY_MATRIX, RANK, 0.0, MOST_AT_ONCE)
        self.in_bfloat16()
        for module in self.model.modules():
            if isinstance(module, nn.Dropout):
                module.p = 0.0
            elif isinstance(module, Taught):
                module.drop = nn.Identity()  # type: ignore[assignment]
        width = self.model.config.hidden_size
        self.drop = nn.Dropout(DROPOUT)
        self.does, self.counts = nn.Linear(width, len(DOES)), nn.Linear(width, 1 + MOST_COUNTED)

    def scores(self, lessons: Sequence[Lesson]) -> tuple[Tensor, Tensor]:
        """Log-odds of what is done and how often, a row a product of each lesson in turn."""
        longest = max(len(one.tokens) for one in lessons)
        ids = torch.zeros(len(lessons), longest, dtype=torch.long)
        told, owner = torch.zeros_like(ids), torch.full_like(ids, -1)
        for row, one in enumerate(lessons):
            length = len(one.tokens)
            ids[row, :length], told[row, :length] = torch.tensor(one.tokens), 1
            owner[row, :length] = torch.tensor(one.owner)
        states = self.model(input_ids=ids, attention_mask=told).last_hidden_state
        many = int(owner.max()) + 1
        own = functional.one_hot(owner.clamp(min=0), many) * (owner >= 0)[..., None]
        own = own.to(states.dtype)
        sums = torch.einsum("blk,bld->bkd", own, states)
        means = sums / own.sum(1)[..., None].clamp(min=1)
        rows = torch.tensor([row for row, one in enumerate(lessons) for _ in one.does])
        places = torch.tensor([place for one in lessons for place in range(len(one.does))])
        read = self.drop(means[rows, places].float())
        return self.does(read), self.counts(read)

    def stored(self, temperature: float) -> dict[str, Any]:
        """All that was taught, as `card_reader` reads it."""
        found: dict[str, Any] = self.factors()
        for name, layer in (("does", self.does), ("counts", self.counts)):
            found[name] = layer.weight.detach().numpy().T.astype(np.float16)
            found[f"{name}_bias"] = layer.bias.detach().numpy()
        return {**found, "temperature": np.float32(temperature)}


@dataclass(frozen=True)
class Lesson:
    """A message with the products in view: tokens, the product that each belongs to, and acts."""

    tokens: list[int]
    owner: list[int]
    does: list[int]
    counts: list[int]
    may: list[int]
    """What else may be done with what nothing is done with."""


class Tokenizer(Protocol):
    """Texts to the numbers of their tokens, between a begin and an end."""

    def __call__(self, text: str) -> Mapping[str, list[int]]:
        """The numbers as `input_ids`."""


def lesson(said: SaidInView, tokens: Tokenizer) -> Lesson:
    """The message as `MiniLm.segments` reads it, and what is to be learned of each product."""
    products = in_view(said.conversation)
    first, *others = (
        tokens(text)["input_ids"]
        for text in (said.text[:MOST_CHARS], *texts(said.conversation, products))
    )
    ids = first if len(first) <= MOST_FIRST else [*first[: MOST_FIRST - 1], first[-1]]
    owner = [-1] * len(ids)
    acts = {act.product: act for act in said.acts}
    does, counts = [], []
    for place, (product, row) in enumerate(zip(products, others, strict=True)):
        if len(ids) + len(row) - 1 > MOST_AT_ONCE:
            break
        ids, owner = [*ids, *row[1:]], [*owner, *[place] * (len(row) - 1)]
        act = acts.get(product.id)
        does.append(DOES.index(act.does if act else NOTHING))
        counts.append(min((act and act.quantity) or 0, MOST_COUNTED))
    return Lesson(ids, owner, does, counts, [DOES.index(one) for one in said.open_to])


def reordered(said: SaidInView, chance: Random) -> SaidInView:
    """The message with its list in another order, where no word tells of a place or price."""
    if PLACED.search(said.text.lower()) or chance.random() > SHUFFLED:
        return said
    shown = [*said.conversation.shown]
    chance.shuffle(shown)
    return replace(said, conversation=said.conversation.model_copy(update={"shown": shown}))


def taught(messages: Sequence[SaidInView], epochs: int = EPOCHS) -> CardModel:
    """A model taught on these messages."""
    torch.manual_seed(SEED)
    model, chance = CardModel(), Random(SEED)
    optimizer = _optimizer(model)
    steps = epochs * math.ceil(len(messages) / BATCH)
    model.train()
    number = 0
    for _ in range(epochs):
        for batch in _epoch(messages, model, chance):
            for group in optimizer.param_groups:
                group["lr"] = group["full"] * _share(number, steps)
            loss = _loss(model, batch)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            if number % TOLD_EVERY == 0:
                done = {"step": number, "of": steps, "loss": round(loss.item(), 3)}
                print(json.dumps(done), flush=True)
            number += 1
    return model.eval()


def _loss(model: CardModel, batch: Sequence[Lesson]) -> Tensor:
    """The mean of `losses`, and of the cross entropy of how often, where something is done."""
    with torch.autocast("cpu", torch.bfloat16):
        does, counts = model.scores(batch)
    done = torch.tensor([one for lesson in batch for one in lesson.does])
    many = torch.tensor([one for lesson in batch for one in lesson.counts])
    loss = losses(does.float(), batch).mean()
    counted = (done > 0) & (done < DOES.index("ask"))
    if counted.any():
        loss += COUNTS_WEIGHT * functional.cross_entropy(counts.float()[counted], many[counted])
    return loss


def losses(scores: Tensor, batch: Sequence[Lesson]) -> Tensor:
    """Minus the log of how likely all is that may be done, a row of scores a product."""
    done = torch.tensor([one for lesson in batch for one in lesson.does])
    right, row = functional.one_hot(done, len(DOES)).bool(), 0
    for lesson in batch:
        own = slice(row, row + len(lesson.does))
        right[own, lesson.may] |= (done[own] == 0)[:, None]
        row += len(lesson.does)
    likely = functional.log_softmax(scores, 1).masked_fill(~right, -torch.inf)
    return -torch.logsumexp(likely, 1)


def _optimizer(model: CardModel) -> torch.optim.AdamW:
    own = [*model.does.parameters(), *model.counts.parameters()]
    layers = [p for p in model.model.parameters() if p.requires_grad]
    groups = [{"params": layers, "full": RATE}, {"params": own, "full": HEAD_RATE}]
    return torch.optim.AdamW(groups, lr=RATE, weight_decay=DECAY)


def _share(number: int, steps: int) -> float:
    """Of the full rate at a step: it rises at first, and falls from there."""
    return min(1, (number + 1) / WARM_STEPS) * max(LAST_SHARE, 1 - number / steps)


def _epoch(messages: Sequence[SaidInView], model: CardModel, chance: Random) -> list[list[Lesson]]:
    """Every message once, in batches of like length, in an order of chance."""
    lessons = [lesson(reordered(one, chance), model.tokens) for one in messages]
    chance.shuffle(lessons)
    batches = []
    for start in range(0, len(lessons), DRAWN * BATCH):
        drawn = sorted(lessons[start : start + DRAWN * BATCH], key=lambda one: len(one.tokens))
        batches += [drawn[at : at + BATCH] for at in range(0, len(drawn), BATCH)]
    chance.shuffle(batches)
    return batches


@torch.no_grad()
def told(model: CardModel, messages: Sequence[SaidInView]) -> list[tuple[Lesson, Tensor, Tensor]]:
    """Each message as a lesson, with log-odds of what is done and how often."""
    lessons = [lesson(one, model.tokens) for one in messages]
    found = []
    for start in range(0, len(lessons), BATCH):
        batch = lessons[start : start + BATCH]
        with torch.autocast("cpu", torch.bfloat16):
            does, counts = model.scores(batch)
        sizes = [len(one.does) for one in batch]
        parts = (torch.split(told.float(), sizes) for told in (does, counts))
        found += [*zip(batch, *parts, strict=True)]
    return found


def temperature(model: CardModel, messages: Sequence[SaidInView]) -> float:
    """What log-odds are divided by so that chances come true on messages never seen."""
    read = told(model, messages)
    scores = torch.cat([does for _, does, _ in read])
    done = torch.tensor([one for lesson, _, _ in read for one in lesson.does])

    def loss(log: float) -> float:
        return float(functional.cross_entropy(scores / math.exp(log), done))

    return math.exp(minimize_scalar(loss, bounds=(-1, 2), method="bounded").x)


def main() -> None:
    """Teach a model on the training writers; messages of others tell its temperature."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    parts: dict[str, list[SaidInView]] = {"train": [], "dev": [], "held_out": []}
    for one in said_in_view(read("in_view"), asked.data):
        parts[one.split].append(one)
    model = taught(parts["train"])
    np.savez_compressed(asked.out, **model.stored(temperature(model, parts["dev"])))
    for split in ("dev", "held_out"):
        print(json.dumps({"split": split, **shares(model, parts[split])}), flush=True)


def shares(model: CardModel, messages: Sequence[SaidInView]) -> dict[str, Any]:
    """Of messages with an act of a kind: how many have exactly these products, and these counts."""
    found: dict[str, list[tuple[bool, bool]]] = {"every": []}
    for one, does, counts in told(model, messages):
        got, many = does.argmax(1).tolist(), counts.argmax(1).tolist()
        same = [
            a == b or {a, b} == {0, 1} or not 0 < w < DOES.index("ask")
            for a, b, w in zip(many, one.counts, one.does, strict=True)
        ]
        found["every"].append((got == one.does, got == one.does and all(same)))
        for kind in {*one.does} - {0} or {0}:
            right = [g == kind for g in got] == [w == kind for w in one.does]
            right = right if kind else not any(got)
            fit = all(s for s, w in zip(same, one.does, strict=True) if w == kind)
            found.setdefault(DOES[kind], []).append((right, right and fit))
    return {
        name: [len(of), *(round(float(np.mean(part)), 3) for part in zip(*of, strict=True))]
        for name, of in found.items()
        if of
    }


if __name__ == "__main__":
    main()
