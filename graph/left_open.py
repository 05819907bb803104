"""What a turn's calls leave to the next turn, whoever made them and whatever was said of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.brief import Said, TurnBrief
from graph.cheap import CHANGES
from graph.embedded.say.answer import Answer
from graph.embedded.say.buying import purchase
from graph.embedded.say.choosing import choice, choices_of
from tools.outcome import ToolOutcome


def left_open(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> Said:
    """What an addition or a purchase waits for, and how the cart gets back to what it was.

    A model's words say nothing of it, and "the black one", an address or "undo that" may come next.
    """
    waiting = _waiting(outcomes)
    asked = choice(waiting, "") if waiting is not None else _of_a_purchase(brief, outcomes)
    return Said(
        pending=asked.pending if asked else None,
        open_question=asked.open_question if asked else None,
        undo=_undo(brief, outcomes),
    )


def _of_a_purchase(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """What code would ask to go on with the purchase of this turn; None where there is none."""
    parts = brief.understanding.parts
    if not parts or not any(one.name == "checkout" for one in outcomes):
        return None
    return purchase(brief, parts[-1], outcomes)


def _waiting(outcomes: Sequence[ToolOutcome]) -> ToolOutcome | None:
    """The newest addition that was refused for want of an option, and not made after all."""
    for outcome in reversed([one for one in outcomes if one.name == "add_to_cart"]):
        if outcome.ok:
            return None
        if choices_of(outcome):
            return outcome
    return None


def _undo(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> Sequence[dict[str, Any]] | None:
    """The calls that take a turn's changes back, the newest last; None where it made none."""
    changing = [one for one in outcomes if one.ok and one.cart and one.name in CHANGES]
    if not changing or changing[-1].cart is None:
        return None
    if brief.understanding.intents == ["undo"]:
        return []
    before = {_key(line): line for line in brief.conversation.cart_lines}
    after = {_key(line): line for line in changing[-1].cart.public()["lines"]}
    back = list(_back(before, after))
    touched = [str(one.arguments.get("product_id")) for one in changing]
    order = {product: place for place, product in enumerate(touched)}
    return sorted(back, key=lambda call: order.get(call["arguments"]["product_id"], -1)) or None


def _back(
    before: Mapping[tuple[str, str | None], Mapping[str, Any]],
    after: Mapping[tuple[str, str | None], Mapping[str, Any]],
) -> Iterator[dict[str, Any]]:
    for key in dict.fromkeys([*before, *after]):
        was = before[key]["quantity"] if key in before else 0
        now = after[key]["quantity"] if key in after else 0
        if was != now:
            product_id, variant_id = key
            arguments = {"product_id": product_id, "quantity": was}
            if variant_id:
                arguments["variant_id"] = variant_id
            yield {"name": "update_cart_item" if now else "add_to_cart", "arguments": arguments}


def _key(line: Mapping[str, Any]) -> tuple[str, str | None]:
    return line["product_id"], line["variant_id"] or None
