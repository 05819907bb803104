"""Runs what is due while the server runs: one thread, one job after the other."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError

from data.errors import ShopError
from data.progress import silent
from jobs.registry import JOBS
from knowledge.shop import Shop


class Schedule:
    """The jobs of one process; each keeps others away from its own work by itself."""

    def __init__(self, shop: Shop, every_s: float) -> None:
        """Look every so many seconds whether something is due; 0: never."""
        self._shop, self._every_s = shop, every_s
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)

    def start(self) -> None:
        """Begin."""
        if self._every_s > 0:
            self._thread.start()

    def stop(self, wait_s: float = 2.0) -> None:
        """Begin nothing more; what is under way goes on at the next start."""
        self._over.set()
        with suppress(RuntimeError):  # It never began.
            self._thread.join(wait_s)

    def _run(self) -> None:
        while not self._over.is_set():
            for name, job in JOBS.items():
                try:
                    if job.due(self._shop):
                        job.run(self._shop, silent)
                except (ShopError, SQLAlchemyError, OSError):
                    log = logging.getLogger(__name__)
                    log.warning("the job %s has to wait", name, exc_info=True)
            self._over.wait(self._every_s)
