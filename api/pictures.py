"""Product pictures, drawn once and kept; every product of any catalogue has one."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

from fastapi import APIRouter, HTTPException, Response

from data.catalogue import product_fact
from data.database import reading
from data.facts import ProductFacts
from data.seed.pictures import picture
from knowledge.shop import Shop
from ui.config import settings_in_force
from ui.counter import open_counter

router = APIRouter()
HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "public, max-age=3600",
}


@router.get("/pictures/{product_id:path}.svg")
async def product_picture(product_id: str) -> Response:
    """The drawing of a product as SVG; 404 for what the shop does not sell."""
    shop = (await open_counter(settings_in_force())).shop
    drawn = await asyncio.to_thread(_picture, shop, product_id)
    if drawn is None:
        raise HTTPException(404, "There is no such product.")
    return Response(drawn, media_type="image/svg+xml", headers=HEADERS)


def _picture(shop: Shop, product_id: str) -> str | None:
    with reading(shop.engine) as session:
        product = product_fact(session, product_id)
    if product is None:
        return None
    kept = shop.settings.pictures_dir / f"{_fingerprint(product)}.svg"
    if not kept.exists():
        _keep(kept, picture(product.model_dump()))
    return kept.read_text(encoding="utf-8")


def _fingerprint(product: ProductFacts) -> str:
    told = (product.id, product.name, product.brand, product.category, product.attributes)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:32]


def _keep(path: Path, drawn: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{id(drawn)}.draft")
    draft.write_text(drawn, encoding="utf-8")
    draft.replace(path)  # never half a picture, also with two requests at once
