"""Whether a provider's failure may pass by itself, and how long to wait for that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tenacity import RetryCallState, wait_random_exponential

LONGEST_WAIT_S = 2.0
SERVER_ERRORS = 500
# Client errors that a second attempt may not meet: timeout, conflict, too early, too many.
PASSING = frozenset({408, 409, 425, 429})
_jitter = wait_random_exponential(multiplier=0.2, max=LONGEST_WAIT_S)


def may_pass(error: BaseException) -> bool:
    """Whether to ask again: not after a refusal, nor where the server wants a long rest."""
    if not isinstance(error, Exception) or isinstance(error, TimeoutError):
        return False  # our own clock ran out, or the turn was called off
    status = _status(error)
    if status is not None and status < SERVER_ERRORS and status not in PASSING:
        return False
    return (_asked_to_wait_s(error) or 0.0) <= LONGEST_WAIT_S


def pause(state: RetryCallState) -> float:
    """Seconds until the next attempt: random, longer each time, never less than was asked for."""
    error = state.outcome.exception() if state.outcome else None
    asked = _asked_to_wait_s(error) if error is not None else None
    return max(_jitter(state), asked or 0.0)


def _status(error: BaseException) -> int | None:
    response: Any = getattr(error, "response", None)
    for place in (error, response):
        status = getattr(place, "status_code", None)
        if isinstance(status, int):
            return status
    if isinstance(response, Mapping):  # as Amazon's client has it
        return int(_number(response.get("ResponseMetadata", {}).get("HTTPStatusCode")) or 0) or None
    return None


def _asked_to_wait_s(error: BaseException) -> float | None:
    headers: Any = getattr(getattr(error, "response", None), "headers", None) or {}
    milliseconds = _number(headers.get("retry-after-ms"))
    return milliseconds / 1000 if milliseconds is not None else _number(headers.get("retry-after"))


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
