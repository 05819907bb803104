"""Run a measurement in a process of its own, so that its memory is its own too."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, Concatenate, ParamSpec, TypeVar

from data.errors import ShopError
from data.progress import Progress

Given = ParamSpec("Given")
Result = TypeVar("Result")


def in_own_process(
    progress: Progress,
    work: Callable[Concatenate[Progress, Given], Result],
    *args: Given.args,
    **options: Given.kwargs,
) -> Result:
    """What `work(progress, ...)` returns, carried out by a new process; progress comes through.

    Raises:
        ShopError: The process ended without a result; it has said why on standard error.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_carry_out, args=(theirs, work, args, options))
    process.start()
    theirs.close()
    try:
        while True:
            kind, value = ours.recv()
            if kind == "result":
                result: Result = value
                return result
            progress(*value)
    except EOFError:
        raise ShopError(f"The process that ran {work.__name__} ended early.") from None
    finally:
        ours.close()
        process.join()


def _carry_out(
    pipe: Connection, work: Callable[..., Any], args: tuple[Any, ...], options: dict[str, Any]
) -> None:
    def progress(stage: str, done: int, total: int) -> None:
        pipe.send(("progress", (stage, done, total)))

    pipe.send(("result", work(progress, *args, **options)))
