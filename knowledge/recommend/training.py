"""Learning from what people did: only what is new since the last time, written whole."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

import numpy as np
from filelock import FileLock
from sqlalchemy import Engine

from data.consents import TRACKING, refusing
from data.database import reading
from data.histories import Watermark, events_of, events_since, unbought_since, watermark_now
from data.progress import Progress, silent
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.recommend.fitting import Content, fitted
from knowledge.recommend.histories import Floats
from knowledge.recommend.model import Blend, RecommendModel, load_model, save_model
from knowledge.recommend.neighbours import frequent, likely_next, scaled_popularity
from knowledge.recommend.shelf import alike
from knowledge.recommend.state import (
    State,
    load_state,
    save_state,
    unread,
    with_events,
    without_owner,
)

REFITTED = 1.3
"""Weights are fitted anew when there are so many times the people that they were fitted on."""
STAGES = 4


class Training:
    """Keeps what was learnt from one shop's acts in a folder of two files.

    The state is written before the model, each whole: whoever is stopped in between goes on
    from the state the next time.
    """

    def __init__(self, engine: Engine, folder: Path, most: int, least_people: int) -> None:
        """`most` products of each person count; pairs need so many people to be spoken of."""
        self._engine, self._folder = engine, folder
        self._most, self._least_people = most, least_people

    @property
    def model_path(self) -> Path:
        """Where readers find the model."""
        return self._folder / "model.npz"

    def is_behind(self, read: Watermark) -> bool:
        """Whether there are acts or orders that are not in a model that has read so far."""
        with reading(self._engine) as session:
            return watermark_now(session) != read

    def catch_up(
        self,
        catalogue: CatalogueSnapshot | None,
        progress: Progress = silent,
        *,
        anew: bool = False,
    ) -> RecommendModel:
        """Learn what is new; with `anew`, all of it from the beginning.

        One process at a time; the others wait and find it done.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self._folder / "training.lock"):
            known = load_model(self.model_path)
            if known is not None and not anew and not self.is_behind(known.read):
                return known
            progress("Learning", 0, STAGES)
            state = State() if anew else load_state(self._state_path)
            state = self._read(state)
            progress("Learning", 1, STAGES)
            save_state(state, self._state_path)
            progress("Learning", 2, STAGES)
            model = self._made(state, None if anew else known, catalogue)
            progress("Learning", 3, STAGES)
            save_model(model, self.model_path)
            progress("Learning", STAGES, STAGES)
            return model

    def forget(self, owner: str, catalogue: CatalogueSnapshot | None = None) -> None:
        """Take a person out of everything that was learnt."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self._folder / "training.lock"):
            state = without_owner(load_state(self._state_path), owner)
            save_state(state, self._state_path)
            save_model(self._made(state, load_model(self.model_path), catalogue), self.model_path)

    @property
    def _state_path(self) -> Path:
        return self._folder / "state.npz"

    def _read(self, state: State) -> State:
        with reading(self._engine) as session:
            now = watermark_now(session)
            refused = refusing(session, TRACKING)
            # Whoever called an order off is read anew, without it.
            again = unbought_since(session, state.read).intersection(state.histories.owners)
            anew = [one for owner in sorted(again - refused) for one in events_of(session, owner)]
            state = unread(state, again)
            events = (one for one in events_since(session, state.read) if one.owner not in refused)
            state = with_events(state, chain(anew, events), now, self._most)
        for owner in refused.intersection(state.histories.owners):
            state = without_owner(state, owner)
        return state

    def _made(
        self, state: State, known: RecommendModel | None, catalogue: CatalogueSnapshot | None
    ) -> RecommendModel:
        counts = state.counts
        popular = logarithmic(scaled_popularity(counts))
        model = RecommendModel(
            items=state.histories.items,
            next=likely_next(counts),
            both=frequent(counts.both, self._least_people),
            bought=frequent(counts.bought, self._least_people),
            popular=popular,
            read=state.read,
            trained_at=time.time(),
        )
        return replace(model, blend=_blend(state, known, popular, catalogue))


def logarithmic(popular: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Floats:
    """Popularity from 0 to 1, in the logarithm."""
    grown = np.log1p(popular)
    most = grown.max(initial=0.0)
    found: Floats = (grown / most if most else grown).astype(np.float32)
    return found


def _blend(
    state: State, known: RecommendModel | None, popular: Floats, catalogue: CatalogueSnapshot | None
) -> Blend:
    people = int(np.count_nonzero(state.histories.lengths()))
    if known is not None and people < REFITTED * known.blend.people:
        return known.blend
    content = content_of(catalogue, state.histories.items) if catalogue is not None else None
    return replace(fitted(state, popular, content), people=people)


def content_of(catalogue: CatalogueSnapshot, items: Sequence[str]) -> Content | None:
    """How alike products are in their texts, by their numbers; None where none has a vector."""
    rows = np.array([catalogue.place.get(one, -1) for one in items], np.int64)
    vectors = np.zeros((len(items), catalogue.vectors.base.shape[1]), np.float32)
    vectors[rows >= 0] = catalogue.vectors.at(rows[rows >= 0])
    if not vectors.any():
        return None

    def content(given: Sequence[int], weights: Sequence[float]) -> Floats:
        middle = np.array(weights, np.float32) @ vectors[list(given)]
        length = float(np.linalg.norm(middle))
        return alike(vectors @ (middle / length)) if length else np.zeros(len(items), np.float32)

    return content
