"""Logins by other services: closed unless configured, and only for addresses they verified."""

from __future__ import annotations

from typing import Any

import pytest

from api.closed import CLOSED, LOGINS, closed_routes
from api.oauth import verified_address


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ({"email": "ann@example.com", "verified_email": True}, "ann@example.com"),
        ({"email": "ann@example.com", "email_verified": "true"}, "ann@example.com"),
        ({"email": "ann@example.com"}, None),
        ({"email": "ann@example.com", "email_verified": False}, None),
        ({"email": "ann@example.com", "email_verified": "no"}, None),
        ({"email_verified": True}, None),
        ({"emails": [{"email": "a@example.com", "primary": True, "verified": False}]}, None),
        (
            {
                "email": "public@example.com",
                "emails": [
                    {"email": "b@example.com", "primary": False, "verified": True},
                    {"email": "a@example.com", "primary": True, "verified": True},
                ],
            },
            "a@example.com",
        ),
        ({"emails": "ann@example.com"}, None),
    ],
)
def test_only_an_address_that_was_verified_counts(
    told: dict[str, Any], address: str | None
) -> None:
    assert verified_address(told) == address


def test_without_a_service_the_way_is_shut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OAUTH_GITHUB_CLIENT_ID", raising=False)
    shut = {getattr(route, "path", "") for route in closed_routes().routes}
    assert shut == {*CLOSED, LOGINS}
    monkeypatch.setenv("OAUTH_GITHUB_CLIENT_ID", "id")
    monkeypatch.setenv("OAUTH_GITHUB_CLIENT_SECRET", "secret")
    opened = {getattr(route, "path", "") for route in closed_routes().routes}
    assert LOGINS not in opened
