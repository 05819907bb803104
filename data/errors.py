"""Refusals that a person should hear, each with a code that programs can rely on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class ShopError(Exception):
    """A refusal in the shop's words; anything else that raises is a bug.

    Attributes:
        code: A stable, lower-case, snake_case word for programs.
        message: One plain sentence for the person.
        details: Facts that go with it, for programs.
    """

    code = "refused"
    details: Mapping[str, Any] = {}

    def __init__(self, message: str, code: str | None = None, **details: Any) -> None:
        """Keep the sentence, a code where it differs from the class's own, and the facts."""
        super().__init__(message)
        self.message = message
        self.details = details or self.details
        if code is not None:
            self.code = code


class NotFound(ShopError):
    """What was asked for does not exist, or is not the asker's to see."""

    code = "not_found"


class NotSignedIn(ShopError):
    """Whoever asks has to prove first who they are."""

    code = "not_signed_in"


class NotAllowed(ShopError):
    """Whoever asks is known, but may not do this."""

    code = "not_allowed"


class TooManyRequests(ShopError):
    """It was asked for too often; after `retry_after_s` seconds it may be asked again."""

    code = "too_many_requests"

    def __init__(self, message: str, retry_after_s: int) -> None:
        """Keep the sentence and the whole seconds to wait."""
        super().__init__(message, retry_after_s=retry_after_s)
        self.retry_after_s = retry_after_s


class OutOfStock(ShopError):
    """The shop cannot supply that many."""

    code = "out_of_stock"


class InvalidInput(ShopError):
    """The request cannot be understood as it stands."""

    code = "invalid_input"


class FailsChecks(ShopError):
    """A text may not be shown as it is; `details` names its problems."""

    code = "has_problems"


class BadFile(ShopError):
    """A file is not of the format it should have; nothing was changed."""

    code = "bad_file"


class ModelUnavailable(ShopError):
    """The configured language model did not give a usable answer."""

    code = "model_unavailable"


class IndexUnavailable(ShopError):
    """The search index is missing or unusable and could not be rebuilt."""

    code = "index_unavailable"
