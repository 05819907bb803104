"""Which of the limits asked for a product misses, and what it has instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.constraints import Constraints
from data.facts import ProductFacts
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot
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


def in_words(product: ProductFacts, limits: Constraints) -> Iterator[str]:
    """What it misses, one limit at a time: "not red: blue"."""
    for name, values in limits.attributes.items():
        yield _attribute(product, name, values)
    if limits.brand:
        yield f"not {_either(limits.brand)}: {product.brand or 'no brand named'}"
    if limits.category:
        leaves = [path.rsplit(" > ", 1)[-1] for path in limits.category]
        yield f"not in {_either(leaves)}: {product.category.rsplit(' > ', 1)[-1]}"
    if limits.rating_min is not None:
        own = "not rated" if product.rating is None else f"rated {product.rating:.1f}"
        yield f"{own}, not {limits.rating_min:g} and up"
    if limits.rating_count_min is not None and product.rating_count < limits.rating_count_min:
        yield f"{product.rating_count} ratings, not {limits.rating_count_min}"


def _attribute(product: ProductFacts, name: str, values: Sequence[str]) -> str:
    attribute = attribute_name(name)
    own = list(dict.fromkeys(value for _, value in stated_values_of(product, attribute)))
    wanted = _either(values)
    if attribute == "size":
        wanted = f"size {wanted}"
    elif attribute not in KNOWN:
        wanted = f"{wanted} {name.lower()}"
    if not own:
        return f"{name.lower()} not stated"
    more = ", …" if len(own) > MOST_OWN else ""
    return f"not {wanted}: {', '.join(own[:MOST_OWN])}{more}"


def _either(values: Sequence[str]) -> str:
    return f"{', '.join(values[:-1])} or {values[-1]}" if len(values) > 1 else values[0]
