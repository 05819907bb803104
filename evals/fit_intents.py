"""Train the intent head and choose how sure it must be: python -m evals.fit_intents."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.errors import ShopError
from data.settings import Settings
from evals.fit_intent_reader import head_of, unseen_head, unseen_reader
from evals.fit_joints import train_joints
from evals.intent_samples import samples, trained_on
from evals.support_templates import Half
from evals.understanding import read, understanders
from evals.understanding_shared import BITEXT, REFUSED, foreign_texts, support_texts
from graph.understanding.calibration import calibration_error, fit_temperature, reliability
from graph.understanding.certainty import CERTAINTY, Certainty
from graph.understanding.intents import (
    READER,
    Features,
    IntentHead,
    intent_head,
    reader_mark,
    softmax,
)
from graph.understanding.joints import joint_head
from graph.understanding.samples import ASIDE, fold_of
from graph.understanding.scoring import IntentScorer
from graph.understanding.train import train
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander
from knowledge.embedding import CachedEmbedder, open_embedder

# Of the public sets every so manieth, so that our own messages weigh as much.
EVERY = {"support": 7, "foreign": 4}
# What it costs to ask again, where a wrong answer costs one and a right one nothing.
ASKING = 0.65
LEAST = np.arange(0.15, 0.6, 0.01)
NEARLY = 0.002


@dataclass(frozen=True)
class Message:
    """A message and the intents that would be right for its first request."""

    text: str
    intents: frozenset[str]
    conversation: Conversation


@dataclass(frozen=True)
class Judged:
    """Log-odds of messages, an intent a column, and which columns are right."""

    scores: Features
    right: NDArray[np.bool_]

    @property
    def labels(self) -> NDArray[np.int64]:
        """The likeliest of the right intents of each."""
        likeliest: NDArray[np.int64] = np.where(self.right, self.scores, -np.inf).argmax(axis=1)
        return likeliest

    def confidence(self, temperature: float) -> tuple[Features, NDArray[np.bool_]]:
        """The probability of the best intent, and whether it is right."""
        rows = np.arange(len(self.scores))
        confident: Features = softmax(self.scores / temperature).max(axis=1)
        return confident, self.right[rows, self.scores.argmax(axis=1)]


def main() -> None:
    """Write both heads and certainty.json anew; figures of what nothing was chosen on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    folder: Path = parser.parse_args().data
    settings = Settings()
    embedder = open_embedder(settings)
    print(json.dumps(_trained(folder, embedder, settings), indent=2))
    intent_head.cache_clear()
    unseen = IntentScorer(embedder, IntentHead(unseen_head(settings)), unseen_reader(settings))
    print(json.dumps(train_joints(folder, embedder, unseen), indent=2))
    joint_head.cache_clear()
    tuned = judged(_demo(folder, embedder, unseen), list(messages(folder, "dev")))
    kept = judged(_demo(folder, embedder), list(messages(folder, "held_out")))
    temperature = fit_temperature(tuned.scores, tuned.labels)
    chosen = Certainty(
        fingerprint=intent_head().fingerprint,
        temperature=round(temperature, 3),
        unclear=least_confidence(*tuned.confidence(temperature)),
    )
    CERTAINTY.write_text(chosen.model_dump_json(indent=2) + "\n", "utf-8")
    print(json.dumps(figures(kept, chosen), indent=2))


def _demo(
    folder: Path, embedder: CachedEmbedder, scorer: IntentScorer | None = None
) -> Understander:
    return understanders(["demo"], embedder, folder, scorer)["demo"]


def _trained(folder: Path, embedder: CachedEmbedder, settings: Settings) -> dict[str, Any]:
    """Store the head that is fitted beside the reader."""
    told, unseen = samples(folder, embedder), unseen_reader(settings)
    readers = head_of(READER, told), head_of(unseen, told)
    reader = embedder.taught(unseen)
    if reader is None:
        raise ShopError("The reader is of MiniLM: set SMARTSHOP_EMBEDDING_MODEL=minilm.")
    kept = [one.said.text for one, aside in zip(told.known, told.aside, strict=True) if aside]
    marks = {"fingerprint": trained_on(), "reader": reader_mark()}
    read, path = reader.embed(kept), unseen_head(settings)
    return train(told, readers, read, embedder, marks, path)


def messages(folder: Path, half: Half) -> Iterator[Message]:
    """Our own messages, support requests and foreign talk of one half.

    Of the development half what was kept aside in training, or never shown.
    """
    for record in read("intents"):
        unseen = half == "held_out" or fold_of(record["text"]) == ASIDE
        if unseen and (record["split"] == "dev") == (half == "dev"):
            wanted = frozenset([record["intents"][0], *record.get("also", [])])
            before = Conversation.model_validate(record.get("conversation") or {})
            yield Message(record["text"], wanted, before)
    for request in support_texts(folder, half)[:: EVERY["support"]]:
        yield Message(request.text, frozenset(BITEXT[request.intent]), Conversation())
    for text in foreign_texts(folder, half)[:: EVERY["foreign"]]:
        yield Message(text, REFUSED, Conversation())


def judged(shop: Understander, asked: Sequence[Message]) -> Judged:
    """What the shop makes of the messages."""
    scores = np.stack([shop.log_odds(message.text, message.conversation) for message in asked])
    names = intent_head().intents
    right = np.array([[name in message.intents for name in names] for message in asked])
    return Judged(scores, right)


def least_confidence(confidence: Features, right: NDArray[np.bool_]) -> float:
    """The confidence below which asking again costs less than answering."""
    costs = [
        float(np.where(confidence < least, ASKING, np.where(right, 0.0, 1.0)).mean())
        for least in LEAST
    ]
    # Few messages make single steps jump, and an answer may still help where asking cannot: the
    # least of the nearly best.
    return round(float(min(LEAST[np.array(costs) <= min(costs) + NEARLY])), 2)


def figures(kept: Judged, chosen: Certainty) -> dict[str, Any]:
    """How far confidence can be believed on messages that nothing was chosen on."""
    before, right = kept.confidence(1.0)
    after, _ = kept.confidence(chosen.temperature)
    return {
        "messages": len(right),
        "top_1": round(float(right.mean()), 4),
        "calibration_error_before": calibration_error(before, right),
        "calibration_error": calibration_error(after, right),
        "reliability": reliability(after, right),
        **chosen.model_dump(),
    }


if __name__ == "__main__":
    main()
