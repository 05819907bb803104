"""Speech that the shop's own model writes down: who may have it done, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from pydantic import ValidationError

from api.speech import offered
from data.errors import ModelUnavailable
from data.settings import Settings
from graph.models import written_down
from tests.accounts import code

SOUND = b"\x1aE\xdf\xa3" + b"\0" * 96
WEBM = {"content-type": "audio/webm"}


def settings(home: Path, **given: str) -> Settings:
    return Settings(home=home, _env_file=None, **given)  # type: ignore[arg-type]


def test_who_writes_down_is_what_the_settings_say(tmp_path: Path) -> None:
    assert offered(settings(tmp_path)) == "browser"
    assert offered(settings(tmp_path, dictation="off")) == ""
    assert offered(settings(tmp_path, dictation="model")) == ""
    assert offered(settings(tmp_path, dictation="model", speech_model="openai:quick")) == "model"
    with pytest.raises(ValidationError):
        settings(tmp_path, speech_model="whisper-1")


async def test_a_recording_comes_back_as_words(openai_server: str) -> None:
    assert await written_down("quick", SOUND, "speech.webm", "de") == "100 bytes of de"
    with pytest.raises(ModelUnavailable):
        await written_down("400", SOUND, "speech.webm", "de")


def test_where_no_model_does_it_there_is_no_such_thing(shop_address: str) -> None:
    with httpx.Client(base_url=shop_address, trust_env=False, timeout=30) as client:
        page = client.get("/")
        assert '<meta name="smartshop-dictation" content="browser">' in page.text
        assert "microphone=(self)" in page.headers["permissions-policy"]
        assert code(client.post("/api/v1/speech", content=SOUND, headers=WEBM), 404) == "not_found"
