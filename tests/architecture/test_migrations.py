"""The changes of the schema follow one another in one line."""

from __future__ import annotations

from alembic.config import Config
from alembic.script import ScriptDirectory

from data.database import MIGRATIONS


def test_there_is_one_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert len(ScriptDirectory.from_config(config).get_heads()) == 1
