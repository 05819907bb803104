"""Which jobs there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from data.errors import NotFound
from data.progress import Progress
from jobs import backups, expired, handoffs, recommend, report
from jobs.timetable import SUNDAY, Timed
from knowledge.shop import Shop

Run = Callable[[Shop, Progress], dict[str, Any]]


def _anybody(shop: Shop) -> bool:
    """Each process may do it: it keeps others away from its own work by itself."""
    return True


@dataclass(frozen=True)
class Job:
    """Something that the shop does by itself.

    Attributes:
        what: One line for people.
        due: Whether there is something to do.
        run: Does it, and says in numbers what was done; stopped half-way it goes on next time.
        claim: Whether it is this process's to do, asked before it is run on schedule.
    """

    what: str
    due: Callable[[Shop], bool]
    run: Run
    claim: Callable[[Shop], bool] = _anybody


def _timed(what: str, when: Timed, run: Run) -> Job:
    """A job with a time of its own, which is done for that time however it was begun."""

    def noted(shop: Shop, progress: Progress) -> dict[str, Any]:
        done = run(shop, progress)
        when.done(shop)
        return done

    return Job(what, when.due, noted, when.claim)


JOBS: Mapping[str, Job] = {
    "recommend": Job(
        "learn from what people did since the last time, for recommendations",
        recommend.is_due,
        recommend.run,
    ),
    "handoffs": Job(
        "make tickets of hand-offs that wait while nobody is there",
        handoffs.is_due,
        handoffs.run,
    ),
    "backup": _timed(
        "write the whole shop into one file, Sundays at 01:00 UTC",
        Timed("backup", 1, SUNDAY),
        backups.run,
    ),
    "conversations": _timed(
        "delete conversations that have grown old, at 02:00 UTC",
        Timed("conversations", 2),
        expired.conversations,
    ),
    "tokens": _timed(
        "delete logins and links that have run out, at 03:00 UTC",
        Timed("tokens", 3),
        expired.tokens,
    ),
    "report": _timed(
        "tell those who look after the shop of the day before, at 08:00 UTC",
        Timed("report", 8),
        report.run,
    ),
}


def job_named(name: str) -> Job:
    """The job of that name.

    Raises:
        NotFound: There is none.
    """
    if name not in JOBS:
        raise NotFound(f"There is no job {name}; there are {', '.join(sorted(JOBS))}.")
    return JOBS[name]
