"""A chat session as the interface makes them, with everything that it sends recorded."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

os.environ.setdefault("CHAINLIT_APP_ROOT", tempfile.mkdtemp(prefix="smartshop-chat-"))


@pytest.fixture
def written() -> Callable[[Awaitable[Any]], Awaitable[Any]]:
    """Give a caller for writes outside any chat session, as HTTP routes make them."""
    from chainlit.context import context_var

    async def run(write: Awaitable[Any]) -> Any:
        context_var.set(_NoSession())  # type: ignore[arg-type]
        return await write

    return run


class _NoSession:
    class session:  # noqa: N801
        user = None
        has_first_interaction = True
