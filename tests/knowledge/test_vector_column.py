"""Cosines of a large catalogue: about right everywhere, exact among the nearest and the changed."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.vector_column import EXACT, VectorColumn

DIMENSION = 64
SIZE = EXACT + 1500


@pytest.fixture(scope="module")
def vectors() -> np.ndarray:
    drawn = np.random.default_rng(7).standard_normal((SIZE, DIMENSION)).astype(np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    drawn[3] = 0
    return drawn


def test_cosines_are_exact_where_near_and_close_elsewhere(vectors: np.ndarray) -> None:
    column, asked = VectorColumn.of(vectors), vectors[11]
    found, true = column.cosines(asked), vectors @ asked
    assert column.coarse is not None
    assert np.abs(found - true).max() < 0.02
    assert (found != true).any()
    best = np.argsort(-true)[: EXACT // 2]
    assert found[best] == pytest.approx(true[best], abs=1e-6)
    assert found[11] == pytest.approx(1, abs=1e-6)
    assert found[3] == 0


def test_changed_and_added_rows_count_with_their_new_vectors(vectors: np.ndarray) -> None:
    asked = vectors[11]
    changed = VectorColumn.of(vectors).changed({0: asked, SIZE: -asked}, SIZE + 1)
    found = changed.cosines(asked)
    assert found[0] == pytest.approx(1, abs=1e-6)
    assert found[SIZE] == pytest.approx(-1, abs=1e-6)
    assert changed.at(np.array([0, SIZE]))[1] == pytest.approx(-asked)


def test_a_small_catalogue_is_exact(vectors: np.ndarray) -> None:
    column = VectorColumn.of(vectors[:EXACT])
    assert column.coarse is None
    assert column.cosines(vectors[11]) == pytest.approx(vectors[:EXACT] @ vectors[11], abs=1e-6)
