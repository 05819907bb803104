"""Recommendations for whoever asks, what they did, and what came of what they were shown."""

from __future__ import annotations

import asyncio
import time
import uuid
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.consents import known_visitor
from api.envelope import NO_STORE, PREFIX, Enveloped, accepted, success
from api.operator import client_address
from api.throttle import Throttle
from data.acts import Act
from data.errors import InvalidInput, TooManyRequests
from data.impressions import note_feedback
from data.models.interactions import INTERACTION_TYPES
from data.settings import Settings
from knowledge.recommend.asked import Asked
from knowledge.shop import Shop
from tools.context import ShopContext
from tools.names import category_paths
from tools.recommendations import shown
from ui.counter import open_counter
from ui.identity import speaker

MOST_AT_ONCE = 100
MOST_ACTS, WITHIN_S = 600, 60.0
PLACE = "api"

Text = Annotated[str, Query(max_length=500)]
Count = Annotated[int, Query(ge=1, le=50)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class Told(BaseModel):
    """An act as a page tells of it; who did it is not for the page to say."""

    model_config = ConfigDict(extra="forbid")

    type: str
    product_id: Name | None = None
    category: Annotated[str, Field(max_length=500)] | None = None
    order_id: Name | None = None
    quantity: Annotated[int, Field(ge=0, le=10_000)] | None = None
    query: Annotated[str, Field(max_length=1000)] | None = None
    page: Annotated[str, Field(max_length=2000)] | None = None
    referrer: Annotated[str, Field(max_length=2000)] | None = None
    details: dict[str, Any] = Field(default_factory=dict)


class Acts(BaseModel):
    """One act, or several."""

    model_config = ConfigDict(extra="forbid")

    interactions: list[Told] = Field(min_length=1, max_length=MOST_AT_ONCE)


class Feedback(BaseModel):
    """What somebody did with a product of a list."""

    model_config = ConfigDict(extra="forbid")

    product_id: Name
    kind: Literal["click", "add_to_cart", "purchase", "not_interested"]


def recommendation_routes(settings: Settings) -> APIRouter:
    """The routes; whose acts and lists they are comes from the signed cookies alone."""
    router = APIRouter(prefix=PREFIX, route_class=Enveloped)
    throttle = Throttle(MOST_ACTS, WITHIN_S)

    @router.get("/recommendations")
    async def recommendations(
        request: Request, k: Count = 8, product_id: Text = "", category: Text = "", q: Text = ""
    ) -> Response:
        """Products for the visitor, or by the page alone where no cookie says who they are."""
        shop = (await open_counter(settings)).shop
        customer_id = speaker()
        found = await asyncio.to_thread(_listed, shop, customer_id, k, product_id, category, q)
        return success(found, NO_STORE)

    @router.post("/interactions")
    async def interactions(request: Request, told: Acts | Told) -> Response:
        """Take acts in; they are written a moment later, where the visitor agrees to it."""
        customer_id = known_visitor(settings, request)
        _demand_patience(throttle, client_address(request))
        acts = told.interactions if isinstance(told, Acts) else [told]
        shop = (await open_counter(settings)).shop
        taken = sum(shop.tracker.note(_act(one, customer_id)) for one in acts)
        return accepted({"accepted": taken, "dropped": len(acts) - taken}, NO_STORE)

    @router.post("/recommendations/{recommendation_id}/feedback")
    async def feedback(request: Request, recommendation_id: str, told: Feedback) -> Response:
        """Keep a click, an add, a purchase or "not for me" of a list that was shown."""
        owner = f"customer:{known_visitor(settings, request)}"
        shop = (await open_counter(settings)).shop
        await asyncio.to_thread(shop.tracker.settle, owner)
        await asyncio.to_thread(
            note_feedback, shop.engine, owner, recommendation_id, told.product_id, told.kind
        )
        return success({"kept": True}, NO_STORE)

    return router


def _listed(
    shop: Shop, customer_id: str | None, k: int, product_id: str, category: str, query: str
) -> dict[str, Any]:
    began = time.perf_counter()
    # Nobody knows who asks: a session of their own, of which nothing is kept.
    context = ShopContext(shop, session_id=uuid.uuid4().hex, customer_id=customer_id)
    paths = category_paths(shop.products.vocabulary(), [category]) if category else []
    asked = Asked(
        context.owner, k, product_id=product_id or None, category=tuple(paths), query=query
    )
    found = shop.recommender.recommend(asked)
    outcome = shown(context, found, asked.limits, PLACE, keep=customer_id is not None)
    told = {one.product_id: one for one in found}
    results = [told[one.id].public() | {"product": one.card()} for one in outcome.products]
    return {
        "recommendation_id": outcome.result["recommendation_id"],
        "results": results,
        "took_ms": round((time.perf_counter() - began) * 1000, 1),
    }


def _act(told: Told, customer_id: str) -> Act:
    kind = told.type.strip().lower().replace("-", "_")
    if kind not in INTERACTION_TYPES:
        raise InvalidInput(f"An interaction is one of {', '.join(INTERACTION_TYPES)}.")
    return Act(kind, customer_id=customer_id, **told.model_dump(exclude={"type"}))


def _demand_patience(throttle: Throttle, address: str) -> None:
    wait_s = throttle.wait_s(address)
    if wait_s:
        raise TooManyRequests(
            f"Too many acts at once. Try again in {wait_s} seconds.", retry_after_s=wait_s
        )
    throttle.note(address)
