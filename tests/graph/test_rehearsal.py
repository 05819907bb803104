"""A rehearsal goes through the steps of a turn, and leaves nothing behind."""

from __future__ import annotations

import asyncio
import logging

import pytest
from sqlalchemy import func, inspect, select, table

from data.database import reading
from graph.assistant import Assistant
from graph.rehearsal import rehearse


def test_a_rehearsal_keeps_nothing(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, caplog: pytest.LogCaptureFixture
) -> None:
    before = _rows(assistant)
    with caplog.at_level(logging.ERROR):
        loop.run_until_complete(rehearse(assistant.services))
    assistant.shop.tracker.settle()
    assert not caplog.records
    assert _rows(assistant) == before


def _rows(assistant: Assistant) -> dict[str, int]:
    engine = assistant.shop.engine
    with reading(engine) as session:
        return {
            name: session.execute(select(func.count()).select_from(table(name))).scalar_one()
            for name in inspect(engine).get_table_names()
        }
