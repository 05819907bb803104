"""How often one may try to sign in, register or ask for letters: by address and by sender."""

from __future__ import annotations

from fastapi import Request

from api.operator import client_address
from api.throttle import Throttle
from data.errors import TooManyRequests
from data.settings import Settings

MINUTE_S = 60.0


class Limits:
    """The counts of one process."""

    def __init__(self, settings: Settings) -> None:
        """Allow what the settings allow."""
        self._by_email = Throttle(settings.logins_a_minute, MINUTE_S)
        self._failed = Throttle(settings.logins_a_minute, MINUTE_S)
        self._requests = Throttle(settings.account_requests_a_minute, MINUTE_S)

    def login(self, request: Request, email: str) -> None:
        """Count one try for the address; whoever has failed too often from there waits.

        Raises:
            TooManyRequests: There were too many; the right password has to wait too.
        """
        wait_s = max(self._by_email.wait_s(email), self._failed.wait_s(client_address(request)))
        _demand(wait_s)
        self._by_email.note(email)

    def failed(self, request: Request) -> None:
        """Count a login that failed against where it came from."""
        self._failed.note(client_address(request))

    def request(self, request: Request) -> None:
        """Count one request of this sender.

        Raises:
            TooManyRequests: There were too many.
        """
        sender = client_address(request)
        _demand(self._requests.wait_s(sender))
        self._requests.note(sender)


def _demand(wait_s: int) -> None:
    if wait_s:
        raise TooManyRequests(
            f"Too many tries. Wait {wait_s} seconds, then try again.", retry_after_s=wait_s
        )
