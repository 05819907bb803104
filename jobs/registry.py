"""Which jobs there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from data.errors import NotFound
from data.progress import Progress
from jobs import handoffs, recommend
from knowledge.shop import Shop


@dataclass(frozen=True)
class Job:
    """Something that the shop does by itself.

    Attributes:
        what: One line for people.
        due: Whether there is something to do.
        run: Does it, and says in numbers what was done; stopped half-way it goes on next time.
    """

    what: str
    due: Callable[[Shop], bool]
    run: Callable[[Shop, Progress], dict[str, Any]]


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
}


def job_named(name: str) -> Job:
    """The job of that name.

    Raises:
        NotFound: There is none.
    """
    if name not in JOBS:
        raise NotFound(f"There is no job {name}; there are {', '.join(sorted(JOBS))}.")
    return JOBS[name]
