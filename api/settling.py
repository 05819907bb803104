"""A server's background round: purchases cut off are brought to an end, payments carried out."""

from __future__ import annotations

import logging
import threading

from sqlalchemy.exc import SQLAlchemyError

from data.checkout_recovery import sweep
from data.errors import ShopError
from data.payments.opening import open_provider
from knowledge.shop import Shop


class Settling:
    """One thread that looks at once when the server starts, and then every few seconds."""

    def __init__(self, shop: Shop) -> None:
        """Work for this shop; nothing is begun yet."""
        self._shop = shop
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="settling", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, wait_s: float = 2.0) -> None:
        """Begin nothing more; what is not done by then is done by the next start."""
        self._over.set()
        self._thread.join(wait_s)

    def _run(self) -> None:
        settings = self._shop.settings
        while not self._over.is_set():
            try:
                provider = open_provider(settings)
                older_than_s, hours = settings.payment_timeout_s, settings.checkout_hours
                sweep(self._shop.engine, provider, older_than_s, hours)
            except (ShopError, SQLAlchemyError, OSError):
                logging.getLogger(__name__).warning("payments have to wait", exc_info=True)
            self._over.wait(settings.settle_s)
