"""Drawings of the studies: one figure each, with intervals, readable without colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

WIDTH, DPI = 8.0, 80
INK, OURS, OTHERS, BAD = "#2b2b2b", "#0b6e4f", "#9aa5b1", "#b3261e"
Floats = NDArray[np.float64]
HATCHES = ("", "///", "...", "xxx")


Rows = Mapping[str, Mapping[str, Any]]
"""By name the figures of it; what has an interval has it beside, as `FIGURE_interval`."""


def bars(
    rows: Rows,
    column: str,
    title: str,
    unit: str,
    strong: Sequence[str] = (),
    bad: Sequence[str] = (),
) -> Figure:
    """One bar a name, the largest on top, with its interval; `strong` ones are ours, `bad` red."""
    names = sorted(rows, key=lambda name: rows[name][column])
    figure, axes = _begun(title, 0.36 * max(len(names), 1) + 1.1)
    colours = [BAD if one in bad else OURS if one in strong else OTHERS for one in names]
    heights, spans = _heights(rows, names, column)
    axes.barh(names, heights, color=colours, xerr=np.abs(spans - heights), ecolor=INK, capsize=3)
    for place in range(len(names)):
        axes.text(spans[1][place], place, f"  {_short(heights[place])}", va="center", fontsize=9)
    axes.set_xlabel(unit)
    axes.set_xlim(0, float(spans[1].max(initial=0)) * 1.15 or 1)
    return _finished(figure)


def grouped(rows: Rows, columns: Mapping[str, str], title: str, unit: str) -> Figure:
    """A group of bars for each name, a bar for each column, by what a reader calls it."""
    names = list(rows)
    figure, axes = _begun(title, 3.4)
    width = 0.8 / len(columns)
    for number, (label, column) in enumerate(columns.items()):
        heights, spans = _heights(rows, names, column)
        axes.bar(
            np.arange(len(names)) + (number - (len(columns) - 1) / 2) * width,
            heights,
            width * 0.92,
            yerr=np.abs(spans - heights),
            label=label,
            color=(OURS, OTHERS, "#5b8fb9", "#d9a441")[number % 4],
            hatch=HATCHES[number % 4],
            edgecolor="white",
            ecolor=INK,
            capsize=3,
        )
    axes.set_xticks(np.arange(len(names)), names)
    axes.set_ylabel(unit)
    place = (0.5, -0.3)
    axes.legend(frameon=False, ncols=len(columns), loc="lower center", bbox_to_anchor=place)
    return _finished(figure)


def _heights(rows: Rows, names: Sequence[str], column: str) -> tuple[Floats, Floats]:
    """The values of a column, and from where to where each may lie."""
    heights = [float(rows[name][column]) for name in names]
    given = [rows[name].get(f"{column}_interval") for name in names]
    spans = [span or (value, value) for span, value in zip(given, heights, strict=True)]
    return np.array(heights), np.array(spans, float).reshape(-1, 2).T


def spreads(times: Mapping[str, Sequence[float]], title: str, unit: str) -> Figure:
    """How some times are spread: a box from quartile to quartile, whiskers from 5 to 95 %."""
    names = list(times)
    figure, axes = _begun(title, 0.45 * len(names) + 1.1)
    axes.boxplot(
        [list(times[name]) for name in names],
        orientation="horizontal",
        tick_labels=names,
        whis=(5, 95),
        showfliers=False,
        medianprops={"color": OURS, "linewidth": 2},
    )
    axes.set_xlabel(unit)
    axes.set_xlim(left=0)
    return _finished(figure)


def table(rows: Rows, *columns: str) -> Markdown:
    """A table: a row a name, these columns, or all."""
    shown = columns or tuple(dict.fromkeys(column for row in rows.values() for column in row))
    lines = [f"| | {' | '.join(shown)} |", "|---" * (len(shown) + 1) + "|"]
    for name, row in rows.items():
        lines.append(f"| {name} | {' | '.join(str(row.get(one, '')) for one in shown)} |")
    shown_so: Markdown = Markdown("\n".join(lines))  # type: ignore[no-untyped-call]
    return shown_so


def _short(value: float) -> str:
    """Three figures, or whole thousands with their comma."""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def _begun(title: str, height: float) -> tuple[Figure, Axes]:
    figure, axes = plt.subplots(figsize=(WIDTH, height), dpi=DPI)
    axes.set_title(title, loc="left", fontsize=11, fontweight="bold")
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return figure, axes


def _finished(figure: Figure) -> Figure:
    """The figure, closed for whoever draws it of itself: a notebook shows it once."""
    figure.tight_layout()
    plt.close(figure)
    return figure
