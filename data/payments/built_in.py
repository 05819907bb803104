"""The built-in test provider: takes no money, and behaves as a real one does, also badly."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Sequence
from pathlib import Path

from data.errors import InvalidInput
from data.payments.ledger import Ledger
from data.payments.port import (
    Authorisation,
    Charge,
    PaymentPending,
    ProviderMethod,
    Refund,
)

LEDGER = "test_payments.db"
DECLINED, SLOW, LOST = "test_declined", "test_slow", "test_lost"
FREE, REFUSED = "takes no money", "always declined"
METHODS = (
    ProviderMethod("test_visa", "credit_card", "Visa", "4242", FREE),
    ProviderMethod("test_mastercard", "credit_card", "Mastercard", "4444", FREE),
    ProviderMethod("test_paypal", "paypal", "PayPal", test=FREE),
    ProviderMethod(DECLINED, "credit_card", "Visa", "0002", REFUSED),
    # Held, but the first answer is lost on the way; and one that never arrives.
    ProviderMethod(SLOW, "credit_card", "Visa", "3220", FREE),
    ProviderMethod(LOST, "credit_card", "Visa", "6975", FREE),
)
WORKING, OFFERED = METHODS[:3], METHODS[:4]


class TestProvider:
    """Keeps what it was asked in a ledger; stored methods without a token are accepted."""

    __test__ = False  # it is no test, whatever its name begins with

    def __init__(self, home: Path, *, tries_out: bool = True) -> None:
        """Keep the ledger in the shop's home; `tries_out` offers what is declined too."""
        self.ledger = Ledger(home / LEDGER)
        self._offered = OFFERED if tries_out else WORKING

    def offers(self) -> Sequence[ProviderMethod]:
        """Cards that work, an account, and for trying out a card that is declined."""
        return self._offered

    def method(self, token: str) -> ProviderMethod | None:
        """One of the test methods."""
        return next((one for one in METHODS if one.token == token), None)

    def authorise(self, charge: Charge) -> Authorisation:
        """Hold, decline, or leave unanswered: by the token."""
        if charge.token == LOST:
            raise PaymentPending("The payment provider does not answer.")
        with self.ledger.writing() as connection:
            first = self._row(connection, charge.key) is None
            if first:
                self._enter(connection, charge)
            else:
                again = "UPDATE charge SET asked = asked + 1 WHERE key = ?"
                connection.execute(again, (charge.key,))
            found = self._row(connection, charge.key)
        if first and charge.token == SLOW:
            raise PaymentPending("The payment provider does not answer.")
        if found is None or found["amount_cents"] != charge.amount_cents:
            raise InvalidInput("That key was used for another charge.", "key_reused")
        return _authorisation(found)

    def find(self, charge: Charge) -> Authorisation | None:
        """The charge of that key."""
        with self.ledger.writing() as connection:
            found = self._row(connection, charge.key)
        return _authorisation(found) if found else None

    def capture(self, reference: str) -> None:
        """Take what is held; again changes nothing."""
        with self.ledger.writing() as connection:
            self._held(connection, reference, ("authorised", "captured"))
            self._set(connection, reference, "captured")

    def void(self, reference: str) -> None:
        """Let go what is held; again changes nothing."""
        with self.ledger.writing() as connection:
            self._held(connection, reference, ("authorised", "voided"))
            self._set(connection, reference, "voided")

    def refund(self, refund: Refund) -> str:
        """Note what is given back; no more than was taken of a charge of ours."""
        with self.ledger.writing() as connection:
            known = connection.execute(
                "SELECT reference FROM refund WHERE key = ?", (refund.key,)
            ).fetchone()
            if known:
                return str(known["reference"])
            if refund.reference:
                self._demand_taken(connection, refund)
            made = f"re_{uuid.uuid4().hex[:16]}"
            values = (refund.key, made, refund.reference, refund.token)
            connection.execute(
                "INSERT INTO refund VALUES (?, ?, ?, ?, ?, ?)",
                (*values, refund.amount_cents, refund.currency),
            )
            return made

    def _enter(self, connection: sqlite3.Connection, charge: Charge) -> None:
        declined = charge.token == DECLINED
        connection.execute(
            "INSERT INTO charge (key, reference, token, amount_cents, currency, status, why)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                charge.key,
                f"ch_{uuid.uuid4().hex[:16]}",
                charge.token,
                charge.amount_cents,
                charge.currency,
                "declined" if declined else "authorised",
                "card_declined" if declined else "",
            ),
        )

    def _demand_taken(self, connection: sqlite3.Connection, refund: Refund) -> None:
        taken = self._held(connection, refund.reference, ("captured",))["amount_cents"]
        back = connection.execute(
            "SELECT coalesce(sum(amount_cents), 0) FROM refund WHERE charge = ?",
            (refund.reference,),
        ).fetchone()[0]
        if back + refund.amount_cents > taken:
            raise InvalidInput("More cannot be given back than was taken.", "refund_too_large")

    def _held(
        self, connection: sqlite3.Connection, reference: str, statuses: Sequence[str]
    ) -> sqlite3.Row:
        row: sqlite3.Row | None = connection.execute(
            "SELECT * FROM charge WHERE reference = ?", (reference,)
        ).fetchone()
        if row is None or row["status"] not in statuses:
            raise InvalidInput("There is no such charge to do that with.", "no_such_charge")
        return row

    def _set(self, connection: sqlite3.Connection, reference: str, status: str) -> None:
        connection.execute("UPDATE charge SET status = ? WHERE reference = ?", (status, reference))

    def _row(self, connection: sqlite3.Connection, key: str) -> sqlite3.Row | None:
        row: sqlite3.Row | None = connection.execute(
            "SELECT * FROM charge WHERE key = ?", (key,)
        ).fetchone()
        return row


def _authorisation(row: sqlite3.Row) -> Authorisation:
    return Authorisation(row["reference"], row["status"], row["why"])
