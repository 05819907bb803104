"""Jobs that are done at a time of day or week (UTC), by one process of all that share a shop."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from data.claims import take
from data.database import reading, writing
from data.models import WorkClaim
from data.models.columns import utc_now
from knowledge.shop import Shop

TRIED_AGAIN_S = 3600.0
"""A job that failed, or whose process died, is tried again after that long."""
SUNDAY = 6


@dataclass(frozen=True)
class Timed:
    """When a job is due; a shop that never saw it waits for the next time, and so does a new one.

    Attributes:
        weekday: 0 is Monday; None: every day.
    """

    name: str
    hour: int
    weekday: int | None = None
    holder: str = field(default_factory=lambda: uuid.uuid4().hex)

    def due(self, shop: Shop) -> bool:
        """Whether its time has come since it was done."""
        with reading(shop.engine) as session:
            claim = session.get(WorkClaim, self._key)
        if claim is None:
            take(shop.engine, self._key, self.holder, self._seconds_to_next())
        return claim is not None and claim.expires_at <= utc_now()

    def claim(self, shop: Shop) -> bool:
        """Whether it is this process's to do now."""
        return take(shop.engine, self._key, self.holder, TRIED_AGAIN_S)

    def done(self, shop: Shop) -> None:
        """It is done until its next time."""
        with writing(shop.engine) as session:
            until = self.next_after(utc_now())
            session.merge(WorkClaim(key=self._key, holder=self.holder, expires_at=until))

    def next_after(self, now: datetime) -> datetime:
        """Its next time."""
        moment = now.replace(hour=self.hour, minute=0, second=0, microsecond=0)
        if self.weekday is not None:
            moment += timedelta(days=(self.weekday - now.weekday()) % 7)
        every = timedelta(days=1 if self.weekday is None else 7)
        return moment if moment > now else moment + every

    def _seconds_to_next(self) -> float:
        now = utc_now()
        return (self.next_after(now) - now).total_seconds()

    @property
    def _key(self) -> str:
        return f"job {self.name}"
