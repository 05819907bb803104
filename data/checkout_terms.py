"""What a shop's purchases are bound by: limits of carts, ways of delivery, taxes, consent."""

from __future__ import annotations

from dataclasses import dataclass

from data.carts import CartLimits, limits_of
from data.coupons import FREE_SHIPPING
from data.facts import CartFacts
from data.settings import Settings
from data.totals import NO_TAX, Tax
from data.trade_files import (
    SHIPPING,
    TAXES,
    ShippingOption,
    ShippingRate,
    TaxRule,
    shipping_options,
    tax_rules,
)


@dataclass(frozen=True)
class Terms:
    """The terms of one shop."""

    limits: CartLimits
    shipping: tuple[ShippingOption, ...]
    taxes: tuple[TaxRule, ...]
    tracks: bool = True
    """Whether acts are kept of who decided nothing on that."""

    def tax(self, country: str, state: str) -> Tax:
        """The tax on what goes there."""
        rule = next((rule for rule in self.taxes if rule.covers(country, state)), None)
        return rule.tax if rule else NO_TAX

    def delivery(self, country: str, state: str) -> tuple[tuple[ShippingOption, ShippingRate], ...]:
        """The ways of delivery that are offered there, with their rates; none: we do not."""
        rates = ((option, option.rate(country, state)) for option in self.shipping)
        return tuple((option, rate) for option, rate in rates if rate is not None)

    def priced(
        self, country: str, state: str, cart: CartFacts
    ) -> tuple[tuple[ShippingOption, ShippingRate, int], ...]:
        """The ways of delivery there with what each costs this cart, in cents.

        A coupon makes the cheapest of them free.
        """
        offered = self.delivery(country, state)
        prices = [rate.price(cart.goods_cents) for _, rate in offered]
        free = any(coupon.kind == FREE_SHIPPING and coupon.holds for coupon in cart.coupons)
        return tuple(
            (option, rate, 0 if free and price == min(prices) else price)
            for (option, rate), price in zip(offered, prices, strict=True)
        )


def terms_of(settings: Settings) -> Terms:
    """The terms that the settings name.

    Raises:
        InvalidInput: A file of theirs is not as it should be.
    """
    return Terms(
        limits_of(settings),
        shipping_options(settings.shipping_file or SHIPPING),
        tax_rules(settings.taxes_file or TAXES),
        settings.track_by_default,
    )
