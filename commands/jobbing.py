"""jobs: what the shop does by itself, listed and run on demand."""

from __future__ import annotations

import argparse
import time
from typing import Any

from commands.opening import opened_shop
from commands.output import Output
from commands.progress import shown_progress


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("jobs", help="list or run jobs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", help="which jobs there are").set_defaults(run=list_jobs)
    one = actions.add_parser("run", help="run a job now")
    one.add_argument("name", help="the job's name")
    one.set_defaults(run=run_job)


def list_jobs(args: argparse.Namespace, output: Output) -> int:
    """A line a job, with whether it has something to do."""
    from jobs.registry import JOBS

    with opened_shop() as shop:
        for name, job in JOBS.items():
            output.line({"job": name, "what": job.what, "due": job.due(shop)})
    return 0


def run_job(args: argparse.Namespace, output: Output) -> int:
    """Run it and tell in numbers what was done."""
    from jobs.registry import job_named

    job = job_named(args.name)
    began = time.perf_counter()
    with opened_shop() as shop, shown_progress() as progress:
        done = job.run(shop, progress)
    took_ms = round((time.perf_counter() - began) * 1000, 1)
    output.line({"job": args.name, **done, "took_ms": took_ms})
    return 0
