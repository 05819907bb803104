"""Whether the server lives."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """Liveness: answers whenever the event loop turns."""
    return {"status": "ok"}
