"""Benchmark: product search and its peers as the catalogue grows, and what they need."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.errors import InvalidInput
from data.progress import Progress
from data.settings import Settings
from evals import bench_peers, bench_shop
from evals.bench_questions import questions
from evals.bench_shop import Asked
from evals.bench_timing import growth
from evals.catalogues import store_files
from evals.own_process import in_own_process
from evals.peers import installed_peers
from evals.peers.goods import Goods
from evals.peers.peer import Peer
from evals.report import write_report
from evals.scaled_shop import Record, originals, scaled_products
from evals.search import quality

SIZES = "1000,3000,10000,50000,200000"
SIZES_FROM = "SMARTSHOP_BENCH_SIZES"
"""The variable with other sizes."""
TRUE_FROM = "SMARTSHOP_BENCH_TRUE_EMBEDDING"
"""The variable that, with any value, has every product embedded truly."""
REPORT = "bench_search"
QUESTIONS = 200
AT_ONCE = (1, 8, 32)
MOST_NAMED = 2000
"""Products that questions are about, spread evenly over the catalogue."""


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Time search and every installed peer on catalogues of several sizes, and judge them.

    `data` is the folder of shared data; without its catalogues the demo shop alone is copied.
    """
    return {
        **scale(settings, data, stated_sizes(), progress),
        "quality": quality(settings, data, progress),
    }


def scale(
    settings: Settings, data: Path | None, sizes: Sequence[int], progress: Progress
) -> dict[str, Any]:
    """The figures at each size, and how the times grow.

    After each size they are written as the report bench_search below the home's evals, so that
    a run that is cut off leaves what it came to.
    """
    places, missing = store_files(data)
    peers, not_installed = installed_peers()
    true = bool(os.environ.get(TRUE_FROM))
    kept = settings.cache_dir / "bench_vectors.db"
    figures: dict[str, Any] = {
        "catalogues": list(places),
        "skipped": missing,
        "skipped_peers": not_installed,
        "vectors": "embedded" if true else "originals embedded, copies near theirs",
        "sizes": {},
    }
    with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as place:
        home = Path(place)
        known = originals(places, settings.model_copy(update={"home": home}), progress)
        figures["originals"] = len(known)
        scaled = Scaled(home, settings, known, peers, kept, true)
        for size in sizes:
            figures["sizes"][str(size)] = _at_size(scaled, size, progress)
            shutil.rmtree(home / str(size))
            figures["growth"] = _growth(figures["sizes"])
            write_report(REPORT, figures, settings.home / "evals")
    return figures


@dataclass(frozen=True)
class Scaled:
    """What every size has in common.

    Attributes:
        home: A folder that is thrown away. vectors: Where those of the originals are kept.
        true: Whether copies are embedded too.
    """

    home: Path
    settings: Settings
    known: Sequence[Record]
    peers: Mapping[str, Peer]
    vectors: Path
    true: bool


def _at_size(scaled: Scaled, size: int, progress: Progress) -> dict[str, Any]:
    home = scaled.home / str(size)
    at = scaled.settings.model_copy(update={"home": home})
    home.mkdir()
    named = _written(scaled.known, size, home / "catalogue.jsonl")
    asked = _asked(named)

    def told(stage: str, done: int, total: int) -> None:
        progress(f"{size} products, {stage}", done, total)

    source = home / "catalogue.jsonl"
    ours = in_own_process(told, bench_shop.build, at, source, scaled.vectors, scaled.true)
    beside = _peers(scaled.peers, at, asked, told)
    # Last, for its updates change the catalogue.
    ours = ours | in_own_process(told, bench_shop.serve, at, asked)
    return {"smartshop": ours, **beside}


def _peers(
    peers: Mapping[str, Peer], settings: Settings, asked: Asked, progress: Progress
) -> dict[str, Any]:
    """The figures of each peer; those that are built the same share what was built."""
    goods = Goods(settings.home / "goods")
    built: dict[Any, tuple[Path, float]] = {}
    figures: dict[str, Any] = {}
    for name, peer in peers.items():
        if peer.build not in built:
            folder = settings.home / "peers" / name
            build_s = in_own_process(progress, bench_peers.build, name, goods, folder)
            built[peer.build] = folder, build_s
        folder, build_s = built[peer.build]
        found = in_own_process(progress, bench_peers.serve, name, goods, folder, settings, asked)
        figures[name] = {"build_s": build_s} | found
    return figures


def _written(known: Sequence[Record], size: int, place: Path) -> list[Record]:
    """Write the catalogue; the products that questions are about."""
    every = max(1, size // MOST_NAMED)
    named: list[Record] = []
    with place.open("w", encoding="utf-8") as file:
        for number, record in enumerate(scaled_products(known, size)):
            file.write(json.dumps(record) + "\n")
            if number % every == 0:
                named.append(record)
    return named


def _asked(named: Sequence[Record]) -> Asked:
    return Asked(
        plain=questions(named, QUESTIONS, seed=1),
        limited=questions(named, QUESTIONS, seed=2),
        given=questions(named, QUESTIONS, seed=3),
        many={askers: questions(named, QUESTIONS, seed=3 + askers) for askers in AT_ONCE},
    )


def _growth(by_size: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, float | None]]:
    """By engine: with which power of the number of products the processor's time grows."""
    found: dict[str, dict[str, float | None]] = {}
    for name in next(iter(by_size.values())):
        for measure in ("search", "limits_given"):
            spent = {int(size): of[name][measure]["cpu_ms"] for size, of in by_size.items()}
            found.setdefault(name, {})[measure] = growth(spent)
    return found


def stated_sizes(usual: str = SIZES) -> list[int]:
    """The sizes that the environment states, else the usual ones; InvalidInput where no number."""
    stated = os.environ.get(SIZES_FROM, usual)
    try:
        sizes = sorted({int(size) for size in stated.split(",")})
    except ValueError:
        sizes = []
    if not sizes or sizes[0] < 1:
        raise InvalidInput(f"{SIZES_FROM} holds numbers of products, such as {usual}.")
    return sizes
