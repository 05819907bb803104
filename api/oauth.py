"""Signing in by another service, which has to have verified the address of the account."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from api.entering import enter
from data.accounts import known_elsewhere
from data.errors import ShopError
from ui.config import settings_in_force
from ui.cookies import chat_user
from ui.identity import Proof, engine_of

if TYPE_CHECKING:
    from chainlit.user import User

log = logging.getLogger(__name__)
YES = (True, "true")


def is_offered() -> bool:
    """Whether a service is configured, by the chat interface's own variables (OAUTH_…)."""
    if not any(name.startswith("OAUTH_") for name in os.environ):
        return False
    from chainlit.oauth_providers import get_configured_oauth_providers

    return bool(get_configured_oauth_providers())


def verified_address(told: Mapping[str, Any]) -> str | None:
    """The address that the service has verified; one that it merely knows proves nothing."""
    if told.get("email_verified") in YES or told.get("verified_email") in YES:
        return str(told.get("email") or "") or None
    listed = [one for one in told.get("emails") or () if isinstance(one, Mapping)]
    good = [one for one in listed if one.get("verified") is True and one.get("primary") is True]
    return str(good[0].get("email") or "") or None if good else None


async def come_in(
    provider: str, token: str, told: dict[str, Any], user: User, id_token: str | None = None
) -> User | None:
    """The customer whom the service knows, signed in; None where it has verified no address."""
    settings, address = settings_in_force(), verified_address(told)
    if address is None:
        log.warning("%s has verified no address: nobody is signed in", provider)
        return None
    name = str(told.get("name") or "")[:100]
    try:
        customer_id = await asyncio.to_thread(
            known_elsewhere, engine_of(settings.url), address, name
        )
        _, found = await enter(settings, customer_id, f"{provider.title()} login")
    except ShopError as refused:
        log.warning("a login by %s was refused: %s", provider, refused.code)
        return None
    return chat_user(Proof(found.customer_id, found.session_id, found.role, found.name))
