"""Messages from the page around the chat: checked, and never more than a hint."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any, Literal

import chainlit as cl
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from ui import speaker, words
from ui.cart_panel import show_cart
from ui.counter import assistant
from ui.orders_panel import show_orders
from ui.store_page import Short, StorePage, stands_on

TOLD = "thread_told"


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


class PageContext(StorePage):
    """Where on the store's pages the customer is, and the language of that page."""

    type: Literal["smartshop:page"]


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
        speaker.set_page(await asyncio.to_thread(stands_on, assistant().shop, said))
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
