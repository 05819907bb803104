"""Stripe behind the payment port: PaymentIntents that are confirmed at once and captured later."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import stripe
from babel.numbers import get_currency_precision

from data.errors import ShopError
from data.payments.port import (
    Authorisation,
    AuthorisationStatus,
    Charge,
    PaymentPending,
    ProviderMethod,
    Refund,
)

RETRIES = 2
SOUGHT_BACK_S = 48 * 3600
KEY = "smartshop_key"
# https://docs.stripe.com/payments/paymentintents/lifecycle
STATUSES: dict[str, AuthorisationStatus] = {
    "requires_capture": "authorised",
    "succeeded": "captured",
    "canceled": "voided",
    "requires_payment_method": "declined",
    "requires_action": "action",
    "requires_confirmation": "declined",
}
KINDS = {"card": "credit_card", "paypal": "paypal"}
UNANSWERED = (stripe.APIConnectionError, stripe.APIError, stripe.RateLimitError)


class StripeProvider:
    """Speaks to Stripe's API; repeats with the same idempotency key where no answer came."""

    def __init__(
        self, secret_key: str, timeout_s: float, url: str = "", return_url: str = ""
    ) -> None:
        """Use the account of that key.

        `url` is another address of the API; `return_url` is where a bank's page sends customers
        after they have confirmed a payment, empty: such payments are declined.
        """
        self._return_url = return_url
        self._stripe = stripe.StripeClient(
            secret_key,
            base_addresses={"api": url} if url else None,
            max_network_retries=RETRIES,
            http_client=stripe.RequestsClient(timeout=timeout_s),
        )

    def offers(self) -> Sequence[ProviderMethod]:
        """None: every customer's methods are their own."""
        return ()

    def method(self, token: str) -> ProviderMethod | None:
        """The payment method of that id, as Stripe's form in the page made it."""
        if not token.startswith("pm_"):
            return None
        with _translated():
            try:
                found: Any = self._stripe.v1.payment_methods.retrieve(token)
            except stripe.InvalidRequestError:
                return None
        card = getattr(found, "card", None)
        return ProviderMethod(
            token,
            KINDS.get(found.type, found.type),
            str(card.brand).title() if card else str(found.type).title(),
            card.last4 if card else "",
        )

    def authorise(self, charge: Charge) -> Authorisation:
        """A PaymentIntent, confirmed and held, unless the bank asks the customer for more."""
        with _translated():
            try:
                made = self._stripe.v1.payment_intents.create(
                    _intent(charge, self._return_url),
                    {"idempotency_key": f"authorise-{charge.key}"},
                )
            except (stripe.CardError, stripe.InvalidRequestError) as error:
                return Authorisation(_intent_id(error), "declined", error.code or "declined")
        return _authorisation(made)

    def find(self, charge: Charge) -> Authorisation | None:
        """The newest PaymentIntent with that key among those of the last days."""
        since = int(time.time()) - SOUGHT_BACK_S
        with _translated():
            found = self._stripe.v1.payment_intents.list({"limit": 100, "created": {"gte": since}})
            for intent in found.auto_paging_iter():
                known: Any = intent.metadata or {}
                if KEY in known and known[KEY] == charge.key:
                    return _authorisation(intent)
        return None

    def capture(self, reference: str) -> None:
        """Take what is held; one that is taken stays so."""
        with _translated():
            try:
                self._stripe.v1.payment_intents.capture(
                    reference, options={"idempotency_key": f"capture-{reference}"}
                )
            except stripe.InvalidRequestError:
                self._demand(reference, "succeeded")

    def void(self, reference: str) -> None:
        """Cancel; one that is cancelled stays so."""
        with _translated():
            try:
                self._stripe.v1.payment_intents.cancel(
                    reference, options={"idempotency_key": f"void-{reference}"}
                )
            except stripe.InvalidRequestError:
                self._demand(reference, "canceled")

    def refund(self, refund: Refund) -> str:
        """Give back a part of a PaymentIntent."""
        if not refund.reference:
            said = "Stripe gives back only what was paid through it."
            raise ShopError(said, "refund_elsewhere")
        with _translated():
            made = self._stripe.v1.refunds.create(
                {
                    "payment_intent": refund.reference,
                    "amount": smallest_units(refund.amount_cents, refund.currency),
                    "metadata": {KEY: refund.key},
                },
                {"idempotency_key": f"refund-{refund.key}"},
            )
        return str(made.id)

    def _demand(self, reference: str, status: str) -> None:
        intent = self._stripe.v1.payment_intents.retrieve(reference)
        if intent.status != status:
            raise ShopError(f"The payment is {intent.status}.", "payment_refused")


def smallest_units(cents: int, currency: str) -> int:
    """Hundredths as Stripe counts: https://docs.stripe.com/currencies#zero-decimal."""
    return int(Decimal(cents).scaleb(get_currency_precision(currency.upper()) - 2))


def _intent(charge: Charge, return_url: str) -> Any:
    # https://docs.stripe.com/payments/3d-secure/authentication-flow
    redirects = {"enabled": True, "allow_redirects": "always" if return_url else "never"}
    asking = {"return_url": return_url} if return_url else {"error_on_requires_action": True}
    return {
        "amount": smallest_units(charge.amount_cents, charge.currency),
        "currency": charge.currency.lower(),
        "payment_method": charge.token,
        "confirm": True,
        "capture_method": "manual",
        "automatic_payment_methods": redirects,
        **asking,
        "metadata": {KEY: charge.key},
    }


def _intent_id(error: stripe.StripeError) -> str:
    intent = getattr(error.error, "payment_intent", None)
    return str(intent["id"]) if intent else ""


def _authorisation(intent: Any) -> Authorisation:
    """What became of an intent; one that is still worked on has no outcome yet."""
    status = STATUSES.get(intent.status)
    if status is None:
        raise PaymentPending("The payment is still being worked on.")
    error = getattr(intent, "last_payment_error", None)
    action = getattr(getattr(intent, "next_action", None), "redirect_to_url", None)
    url = str(getattr(action, "url", "") or "")
    return Authorisation(intent.id, status, getattr(error, "code", None) or "", url)


@contextmanager
def _translated() -> Iterator[None]:
    """Stripe's errors in the port's words."""
    try:
        yield
    except UNANSWERED as error:
        raise PaymentPending("The payment provider does not answer.") from error
    except stripe.StripeError as error:
        said = "The payment provider refused the shop's request."
        raise ShopError(said, "payment_refused", why=error.code or "") from error
