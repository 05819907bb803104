"""What an experiment has shown so far, in a way that may be looked at as often as one likes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Engine

from data.experiment_math import (
    ALPHA,
    FEWEST,
    Sample,
    Span,
    always_valid,
    always_valid_mean,
    is_uneven,
)
from data.experiments import ExperimentFacts, experiment_of
from data.exposures import Case, by_variant, cases_of

METHOD = "Confidence sequences of the mixture SPRT (Johari et al. 2022), 95 % over all looks"
LESS_IS_BETTER = frozenset({"cost"})
# A case counts once: people are divided, not messages. None: they said nothing of it.
VALUES: Mapping[str, Callable[[Case], float | None]] = {
    "conversion": lambda case: float(case.converted),
    "satisfaction": lambda case: (
        sum(case.satisfaction) / len(case.satisfaction) if case.satisfaction else None
    ),
    "containment": lambda case: float(not case.handed_off),
    "cost": lambda case: case.usd,
}


def report(engine: Engine, experiment_id: str) -> dict[str, Any]:
    """The figures of each variant, its differences to the control, and what may be concluded.

    Raises:
        NotFound: There is none of that id.
    """
    experiment = experiment_of(engine, experiment_id)
    found = by_variant(cases_of(engine, experiment_id))
    cases = [found.get(one.name, []) for one in experiment.variants]
    uneven = is_uneven([len(some) for some in cases], [v.weight for v in experiment.variants])
    return {
        "experiment": experiment.model_dump(mode="json"),
        "method": METHOD,
        "fewest_cases": FEWEST,
        "variants": [
            {"variant": variant.name, "exposed": len(some), **_means(some)}
            for variant, some in zip(experiment.variants, cases, strict=True)
        ],
        "differences": _differences(experiment, cases),
        "uneven_split": uneven,
        "conclusion": "uneven_split" if uneven else _conclusion(experiment, cases),
    }


def _means(cases: Sequence[Case]) -> dict[str, Any]:
    return {metric: _told(sample := _sample(cases, metric), always_valid_mean(sample))
            for metric in VALUES}  # fmt: skip


def _differences(
    experiment: ExperimentFacts, cases: Sequence[Sequence[Case]]
) -> list[dict[str, Any]]:
    control, *others = cases
    # Several variants are compared with one control: each may err less (Bonferroni).
    alpha = ALPHA / max(len(others), 1)
    return [
        {"variant": variant.name, "metric": metric, **_difference(control, some, metric, alpha)}
        for variant, some in zip(experiment.variants[1:], others, strict=True)
        for metric in VALUES
    ]


def _difference(
    control: Sequence[Case], some: Sequence[Case], metric: str, alpha: float
) -> dict[str, Any]:
    before, now = _sample(control, metric), _sample(some, metric)
    span = always_valid(before, now, alpha)
    return {
        "change": round(now.mean - before.mean, 5) if before.cases and now.cases else None,
        "interval": _rounded(span),
        "verdict": _verdict(span, metric, min(before.cases, now.cases)),
    }


def _verdict(span: Span | None, metric: str, cases: int) -> str:
    if span is None:  # too few, or all of them alike
        return "too_few" if cases < FEWEST else "undecided"
    lowest, highest = (-span.high, -span.low) if metric in LESS_IS_BETTER else span
    return "better" if lowest > 0 else "worse" if highest < 0 else "undecided"


def _conclusion(experiment: ExperimentFacts, cases: Sequence[Sequence[Case]]) -> str:
    """By the metric that decides: the best of the better variants, or that nothing is decided."""
    found: dict[str, dict[str, Any]] = {
        one["variant"]: one
        for one in _differences(experiment, cases)
        if one["metric"] == experiment.metric
    }
    better = [name for name, one in found.items() if one["verdict"] == "better"]
    if better:
        sign = -1 if experiment.metric in LESS_IS_BETTER else 1
        best = max(found[name]["change"] * sign for name in better)
        return next(name for name in better if found[name]["change"] * sign == best)
    verdicts = {one["verdict"] for one in found.values()}
    return "control" if verdicts == {"worse"} else "undecided"


def _sample(cases: Sequence[Case], metric: str) -> Sample:
    values = (VALUES[metric](case) for case in cases)
    return Sample.of([value for value in values if value is not None])


def _told(sample: Sample, span: Span | None) -> dict[str, Any]:
    mean = round(sample.mean, 5) if sample.cases else None
    return {"cases": sample.cases, "mean": mean, "interval": _rounded(span)}


def _rounded(span: Span | None) -> list[float] | None:
    return [round(span.low, 5), round(span.high, 5)] if span else None
