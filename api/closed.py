"""Doors of the chat interface that this shop keeps shut."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException

from api.oauth import is_offered

LOGINS = "/auth/oauth/{rest:path}"
METHODS = ["GET", "POST", "PUT", "DELETE"]
# Sharing a thread makes it public, elements sent by a page could be anything, and the rest
# (uploads, tool servers, foreign logins) has no use here.
CLOSED = (
    "/project/share/{rest:path}",
    "/project/thread/share",
    "/project/element",
    "/project/file",
    "/project/file/{rest:path}",
    "/share/{rest:path}",
    "/copilot/{rest:path}",
    "/mcp",
    "/auth/jwt",
)


async def closed() -> None:
    """There is nothing here."""
    raise HTTPException(404, "Not found")


def closed_routes() -> APIRouter:
    """The routes; logins by other services too, unless one is configured."""
    router = APIRouter(include_in_schema=False)
    for path in CLOSED if is_offered() else (*CLOSED, LOGINS):
        router.add_api_route(path, closed, methods=METHODS)
    return router
