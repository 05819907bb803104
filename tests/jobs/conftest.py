"""A shop of its own for each test of a job, and a server's rounds one by one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from data.database import writing
from data.letters import close_office
from data.models import WorkClaim
from data.models.columns import utc_now
from data.settings import Settings
from jobs.schedule import Schedule
from knowledge.shop import Shop, open_shop


@pytest.fixture
def shop(demo_home_once: Path, tmp_path: Path) -> Iterator[Shop]:
    home = tmp_path / "home"
    shutil.copytree(demo_home_once, home)
    opened = open_shop(Settings(home=home, model="embedded", backups_kept=2, _env_file=None))
    yield opened
    close_office(home)
    opened.close()


class OneRound(Schedule):
    """The jobs of a server that looks once."""

    def wait(self, longest_s: float) -> None:
        self.stop()


def come(shop: Shop, name: str) -> None:
    """Let the time of a job have come."""
    with writing(shop.engine) as session:
        session.get_one(WorkClaim, f"job {name}").expires_at = utc_now() - timedelta(seconds=1)
