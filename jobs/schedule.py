"""Runs what is due while the server runs: one thread, one job after the other."""

from __future__ import annotations

import logging

from sqlalchemy.exc import SQLAlchemyError

from data.errors import ShopError
from data.progress import silent
from jobs.registry import JOBS
from knowledge.background import Background
from knowledge.shop import Shop


class Schedule(Background):
    """The jobs of one process; each keeps others away from its own work by itself."""

    name = "jobs"

    def __init__(self, shop: Shop, every_s: float) -> None:
        """Look every so many seconds whether something is due; 0: never."""
        super().__init__()
        self._shop, self._every_s = shop, every_s

    def start(self) -> None:
        """Begin, unless it is never to look."""
        if self._every_s > 0:
            super().start()

    def run(self) -> None:
        """Do what is due, and rest, until the server ends."""
        while not self.is_over:
            for name, job in JOBS.items():
                try:
                    if job.due(self._shop) and job.claim(self._shop):
                        job.run(self._shop, silent)
                except (ShopError, SQLAlchemyError, OSError):
                    log = logging.getLogger(__name__)
                    log.error("the job %s failed and is tried again", name, exc_info=True)
            self.wait(self._every_s)
