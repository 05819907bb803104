"""Fit how likely a product is what was asked for, on judged queries and labelled requests."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.constraints import Constraints
from data.settings import Settings
from evals.catalogues import FILES, OWN
from evals.judgments import JUDGMENTS, JudgedQuery, read_judgments
from evals.logistic import Floats, Model, fit
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.features import Rows
from knowledge.finding import Within, meant
from knowledge.fitness import FEATURES, WEIGHTS, evidence, fitted
from knowledge.matching import Match
from knowledge.products import ProductSearch
from knowledge.ranking import best_rows, weights
from knowledge.shop import open_shop

REQUESTS = JUDGMENTS.with_name("requests.jsonl")
FITS, NEAR = 2.5, 1.5
"""Grades from which a product is what was asked for, and from which it may be."""
MOST_ROWS = 150
SHOWN = 6
FADING, LEAST = 12.0, 0.05
"""Over so many places a row counts less by the factor e, but never less than the least."""


@dataclass(frozen=True)
class Labelled:
    """What was asked of a catalogue, and which products answer it.

    Attributes:
        fits: Ids of what answers. near: Ids of what may be shown or left out.
        misses: Ids of what was judged not to answer; None where whatever is not named does not.
    """

    catalogue: str
    query: str
    limits: Constraints
    fits: frozenset[str]
    near: frozenset[str]
    misses: frozenset[str] | None = None


@dataclass(frozen=True)
class Case:
    """A request as the search sees it: rows best first, label 1, 0 or -1 where it is open."""

    catalogue: str
    inputs: Floats
    labels: NDArray[np.int64]


def requests(path: Path = REQUESTS) -> list[Labelled]:
    """The requests of a file: what the chat searched for, and which products answer."""
    told = map(json.loads, path.read_text("utf-8").splitlines())
    return [
        Labelled(
            one["catalogue"],
            one["query"],
            Constraints(**one["limits"]),
            frozenset(one["fits"]),
            frozenset(one["near"]),
        )
        for one in told
    ]


def judged(queries: Sequence[JudgedQuery]) -> list[Labelled]:
    """The same of judged queries, which state no limits."""

    def graded(query: JudgedQuery, passes: Callable[[float], bool]) -> frozenset[str]:
        return frozenset(name for name, gain in query.gains.items() if passes(gain))

    return [
        Labelled(
            one.catalogue,
            one.text,
            Constraints(),
            graded(one, lambda gain: gain >= FITS),
            graded(one, lambda gain: NEAR < gain < FITS),
            graded(one, lambda gain: gain <= NEAR),
        )
        for one in queries
    ]


def _matched(search: ProductSearch, asked: Labelled) -> tuple[CatalogueSnapshot, Match, Within]:
    shop = search.snapshot()
    passing = candidates(shop, asked.limits)
    return shop, search.matched(shop, asked.query), Within(passing, asked.limits)


def case_of(search: ProductSearch, asked: Labelled) -> Case | None:
    """What the best rows that have to do with the request are like; None where none has."""
    shop, found, within = _matched(search, asked)
    rows = np.flatnonzero(found.relevant & within.passing)
    if not len(rows) or found.query.is_vague:
        return None
    rows = best_rows(shop, found, rows, MOST_ROWS, weights())
    return Case(asked.catalogue, evidence(found, rows).astype(float), labels(shop, asked, rows))


def labels(shop: CatalogueSnapshot, asked: Labelled, rows: Rows) -> NDArray[np.int64]:
    """1 for rows that answer, 0 for those that do not, -1 for those that are left open."""
    found = []
    for name in (shop.ids[row] for row in rows):
        missed = name in asked.misses if asked.misses is not None else name not in asked.near
        found.append(1 if name in asked.fits else 0 if missed else -1)
    return np.array(found)


def model_of(cases: Sequence[Case]) -> Model:
    """The model fitted on these, in which every request counts alike."""
    importance = []
    for case in cases:
        place = np.flatnonzero(case.labels >= 0)
        weight = np.exp(-place / FADING) + LEAST
        importance.append(weight / max(weight.sum(), 1e-9))
    inputs = np.concatenate([case.inputs[case.labels >= 0] for case in cases])
    told = np.concatenate([case.labels[case.labels >= 0] for case in cases])
    return fit(inputs, told.astype(float), np.concatenate(importance))


def shown(search: ProductSearch, asked: Labelled, *, learned: bool) -> NDArray[np.int64] | None:
    """The labels of what is shown first; None where nothing that passes the limits answers."""
    shop, found, within = _matched(search, asked)
    place = [shop.place[name] for name in asked.fits if name in shop.place]
    if not place or not within.passing[place].any():
        return None
    if not (found.relevant & within.passing).any():
        return np.zeros(0, np.int64)
    if not learned:
        found = replace(found, by_minilm=False)
    rows = np.flatnonzero(meant(shop, found, within))
    return labels(shop, asked, best_rows(shop, found, rows, SHOWN, weights()))


def quality(lists: Sequence[NDArray[np.int64] | None]) -> tuple[float, float]:
    """The share of lists that hold what answers and nothing that does not, and of clean lists."""
    told = [one for one in lists if one is not None]
    clean = [not (one == 0).any() for one in told]
    right = [is_clean and bool((one == 1).any()) for one, is_clean in zip(told, clean, strict=True)]
    return float(np.mean(right)), float(np.mean(clean))


def write(model: Model) -> None:
    """Put the model in force."""
    half = len(FEATURES)
    parts = {"own": model.weights[:half], "behind": model.weights[half:]}
    told = {
        name: dict(zip(FEATURES, np.round(part, 4).tolist(), strict=True))
        for name, part in parts.items()
    }
    WEIGHTS.write_text(json.dumps(told | {"bias": round(model.bias, 4)}, indent=2) + "\n", "utf-8")
    fitted.cache_clear()


def main() -> None:
    """Judge each catalogue by a model of the others, then fit on all and put that in force.

    The catalogues are those that `smartshop eval search` has set up, in the home of the
    settings or in the folder named as the argument.
    """
    home = Path(sys.argv[1]) if len(sys.argv) > 1 else Settings().home
    queries = [query for query in read_judgments() if not query.held_out]
    sets = {"requests": requests(), "judged queries": judged(queries)}
    names = [*FILES, *OWN]
    shops = {
        name: open_shop(Settings(home=home / "evals" / "search" / f"{name}-whole"), seed=False)
        for name in names
    }
    everything = [one for part in sets.values() for one in part]
    cases = [case_of(shops[one.catalogue].products, one) for one in everything]
    told = [case for case in cases if case is not None]
    for name in names:
        write(model_of([case for case in told if case.catalogue != name]))
        for kind, part in sets.items():
            asked = [one for one in part if one.catalogue == name]
            search = shops[name].products
            for learned in (False, True) if asked else ():
                right, clean = quality([shown(search, one, learned=learned) for one in asked])
                print(f"{name}, {kind}, learned {learned}: right {right:.3f}, clean {clean:.3f}")
    write(model_of(told))
    for shop in shops.values():
        shop.close()


if __name__ == "__main__":
    main()
