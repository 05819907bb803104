"""Reading a document that was killed in any stage goes on when the same import is run again."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.database import open_engine, reading
from data.document_jobs import jobs
from data.documents import versions
from data.settings import Settings
from knowledge.passages import help_passages
from knowledge.shop import open_shop
from tests.knowledge.ingestion.bad_files import write_pdf

ROOT = Path(__file__).resolve().parents[2]
STAGES = ("parsing", "chunking", "embedding")
PAGES = 200


@pytest.mark.slow
@pytest.mark.parametrize("stage", STAGES)
def test_work_goes_on_after_a_kill(stage: str, tmp_path: Path) -> None:
    home, path = tmp_path / "home", write_pdf(tmp_path / "manual.pdf", PAGES)
    settings = Settings(home=home, _env_file=None)
    open_shop(settings, seed=False).close()
    environment = {**os.environ, "SMARTSHOP_HOME": str(home)}
    command = [sys.executable, "-m", "cli", "import", "documents", str(path)]
    started = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    engine = open_engine(settings.url)
    end = time.monotonic() + 120
    seen = ""
    while seen != stage and started.poll() is None and time.monotonic() < end:
        with reading(engine) as session:
            seen = next((row.stage for row in jobs(session)), "")
        time.sleep(0.005)
    os.kill(started.pid, signal.SIGKILL)
    started.wait()
    with reading(engine) as session:
        (left,) = jobs(session)
    assert left.state == "running"
    reached = left.stage
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    with reading(engine) as session:
        (ended,) = jobs(session)
        passages = help_passages(session)
        found = versions(session, "manual")
    assert (ended.id, ended.state, ended.outcome) == (left.id, "done", "imported")
    assert re.match(f"{stage}|embedding|indexing|cleaning|chunking", reached)
    assert len(found) == 1
    assert {p.page for p in passages} == set(range(1, PAGES + 1))
    again = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    assert b'"skipped": 1' in again.stdout
