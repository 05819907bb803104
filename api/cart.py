"""The visitor's cart: its count for the page's header, and the cart itself."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from api.envelope import PREFIX, Enveloped
from api.visitor import answered, open_context
from data.errors import InvalidInput
from data.settings import Settings
from tools.arguments import Arguments, NoArguments
from tools.cart import AddArguments, CouponArguments, LineArguments, UpdateArguments
from tools.context import ShopContext
from tools.run import run_tool
from ui.counter import open_counter
from ui.identity import known

Visitor = Annotated[ShopContext, Depends(open_context)]
Id = Annotated[str, Query(min_length=1, max_length=200)]
Option = Annotated[str | None, Query(max_length=200)]
Code = Annotated[str, Query(min_length=1, max_length=60)]


class LineChange(Arguments):
    """What becomes of a line: another quantity, or aside and back again."""

    product_id: str
    variant_id: str | None = None
    quantity: int | None = None
    saved: bool | None = None


def cart_routes(settings: Settings) -> APIRouter:
    """Every route of the cart: whose it is comes from the signed cookies, from nothing else."""
    router = APIRouter()
    router.include_router(_counter(settings))
    resource = APIRouter(prefix=f"{PREFIX}/cart", route_class=Enveloped)
    for add in (_whole, _lines, _coupons):
        add(resource)
    router.include_router(resource)
    return router


def _counter(settings: Settings) -> APIRouter:
    router = APIRouter()

    @router.get("/cart")
    async def cart(request: Request, response: Response) -> dict[str, Any]:
        """Units in the visitor's cart and their price in cents."""
        response.headers["cache-control"] = "no-store"
        who = known()
        if who is None:
            return {"count": 0, "total_cents": 0, "currency": settings.currency}
        shop = (await open_counter(settings)).shop
        context = ShopContext(shop, session_id="", customer_id=who.customer_id)
        found = (await asyncio.to_thread(run_tool, context, "view_cart", {})).cart
        if found is None:
            raise LookupError("the cart cannot be read")
        return {
            "count": found.count,
            "total_cents": found.total_cents,
            "currency": found.currency,
        }

    return router


def _whole(router: APIRouter) -> None:
    @router.get("")
    async def view(request: Request, who: Visitor) -> Response:
        """Lines, what is saved for later, coupons and totals, at today's prices."""
        return await answered(request, who, "view_cart", NoArguments())

    @router.delete("")
    async def clear(request: Request, who: Visitor) -> Response:
        """Empty it; what is saved for later stays."""
        return await answered(request, who, "clear_cart", NoArguments())


def _lines(router: APIRouter) -> None:
    @router.post("")
    @router.post("/lines")
    async def add(request: Request, who: Visitor, body: AddArguments) -> Response:
        """Put units of a product in."""
        return await answered(request, who, "add_to_cart", body)

    @router.patch("")
    @router.patch("/lines")
    async def change(request: Request, who: Visitor, body: LineChange) -> Response:
        """Change how many, or put a line aside and back; one of both."""
        line = {"product_id": body.product_id, "variant_id": body.variant_id}
        if (body.quantity is None) == (body.saved is None):
            raise InvalidInput("Give either quantity or saved.")
        if body.quantity is not None:
            changed = UpdateArguments.model_validate({**line, "quantity": body.quantity})
            return await answered(request, who, "update_cart_item", changed)
        name = "save_for_later" if body.saved else "move_to_cart"
        return await answered(request, who, name, LineArguments.model_validate(line))

    @router.delete("/lines")
    async def remove(
        request: Request, who: Visitor, product_id: Id, variant_id: Option = None
    ) -> Response:
        """Take a product out."""
        line = LineArguments(product_id=product_id, variant_id=variant_id)
        return await answered(request, who, "remove_from_cart", line)


def _coupons(router: APIRouter) -> None:
    @router.post("/coupon")
    async def apply(request: Request, who: Visitor, body: CouponArguments) -> Response:
        """Put a coupon to the cart."""
        return await answered(request, who, "apply_coupon", body)

    @router.delete("/coupon")
    async def remove(request: Request, who: Visitor, code: Code) -> Response:
        """Take a coupon off."""
        return await answered(request, who, "remove_coupon", CouponArguments(code=code))
