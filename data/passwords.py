"""Passwords: what makes a good one, and how one is kept so that nobody can read it again."""

from __future__ import annotations

from functools import lru_cache
from threading import BoundedSemaphore
from typing import NamedTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from data.errors import FailsChecks
from data.settings import Settings

LONGEST = 128
JUDGED_CHARS = 72  # what the judge of passwords takes; more than that is never easy to guess
LEAST_SCORE = 2  # zxcvbn: withstands more than 10^6 guesses
# Each takes tens of megabytes by design; a crowd that signs in may wait a moment.
_at_once = BoundedSemaphore(4)


class WeakPassword(FailsChecks):
    """A password that is too short, too long or too easy to guess."""

    code = "weak_password"


class Cost(NamedTuple):
    """What one hash takes; see RFC 9106."""

    rounds: int
    memory_kib: int
    lanes: int


def cost_of(settings: Settings) -> Cost:
    """The cost that the shop's settings name."""
    return Cost(settings.password_rounds, settings.password_memory_kib, settings.password_lanes)


def demand_good(password: str, least_chars: int, about: tuple[str, ...] = ()) -> None:
    """Refuse a password that is easily guessed, also from what is known about its owner.

    Raises:
        WeakPassword: `details` names why: short, long or common.
    """
    if len(password) < least_chars:
        raise WeakPassword(f"Use at least {least_chars} characters.", why="short", field="password")
    if len(password) > LONGEST:
        raise WeakPassword(f"Use at most {LONGEST} characters.", why="long", field="password")
    from zxcvbn import zxcvbn  # reads its lists of words, which not every start needs

    parts = [word for text in about for word in (text, *text.replace("@", " ").split()) if word]
    if zxcvbn(password[:JUDGED_CHARS], user_inputs=parts)["score"] < LEAST_SCORE:
        raise WeakPassword(
            "This password is easy to guess. Take a longer one, or several words.",
            why="common",
            field="password",
        )


def hashed(password: str, cost: Cost) -> str:
    """The Argon2id hash that is kept in the password's place."""
    with _at_once:
        return _hasher(cost).hash(password)


def is_right(kept: str | None, password: str, cost: Cost) -> bool:
    """Whether it is the password; where none is kept it takes as long to say no."""
    with _at_once:
        try:
            right = _hasher(cost).verify(kept or _nobodys(cost), password)
        except (VerificationError, InvalidHashError):
            return False
    return right and kept is not None


def is_outdated(kept: str, cost: Cost) -> bool:
    """Whether the hash was made at another cost than today's."""
    return _hasher(cost).check_needs_rehash(kept)


@lru_cache
def _hasher(cost: Cost) -> PasswordHasher:
    return PasswordHasher(
        time_cost=cost.rounds, memory_cost=cost.memory_kib, parallelism=cost.lanes
    )


@lru_cache
def _nobodys(cost: Cost) -> str:
    return _hasher(cost).hash("the password of nobody")
