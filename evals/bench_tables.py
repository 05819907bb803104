"""Markdown tables of `smartshop bench search`: `python -m evals.bench_tables FIGURES.json`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.report import table

Figures = Mapping[str, Any]

REFERENCE = "chroma"
"""The processor's time at the largest size is compared with that of this peer."""
OURS = "smartshop"
_OWN: Sequence[tuple[str, Callable[[Figures], str]]] = (
    ("import into SQL, s", lambda of: f"{of['import_s']}"),
    ("embedding, s", lambda of: f"{of['embed_s']}"),
    ("indexing, s", lambda of: f"{of['index_s']}"),
    ("opening, s", lambda of: f"{of['open_s']}"),
    ("resident memory, MB", lambda of: f"{of['resident_mb']}"),
    ("… of it the catalogue, MB", lambda of: f"{of['catalogue_mb']}"),
    ("a query, embedding included", lambda of: _times(of["search"])),
    ("a query with limits in words", lambda of: _times(of["search_with_limits"])),
    ("… with limits as a record", lambda of: _times(of["limits_given"])),
    ("suggestion", lambda of: _times(of["suggest"])),
    ("a changed product is found after, s", lambda of: f"{of['update']['median_s']}"),
)


def tables(figures: Figures) -> str:
    """What ours needs and takes by size, then beside its peers; times are p50 / p95 in ms.

    In brackets stands the median of the processor's time.
    """
    sizes = figures["sizes"]
    head = [f"{int(size):,}" for size in sizes]
    parts = [
        table(["smartshop", *head], _own(_ours(sizes))),
        _beside(figures, "a query", "search"),
        _beside(figures, "a query with limits", "limits_given"),
        _needs(sizes, "build without embedding, s", _build_s),
        _needs(sizes, "memory, MB", lambda of: of.get("memory_mb", of.get("catalogue_mb"))),
        _limits(sizes),
        _quality(figures["quality"]),
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _own(ours: Sequence[Figures]) -> list[list[str]]:
    crowds = [key for key in ours[0] if key.endswith("_at_once")]
    rows = [[name, *map(of, ours)] for name, of in _OWN]
    return rows + [[key.replace("_", " "), *(_crowd(of[key]) for of in ours)] for key in crowds]


def _ours(sizes: Mapping[str, Figures]) -> list[Figures]:
    return [of[OURS] for of in sizes.values()]


def _engines(sizes: Mapping[str, Figures]) -> list[str]:
    return list(next(iter(sizes.values())))


def _beside(figures: Figures, title: str, measure: str) -> list[str]:
    """Times by engine and size, the exponent of their growth, the ratio to the reference."""
    sizes = figures["sizes"]
    last = list(sizes.values())[-1]
    rows = []
    for name in _engines(sizes):
        times = [_times(of[name][measure]) for of in sizes.values()]
        row = [name, *times, _or_dash(figures["growth"][name][measure])]
        if REFERENCE in last:
            row.append(_short(last[name][measure]["cpu_ms"] / last[REFERENCE][measure]["cpu_ms"]))
        rows.append(row)
    compared = [f"work / {REFERENCE}'s"] if REFERENCE in last else []
    head = [title, *(f"{int(size):,}" for size in sizes), "growth", *compared]
    return table(head, rows)


def _needs(
    sizes: Mapping[str, Figures], title: str, value: Callable[[Figures], object]
) -> list[str]:
    head = [title, *(f"{int(size):,}" for size in sizes)]
    rows = ([name, *(value(of[name]) for of in sizes.values())] for name in _engines(sizes))
    return table(head, rows)


def _build_s(of: Figures) -> float:
    """Ours is built by an import and its index, a peer from a file."""
    return round(of["import_s"] + of["index_s"], 1) if "import_s" in of else float(of["build_s"])


def _limits(sizes: Mapping[str, Figures]) -> list[str]:
    """At the largest size: what is left of ten results where limits hold."""
    last = list(sizes.values())[-1]
    rows = []
    for name, of in last.items():
        given = of["limits_given"]
        how = of.get("limits", "before: mask")
        rows.append([name, how, given["mean_results"], given["share_empty"], given["found"]])
    return table(["limits", "held", "results of 10", "none at all", "product found"], rows)


def _quality(quality: Mapping[str, Figures]) -> list[str]:
    rows = []
    for name, parts in quality.items():
        of = parts["held_out"]
        low, high = of["ndcg_at_10_interval"]
        ndcg = f"{of['ndcg_at_10']:.3f} [{low:.3f}, {high:.3f}]"
        rest = [f"{of[m]:.3f}" for m in ("recall_at_10", "recall_at_100", "mrr_at_10")]
        rows.append([OURS if name == "ours" else name, ndcg, *rest])
    return table(["held-out half", "NDCG@10", "recall@10", "recall@100", "MRR@10"], rows)


def _times(of: Mapping[str, float]) -> str:
    return f"{_short(of['p50_ms'])} / {_short(of['p95_ms'])} ({_short(of['cpu_ms'])})"


def _crowd(of: Mapping[str, float]) -> str:
    return f"{_short(of['p50_ms'])} / {_short(of['p95_ms'])}, {of['per_s']:.0f}/s"


def _or_dash(value: object) -> str:
    return "–" if value is None else str(value)


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 20 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


if __name__ == "__main__":
    print(tables(json.loads(Path(sys.argv[1]).read_text("utf-8"))["figures"]), end="")
