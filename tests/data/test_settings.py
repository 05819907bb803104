"""Settings: where the home lies, and which values are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from data.settings import PROJECT, Settings


def test_the_home_lies_in_the_project_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings(_env_file=None).home == PROJECT / ".smartshop"


def test_the_environment_names_another_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTSHOP_HOME", str(tmp_path))
    assert Settings(_env_file=None).home == tmp_path


def test_production_refuses_the_development_secret() -> None:
    with pytest.raises(ValidationError):
        Settings(environment="production", _env_file=None)
    assert Settings(environment="production", secret_key="other", _env_file=None).url


@pytest.mark.parametrize("name", ["max_model_calls", "max_tool_calls", "max_message_chars", "port"])
def test_limits_are_positive(name: str) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate({name: 0})


def test_an_operators_token_is_long_or_absent() -> None:
    assert not Settings(_env_file=None).operator_token.get_secret_value()
    assert Settings(operator_token="x" * 16, _env_file=None).operator_token.get_secret_value()
    with pytest.raises(ValidationError) as refused:
        Settings(operator_token="short-token", _env_file=None)
    assert "short-token" not in str(refused.value)
