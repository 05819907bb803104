"""How often one may try to sign in, register or ask for letters: by address and by sender."""

from __future__ import annotations

import asyncio

from fastapi import Request

from api.operator import client_address
from data import tries
from data.errors import TooManyRequests
from data.settings import Settings
from data.tries import Bound
from ui.identity import engine_of

MINUTE_S = 60.0


class Limits:
    """The bounds of a shop; what counts against them is counted by all its processes together."""

    def __init__(self, settings: Settings) -> None:
        """Allow what the settings allow."""
        self._url = settings.url
        self._logins, self._requests = settings.logins_a_minute, settings.account_requests_a_minute

    async def login(self, request: Request, email: str) -> None:
        """Count one try for the address; whoever has failed too often from there waits.

        Raises:
            TooManyRequests: There were too many; the right password has to wait too.
        """
        by_email = Bound("login", email, self._logins, MINUTE_S)
        await self._take(by_email, self._failures(request))

    async def failed(self, request: Request) -> None:
        """Count a login that failed against where it came from."""
        await asyncio.to_thread(tries.note, engine_of(self._url), self._failures(request))

    async def request(self, request: Request) -> None:
        """Count one request of this sender.

        Raises:
            TooManyRequests: There were too many.
        """
        await self._take(Bound("request", client_address(request), self._requests, MINUTE_S))

    def _failures(self, request: Request) -> Bound:
        return Bound("failed", client_address(request), self._logins, MINUTE_S)

    async def _take(self, counted: Bound, *also: Bound) -> None:
        wait_s = await asyncio.to_thread(tries.take, engine_of(self._url), counted, also)
        if wait_s:
            raise TooManyRequests(
                f"Too many tries. Wait {wait_s} seconds, then try again.", retry_after_s=wait_s
            )
