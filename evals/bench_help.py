"""Benchmark: how long a search for help takes among thousands of passages, and what it needs."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import psutil

from data.database import migrate, open_engine, raise_content_version, writing
from data.errors import InvalidInput
from data.models import Faq
from data.progress import Progress
from data.settings import Settings
from evals.bench_timing import growth, one_by_one
from evals.help_shops import QUESTIONS, demo_passages, read_questions
from evals.own_process import in_own_process
from knowledge.embedding import open_embedder
from knowledge.help import HelpSearch
from knowledge.help_words import help_terms
from knowledge.index import ShopIndex
from knowledge.passages import HelpPassage
from knowledge.sentences import sentences

SIZES = (1000, 10_000)
ASKED = 400
PATIENCE_S = 120.0
SENTENCES = (2, 5)
AT_ONCE = 500


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Ask over so many passages that real sentences and questions were recombined to.

    Every size is measured in a process of its own, so that its memory is its own too.
    """
    figures: dict[str, Any] = {}
    for size in _sizes():
        with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as folder:
            at = settings.model_copy(update={"home": Path(folder), "database_url": ""})
            figures[f"{size}_passages"] = in_own_process(progress, measure, at, size)
    p95 = {size: figures[f"{size}_passages"]["search"]["p95_ms"] for size in _sizes()}
    return figures | {"growth": growth(p95)}


def measure(progress: Progress, settings: Settings, size: int) -> dict[str, Any]:
    """The figures of one size: loading, searching, memory, and what one change costs."""
    embedder = open_embedder(settings)
    embedder.embed(["warm"])
    before = _resident_mb()
    engine = open_engine(settings.url)
    migrate(engine)
    rows = list(recombined(demo_passages(), size))
    for start in range(0, size, AT_ONCE):
        progress("writing", start, size)
        with writing(engine) as session:
            session.add_all(rows[start : start + AT_ONCE])
            raise_content_version(session, "help")
    index = ShopIndex(settings, engine, embedder)
    began = time.perf_counter()
    index.sync(["help"], progress)
    indexed_s = time.perf_counter() - began
    search = HelpSearch(settings, engine, index, embedder)
    loading_s = _seconds(lambda: search.search("warm"))
    asked = _asked(rows)
    progress("asking", 0, len(asked))
    spent = one_by_one(search.search, asked, PATIENCE_S)
    with writing(engine) as session:
        session.merge(Faq(id="one-more", question="Is this new?", answer="Yes, it is."))
        raise_content_version(session, "help")
    changing_s = _seconds(lambda: (index.sync(["help"]), search.search("is this new")))
    engine.dispose()
    return {
        "search": spent,
        "indexed_s": round(indexed_s, 1),
        "loaded_s": round(loading_s, 2),
        "one_change_s": round(changing_s, 2),
        "memory_mb": _resident_mb() - before,
    }


def recombined(passages: Sequence[HelpPassage], size: int, seed: int = 7) -> Iterator[Faq]:
    """So many FAQs: a heading with a word of another, and sentences of several answers."""
    chance = random.Random(seed)
    headings = [passage.heading for passage in passages]
    said = [line for passage in passages for line in sentences(passage.text)]
    names = sorted({word for line in said for word in line.split() if word.isalpha()})
    for number in range(size):
        topic = " ".join(chance.sample(names, 2)).lower()
        text = " ".join(chance.sample(said, chance.randint(*SENTENCES)))
        question = f"{chance.choice(headings).rstrip('?')} ({topic})?"
        yield Faq(id=f"faq-{number:05d}", question=question, answer=text)


def _asked(rows: Sequence[Faq], seed: int = 11) -> list[str]:
    """Half of them labelled questions, half headings of the passages cut short; none twice."""
    chance = random.Random(seed)
    labelled = [q.text for q in read_questions(QUESTIONS) if not q.held_out]
    cut = [" ".join(row.question.split()[:7]).lower() for row in chance.sample(rows, ASKED // 2)]
    asked = [*chance.sample(labelled, min(len(labelled), ASKED // 2)), *cut]
    chance.shuffle(asked)
    return [text for text in dict.fromkeys(asked) if help_terms(text)]


def _sizes() -> tuple[int, ...]:
    stated = os.environ.get("SMARTSHOP_BENCH_SIZES", "")
    try:
        return tuple(int(one) for one in stated.split(",") if one.strip()) or SIZES
    except ValueError as error:
        raise InvalidInput("SMARTSHOP_BENCH_SIZES: numbers with commas between them.") from error


def _seconds(work: Any) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _resident_mb() -> int:
    return round(psutil.Process().memory_info().rss / 1e6)
