"""The payment provider that a shop's settings name."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from data.payments.built_in import TestProvider
from data.payments.port import PaymentProvider
from data.settings import Settings


def open_provider(settings: Settings) -> PaymentProvider:
    """The provider in force; the same one for the same settings."""
    if settings.payment_provider == "test":
        return _built_in(settings.home.resolve(), settings.environment == "development")
    key = settings.stripe_secret_key.get_secret_value()
    return _stripe(
        key, settings.payment_timeout_s, settings.stripe_url, settings.payment_return_url
    )


@lru_cache(maxsize=8)
def _built_in(home: Path, tries_out: bool) -> PaymentProvider:
    return TestProvider(home, tries_out=tries_out)


@lru_cache(maxsize=8)
def _stripe(key: str, timeout_s: float, url: str, return_url: str) -> PaymentProvider:
    # Only a shop that pays through Stripe loads its library.
    from data.payments.stripe_provider import StripeProvider

    return StripeProvider(key, timeout_s, url, return_url)
