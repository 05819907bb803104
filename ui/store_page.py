"""Where on the store's own pages the customer is, as such a page tells it: a hint, never more."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, StringConstraints

from data.catalogue import product_fact
from data.database import reading
from data.personal_data import mask
from knowledge.shop import Shop

Short = Annotated[str, StringConstraints(max_length=200)]


class StorePage(BaseModel):
    """Which of the store's pages it is, and its language."""

    model_config = ConfigDict(extra="ignore")

    kind: Literal["home", "product", "category", "cart", "order", "search", "other"] | None = None
    product_id: Short | None = None
    category: Short | None = None
    order_id: Short | None = None
    search: Short | None = None
    url: Annotated[str, StringConstraints(max_length=2000)] | None = None
    locale: Annotated[str, StringConstraints(max_length=35)] | None = None


def stands_on(shop: Shop, page: StorePage) -> dict[str, Any]:
    """Where the customer is, without what the shop does not sell and without personal data."""
    told: dict[str, Any] = page.model_dump(include=set(StorePage.model_fields), exclude_none=True)
    told.pop("locale", None)
    if page.product_id is not None:
        with reading(shop.engine) as session:
            if product_fact(session, page.product_id) is None:
                del told["product_id"]
    if page.url is not None:
        told["url"] = urlsplit(page.url).path
    return told | {name: mask(told[name])[0] for name in ("search", "url") if name in told}
