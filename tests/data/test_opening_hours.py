"""Opening hours: read from one line, in the shop's own time zone, or refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from data.opening_hours import OpeningHours
from data.settings import Settings


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "moment", "is_open"),
    [
        ("Mo-Fr 09:00-17:00", "2026-11-26 08:30", True),  # a Thursday, 9:30 in Berlin
        ("Mo-Fr 09:00-17:00", "2026-11-26 07:59", False),
        ("Mo-Fr 09:00-17:00", "2026-11-26 16:00", False),
        ("Mo-Fr 09:00-17:00", "2026-11-28 10:00", False),
        ("mo,th 10:00-12:00, 14:00-15:00", "2026-11-26 13:30", True),
        ("Fr-Mo 22:00-02:00", "2026-11-28 00:30", True),  # over midnight, in the next day
        ("Th 00:00-24:00", "2026-11-26 22:59", True),
        ("", "2026-11-26 10:00", False),
    ],
)
def test_hours_are_those_of_the_shops_zone(hours: str, moment: str, is_open: bool) -> None:
    assert OpeningHours.read(hours, "Europe/Berlin").is_open(at(moment)) is is_open


def test_the_next_opening_is_told_across_the_change_of_the_clocks() -> None:
    hours = OpeningHours.read("Mo-Fr 09:00-17:00", "Europe/Berlin")
    friday, monday = at("2026-10-23 16:00"), at("2026-10-26 08:00")  # winter time since Sunday
    assert hours.opens_next(friday) == monday
    assert OpeningHours.read("", "UTC").opens_next(friday) is None


@pytest.mark.parametrize("hours", ["daily", "Mo-Xx 09:00-10:00", "Mo 9-17", "Mo 25:00-26:00", "Mo"])
def test_hours_written_otherwise_are_refused(hours: str) -> None:
    with pytest.raises(ValidationError, match="write hours"):
        Settings(support_hours=hours, _env_file=None)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ValidationError, match="no time zone"):
        Settings(support_timezone="Moon/Base", _env_file=None)
