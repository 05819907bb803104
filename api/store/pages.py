"""Routes of the demo store: its front page, a category, a search, a product, the cart, orders."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi import Path as Part
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from api.store import own, shelves
from api.store.texts import texts_for
from data.facts import CartLineFacts, ProductFacts
from data.order_facts import OrderLineFacts
from data.settings import Settings
from graph.assistant import Assistant
from graph.embedded.say.trade_words import status
from knowledge.shop import Shop
from ui.cookies import give
from ui.counter import open_counter
from ui.identity import Proof, known, new_guest
from ui.pictures import picture_url

SCARCE = 5
Words = Annotated[str, Query(min_length=1, max_length=200)]
Path_ = Annotated[str, Query(min_length=1, max_length=500)]
Number = Annotated[str, Part(min_length=1, max_length=100)]
Page = Annotated[int, Query(ge=1, le=1000)]


def store_routes(settings: Settings) -> APIRouter:
    """The routes; nothing is there where the store is not shown."""
    router = APIRouter(prefix="/store", include_in_schema=False)
    if not settings.shows_store:
        router.add_api_route("", _closed, methods=["GET"])
        router.add_api_route("/{rest:path}", _closed, methods=["GET"])
        return router
    show = _Printer(settings)

    @router.get("")
    async def front(request: Request) -> Response:
        """Departments, and what is bought most."""
        shelf = await _of(settings, lambda open_one: shelves.best(open_one.shop))
        return await show(request, "shelf.html", kind="home", shelf=shelf, words="")

    @router.get("/c")
    async def category(request: Request, path: Path_, page: Page = 1) -> Response:
        """A page of a category."""
        shelf = await _of(settings, lambda open_one: shelves.category(open_one.shop, path, page))
        if shelf is None or page > shelf.pages:
            return await show.missing(request)
        return await show(request, "shelf.html", kind="category", shelf=shelf, words="")

    @router.get("/search")
    async def search(request: Request, q: Words) -> Response:
        """What words find."""
        shelf = await _of(
            settings, lambda one: shelves.searched(one.shop, one.services.understander, q)
        )
        return await show(request, "shelf.html", kind="search", shelf=shelf, words=q)

    @router.get("/p/{product_id:path}")
    async def product(request: Request, product_id: str) -> Response:
        """A product."""
        found = await _of(settings, lambda one: _product(one.shop, product_id))
        if found is None:
            return await show.missing(request)
        return await show(request, "product.html", **found)

    _add_own(router, settings, show)
    router.add_api_route("/{rest:path}", show.missing, methods=["GET"])
    return router


def _add_own(router: APIRouter, settings: Settings, show: _Printer) -> None:
    """The pages of what is the visitor's own."""

    @router.get("/cart")
    async def cart(request: Request) -> Response:
        """The cart."""
        who = _visitor()
        found = await _of(settings, lambda one: own.cart(one.shop, who.customer_id))
        return await show(request, "cart.html", who, cart=found)

    @router.get("/orders")
    async def orders(request: Request) -> Response:
        """All orders."""
        who = _visitor()
        found = await _of(settings, lambda one: own.orders(one.shop, who.customer_id))
        return await show(request, "orders.html", who, orders=found)

    @router.get("/o/{number}")
    async def order(request: Request, number: Number) -> Response:
        """An order; to others it does not exist."""
        who = _visitor()
        found = await _of(settings, lambda one: own.order(one.shop, who.customer_id, number))
        if found is None:
            return await show.missing(request)
        return await show(request, "order.html", who, order=found)


def _visitor() -> Proof:
    return known() or Proof(new_guest())


async def _closed() -> None:
    raise HTTPException(404, "Not found")


async def _of(settings: Settings, read: Callable[[Assistant], Any]) -> Any:
    return await asyncio.to_thread(read, await open_counter(settings))


def _product(shop: Shop, product_id: str) -> dict[str, Any] | None:
    found = shelves.product(shop, product_id)
    if found is None:
        return None
    return {"one": found, "sheet": shelves.sheet(found), "like": shelves.like(shop, product_id)}


class _Printer:
    """Makes a page: the template, the visitor's language, and the cookies that prove them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent),
            autoescape=select_autoescape(default=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    async def __call__(
        self, request: Request, name: str, who: Proof | None = None, **found: Any
    ) -> Response:
        """The page, for whoever the request proves where nobody is named."""
        texts = texts_for(self._settings, request.headers.get("accept-language", ""))
        around = {
            "t": texts,
            "shop_name": self._settings.shop_name,
            "departments": await _of(self._settings, lambda one: shelves.departments(one.shop)),
            "picture": self._picture,
            "address": lambda product_id: f"/store/p/{quote(product_id, safe='')}",
            "order_address": lambda number: f"/store/o/{quote(number, safe='')}",
            "status": lambda order: status(texts.voice, order),
            "category": lambda path, page=1: f"/store/c?{urlencode({'path': path, 'page': page})}",
            "scarce": SCARCE,
        }
        html = self._templates.get_template(name).render(**around, **found)
        response = HTMLResponse(html, headers=self._headers())
        give(self._settings, request, response, who or _visitor())
        return response

    async def missing(self, request: Request) -> Response:
        """The page that stands where none is."""
        response = await self(request, "missing.html")
        response.status_code = 404
        return response

    def _picture(self, shown: ProductFacts | CartLineFacts | OrderLineFacts) -> str:
        product_id = shown.id if isinstance(shown, ProductFacts) else shown.product_id
        return picture_url(product_id, shown.image_url, self._settings)

    def _headers(self) -> dict[str, str]:
        """Nothing inline, nothing from elsewhere but pictures; the chat alone is framed."""
        policy = (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            f"img-src 'self' {self._settings.image_sources}".strip(),
            "connect-src 'self'",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
        return {
            "content-security-policy": "; ".join(policy),
            "cache-control": "no-store",
            "x-robots-tag": "noindex",
        }
