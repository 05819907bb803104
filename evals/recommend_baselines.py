"""What recommendations are measured beside: each learns from histories and scores every item."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import lapack
from scipy.sparse import csr_matrix, diags

Histories = Sequence[Sequence[int]]
Dense = NDArray[np.float32]
Score = Callable[[Histories], Dense]
"""Histories of some people -> a row each, a value an item."""

MOST_ITEMS_EASE = 20_000
"""EASE inverts a matrix of items by items; of more it is left out."""
EASE_PENALTY = 250.0
FACTORS, ROUNDS, ALS_PENALTY, ALPHA = 64, 10, 10.0, 5.0
FADES = 0.8
AT_ONCE = 20_000
"""Entries of a table that are solved for together."""


def popularity(histories: Histories, items: int) -> Score:
    """The most frequent items for everybody."""
    counts = np.bincount(
        np.concatenate([np.array(h, np.int64) for h in histories]), minlength=items
    )
    row = counts.astype(np.float32)
    return lambda asked: np.tile(row, (len(asked), 1))


def item_knn(histories: Histories, items: int) -> Score:
    """Cosine between items over people (Sarwar et al. 2001), the history as a set."""
    table = people_by_items(histories, items)
    length = 1 / np.sqrt(np.maximum(np.asarray(table.sum(axis=0)).ravel(), 1))
    return _summed(csr_matrix(diags(length) @ _together(table) @ diags(length)))


def co_occurrence(histories: Histories, items: int) -> Score:
    """How many people had both items."""
    return _summed(_together(people_by_items(histories, items)))


def markov(histories: Histories, items: int) -> Score:
    """What followed the last item directly, as a share of all that followed it."""
    table = _transitions(histories, items)
    shares = csr_matrix(diags(1 / np.maximum(np.asarray(table.sum(axis=1)).ravel(), 1)) @ table)
    return lambda asked: _dense(
        people_by_items([history[-1:] for history in asked], items) @ shares
    )


def knn_with_transitions(histories: Histories, items: int) -> Score:
    """Cosine between items and transitions, newer items of the history counting more."""
    table = people_by_items(histories, items)
    count = np.maximum(np.asarray(table.sum(axis=0)).ravel(), 1)
    scale = diags(1 / np.sqrt(count))
    both = csr_matrix(scale @ _together(table) @ scale)
    near = csr_matrix(both + 2 * (scale @ _transitions(histories, items) @ scale))
    return lambda asked: _dense(people_by_items(asked, items, FADES) @ near)


def ease(histories: Histories, items: int) -> Score:
    """EASE (Steck 2019): a linear model of items on items, in closed form."""
    table = people_by_items(histories, items)
    gram = _dense(table.T @ table)
    gram[np.diag_indices(items)] += EASE_PENALTY
    factor, failed = lapack.spotrf(gram, lower=1, overwrite_a=1)
    inverse, failed_too = lapack.spotri(factor, lower=1, overwrite_c=1)
    if failed or failed_too:
        raise ArithmeticError("the items' matrix cannot be inverted")
    inverse = np.tril(inverse) + np.tril(inverse, -1).T
    weights = inverse / -np.diag(inverse)
    weights[np.diag_indices(items)] = 0
    return lambda asked: np.asarray(people_by_items(asked, items) @ weights, np.float32)


def als(histories: Histories, items: int) -> Score:
    """Implicit alternating least squares (Hu, Koren and Volinsky 2008)."""
    table = people_by_items(histories, items)
    chance = np.random.default_rng(0)
    of_items = chance.normal(0, 0.1, (items, FACTORS)).astype(np.float32)
    turned = csr_matrix(table.T)
    for _ in range(ROUNDS):
        of_items = _solved(turned, _solved(table, of_items))
    final = of_items
    return lambda asked: _solved(people_by_items(asked, items), final) @ final.T


BASELINES: Mapping[str, Callable[[Histories, int], Score]] = {
    "popularity": popularity,
    "item_knn": item_knn,
    "co_occurrence": co_occurrence,
    "markov": markov,
    "knn_transitions_recency": knn_with_transitions,
    "als": als,
    "ease": ease,
}


def people_by_items(histories: Histories, items: int, fades: float = 1.0) -> csr_matrix:
    """1 where a person had an item, less by `fades` for each newer one of theirs."""
    lengths = [len(history) for history in histories]
    row = np.repeat(np.arange(len(histories)), lengths)
    column = np.array([item for history in histories for item in history], np.int64)
    age = [place for length in lengths for place in range(length - 1, -1, -1)]
    values = np.float32(fades) ** np.array(age, np.float32)
    return csr_matrix((values, (row, column)), shape=(len(histories), items))


def _solved(table: csr_matrix, known: Dense) -> Dense:
    """The factors of each row that explain it best, those of the columns being known.

    Rows of as many columns are solved together: that is many times quicker.
    """
    whole = known.T @ known + ALS_PENALTY * np.eye(FACTORS, dtype=np.float32)
    found = np.zeros((table.shape[0], FACTORS), np.float32)
    lengths = np.diff(table.indptr)
    for length in np.unique(lengths[lengths > 0]):
        rows = np.flatnonzero(lengths == length)
        for some in np.array_split(rows, max(1, len(rows) * int(length) // AT_ONCE)):
            places = table.indptr[some][:, None] + np.arange(length)
            mine = known[table.indices[places]]
            left = whole + ALPHA * mine.transpose(0, 2, 1) @ mine
            right = (1 + ALPHA) * mine.sum(axis=1)[..., None]
            found[some] = np.linalg.solve(left, right)[..., 0]
    return found


def _together(table: csr_matrix) -> csr_matrix:
    both = csr_matrix(table.T @ table)
    both.setdiag(0)
    return both


def _transitions(histories: Histories, items: int) -> csr_matrix:
    pairs = [(a, b) for history in histories for a, b in itertools.pairwise(history)]
    first, later = np.array(pairs, np.int64).reshape(-1, 2).T
    return csr_matrix((np.ones(len(first), np.float32), (first, later)), shape=(items, items))


def _summed(near: csr_matrix) -> Score:
    return lambda asked: _dense(people_by_items(asked, near.shape[0]) @ near)


def _dense(table: Any) -> Dense:
    return np.asarray(table.toarray(), np.float32)
