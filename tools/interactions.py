"""What people do, noted for recommendations; never in the way of what they do."""

from __future__ import annotations

from typing import Any

from data.acts import Act
from tools.context import ShopContext


def note(context: ShopContext, kind: str, **details: Any) -> None:
    """Note one act of the speaker; details are those of an Act.

    It is written a moment later, by a thread of its own, where the speaker agrees to it.
    """
    act = Act(kind, customer_id=context.customer_id, session_id=context.session_id, **details)
    context.shop.tracker.note(act)
