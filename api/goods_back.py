"""The operator's note that goods of a return or an exchange came back."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel, ConfigDict

from api.envelope import NO_STORE, PREFIX, success
from api.operator import Operator, OperatorOnly, demand_operator
from data.goods_back import receive
from data.payments.opening import open_provider
from data.payments.settling import settle_order
from data.settings import Settings
from data.trade_policy import policy_of
from knowledge.shop import Shop
from tools.order_results import order_result
from ui.counter import open_counter

Speaker = Annotated[Operator, Depends(demand_operator)]
Number = Annotated[str, Path(min_length=1, max_length=100)]


class CameBack(BaseModel):
    """Whether what came back can be sold again."""

    model_config = ConfigDict(extra="forbid")
    restock: bool = True


def goods_back_routes(settings: Settings) -> APIRouter:
    """The route; for operators only."""
    router = APIRouter(prefix=f"{PREFIX}/orders", route_class=OperatorOnly)

    @router.post("/{order_id}/received")
    async def received(
        speaker: Speaker, order_id: Number, asked: CameBack | None = None
    ) -> Response:
        """Note it once: a refund is due from then on, or an exchange is carried out."""
        shop, restock = (await open_counter(settings)).shop, asked is None or asked.restock
        done = await asyncio.to_thread(_received, shop, order_id, speaker.name, restock)
        return success(done, NO_STORE)

    return router


def _received(shop: Shop, order_id: str, name: str, restock: bool) -> dict[str, Any]:
    policy = policy_of(shop.settings)
    order = receive(shop.engine, order_id, policy, by=f"operator:{name}", restock=restock)
    settled = settle_order(shop.engine, open_provider(shop.settings), order.id)
    return {**order_result(order), "settled": settled}
