"""The figures of a suite that decide: each with its interval, its direction and its baselines."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal

from data.yaml_file import read_yaml
from evals.intervals import Interval, hanley_mcneil, wilson

MEASURES = Path(__file__).parent / "data" / "measures.yaml"
KINDS = ("share", "mean", "count", "auroc")
Better = Literal["more", "less", "zero"]
Place = tuple[str, ...]
_OURS = re.compile(r"<(.+)>")


@dataclass(frozen=True)
class Measure:
    """A figure that decides.

    Attributes:
        figure: Its place among the suite's figures, the names joined by "/".
        value: A count is given as the share of its cases.
        of: How many cases it rests on. beside: The same figure of each baseline.
    """

    figure: str
    value: float
    better: Better
    of: int | None = None
    interval: Interval | None = None
    beside: Mapping[str, float] = field(default_factory=dict)

    def public(self) -> dict[str, Any]:
        """As programs read it."""
        return {
            "figure": self.figure,
            "value": round(self.value, 4),
            "interval": self.interval.rounded() if self.interval else None,
            "of": self.of,
            "better": self.better,
            "beside": dict(self.beside),
        }


def measures_of(suite: str, figures: Mapping[str, Any]) -> list[Measure]:
    """Those of a suite's figures that decide; what was not measured is left out."""
    stated = _stated().get(suite, [])
    return [measure for each in stated for measure in _found(each, figures)]


@functools.cache
def _stated() -> dict[str, list[dict[str, str]]]:
    stated: dict[str, list[dict[str, str]]] = read_yaml(MEASURES)
    return stated


def _found(stated: Mapping[str, str], figures: Mapping[str, Any]) -> Iterator[Measure]:
    kind = next(kind for kind in KINDS if kind in stated)
    pattern = stated[kind].split("/")
    for place in _places(figures, [_OURS.sub(r"\1", name) for name in pattern]):
        better, cases = _better(stated, figures, place), _beside(figures, place, stated.get("of"))
        value = _at(figures, place)
        if better is None or not _is_number(value) or cases == 0:
            continue
        share = value / cases if kind == "count" and cases else float(value)
        yield Measure(
            figure="/".join(place),
            value=share,
            better=better,
            of=int(cases) if cases is not None else None,
            interval=_interval(kind, share, cases, stated, figures, place),
            beside=_baselines(figures, place, pattern),
        )


def _interval(
    kind: str, value: float, cases: float | None, stated: Mapping[str, str],
    figures: Mapping[str, Any], place: Place,
) -> Interval | None:  # fmt: skip
    if kind == "mean" or cases is None:
        given = _raw(figures, place, stated.get("interval"))
        return Interval(*given) if isinstance(given, Sequence) and len(given) == 2 else None
    if kind == "auroc":
        positives = _beside(figures, place, stated["positives"])
        if not positives or positives >= cases:
            return None
        return hanley_mcneil(value, positives, cases - positives)
    return wilson(value, cases)


def _better(stated: Mapping[str, str], figures: Mapping[str, Any], place: Place) -> Better | None:
    """The stated direction; where it lies with a key beside the figure, that key's; None: none."""
    better = stated["better"]
    if not better.startswith("by "):
        return "zero" if better == "zero" else "more" if better == "more" else "less"
    wanted = _raw(figures, place, better.removeprefix("by "))
    return None if wanted is None else "more" if wanted else "less"


def _places(figures: Any, pattern: Sequence[str], so_far: Place = ()) -> Iterator[Place]:
    if not pattern:
        yield so_far
        return
    for name in figures if isinstance(figures, Mapping) else ():
        if fnmatchcase(name, pattern[0]):
            yield from _places(figures[name], pattern[1:], (*so_far, name))


def _baselines(
    figures: Mapping[str, Any], place: Place, pattern: Sequence[str]
) -> dict[str, float]:
    """The figures that stand where ours stands, by whose they are."""
    axis = next((n for n, name in enumerate(pattern) if _OURS.fullmatch(name)), None)
    if axis is None:
        return {}
    others = [name for name in _at(figures, place[:axis]) if name != place[axis]]
    found = {name: _at(figures, (*place[:axis], name, *place[axis + 1 :])) for name in others}
    return {name: value for name, value in found.items() if _is_number(value)}


def _beside(figures: Mapping[str, Any], place: Place, way: str | None) -> float | None:
    found = _raw(figures, place, way)
    return float(found) if _is_number(found) else None


def _raw(figures: Mapping[str, Any], place: Place, way: str | None) -> Any:
    """What stands at a way from a figure: a name beside it, `..` for one level up."""
    if way is None:
        return None
    here = list(place[:-1])
    for name in way.split("/"):
        if name == "..":
            here.pop()
        else:
            here.append(name)
    return _at(figures, here)


def _at(figures: Any, place: Sequence[str]) -> Any:
    for name in place:
        figures = figures.get(name) if isinstance(figures, Mapping) else None
    return figures


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
