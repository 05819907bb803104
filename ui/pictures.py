"""Where the picture of a product is: the catalogue's where its host is allowed, else ours."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from data.settings import Settings


def picture_url(product_id: str, image_url: str | None, settings: Settings) -> str:
    """The catalogue's picture where its host is allowed, else the one we draw."""
    if image_url:
        origin = urlsplit(image_url)
        if f"{origin.scheme}://{origin.netloc}" in settings.image_sources.split():
            return image_url
    return f"/pictures/{quote(product_id, safe='')}.svg"
