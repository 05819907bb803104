"""A server's background round: purchases cut off are brought to an end, payments carried out."""

from __future__ import annotations

import logging

from sqlalchemy.exc import SQLAlchemyError

from data.checkout_recovery import sweep
from data.errors import ShopError
from data.payments.opening import open_provider
from knowledge.background import Background
from knowledge.shop import Shop


class Settling(Background):
    """Looks at once when the server starts, and then every few seconds."""

    name = "settling"

    def __init__(self, shop: Shop) -> None:
        """Work for this shop; nothing is begun yet."""
        super().__init__()
        self._shop = shop

    def run(self) -> None:
        """Settle, and rest, until the server ends."""
        settings = self._shop.settings
        while not self.is_over:
            try:
                provider = open_provider(settings)
                older_than_s, hours = settings.payment_timeout_s, settings.checkout_hours
                tracks = settings.track_by_default
                sweep(self._shop.engine, provider, older_than_s, hours, tracks=tracks)
            except (ShopError, SQLAlchemyError, OSError):
                logging.getLogger(__name__).warning("payments have to wait", exc_info=True)
            self.wait(settings.settle_s)
