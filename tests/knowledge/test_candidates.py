"""Constraints as masks agree with the same limits said in plain Python, over random shops."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from data.catalogue import CatalogueRow
from data.constraints import Constraints, Exclusions
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import build_snapshot

CATEGORIES = ["A", "A > B", "A > B > C", "A > Bee", "D & Co"]
BRANDS = ["North", "north", "West Side", None]
COLORS = ["red", "blue", "dark blue"]
WORDS = ["lamp", "chair", "oak", "table"]
PRICES = [0, 999, 1000, 1001, 5000]
RATINGS = [None, 3.9, 4.0, 4.2]


@st.composite
def catalogue_row(draw: st.DrawFn) -> CatalogueRow:
    return CatalogueRow(
        id="",
        name=" ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=2))),
        brand=draw(st.sampled_from(BRANDS)),
        category=draw(st.sampled_from(CATEGORIES)),
        description="",
        price_cents=draw(st.sampled_from(PRICES)),
        rating=draw(st.sampled_from(RATINGS)),
        rating_count=draw(st.integers(0, 3)),
        in_stock=draw(st.booleans()),
        popularity=0,
        created_at="",
        attributes=draw(
            st.one_of(st.just({}), st.fixed_dictionaries({"Color": st.sampled_from(COLORS)}))
        ),
        specifications={},
    )


limits = st.builds(
    Constraints,
    category=st.lists(st.sampled_from(CATEGORIES), max_size=1),
    brand=st.lists(st.sampled_from(["North", "West Side"]), max_size=1),
    price_min_cents=st.sampled_from([None, *PRICES]),
    price_max_cents=st.sampled_from([None, *PRICES]),
    price_min_exclusive=st.booleans(),
    price_max_exclusive=st.booleans(),
    rating_min=st.sampled_from(RATINGS),
    rating_count_min=st.sampled_from([None, 1, 3]),
    in_stock=st.sampled_from([None, True]),
    attributes=st.one_of(
        st.just({}),
        st.fixed_dictionaries({"colour": st.lists(st.sampled_from(COLORS), min_size=1)}),
    ),
    exclude=st.builds(
        Exclusions,
        brand=st.lists(st.sampled_from(["north"]), max_size=1),
        terms=st.lists(st.sampled_from(["lamps", "oak table"]), max_size=1),
        attributes=st.sampled_from([{}, {"color": ["red"]}]),
    ),
)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(catalogue_row(), min_size=1, max_size=12), asked=limits)
def test_what_passes_is_what_meets_every_limit(
    rows: list[CatalogueRow], asked: Constraints
) -> None:
    shop = build_snapshot(rows, np.zeros((len(rows), 4), np.float32), "1")
    assert candidates(shop, asked).tolist() == [meets(row, asked) for row in rows]


def meets(row: CatalogueRow, asked: Constraints) -> bool:
    color = str(row.attributes.get("Color", ""))
    colors = {color, color.split()[-1]} if color else set()
    brand = (row.brand or "").lower()
    low, high = asked.price_min_cents, asked.price_max_cents
    text = set(f"{row.name} {brand}".split())
    return all(
        [
            not asked.category
            or any(f"{row.category} > ".startswith(f"{path} > ") for path in asked.category),
            not asked.brand or brand in [one.lower() for one in asked.brand],
            low is None or row.price_cents > low - (not asked.price_min_exclusive),
            high is None or row.price_cents < high + (not asked.price_max_exclusive),
            asked.rating_min is None or (row.rating is not None and row.rating >= asked.rating_min),
            asked.rating_count_min is None or row.rating_count >= asked.rating_count_min,
            not asked.in_stock or row.in_stock,
            not asked.attributes or bool(colors & set(asked.attributes["colour"])),
            brand not in asked.exclude.brand,
            not any(
                set(term.replace("lamps", "lamp").split()) <= text for term in asked.exclude.terms
            ),
            not (asked.exclude.attributes and "red" in colors),
        ]
    )
