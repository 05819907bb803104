"""Messages whose intents are known, as reader and head are trained on them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import numpy as np

from graph.understanding.evidence import expected
from graph.understanding.exemplars import Exemplar, exemplars
from graph.understanding.intents import Features, Said
from graph.understanding.regression import FOLDS, Chosen, Labels

# So much of what facts are expected to say is taken before anything is learned.
EXPECTED = 0.6
# The fold on which it is found out how sure reader and head may be.
ASIDE = 0
# Sentences put together for each pair of intents and fold, and how.
COMPOSED = 4
JOINTS = (", ", " and ", " ", ". ", " so ")
Reader = Callable[[str], Said]


@dataclass(frozen=True)
class Sample:
    """A message with its intents; facts of it and of the conversation that it was said into.

    `group` is what it shares a fold by; `labelled` tells that a writer said what it asks, not
    that it was rightly served.
    """

    intents: tuple[str, ...]
    group: str
    said: Said
    facts: tuple[str, ...] = ()
    labelled: bool = False


@dataclass(frozen=True)
class Samples:
    """All that is known, the exemplars first: `written` of them, and at the end `spoken` others."""

    known: Sequence[Sample]
    written: int
    spoken: int

    @cached_property
    def intents(self) -> list[str]:
        """The columns of labels."""
        return sorted({intent for one in self.known[: self.written] for intent in one.intents})

    @cached_property
    def names(self) -> list[str]:
        """The columns of facts."""
        return sorted({*expected(), *(fact for one in self.known for fact in one.facts)})

    @cached_property
    def labels(self) -> Labels:
        """One row a sample, one column an intent; a sample may bear several."""
        return labels_of(self.known, self.intents)

    @cached_property
    def labelled(self) -> Chosen:
        """Which samples a writer labelled."""
        return np.array([one.labelled for one in self.known])

    @cached_property
    def aside(self) -> Chosen:
        """Which samples are of the fold that is kept aside."""
        return np.array([fold_of(one.group) == ASIDE for one in self.known])

    def facts(self) -> Features:
        """Which facts hold, (samples, facts)."""
        place = {name: column for column, name in enumerate(self.names)}
        rows = np.zeros((len(self.known), len(self.names)), dtype=np.float32)
        for row, sample in zip(rows, self.known, strict=True):
            row[[place[fact] for fact in sample.facts]] = 1.0
        return rows

    def prior(self) -> Features:
        """What facts are expected to say, (facts, intents), before anything is learned."""
        told = expected()
        rows = [[told.get(name, {}).get(one, 0.0) for one in self.intents] for name in self.names]
        return EXPECTED * np.array(rows, dtype=np.float32)


def samples_from(said: Sequence[Sample], read: Reader) -> Samples:
    """Exemplars, sentences put together of two, and messages said into conversations.

    Args:
        said: Messages in their conversations.
        read: Reads an exemplar that is said into no conversation.
    """
    shown = exemplars()
    known = [*_alone(shown, read), *_alone(composed(shown), read), *said]
    return Samples(known, len(shown), len(said))


def _alone(shown: Sequence[Exemplar], read: Reader) -> list[Sample]:
    """Exemplars as they stand, said into no conversation."""
    said = (Said(one.text, read(one.text).outline) for one in shown)
    return [Sample(e.intents, e.written, s) for e, s in zip(shown, said, strict=True)]


def labels_of(known: Sequence[Sample | Exemplar], intents: Sequence[str]) -> Labels:
    """One row a sentence, one column an intent; a sentence may bear several."""
    rows = np.zeros((len(known), len(intents)), dtype=np.int64)
    for row, sample in zip(rows, known, strict=True):
        row[[intents.index(intent) for intent in sample.intents]] = 1
    return rows


def fold_of(written: str) -> int:
    """The fold of a sentence by its hash."""
    return sha256(written.encode()).digest()[0] % FOLDS


def composed(known: Sequence[Exemplar]) -> list[Exemplar]:
    """More sentences of two intents: one of each, said in one breath.

    Both are of one fold, and named by the first, so that a sentence left out stays out.
    """
    chance = random.Random(0)
    made: list[Exemplar] = []
    for pair in sorted({e.intents for e in known if len(e.intents) > 1}):
        for fold in range(FOLDS):
            sides = [
                [e for e in known if e.intents == (intent,) and fold_of(e.written) == fold]
                for intent in pair
            ]
            for _ in range(COMPOSED):
                first, second = (chance.choice(side) for side in sides)
                text = f"{first.text}{chance.choice(JOINTS)}{second.text}"
                made.append(Exemplar(pair, first.written, text))
    return made
