"""The page that the customer has just come to: what "it", "these" and "cheaper" are about now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from data.constraints import Constraints
from data.database import reading
from data.errors import NotFound
from data.orders import owned
from graph.reply import TurnRequest
from graph.services import Services
from graph.understanding.types import Conversation, Search
from tools.context import ShopContext
from tools.names import category_paths

Change = dict[str, Any]
_POINTING = re.compile(r"\b(?:it|this|these|they|them)\b(?! (?:possible|okay|ok|allowed)\b)", re.I)


def arrived(services: Services, request: TurnRequest, before: Conversation) -> Change:
    """What the page changes of the conversation; nothing where the customer was there before.

    A product's page is what is in focus; an order's the order that is talked about, where it is
    the customer's own; a page of search results or of a category is the search in force, as if
    it had been asked for. What else is asked for goes on from there, or leaves it.
    """
    page, was = request.page, before.page
    if _new(page, was, "product_id"):
        return {"focus": [str(page["product_id"])]}
    if _new(page, was, "order_id"):
        return _order(services, request)
    if _new(page, was, "search"):
        return _search(services, str(page["search"]), before)
    if _new(page, was, "category") and not page.get("product_id"):
        return _category(services, str(page["category"]), before)
    return {}


def about_order(text: str, conversation: Conversation) -> str:
    """The message with the order of the page in place of the word that points at it.

    Only where no product is spoken of since the customer came to the order's page.
    """
    order = conversation.order_id
    if not order or conversation.focus or conversation.page.get("order_id") != order:
        return text
    return _POINTING.sub(f"order {order}", text, count=1)


def _new(page: Mapping[str, Any], was: Mapping[str, Any], name: str) -> bool:
    return bool(page.get(name)) and page.get(name) != was.get(name)


def _order(services: Services, request: TurnRequest) -> Change:
    context = ShopContext(services.shop, request.session_id, request.customer_id)
    try:
        with reading(services.shop.engine) as session:
            found = owned(session, context.owner, str(request.page["order_id"])).id
    except NotFound:
        return {}
    return {"order_id": found, "focus": [], "page": {**request.page, "order_id": found}}


def _search(services: Services, words: str, before: Conversation) -> Change:
    asked = Conversation(language=before.language)
    with services.shop.products.held():
        read = services.understander.understand(words, asked)
    query = read.query_in_force or words
    return _begun(query, read.in_force, before)


def _category(services: Services, name: str, before: Conversation) -> Change:
    try:
        paths = category_paths(services.shop.products.vocabulary(), [name])
    except NotFound:
        return {}
    leaf = paths[0].rsplit(" > ", 1)[-1]
    return _begun(leaf.lower(), Constraints(category=paths), before)


def _begun(query: str, limits: Constraints, before: Conversation) -> Change:
    """A search in force that nothing has been shown of here; the one before it is left."""
    left = [Search(query=before.query, constraints=before.constraints)] if before.query else []
    return {
        "query": query,
        "constraints": limits,
        "searches": [*left, *before.searches][:8],
        "seen": 0,
        "focus": [],
        "shown": [],
        "narrowing": None,
    }
