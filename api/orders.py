"""The visitor's orders: listed, read, and changed upon a confirmation."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Path, Query, Response

from api.envelope import NO_STORE, PREFIX, Enveloped, success
from api.visitor import open_context
from data.orders import orders_of
from data.request_keys import once
from data.settings import Settings
from data.trade_policy import policy_of
from tools.arguments import Arguments
from tools.context import ShopContext
from tools.order_arguments import Cancelling, Exchanging, Modifying, OneOrder, Returning
from tools.order_results import short_result
from tools.orders import get_order_status
from tools.registry import TOOLS
from tools.reviewing import Reviewing

Visitor = Annotated[ShopContext, Depends(open_context)]
Number = Annotated[str, Path(min_length=1, max_length=100)]
Key = Annotated[str | None, Header(alias="Idempotency-Key")]
Page = Annotated[int, Query(ge=1, le=1_000_000)]
PageSize = Annotated[int, Query(ge=1, le=100)]


class Confirmed(Arguments):
    """Whether it is to be done; otherwise it is only told what would come of it."""

    confirm: bool = False


class Cancel(Cancelling, Confirmed):
    """A cancellation."""


class Modify(Modifying, Confirmed):
    """A change of items, address or payment."""


class Return(Returning, Confirmed):
    """A return."""


class Exchange(Exchanging, Confirmed):
    """An exchange."""


class Review(Reviewing, Confirmed):
    """A review of an item."""


def order_routes(settings: Settings) -> APIRouter:
    """Every route; whose orders they are comes from the signed cookies, from nothing else."""
    router = APIRouter(prefix=f"{PREFIX}/orders", route_class=Enveloped)
    _add_reading(router)
    _add_changing(router)
    return router


def _add_reading(router: APIRouter) -> None:
    @router.get("")
    async def orders(who: Visitor, page: Page = 1, page_size: PageSize = 20) -> Response:
        """The orders, the newest first."""
        policy, first = policy_of(who.shop.settings), (page - 1) * page_size
        found, total = await asyncio.to_thread(
            orders_of, who.shop.engine, who.owner, policy, page_size, first
        )
        place = {"page": page, "page_size": page_size, "total": total}
        place["total_pages"] = -(-total // page_size)
        return success([short_result(order) for order in found], NO_STORE, place)

    @router.get("/{order_id}")
    async def order(who: Visitor, order_id: Number) -> Response:
        """One order, whole."""
        asked = OneOrder(order_id=order_id)
        outcome = await asyncio.to_thread(get_order_status, who, asked)
        return success(outcome.result, NO_STORE)


def _add_changing(router: APIRouter) -> None:
    @router.post("/{order_id}/cancel")
    async def cancel(who: Visitor, order_id: Number, body: Cancel, key: Key = None) -> Response:
        """Call a pending order off."""
        return await _changed(who, "cancel_order", order_id, body, key)

    @router.post("/{order_id}/modify")
    async def modify(who: Visitor, order_id: Number, body: Modify, key: Key = None) -> Response:
        """Change items, address or payment of a pending order."""
        return await _changed(who, "modify_order", order_id, body, key)

    @router.post("/{order_id}/return")
    async def return_(who: Visitor, order_id: Number, body: Return, key: Key = None) -> Response:
        """Ask to return items of a delivered order."""
        return await _changed(who, "return_items", order_id, body, key)

    @router.post("/{order_id}/exchange")
    async def exchange(who: Visitor, order_id: Number, body: Exchange, key: Key = None) -> Response:
        """Ask to exchange items of a delivered order."""
        return await _changed(who, "exchange_items", order_id, body, key)

    @router.post("/{order_id}/reviews")
    async def review(who: Visitor, order_id: Number, body: Review, key: Key = None) -> Response:
        """Review an item of a delivered order."""
        return await _changed(who, "write_review", order_id, body, key)


async def _changed(
    who: ShopContext, name: str, order_id: str, body: Confirmed, key: str | None
) -> Response:
    tool = TOOLS[name]
    given = body.model_dump(exclude_unset=True, exclude={"confirm"})
    asked = tool.arguments.model_validate({"order_id": order_id, **given})
    run = tool.run if body.confirm or tool.preview is None else tool.preview

    def answer() -> dict[str, Any]:
        outcome = run(who, asked)
        return {**outcome.result, "confirmed": body.confirm, "confirm": outcome.confirm}

    request = {"route": name, "confirm": body.confirm, **asked.model_dump(mode="json")}
    data = await asyncio.to_thread(
        once, who.shop.engine, who.owner, key if body.confirm else None, request, answer
    )
    return success(data, NO_STORE)
