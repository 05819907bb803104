"""Fit the weights of the ranker's features on the development part of the judged queries."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.settings import Settings
from evals.catalogues import FILES, OWN
from evals.judgments import JudgedQuery, read_judgments
from evals.scaled_shop import mistyped
from knowledge.features import features
from knowledge.matching import match
from knowledge.ranking import BESIDE_FEATURES, weights
from knowledge.search_query import read_query
from knowledge.shop import Shop, open_shop

STEPS = (0.3, 0.15, 0.08, 0.04)
STAYING = 0.002
"""What a weight costs per unit that it moves from where it is: small gains change nothing."""
FIXED = frozenset(("for_others", "wish", "sold_out", "quality"))
"""Judgements see no gender, wish, stock or sales: these weights are set by hand."""
MOST_ROWS = 150
_DISCOUNTS = 1 / np.log2(np.arange(2, 12))

Numbers = NDArray[np.float32]


def of_features() -> dict[str, float]:
    """The weights that are fitted: of the features, not of what is added beside them."""
    return {n: value for n, value in weights().items() if n not in BESIDE_FEATURES}


@dataclass(frozen=True)
class Case:
    """A query as the ranker sees it: features (rows, features), gains by row, the best gains."""

    condition: str
    values: Numbers
    gains: Numbers
    best: Numbers


def cases(home: Path, queries: Sequence[JudgedQuery]) -> list[Case]:
    """Each query on the whole catalogue and on names alone, as it is and with a typo."""
    found = []
    for name in (*FILES, *OWN):
        asked = [query for query in queries if query.catalogue == name]
        for form in ("whole", "names"):
            folder = home / "evals" / "search" / f"{name}-{form}"
            shop = open_shop(Settings(home=folder), seed=False)
            chance = random.Random(1)
            for query in asked:
                found.append(_case(shop, f"{name}, {form}", query, query.text))
                typed = " ".join(mistyped(word, chance) for word in query.text.split())
                if typed != query.text and query.kind != "misspelt":
                    found.append(_case(shop, f"{name}, {form}, typo", query, typed))
            shop.close()
    return found


def _case(shop: Shop, condition: str, query: JudgedQuery, text: str) -> Case:
    known = shop.products.snapshot()
    read = read_query(known, text)
    vector = shop.embedder.embed([read.corrected])[0]
    values = features(known, match(known, read, vector), np.arange(len(known)))
    columns = np.stack([values[name] for name in of_features()], axis=1)
    gains = np.zeros(len(known), np.float32)
    for product_id, gain in query.gains.items():
        gains[known.place[product_id]] = gain
    score = columns @ np.array(list(of_features().values()), np.float32)
    likely = np.union1d(np.argsort(-score)[:MOST_ROWS], np.flatnonzero(gains))
    best = np.sort(gains)[::-1][:10]
    return Case(condition, columns[likely], gains[likely], best)


def quality(found: Sequence[Case], weight: Numbers) -> float:
    """The mean NDCG@10 over conditions, each the mean over its queries."""
    by_condition: dict[str, list[float]] = {}
    for case in found:
        order = np.argsort(-(case.values @ weight), kind="stable")[:10]
        got = float(case.gains[order] @ _DISCOUNTS[: len(order)])
        ideal = float(case.best @ _DISCOUNTS[: len(case.best)])
        by_condition.setdefault(case.condition, []).append(got / ideal)
    return float(np.mean([np.mean(values) for values in by_condition.values()]))


def fit(found: Sequence[Case], start: Numbers) -> Numbers:
    """Coordinate ascent from the weights in force, in ever smaller steps."""
    names = list(of_features())

    def worth(weight: Numbers) -> float:
        return quality(found, weight) - STAYING * float(np.abs(weight - start).sum())

    best, reached = start.copy(), worth(start)
    for step in STEPS:
        for place, name in enumerate(names):
            for change in (step, -step) if name not in FIXED else ():
                trial = best.copy()
                trial[place] += change
                if (value := worth(trial)) > reached:
                    best, reached = trial, value
    return best


def main() -> None:
    """Print the weights for `knowledge/lexicon/ranking.yaml` and what they give on both parts.

    The catalogues are those that `smartshop eval search` has set up, in the home of the
    settings or in the folder named as the argument.
    """
    home = Path(sys.argv[1]) if len(sys.argv) > 1 else Settings().home
    queries = read_judgments()
    dev = cases(home, [query for query in queries if not query.held_out])
    held_out = cases(home, [query for query in queries if query.held_out])
    start = np.array(list(of_features().values()), np.float32)
    fitted = fit(dev, start)
    for name, weight in (("in force", start), ("fitted", fitted)):
        print(f"{name}: dev {quality(dev, weight):.4f}, held out {quality(held_out, weight):.4f}")
    for name, value in zip(of_features(), fitted, strict=True):
        print(f"{name}: {value:.2f}")


if __name__ == "__main__":
    main()
