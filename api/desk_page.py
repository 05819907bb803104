"""The support desk's page, and the pictures of the agents that customers talk to."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, HTTPException, Response
from fastapi.responses import HTMLResponse

from api.operator_page import HEADERS
from data.settings import Settings

PAGE = Path(__file__).with_name("desk.html")
INITIALS = re.compile(r"^[0-9a-f]{1,6}(?:-[0-9a-f]{1,6})?$")
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" role="img">'
    '<circle cx="20" cy="20" r="20" fill="hsl({hue} 45% 34%)"/>'
    '<text x="20" y="20" dy=".35em" text-anchor="middle" fill="#fff" font-size="16" '
    'font-weight="600" font-family="system-ui, sans-serif">{initials}</text></svg>'
)
# The chat shows it in the team's own profile; nobody else's page may.
POLICY = HEADERS["content-security-policy"].replace("ancestors 'none'", "ancestors 'self'")
A_DAY = "public, max-age=86400"


def desk_page_routes(settings: Settings) -> APIRouter:
    """The page is there for all: without a login of the team it shows how to sign in, no more."""
    router = APIRouter(include_in_schema=False)

    @router.get("/desk")
    def page() -> Response:
        """The same bytes for everybody: what it shows comes through the desk's routes."""
        return HTMLResponse(_html(), headers={**HEADERS, "content-security-policy": POLICY})

    @router.get("/avatars/agent-{signs}")
    def picture(signs: str) -> Response:
        """An agent's initials, given as code points, on a colour of their own."""
        if not INITIALS.match(signs):
            raise HTTPException(404)
        points = [int(one, 16) for one in signs.split("-")]
        if not all(point < 0x110000 and chr(point).isalnum() for point in points):
            raise HTTPException(404)
        initials = "".join(chr(point) for point in points)
        drawn = PICTURE.format(hue=sum(points) * 47 % 360, initials=initials)
        return Response(drawn, media_type="image/svg+xml", headers={"cache-control": A_DAY})

    return router


@lru_cache(1)
def _html() -> str:
    return PAGE.read_text(encoding="utf-8")
