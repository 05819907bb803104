"""Train where one request ends and another begins, on messages whose intents are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from evals.intent_samples import trained_on
from evals.understanding import read, understanders
from evals.understanding_speech import conversation_of
from graph.understanding.intents import Features, Said, intent_head
from graph.understanding.joints import HEAD, Joint, facts_at, inputs_of, joints, sides
from graph.understanding.kinds import wider
from graph.understanding.regression import FOLDS
from graph.understanding.repair import Repair
from graph.understanding.samples import ASIDE, fold_of
from graph.understanding.scoring import IntentScorer
from graph.understanding.tokens import Token
from graph.understanding.train import best_least
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander, begun
from knowledge.embedding import CachedEmbedder

# Inverse strength of the penalty, chosen on messages left out.
FREEDOM = 1.0
LEAST = np.arange(0.5, 0.9, 0.02)
# The intents on both sides must be at least so likely, or nobody can tell where the cut is.
PLAIN = 0.05
# A conjunction or the end of a sentence is likelier where two requests meet than a mere comma.
MARKED = {"and": 0.5, "but": 0.5, "end": 0.5, "question": 0.5}
_COURTESIES = ("greet", "thanks")
Labels = NDArray[np.bool_]


@dataclass(frozen=True)
class Seen:
    """A joint of a message, and whether two requests meet there; `facts` and likelihoods of it."""

    message: str
    facts: tuple[str, ...]
    likely: Features
    meets: bool


def train_joints(
    folder: Path, embedder: CachedEmbedder, scorer: IntentScorer, path: Path = HEAD
) -> dict[str, Any]:
    """Train and store the head; figures on messages that were left out in turn.

    The scorer was not shown what is kept aside, and only that is looked at: what a head makes of
    messages that it knows is surer than what it makes of others.
    """
    told = _messages(folder, embedder, scorer)
    shown = [one for record in told if fold_of(record.group) == ASIDE for one in seen(record)]
    names = {name: place for place, name in enumerate(sorted({f for s in shown for f in s.facts}))}
    inputs = inputs_of([s.facts for s in shown], names, np.vstack([s.likely for s in shown]))
    meets = np.array([s.meets for s in shown])
    chances = _unseen(inputs, meets, np.array([fold_of(s.message) for s in shown]))
    least, found = _least(chances, meets)
    fitted = _fitted(inputs, meets)
    np.savez_compressed(
        path,
        names=np.array(list(names)),
        weights=fitted.coef_[0].astype(np.float32),
        bias=np.float32(fitted.intercept_[0]),
        least=np.float32(least),
        fingerprint=np.array(trained_on()),
    )
    return {"joints": len(shown), "meeting": int(meets.sum()), "least": least, **found}


@dataclass(frozen=True)
class Told:
    """A message said into a conversation with a shop, and what it asks; `group` has one fold."""

    group: str
    text: str
    intents: Sequence[str]
    conversation: Conversation
    shop: Understander


def _messages(folder: Path, embedder: CachedEmbedder, scorer: IntentScorer) -> Iterator[Told]:
    """Of the development halves, and of turns rightly read.

    What writers labelled is taken as if nothing was said before.
    """
    spoken = [record for record in read("speech") if record["split"] == "dev"]
    names = (record["catalogue"] for record in spoken)
    shops = understanders(names, embedder, folder, scorer)
    for record in spoken:
        if record["catalogue"] in shops:
            text, before = record["text"], conversation_of(record, folder)
            yield Told(text, text, record["intents"], before, shops[record["catalogue"]])
    for record in read("intents"):
        if record["split"] == "dev" and not record.get("also"):
            text = record["text"]
            before = Conversation.model_validate(record.get("conversation") or {})
            yield Told(text, text, record["intents"], before, shops["demo"])
    for record in (one for one in read("turns") if not one["labelled"]):
        group, text = record["dialogue"], record["text"]
        yield Told(group, text, record["intents"], Conversation(), shops["demo"])
    yield from _labelled(shops)


def _labelled(shops: Mapping[str, Understander]) -> Iterator[Told]:
    for talk in read("labelled_talk"):
        if talk["split"] == "dev" and talk["catalogue"] in shops:
            shop = shops[talk["catalogue"]]
            for turn in talk["turns"]:
                yield Told(talk["id"], turn["say"], turn["intents"], Conversation(), shop)


def seen(told: Told) -> Iterator[Seen]:
    """The joints of a message; none where it cannot be told which of them is the cut."""
    text, intents, conversation, shop = told.text, told.intents, told.conversation, told.shop
    repair = shop.repaired(text, conversation)
    pieces = begun(repair, conversation)
    wanted = [wider(intent) for intent in intents if intent not in _COURTESIES]
    places = [(piece, joint) for piece in pieces for joint in joints(piece)]
    if not places:
        return
    likely = _likely_sides(places, repair, conversation, shop)
    cut = -1
    if len(wanted) > len(pieces):
        if len(wanted) != 2:
            return
        cut = _best(places, likely, wanted)
        if cut < 0:
            return
    for row, (piece, joint) in enumerate(places):
        facts = tuple(facts_at(piece, joint, shop.words()))
        yield Seen(text, facts, likely[2 * row : 2 * row + 2], row == cut)


def parted(
    text: str, intents: Sequence[str], conversation: Conversation, shop: Understander
) -> list[tuple[str, Said, list[str]]]:
    """A message of two requests in its two pieces: what each asks, how it is read, its facts.

    None where it cannot be told where the one ends.
    """
    repair = shop.repaired(text, conversation)
    pieces = list(begun(repair, conversation))
    if len(pieces) == 1 and len(intents) == 2:
        pieces = _cut_in_two(pieces[0], intents, repair, conversation, shop)
    if len(pieces) != len(intents):
        return []
    read = shop.as_pieces(pieces, repair, conversation)
    return [(intent, said, facts) for intent, (said, facts) in zip(intents, read, strict=True)]


def _cut_in_two(
    piece: Sequence[Token],
    intents: Sequence[str],
    repair: Repair,
    conversation: Conversation,
    shop: Understander,
) -> list[Sequence[Token]]:
    places = [(piece, joint) for joint in joints(piece)]
    if not places:
        return []
    likely = _likely_sides(places, repair, conversation, shop)
    best = _best(places, likely, [wider(intent) for intent in intents])
    return [*sides(*places[best])] if best >= 0 else []


def _likely_sides(
    places: Sequence[tuple[Sequence[Token], Joint]],
    repair: Repair,
    conversation: Conversation,
    shop: Understander,
) -> Features:
    """The likelihoods of what stands on both sides of each joint, two rows a joint."""
    parts = [part for piece, joint in places for part in sides(piece, joint)]
    return shop.likelihoods(parts, repair, conversation)


def _best(
    places: Sequence[tuple[Sequence[Token], Joint]], likely: Features, wanted: Sequence[str]
) -> int:
    """The joint on whose sides the two intents are likeliest; -1 where they are nowhere likely."""
    kinds = [wider(intent) for intent in intent_head().intents]
    before, after = (likely[:, [kind == one for kind in kinds]].sum(axis=1) for one in wanted)
    both = np.sqrt(before[::2] * after[1::2])
    marks = [max(MARKED.get(kind, 0.0) for kind in joint.kinds) for _, joint in places]
    best = int((2 * np.log(both + 1e-4) + np.array(marks)).argmax())
    return best if both[best] >= PLAIN else -1


def _fitted(inputs: Features, meets: Labels) -> LogisticRegression:
    return LogisticRegression(C=FREEDOM, max_iter=2000).fit(inputs, meets)


def _unseen(inputs: Features, meets: Labels, folds: NDArray[np.int64]) -> Features:
    """How likely each joint is a cut by a head that was fitted without its message."""
    chances = np.zeros(len(meets), dtype=np.float32)
    for fold in range(FOLDS):
        part = folds == fold
        fitted = _fitted(inputs[~part], meets[~part])
        chances[part] = fitted.predict_proba(inputs[part])[:, 1]
    return chances


def _least(chances: Features, meets: Labels) -> tuple[float, dict[str, float]]:
    """The likelihood from which a cut is best made, and how well that does."""
    rated = {}
    for least in LEAST:
        taken = chances >= least
        precision = float(meets[taken].mean()) if taken.any() else 0.0
        rated[float(least)] = precision, float(taken[meets].mean())
    return best_least(rated)
