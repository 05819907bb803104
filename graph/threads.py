"""Blocking work off the event loop, on the shop's own small pool."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from typing import Any, TypeVar

Result = TypeVar("Result")


async def off_loop(
    threads: Executor, work: Callable[..., Result], *args: Any, **kwargs: Any
) -> Result:
    """What the blocking work returns, run on one of the threads."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(threads, partial(work, *args, **kwargs))
