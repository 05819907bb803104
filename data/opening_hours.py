"""Opening hours: as written in a setting, read into spans of the week in a time zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_DAYS = re.compile(r"^(?:mo|tu|we|th|fr|sa|su)(?:-(?:mo|tu|we|th|fr|sa|su))?$")
_TIMES = re.compile(r"^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$")
DAY_MINUTES = 24 * 60
FORM = "write hours as in `Mo-Fr 09:00-17:00; Sa 10:00-14:00`"


@dataclass(frozen=True)
class OpeningHours:
    """Spans of the week in minutes of a day: (weekday, from, to), Monday is 0."""

    spans: tuple[tuple[int, int, int], ...]
    zone: tzinfo

    @classmethod
    def read(cls, text: str, zone: str) -> OpeningHours:
        """The hours of a text such as `Mo-Fr 09:00-12:00, 13:00-17:00; Sa 10:00-14:00`.

        Raises:
            ValueError: It is written otherwise, or there is no such time zone.
        """
        spans = [span for rule in text.split(";") if rule.strip() for span in _spans(rule)]
        return cls(tuple(sorted(spans)), zone_named(zone))

    def is_open(self, at: datetime) -> bool:
        """Whether somebody is there at that time."""
        here = at.astimezone(self.zone)
        minute = here.hour * 60 + here.minute
        return any(
            day == here.weekday() and start <= minute < end for day, start, end in self.spans
        )

    def opens_next(self, at: datetime) -> datetime | None:
        """When somebody is there again after that time, in the shop's zone; None: never."""
        here = at.astimezone(self.zone)
        for ahead in range(8):
            date = here.date() + timedelta(days=ahead)
            for day, start, _ in self.spans:
                opening = datetime.combine(date, time(start // 60, start % 60), self.zone)
                if day == date.weekday() and opening > here:
                    return opening
        return None


def zone_named(name: str) -> tzinfo:
    """The time zone of that name.

    Raises:
        ValueError: There is none.
    """
    if name.upper() == "UTC":
        return UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"there is no time zone {name}; write one as in Europe/Berlin") from error


def _spans(rule: str) -> Iterator[tuple[int, int, int]]:
    """The spans of one rule; one over midnight becomes two."""
    days, *times = re.sub(r"\s*([-,])\s*", r"\1", rule.strip().lower()).split()
    if not all(_DAYS.match(part) for part in days.split(",")) or len(times) != 1:
        raise ValueError(FORM)
    for part in times[0].split(","):
        start, end = _minutes(part)
        for day in _weekdays(days):
            if end > start:
                yield day, start, end
            else:
                yield day, start, DAY_MINUTES
                if end:
                    yield (day + 1) % 7, 0, end


def _weekdays(days: str) -> Iterator[int]:
    for part in days.split(","):
        first, _, last = part.partition("-")
        start, end = DAYS.index(first), DAYS.index(last or first)
        yield from ((start + step) % 7 for step in range((end - start) % 7 + 1))


def _minutes(times: str) -> tuple[int, int]:
    found = _TIMES.match(times)
    if not found:
        raise ValueError(FORM)
    hours, minutes, end_hours, end_minutes = map(int, found.groups())
    start, end = hours * 60 + minutes, end_hours * 60 + end_minutes
    if minutes > 59 or end_minutes > 59 or start >= DAY_MINUTES or end > DAY_MINUTES:
        raise ValueError(FORM)
    return start, end
