"""Runs what is due while the server runs: one thread, one job after the other."""

from __future__ import annotations

import logging

from sqlalchemy.exc import SQLAlchemyError

from data.progress import silent
from jobs.alarm import tell_of_failure
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
                except Exception as error:  # noqa: BLE001 - no job may end the others
                    self._tell(name, error)
            self.wait(self._every_s)

    def _tell(self, name: str, error: Exception) -> None:
        """Into the log, and by letter; where the database is what fails, into the log alone."""
        log = logging.getLogger(__name__)
        log.error("the job %s failed and is tried again", name, exc_info=error)
        try:
            tell_of_failure(self._shop, name, error)
        except SQLAlchemyError:
            log.error("nobody could be told by letter that the job %s failed", name)
