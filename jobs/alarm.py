"""Tells those who look after the shop that a job failed."""

from __future__ import annotations

import uuid

from data.claims import take
from data.letters import Letter, post
from data.models.columns import utc_now
from data.staff import who_looks_after
from knowledge.shop import Shop

QUIET_S = 24 * 3600.0
"""A job that goes on failing is told of once in that time, by one of all processes."""


def tell_of_failure(shop: Shop, job: str, error: Exception) -> None:
    """A letter with the job's name and what kind of error it was; details stand in the log."""
    if not take(shop.engine, f"alarm {job}", uuid.uuid4().hex, QUIET_S):
        return
    values = {
        "job": job,
        "error": type(error).__name__,
        "at": utc_now().strftime("%Y-%m-%d %H:%M UTC"),
    }
    for address in who_looks_after(shop.engine, shop.settings):
        post(shop.settings, Letter(address, "failed", values=values, page="/operator"))
