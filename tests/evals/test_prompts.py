"""Versions of the prompt beside each other: the same dialogues, a provider's words, its tokens."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.errors import InvalidInput
from data.progress import silent
from data.settings import Settings
from evals.prompts import run


@pytest.fixture
def settings(demo_home_once: Path, tmp_path: Path) -> Settings:
    """Give a home whose shops are set up already, and a provider on this machine."""
    home = tmp_path / "home"
    shutil.copytree(demo_home_once, home)
    shutil.copytree(demo_home_once, home / "evals" / "dialogues" / "demo")
    return Settings(home=home, model="openai:honest", _env_file=None)


def test_each_version_is_held_to_the_same_dialogues(
    openai_server: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTSHOP_STUDY_SIZE", "1")
    found = run(settings, None, silent)
    in_use = found["versions"]["in_use"]
    assert in_use["version"] == 1
    assert in_use["turns"] > 0
    assert in_use["calls_a_turn"] > 0
    monkeypatch.setenv("SMARTSHOP_EVAL_PROMPTS", "77")
    with pytest.raises(InvalidInput, match="77"):
        run(settings, None, silent)


def test_without_a_provider_there_is_nothing_to_compare(settings: Settings) -> None:
    with pytest.raises(InvalidInput, match="SMARTSHOP_MODEL"):
        run(settings.model_copy(update={"model": "embedded"}), None, silent)
