"""A process that asks for a product's summary in several threads at once: see test_summaries."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from data.database import open_engine
from data.facts import ReviewFacts
from data.settings import Settings
from knowledge.review_summary import ReviewSummary, summarize
from knowledge.summaries import Summaries


class SlowWriter:
    """Takes its time, and notes each summary that it begins in a file."""

    name = "embedded"

    def __init__(self, notes: Path, takes_s: float) -> None:
        self.notes = notes
        self.takes_s = takes_s

    def write(
        self, product_id: str, product_name: str, reviews: Sequence[ReviewFacts]
    ) -> ReviewSummary:
        with self.notes.open("a", encoding="utf-8") as file:
            file.write("begun\n")
        time.sleep(self.takes_s)
        made = summarize(product_id, reviews, product_name)
        assert made is not None
        return made


def main() -> None:
    """Arguments: database URL, notes, product, threads, seconds a summary takes, begin at."""
    url, notes, product, threads, takes_s, begin = sys.argv[1:]
    settings = Settings(home=Path(notes).parent, database_url=url, _env_file=None)
    summaries = Summaries(settings, open_engine(url), SlowWriter(Path(notes), float(takes_s)))
    print("ready", flush=True)
    time.sleep(max(0.0, float(begin) - time.time()))
    with ThreadPoolExecutor(int(threads)) as pool:
        told = list(pool.map(summaries.of, [product] * int(threads)))
    print(json.dumps([one.made_at if one else None for one in told]), flush=True)
    summaries.close()


if __name__ == "__main__":
    main()
