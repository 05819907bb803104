"""What a payment provider can do for the shop, whoever it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from data.errors import ShopError

AuthorisationStatus = Literal["authorised", "captured", "declined", "voided", "action"]
"""`action`: the customer has to do something first, as their bank asks; nothing is held yet."""


class PaymentDeclined(ShopError):
    """The provider said no: nothing was charged. `why` is the provider's word for it."""

    code = "payment_declined"


class PaymentPending(ShopError):
    """The provider has not answered: whether it charged is found out later, by the key."""

    code = "payment_pending"


class PaymentAction(PaymentPending):
    """The customer has to confirm the payment with their bank first, at `url`."""

    code = "payment_action"

    def __init__(self, url: str) -> None:
        """Tell where; empty: in the bank's own app."""
        super().__init__("The bank asks the customer to confirm this payment first.", url=url)


@dataclass(frozen=True)
class ProviderMethod:
    """A way to pay as the provider knows it; never a card's number.

    `test` says what one that is there for trying out does instead of paying.
    """

    token: str
    kind: str
    brand: str = ""
    last_four: str = ""
    test: str = ""


@dataclass(frozen=True)
class Charge:
    """Money asked for: the key is the same for every attempt at the same charge."""

    key: str
    token: str
    amount_cents: int
    currency: str
    order: str = ""


@dataclass(frozen=True)
class Authorisation:
    """What the provider made of a charge; `why` tells why it was declined.

    `next_url` is where the customer does what is still asked of them.
    """

    reference: str
    status: AuthorisationStatus
    why: str = ""
    next_url: str = ""


@dataclass(frozen=True)
class Refund:
    """Money to give back; of a charge of ours, or to a method that was charged elsewhere."""

    key: str
    reference: str
    token: str
    amount_cents: int
    currency: str


class PaymentProvider(Protocol):
    """A provider. Every verb may be repeated: the same key or reference never counts twice.

    Each raises PaymentPending where no answer came, and ShopError where the provider refuses.
    """

    def offers(self) -> Sequence[ProviderMethod]:
        """Ways to pay that everybody is offered beside their own."""

    def method(self, token: str) -> ProviderMethod | None:
        """What the provider knows of a token that a page got from it; None: nothing."""

    def authorise(self, charge: Charge) -> Authorisation:
        """Hold the money."""

    def find(self, charge: Charge) -> Authorisation | None:
        """What became of a charge by its key, without charging; None: it never arrived."""

    def capture(self, reference: str) -> None:
        """Take the money that is held."""

    def void(self, reference: str) -> None:
        """Let go what is held and was not taken."""

    def refund(self, refund: Refund) -> str:
        """Give money back; the provider's reference."""
