"""What the doctor finds: prices that nobody has looked up for long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from commands.checks import examine
from data.settings import Settings


@pytest.mark.parametrize(("age_days", "noted"), [(0, False), (180, False), (181, True)])
def test_the_doctor_notes_prices_that_have_grown_old(
    tmp_path: Path, age_days: int, noted: bool
) -> None:
    as_of = datetime.now(UTC).date() - timedelta(days=age_days)
    prices = tmp_path / "prices.yaml"
    row = f"{{input: 1, cached: 0.5, output: 4, as_of: {as_of}}}"
    prices.write_text(f"mistralai:\n  big: {row}\n", "utf-8")
    settings = Settings(
        home=tmp_path, model="mistralai:big", model_prices_file=prices, _env_file=None
    )
    told = [check for check in examine(settings) if check.name == "prices"]
    assert [check.state for check in told] == (["note"] if noted else [])
    assert all(str(as_of) in check.detail for check in told)
