"""Benchmark: how long it takes to open a conversation, and to list many, over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx

from data.progress import Progress
from data.settings import Settings
from evals.bench_timing import one_by_one
from evals.served_demo import served_demo

SESSIONS, VISITORS, LISTS = 300, 200, 100
MESSAGES = 20
PATIENCE_S = 120


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Open conversations of one guest and of ever new visitors, then list and speak."""
    with served_demo(progress) as address:
        base = f"{address}/api/v1/chat/sessions"
        with httpx.Client(trust_env=False, timeout=PATIENCE_S) as guest:
            guest.post(base).raise_for_status()  # the visitor is known from now on
            progress("sessions", 0, SESSIONS)
            opened = _timed(lambda _: guest.post(base, json={"channel": "api"}), SESSIONS)
            progress("lists", 0, LISTS)
            listed = _timed(lambda _: guest.get(base, params={"search": "tent"}), LISTS)
            session = guest.post(base).raise_for_status().json()["data"]["id"]
            said = f"{base}/{session}/messages"
            progress("messages", 0, MESSAGES)
            turns = _timed(lambda _: guest.post(said, json={"message": "show me tents"}), MESSAGES)
        with httpx.Client(trust_env=False, timeout=PATIENCE_S) as strangers:
            progress("visitors", 0, VISITORS)
            new = _timed(lambda _: _as_stranger(strangers, base), VISITORS)
    return {"of_one_guest": opened, "of_new_visitors": new, "lists": listed, "messages": turns}


def _as_stranger(client: httpx.Client, base: str) -> httpx.Response:
    client.cookies.clear()
    return client.post(base)


def _timed(ask: Any, times: int) -> dict[str, float]:
    """Percentiles of as many answers, each of them good."""

    def once(number: int) -> None:
        ask(number).raise_for_status()

    return {**one_by_one(once, range(times), PATIENCE_S), "times": times}
