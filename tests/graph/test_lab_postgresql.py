"""The prompt lab and its test cases on PostgreSQL: turns are held in a copy, the shop stays."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest

from data.lab_reports import keep_report, reports
from data.reply_cases import cases, write_case
from data.settings import Settings
from evals.talk.sets import SetRun, run_set
from graph.assistant import open_assistant
from graph.lab.running import Run, run
from graph.lab.variant import Variant
from tests.graph.test_lab import everything, of_kind

pytestmark = pytest.mark.services
SAID = ["show me tents", "add the first one to my cart"]


async def held(settings: Settings) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What a run of two variants and a set of one case tell."""
    assistant = await open_assistant(settings)
    try:
        engine = assistant.shop.engine
        write_case(engine, [{"say": SAID[0]}], {"cards": {"min": 1}}, "ada")
        before = everything(engine)
        both = [Variant(), Variant(persona="formal")]
        talked = [one async for one in run(assistant, Run(messages=SAID, variants=both))]
        judged = [one async for one in run_set(assistant, SetRun(variants=both))]
        assert everything(engine) == before
        assert len(cases(engine)) == 1
        kept = keep_report(engine, judged[-1]["figures"], "ada")
        assert [one.id for one in reports(engine)] == [kept.id]
        return talked, judged
    finally:
        await assistant.close()


def test_the_lab_holds_turns_in_a_copy_on_postgresql(
    postgres_url: str, demo_home_once: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    shutil.copytree(demo_home_once / "cache", home / "cache")
    settings = Settings(home=home, database_url=postgres_url, model="embedded", _env_file=None)
    talked, judged = asyncio.run(held(settings))
    carts = [event["reply"]["cart"]["lines"] for event in of_kind(talked, "reply")]
    assert [bool(lines) for lines in carts].count(True) == 2, "each copy has a cart of its own"
    assert [event["kind"] for event in judged] == ["case", "result"] * 2 + ["report"]
