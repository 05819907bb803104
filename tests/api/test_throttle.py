"""Counting within a window."""

from __future__ import annotations

from api.throttle import Throttle


class Clock:
    """A clock that goes where it is told."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_whoever_did_too_much_waits_until_the_oldest_is_out_of_the_window() -> None:
    clock = Clock()
    throttle = Throttle(2, 60, clock)
    throttle.note("a")
    assert throttle.wait_s("a") == 0
    clock.now += 10
    throttle.note("a")
    assert throttle.wait_s("a") == 50
    assert throttle.wait_s("b") == 0
    clock.now += 49.5
    assert throttle.wait_s("a") == 1
    clock.now += 0.5
    assert throttle.wait_s("a") == 0


def test_keys_that_are_quiet_take_no_memory() -> None:
    clock = Clock()
    throttle = Throttle(2, 60, clock)
    for number in range(1000):
        throttle.note(str(number))
    clock.now += 61
    throttle.note("last")
    assert list(throttle._seen) == ["last"]
