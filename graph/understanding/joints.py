"""Cut a request where words that join, and what stands on either side, show that there are two."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from graph.understanding.intents import Features
from graph.understanding.keys import match_keys
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.split import MOST_PARTS, asks, asks_plainly, kinds_at
from graph.understanding.tokens import Token

HEAD = Path(__file__).with_name("joint_head.npz")
# More places than this in one request are not looked at: bounds the time on any text.
MOST_JOINTS = 12
_KINDS = {word: kind for kind, words in phrases("joints").items() for word in words}
_SIDES = ("CONDITION", "YES", "NO", "GREETING", "THANKS", "OPENER", "CONTINUES")

Likely = Callable[[Sequence[Sequence[Token]]], Features]


@dataclass(frozen=True)
class Joint:
    """A place where a request may end: `start` to `end` are the words that join, of some kinds."""

    start: int
    end: int
    kinds: frozenset[str]


class JointHead:
    """Trained weights: how likely two requests meet at a joint."""

    def __init__(self, path: Path = HEAD) -> None:
        with np.load(path) as stored:
            self.names = {str(name): place for place, name in enumerate(stored["names"])}
            self.weights: Features = stored["weights"].astype(np.float32)
            self.bias = float(stored["bias"])
            # The least likelihood of a cut.
            self.least = float(stored["least"])
            self.fingerprint = str(stored["fingerprint"])

    def likelihoods(self, inputs: Features) -> Features:
        """Of each row of `inputs_of` that two requests meet there, 0 to 1."""
        likely: Features = 1.0 / (1.0 + np.exp(-(inputs @ self.weights + self.bias)))
        return likely


@functools.cache
def joint_head() -> JointHead:
    """The head shipped with the shop, loaded once."""
    return JointHead()


def joints(tokens: Sequence[Token]) -> list[Joint]:
    """Where a request may be cut: marks and words that join, with words on both sides."""
    found, place = [], 1
    while place < len(tokens):
        end = place
        while end < len(tokens) and _joins(tokens[end]):
            end += 1
        if place < end < len(tokens):
            kinds = frozenset(_KINDS[token.text] for token in tokens[place:end])
            found.append(Joint(place, end, kinds))
        place = max(end, place) + 1
    return found[:MOST_JOINTS]


def _joins(token: Token) -> bool:
    """Whether it joins; not within a word, nor as the end of a "2nd"."""
    glued = token.glued and (token.kind == "word" or _KINDS.get(token.text) == "dash")
    return token.text in _KINDS and not glued


def sides(tokens: Sequence[Token], joint: Joint) -> tuple[Sequence[Token], Sequence[Token]]:
    """What stands before a joint, and after it."""
    return tokens[: joint.start], tokens[joint.end :]


def facts_at(tokens: Sequence[Token], joint: Joint, words: CatalogueWords) -> Iterator[str]:
    """What can be told of a joint without knowing intents."""
    yield from (f"at {kind}" for kind in joint.kinds)
    if len(joint.kinds) > 1:
        yield "at several"
    for side, part in zip(("before", "after"), sides(tokens, joint), strict=True):
        counted = sum(token.kind != "symbol" for token in part)
        yield f"{side} {min(counted, MOST_COUNTED)} words"
        yield from (f"{side} {kind}" for kind in _SIDES if kind in kinds_at(part, 0))
        if asks(part):
            yield f"{side} asks"
            yield from (f"{side} asks at {kind}" for kind in joint.kinds)
        if asks_plainly(part):
            yield f"{side} asks plainly"
        if any(key in words.nouns for key in match_keys(part)):
            yield f"{side} names"
        if part[-1].text == "?":
            yield f"{side} ?"


MOST_COUNTED = 8


def inputs_of(facts: Sequence[Sequence[str]], names: dict[str, int], likely: Features) -> Features:
    """Rows for the head: facts of joints, likelihoods of intents before and after, their likeness.

    Args:
        facts: Of each joint.
        names: The column of each fact that is known.
        likely: Likelihoods of intents, two rows a joint: before it, and after it.
    """
    told = np.zeros((len(facts), len(names)), dtype=np.float32)
    for row, holding in zip(told, facts, strict=True):
        row[[names[fact] for fact in holding if fact in names]] = 1.0
    before, after = likely[::2], likely[1::2]
    alike = (before * after).sum(axis=1, keepdims=True)
    surest = [before.max(axis=1, keepdims=True), after.max(axis=1, keepdims=True)]
    return np.hstack([told, alike, *surest, before, after])


def cut_at_joints(
    pieces: Sequence[Sequence[Token]], words: CatalogueWords, likely: Likely
) -> list[Sequence[Token]]:
    """The requests of a message, each cut where its likeliest joint is one of two requests.

    Args:
        pieces: The requests, as their tokens.
        words: The catalogue's.
        likely: Likelihoods of intents of stretches of tokens, a row each.
    """
    left, done = [*pieces], list[Sequence[Token]]()
    while left:
        piece = left.pop(0)
        joint = _likeliest(piece, words, likely) if len(left) + len(done) + 1 < MOST_PARTS else None
        if joint is None:
            done.append(piece)
        else:
            left[:0] = sides(piece, joint)
    return done


def _likeliest(tokens: Sequence[Token], words: CatalogueWords, likely: Likely) -> Joint | None:
    """The joint where two requests meet most likely, if likely enough."""
    found = joints(tokens)
    if not found:
        return None
    head = joint_head()
    facts = [[*facts_at(tokens, joint, words)] for joint in found]
    parts = [part for joint in found for part in sides(tokens, joint)]
    chances = head.likelihoods(inputs_of(facts, head.names, likely(parts)))
    best = int(chances.argmax())
    return found[best] if chances[best] >= head.least else None
