"""Which of the limits asked for a product misses, and what it has instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.constraints import Constraints
from data.facts import ProductFacts
from data.told import Told, told
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.categories import leaf_of
from knowledge.features import Rows
from knowledge.stated import stated_values_of
from knowledge.traits import KNOWN, attribute_name

MOST_OWN = 3


def missed(shop: CatalogueSnapshot, asked: Constraints, rows: Rows) -> list[Constraints]:
    """For each row the limits asked for that it does not meet; price and exclusions aside."""
    single = [Constraints(category=asked.category), Constraints(brand=asked.brand)]
    single += [Constraints(attributes={name: values}) for name, values in asked.attributes.items()]
    single.append(Constraints(rating_min=asked.rating_min, rating_count_min=asked.rating_count_min))
    told = [limit for limit in single if not limit.is_empty()]
    met = [candidates(shop, limit)[rows] for limit in told]
    found = [Constraints() for _ in rows]
    for limit, passes in zip(told, met, strict=True):
        for place in range(len(rows)):
            if not passes[place]:
                found[place] = found[place].narrowed(limit)
    return found


def lacking(product: ProductFacts, limits: Constraints) -> Iterator[Told]:
    """What it misses, one limit at a time: "not red: blue"."""
    for name, values in limits.attributes.items():
        yield _attribute(product, name, values)
    if limits.brand:
        yield told("other-brand", wanted=limits.brand, own=product.brand or "")
    if limits.category:
        leaves = [leaf_of(path) for path in limits.category]
        yield told("other-category", wanted=leaves, own=leaf_of(product.category))
    if limits.rating_min is not None:
        yield told("other-rating", least=limits.rating_min, own=product.rating)
    if limits.rating_count_min is not None and product.rating_count < limits.rating_count_min:
        yield told("few-ratings", least=limits.rating_count_min, own=product.rating_count)


def _attribute(product: ProductFacts, name: str, values: Sequence[str]) -> Told:
    attribute = attribute_name(name)
    own = list(dict.fromkeys(value for _, value in stated_values_of(product, attribute)))
    if not own:
        return told("not-stated", label=name.lower())
    known = "value" if attribute in KNOWN else "other"
    return told(
        "other-value",
        kind="size" if attribute == "size" else known,
        label=name.lower(),
        wanted=list(values),
        own=own[:MOST_OWN],
        more=len(own) > MOST_OWN,
    )
