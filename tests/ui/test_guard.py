"""What may open a chat connection."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from data.settings import Settings
from ui.guard import PAGE, _in_order, is_allowed_origin, is_uuid, refuses

ROOT = Path(__file__).resolve().parents[2]
ID = "7de97bd9-a580-49c5-b9c2-34375483ae18"
SETTINGS = Settings(allowed_origins="https://store.example, https://b.example/", _env_file=None)


@pytest.mark.parametrize(
    "value", ["", None, 7, "../../etc", "x' OR 1=1", ID[:-1], ID.replace("-", ""), f"{{{ID}}}"]
)
def test_only_the_usual_text_of_a_uuid_is_an_id(value: object) -> None:
    assert is_uuid(ID)
    assert not is_uuid(value)


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        (None, True),
        ("https://shop.example", True),
        ("http://shop.example", True),
        ("https://store.example", True),
        ("https://b.example", True),
        ("https://evil.example", False),
        ("https://shop.example.evil.example", False),
        ("https://evil.example/shop.example", False),
        ("null", False),
    ],
)
def test_only_our_pages_and_allowed_stores_connect(origin: str | None, allowed: bool) -> None:
    assert is_allowed_origin(origin, "shop.example", SETTINGS) is allowed


@pytest.mark.parametrize(
    ("auth", "refused"),
    [
        ({"sessionId": ID}, False),
        ({"sessionId": ID, "threadId": ""}, False),
        ({"sessionId": ID, "threadId": ID}, False),
        ({"sessionId": ID, "threadId": "../x"}, True),
        ({"sessionId": "../x"}, True),
        ({}, True),
        (None, True),
        ("text", True),
    ],
)
def test_ids_that_are_no_ids_are_refused(auth: Any, refused: bool) -> None:
    environ = {"HTTP_HOST": "shop.example", "HTTP_ORIGIN": "https://shop.example"}
    assert (refuses(environ, auth, SETTINGS) is not None) is refused


def test_the_interface_is_not_imported_before_its_folder_is_settled() -> None:
    code = "import sys, api.app; sys.exit(any(m.startswith('chainlit') for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


async def test_what_the_page_tells_is_known_before_the_message_after_it() -> None:
    known: list[str] = []

    async def hear(sid: str, data: str) -> None:
        await asyncio.sleep(0.02)
        known.append(data)

    async def answer(sid: str, data: str) -> list[str]:
        return list(known)

    page, message = _in_order(PAGE, hear), _in_order("client_message", answer)
    told, seen = await asyncio.gather(page("a", "tent"), message("a", "is this waterproof?"))
    assert (told, seen) == (None, ["tent"])
