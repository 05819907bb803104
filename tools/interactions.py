"""What people do, noted for recommendations; never in the way of what they do."""

from __future__ import annotations

from typing import Any

from data.database import writing
from data.models import Interaction
from tools.context import ShopContext


def note(context: ShopContext, kind: str, **details: Any) -> None:
    """Keep one act of the speaker; details are columns of Interaction."""
    with writing(context.shop.engine) as session:
        session.add(
            Interaction(
                type=kind,
                customer_id=context.customer_id,
                session_id=context.session_id,
                **details,
            )
        )
