"""Messages from the page around the chat: checked, and never more than a hint."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import chainlit as cl
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from data.catalogue import product_fact
from data.database import reading
from data.personal_data import mask
from ui import speaker, words
from ui.cart_panel import show_cart
from ui.counter import assistant
from ui.orders_panel import show_orders

TOLD = "thread_told"
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
    """Where on the store's pages the customer is, and the language of that page."""

    type: Literal["smartshop:page"]
    kind: Literal["home", "product", "category", "cart", "order", "search", "other"] | None = None
    product_id: Short | None = None
    category: Short | None = None
    order_id: Short | None = None
    search: Short | None = None
    url: Annotated[str, StringConstraints(max_length=2000)] | None = None
    locale: Annotated[str, StringConstraints(max_length=35)] | None = None


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
        words.of_page(said.locale)
        speaker.set_page(await asyncio.to_thread(_stands_on, said))
        return
    speaker.set_wide(said.wide)
    if isinstance(said, OpenCart):
        await show_cart()
    elif isinstance(said, OpenOrders):
        await show_orders(said.order_id)


async def tell_thread() -> None:
    """Tell the page once which conversation this is, so that it is found again after a reload."""
    thread = speaker.thread_id()
    if cl.user_session.get(TOLD) != thread:
        cl.user_session.set(TOLD, thread)
        await cl.send_window_message({"type": "smartshop:thread", "id": thread})


def _stands_on(said: PageContext) -> dict[str, Any]:
    """Where the customer is, without what the shop does not sell and without personal data."""
    told: dict[str, Any] = said.model_dump(exclude={"type", "locale"}, exclude_none=True)
    if said.product_id is not None:
        with reading(assistant().shop.engine) as session:
            if product_fact(session, said.product_id) is None:
                del told["product_id"]
    if said.url is not None:
        told["url"] = urlsplit(said.url).path
    return told | {name: mask(told[name])[0] for name in ("search", "url") if name in told}
