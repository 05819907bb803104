"""What a turn did to the cart and the orders, in a line that outlives the turn's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.consent import is_preview
from tools.outcome import ToolOutcome
from tools.run import is_consequential

CART_TOOLS = frozenset(
    {
        *("add_to_cart", "update_cart_item", "remove_from_cart", "clear_cart"),
        *("save_for_later", "move_to_cart", "apply_coupon", "remove_coupon", "checkout"),
    }
)
"""Tools that change the cart, or order what is in it."""
TOLD = ("order_id", "product_id", "quantity", "code")
"""What says which; addresses, reasons and ways of paying are nobody's to keep."""


def deeds_told(outcomes: Sequence[ToolOutcome]) -> str:
    """Each change that was made, shown or refused; empty where the turn only looked things up."""
    changing = (one for one in outcomes if one.name in CART_TOOLS or is_consequential(one.name))
    return "; ".join(f"{' '.join(_what(one))}: {_came_of(one)}" for one in changing)


def _what(outcome: ToolOutcome) -> Iterator[str]:
    names = {product.id: product.name for product in outcome.products}
    if outcome.cart is not None:
        names |= {line.product_id: line.name for line in outcome.cart.lines}
    yield outcome.name
    for name in TOLD:
        if (value := outcome.arguments.get(name)) is not None:
            yield f"{name}={names.get(str(value), value)}"


def _came_of(outcome: ToolOutcome) -> str:
    if not outcome.ok:
        return f"refused ({(outcome.error or {}).get('code', 'failed')})"
    return "shown, not done" if is_preview(outcome) else "done"
