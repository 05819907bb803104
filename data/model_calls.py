"""The calls of chat providers: written down, and summed up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any

import numpy as np
from sqlalchemy import Engine
from sqlmodel import col, func, select

from data.database import reading, writing
from data.models import ModelCall

MICROS = 1_000_000


def keep_calls(engine: Engine, calls: Iterable[ModelCall]) -> None:
    """Write calls down; nothing is opened where there are none."""
    rows = list(calls)
    if rows:
        with writing(engine) as session:
            session.add_all(rows)


def spent_since(engine: Engine, since: datetime) -> int:
    """Millionths of a dollar that calls have cost since then, as far as prices are known."""
    total = select(func.sum(ModelCall.cost_micros)).where(col(ModelCall.created_at) >= since)
    with reading(engine) as session:
        return int(session.exec(total).one() or 0)


def begin_of_day(now: datetime) -> datetime:
    """Midnight UTC."""
    return now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def usage_by_day(engine: Engine, days: int, now: datetime) -> list[dict[str, Any]]:
    """What each model was asked on each of the newest days (UTC), newest day first."""
    since = begin_of_day(now) - timedelta(days=days - 1)
    asked = select(ModelCall).where(col(ModelCall.created_at) >= since)
    with reading(engine) as session:
        rows = list(session.exec(asked))
        keyed = sorted(rows, key=_group)
        told = [_sums(key, list(group)) for key, group in groupby(keyed, key=_group)]
    return sorted(told, key=lambda one: one["day"], reverse=True)


def _group(call: ModelCall) -> tuple[str, str, str]:
    return call.created_at.astimezone(UTC).date().isoformat(), call.provider, call.model


def _sums(key: tuple[str, str, str], calls: Sequence[ModelCall]) -> dict[str, Any]:
    day, provider, model = key
    priced = [call.cost_micros for call in calls if call.cost_micros is not None]
    times = [call.took_ms for call in calls]
    return {
        "day": day,
        "model": f"{provider}:{model}",
        "calls": len(calls),
        "failed": sum(not call.ok for call in calls),
        "input_tokens": sum(call.input_tokens for call in calls),
        "cached_tokens": sum(call.cached_tokens for call in calls),
        "output_tokens": sum(call.output_tokens for call in calls),
        "cost_usd": sum(priced) / MICROS if priced else None,
        "calls_without_price": sum(c.ok and c.cost_micros is None for c in calls),
        "took_ms_p50": round(float(np.percentile(times, 50)), 1),
        "took_ms_p95": round(float(np.percentile(times, 95)), 1),
    }
