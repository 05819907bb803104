"""Messages from the page around the chat: checked, and never more than a hint."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from ui import speaker
from ui.cart_panel import show_cart
from ui.orders_panel import show_orders

Short = Annotated[str, StringConstraints(max_length=200)]


class _Said(BaseModel):
    model_config = ConfigDict(extra="ignore")


class OpenCart(_Said):
    """The cart button was pressed."""

    type: Literal["smartshop:open-cart"]
    wide: bool | None = None


class OpenOrders(_Said):
    """The button of all orders was pressed, or one of them."""

    type: Literal["smartshop:open-orders"]
    wide: bool | None = None
    order_id: Short | None = None


class Viewport(_Said):
    """Whether a side panel fits beside the chat."""

    type: Literal["smartshop:viewport"]
    wide: bool


class PageContext(_Said):
    """Where on the store's pages the customer is."""

    type: Literal["smartshop:page"]
    product_id: Short | None = None
    category: Short | None = None
    url: Short | None = None


_ANY: TypeAdapter[OpenCart | OpenOrders | Viewport | PageContext] = TypeAdapter(
    Annotated[OpenCart | OpenOrders | Viewport | PageContext, Field(discriminator="type")]
)


async def hear(data: Any) -> None:
    """Take a message to heart; what is not one of ours is ignored."""
    try:
        said = _ANY.validate_python(data)
    except ValidationError:
        return
    if isinstance(said, PageContext):
        speaker.set_page(said.model_dump(exclude={"type"}, exclude_none=True))
        return
    speaker.set_wide(said.wide)
    if isinstance(said, OpenCart):
        await show_cart()
    elif isinstance(said, OpenOrders):
        await show_orders(said.order_id)
