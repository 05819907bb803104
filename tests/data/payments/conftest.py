"""A local Stripe for the tests of payments."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.services import local_server


@pytest.fixture(scope="module")
def stub() -> Iterator[str]:
    """The address of a process that behaves as Stripe documents its API."""
    with local_server("tests.stripe_server") as address:
        yield address
