"""Which units of an order are meant, what they become, and what the difference costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from data.after_sales_gates import refuse
from data.after_sales_plan import LineUnits, Standing, Totals
from data.facts import ProductFacts, VariantFacts
from data.importing.attributes import attribute_name
from data.models import Order, OrderLine
from data.stock import Item
from data.trade_policy import Policy, Rule


class Swap(NamedTuple):
    """A unit of a line, and the variant that takes its place."""

    line: OrderLine
    new: VariantFacts


def item_id(line: OrderLine) -> str:
    """What after-sales knows a line by."""
    return line.variant_id or line.product_id


def units_meant(standing: Standing, item_ids: Sequence[str], policy: Policy) -> list[OrderLine]:
    """The line of each unit named, in the order named; an id named twice is two units.

    Raises:
        NotPossible: Coded no_items or not_in_order.
    """
    if not item_ids:
        raise refuse(policy, "no_items", "Which items of the order is it about?")
    left = Counter({line.position: line.quantity for line in standing.rows.lines})
    found: list[OrderLine] = []
    for wanted in item_ids:
        line = next((one for one in _named(standing, wanted) if left[one.position]), None)
        if line is None:
            said = "That item is not in the order, or not so many times."
            raise refuse(policy, "not_in_order", said, item_id=wanted)
        left[line.position] -= 1
        found.append(line)
    return found


def check_kinds(standing: Standing, lines: Iterable[OrderLine], rule: Rule, policy: Policy) -> None:
    """Refuse what the policy takes back from nobody.

    Raises:
        NotPossible: Coded never_returned.
    """
    barred = {name.casefold() for name in rule.except_categories}
    for line in lines:
        product = standing.catalogue.get(line.product_id)
        names = product.category.casefold().split(" > ") if product else []
        if barred.intersection(names):
            said = f"{line.name} cannot be returned or exchanged."
            raise refuse(policy, "never_returned", said, item_id=item_id(line))


def swaps(
    standing: Standing, lines: Sequence[OrderLine], new_ids: Sequence[str], policy: Policy
) -> list[Swap]:
    """What each unit becomes: another variant of its product that can be had now.

    Raises:
        NotPossible: Coded counts_differ, other_product, same_item or not_available.
    """
    if len(lines) != len(new_ids):
        said = "Each item needs exactly one that takes its place."
        raise refuse(policy, "counts_differ", said, items=len(lines), new_items=len(new_ids))
    found = [
        Swap(line, _variant(standing, line, wanted, policy))
        for line, wanted in zip(lines, new_ids, strict=True)
    ]
    for (product_id, variant_id), units in taken(found).items():
        variant = _of(standing.catalogue.get(product_id), variant_id)
        if variant is None or (variant.stock is not None and variant.stock < units):
            raise _not_available(policy, variant_id)
    return found


def taken(changes: Iterable[Swap]) -> Counter[Item]:
    """Units of each new variant."""
    return Counter(Item(swap.line.product_id, swap.new.id) for swap in changes)


def counted_units(lines: Iterable[OrderLine]) -> Counter[Item]:
    """Of units, one entry each, those that stock was taken for."""
    return Counter(Item(line.product_id, line.variant_id) for line in lines if line.counted)


def lines_after(lines: Sequence[OrderLine], changes: Sequence[Swap]) -> tuple[LineUnits, ...]:
    """The order's lines with the changed units in the places of the old ones."""
    found: list[LineUnits] = []
    for line in lines:
        news = [swap.new for swap in changes if swap.line.position == line.position]
        if line.quantity > len(news):
            found.append(_kept(line, line.quantity - len(news)))
        for new, units in Counter(new.id for new in news).items():
            variant = next(one for one in news if one.id == new)
            item = Item(line.product_id, new)
            options = _named_as(line.options, variant.options)
            found.append(
                LineUnits(item, line.name, options, units, variant.price_cents, fresh=True)
            )
    return tuple(found)


def totals_after(order: Order, subtotal_cents: int) -> Totals:
    """What the order costs with other goods in it.

    Tax keeps its share of what the goods cost; a discount shrinks with them and never grows, so
    that nobody gets more back than was paid.
    """
    discount = min(
        order.discount_cents, share(order.discount_cents, subtotal_cents, order.subtotal_cents)
    )
    before, after = order.subtotal_cents - order.discount_cents, subtotal_cents - discount
    added = order.total_cents - before - order.shipping_cents  # Nothing where tax is in the price.
    total = after + order.shipping_cents + share(added, after, before)
    return Totals(subtotal_cents, discount, share(order.tax_cents, after, before), total)


def paid_for(order: Order, lines: Iterable[OrderLine]) -> int:
    """Cents that units, one entry each, have cost with their share of discount and tax."""
    goods = order.total_cents - order.shipping_cents
    return share(goods, sum(line.price_cents for line in lines), order.subtotal_cents)


def share(cents: int, part: int, whole: int) -> int:
    """The part's share of an amount, to the nearest cent; all of it where there is no whole."""
    return (2 * cents * part + whole) // (2 * whole) if whole else cents


def _named(standing: Standing, wanted: str) -> list[OrderLine]:
    by_item = [line for line in standing.rows.lines if item_id(line) == wanted]
    return by_item or [line for line in standing.rows.lines if line.product_id == wanted]


def _variant(standing: Standing, line: OrderLine, wanted: str, policy: Policy) -> VariantFacts:
    if wanted == item_id(line):
        said = "That is the item that the order has already."
        raise refuse(policy, "same_item", said, item_id=wanted)
    product = standing.catalogue.get(line.product_id)
    if product is None:
        raise _not_available(policy, wanted)
    variant = product.variant(wanted)
    if variant is None:
        said = f"{line.name} has no such option; it can be changed for one of its own only."
        raise refuse(policy, "other_product", said, item_id=wanted)
    if not variant.in_stock:
        raise _not_available(policy, wanted)
    return variant


def _named_as(known: Mapping[str, Any], options: Mapping[str, str]) -> dict[str, str]:
    """The options under the names that the order has for them: the catalogue's may be shorter."""
    names = {attribute_name(name): name for name in known}
    return {names.get(name, name): value for name, value in options.items()}


def _not_available(policy: Policy, wanted: str) -> Exception:
    said = "The item that was chosen is not available now."
    return refuse(policy, "not_available", said, item_id=wanted)


def _of(product: ProductFacts | None, variant_id: str) -> VariantFacts | None:
    return product.variant(variant_id) if product else None


def _kept(line: OrderLine, quantity: int) -> LineUnits:
    item = Item(line.product_id, line.variant_id)
    return LineUnits(
        item, line.name, line.options, quantity, line.price_cents, counted=line.counted
    )
