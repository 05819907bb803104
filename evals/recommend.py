"""Suite: the next product of people's histories, ranked among all, beside known recommenders."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.histories import Event
from data.progress import Progress
from data.settings import Settings
from evals.catalogues import place_of
from evals.interaction_sets import FOLDER, InteractionSet, interaction_set
from evals.ranking_metrics import interval
from evals.recommend_baselines import BASELINES, MOST_ITEMS_EASE, Dense, Histories, Score
from knowledge.recommend.fitting import Content, fitted
from knowledge.recommend.histories import Floats
from knowledge.recommend.histories import Histories as Learnt
from knowledge.recommend.model import Blend
from knowledge.recommend.neighbours import likely_next, scaled_popularity
from knowledge.recommend.scoring import blended, from_neighbours
from knowledge.recommend.state import State, with_events
from knowledge.recommend.training import logarithmic

K, SHORT = 10, 8
AT_ONCE = 512
PUBLISHED = {
    "SASRec-type models, as published for this split": {"hr@10": 0.074, "ndcg@10": 0.040},
    "asked for": {"hr@10": 0.088, "ndcg@10": 0.055},
}
_EPOCH = 1_600_000_000.0


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Leave-one-out on the set at `data`, Beauty by default: the last item is the test.

    What is learnt and fitted has seen everything but the last items; every item that the person
    did not have yet competes. Ties count against a recommender.
    """
    place = place_of(data, FOLDER)
    if place is None:
        return {"skipped": [FOLDER]}
    given = interaction_set(place)
    known = given.without_last(1)
    targets = np.array([history[-1] for history in given.histories])
    figures: dict[str, Any] = {
        "people": len(known),
        "items": given.items,
        "acts": sum(map(len, given.histories)),
        "recommenders": {},
        "published": PUBLISHED,
    }
    makers: dict[str, Callable[[Histories, int], Score]] = dict(BASELINES)
    if given.items > MOST_ITEMS_EASE:
        makers.pop("ease")
        figures["skipped"] = ["ease"]
    makers["smartshop"] = lambda histories, items: ours(histories, given, figures)
    for name, make in makers.items():
        began = time.perf_counter()
        score = make(known, given.items)
        learnt_s = round(time.perf_counter() - began, 1)
        ranks, lists = ranked(score, known, targets, _named(progress, name))
        found = measures(ranks, lists, given)
        figures["recommenders"][name] = found | {"learnt_s": learnt_s}
    return figures


def ranked(
    score: Score, known: Histories, targets: NDArray[np.int64], progress: Progress
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The rank of each target from 1, and each person's first items."""
    ranks, lists = [], []
    for start in range(0, len(known), AT_ONCE):
        progress("ranking", start, len(known))
        some = known[start : start + AT_ONCE]
        values = score(some)
        for row, history in enumerate(some):
            values[row, list(history)] = -np.inf
        wanted = values[np.arange(len(some)), targets[start : start + AT_ONCE]]
        rank = np.count_nonzero(values >= wanted[:, None], axis=1)
        # An item without any score is not recommended, whatever its place.
        ranks.append(np.where(wanted > 0, rank, values.shape[1]))
        first = np.argpartition(-values, K, axis=1)[:, :K]
        order = np.argsort(-np.take_along_axis(values, first, 1), axis=1, kind="stable")
        lists.append(np.take_along_axis(first, order, 1))
    return np.concatenate(ranks), np.concatenate(lists)


def measures(
    ranks: NDArray[np.int64], lists: NDArray[np.int64], given: InteractionSet
) -> dict[str, Any]:
    """How often and how high the next item stands, and how broad the lists are."""
    hits = (ranks <= K).astype(float)
    gains = np.where(ranks <= K, 1 / np.log2(ranks + 1.0), 0.0)
    short = (ranks <= SHORT).astype(float)
    counts = np.bincount([i for h in given.histories for i in h[:-1]], minlength=given.items)
    share = np.maximum(counts, 1) / len(given.histories)
    return {
        "hr@10": round(float(hits.mean()), 4),
        "hr@10_interval": interval(hits.tolist()),
        "ndcg@10": round(float(gains.mean()), 4),
        "ndcg@10_interval": interval(gains.tolist()),
        "precision@8": round(float(short.mean() / SHORT), 4),
        "recall@8": round(float(short.mean()), 4),
        "coverage@8": round(len(np.unique(lists[:, :SHORT])) / given.items, 4),
        "diversity@8": _diversity(lists[:, :SHORT], given),
        "novelty@8": round(float(-np.log2(share[lists[:, :SHORT]]).mean()), 2),
    }


def ours(histories: Histories, given: InteractionSet, figures: dict[str, Any]) -> Score:
    """The shop's own recommender: its counts, neighbours, fitted blend and scores."""
    events = [
        Event(f"customer:{person}", str(item), "order_placed", _EPOCH + place)
        for person, history in enumerate(histories)
        for place, item in enumerate(history)
    ]
    state = with_events(State(), events, State().read, 200)
    number = np.array([int(item) for item in state.histories.items])
    content = None if given.attributes is None else attribute_content(given, number)
    popular = logarithmic(scaled_popularity(state.counts))
    blend = fitted(state, popular, content)
    figures["blend"] = {name: getattr(blend, name) for name in Blend.__dataclass_fields__}
    return _scorer(state, blend, popular, content, number, given.items)


def _scorer(
    state: State,
    blend: Blend,
    popular: Floats,
    content: Content | None,
    number: NDArray[np.int64],
    items: int,
) -> Score:
    table = likely_next(state.counts)
    learnt: Learnt = state.histories
    place = {int(one): at for at, one in enumerate(number)}
    nothing = np.zeros(len(learnt.items), np.float32)

    def score(asked: Histories) -> Dense:
        found = np.zeros((len(asked), items), np.float32)
        for row, history in enumerate(asked):
            had = [place[item] for item in reversed(history)][:50]
            weights = (blend.recency ** np.arange(len(had))).tolist()
            near = from_neighbours(table, had, weights, len(learnt.items))
            like = content(had, weights) if content is not None and blend.content else nothing
            found[row, number] = blended(near, like, popular, blend).whole
        return found

    return score


def attribute_content(given: InteractionSet, number: NDArray[np.int64]) -> Content:
    """How alike items are in their attributes, in the place of texts, which the set lacks."""
    assert given.attributes is not None
    table = given.attributes[number]
    turned = table.T.tocsr()

    def content(items: Sequence[int], weights: Sequence[float]) -> Floats:
        middle = np.array(weights, np.float32) @ table[list(items)].toarray()
        length = float(np.linalg.norm(middle))
        values: Floats = np.asarray(middle @ turned, np.float32) / (length or 1.0)
        return values

    return content


def _diversity(lists: NDArray[np.int64], given: InteractionSet) -> float | None:
    """One less the mean likeness of two items of a list; None without attributes."""
    if given.attributes is None:
        return None
    chosen = lists[:: max(1, len(lists) // 2000)]
    pairs = chosen.shape[1] * (chosen.shape[1] - 1)
    alike = []
    for one in chosen:
        rows = given.attributes[one]
        alike.append((float((rows @ rows.T).sum()) - chosen.shape[1]) / pairs)
    return round(1 - float(np.mean(alike)), 4)


def _named(progress: Progress, name: str) -> Progress:
    def told(stage: str, done: int, total: int) -> None:
        progress(f"{name}, {stage}", done, total)

    return told
