"""What a store's files hold is the vectors put in, and nothing of the process's memory."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from data.progress import silent
from knowledge.snapshot import Written
from knowledge.store_files import check_store, write_store
from knowledge.store_remnants import HEADER

VECTORS = 1500


def written(count: int) -> Written:
    vectors = np.random.default_rng(7).normal(size=(count, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Written([str(n) for n in range(count)], ["x"] * count, vectors)


def test_places_without_a_vector_hold_nothing(tmp_path: Path) -> None:
    for count in (3, VECTORS):
        folder = tmp_path / str(count)
        folder.mkdir()
        kept = written(count)
        write_store(folder, kept, None, None, silent)
        headers = list(folder.rglob("header.bin"))
        assert headers
        for header in headers:
            _, _, places, used, size = HEADER.unpack(header.read_bytes()[: HEADER.size])
            data = header.with_name("data_level0.bin").read_bytes()
            assert used <= places
            assert used * size <= len(data) <= places * size
            assert not any(data[used * size :])
        store = check_store(folder, kept)
        assert store.query(kept.vectors[1], 1)[0][0] == "1"
        store.close()
