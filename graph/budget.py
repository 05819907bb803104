"""What may be spent on providers in a day: an alert near the end, the embedded model past it."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Engine

from data.model_calls import MICROS, begin_of_day, spent_since

log = logging.getLogger(__name__)
State = Literal["open", "near", "spent"]
ALERT_AT = 0.8
FRESH_S = 2.0


@dataclass
class Budget:
    """Reads what all processes have spent today (UTC); asks the database every two seconds.

    A turn that is under way when the budget ends is finished.
    """

    engine: Engine
    daily_usd: float
    _state: State = "open"
    _read_at: float = field(default=float("-inf"))
    _alerted: str = ""

    def state(self) -> State:
        """Whether providers may be asked, and whether the end is near. Blocking."""
        if not self.daily_usd:
            return "open"
        if time.monotonic() - self._read_at >= FRESH_S:
            self._read_at = time.monotonic()
            self._state = self._read()
        return self._state

    def share(self) -> float:
        """How much of the day's budget is spent; 0 where there is none."""
        if not self.daily_usd:
            return 0.0
        spent = spent_since(self.engine, begin_of_day(datetime.now(UTC)))
        return spent / (self.daily_usd * MICROS)

    def _read(self) -> State:
        share = self.share()
        if share < ALERT_AT:
            return "open"
        state: State = "spent" if share >= 1 else "near"
        today = f"{datetime.now(UTC).date()} {state}"
        if self._alerted != today:
            self._alerted = today
            log.warning("%.0f%% of the day's budget for language models is spent", share * 100)
        return state
