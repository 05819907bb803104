"""One size of the search benchmark for a peer: build it, then ask it in a process of its own."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import psutil

from data.progress import Progress
from data.settings import Settings
from evals.bench_shop import PATIENCE_S, RESULTS, Asked, with_limits
from evals.bench_timing import one_by_one
from evals.peers import loaded_peer
from evals.peers.goods import Goods
from knowledge.embedding import open_embedder


def build(progress: Progress, name: str, goods: Goods, folder: Path) -> float:
    """Build the peer over the goods; seconds."""
    progress(f"building {name}", 0, 0)
    folder.mkdir(parents=True)
    peer = loaded_peer(name)
    began = time.perf_counter()
    peer.build(goods, folder)
    return round(time.perf_counter() - began, 1)


def serve(
    progress: Progress, name: str, goods: Goods, folder: Path, settings: Settings, asked: Asked
) -> dict[str, Any]:
    """Open the built peer; its memory beside that of the embedder, and the times of questions.

    The embedding of a question is part of its time where the peer needs one.
    """
    progress(f"asking {name}", 0, 0)
    peer = loaded_peer(name)
    embedder = open_embedder(settings)
    embedder.embed(["warm"])
    before = psutil.Process().memory_info().rss
    began = time.perf_counter()
    ask = peer.opened(goods, folder, embedder)
    open_s = time.perf_counter() - began
    plain = one_by_one(lambda question: ask(question.words, RESULTS), asked.plain, PATIENCE_S)
    memory_mb = round((psutil.Process().memory_info().rss - before) / 1e6)
    # What holds limits afterwards reads the facts at its first question: not that one's time.
    ask(asked.given[0].words, 1, asked.given[0].limits)
    within = with_limits(lambda q: ask(q.words, RESULTS, q.limits), asked.given)
    return {
        "open_s": round(open_s, 1),
        "memory_mb": memory_mb,
        "search": plain,
        "limits": peer.limits,
        "limits_given": within,
    }
