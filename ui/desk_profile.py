"""The chat profiles of the shop's own people: the support desk, and the customers' assistant."""

from __future__ import annotations

import json
from functools import lru_cache

import chainlit as cl

from data.settings import Settings
from graph.embedded.messages import LOCALES
from graph.languages import default_language
from ui import speaker
from ui.config import ROOT

DESK, ASSISTANT = "desk", "assistant"
WORDS = ROOT / "public" / "words"


def profiles(role: str, language: str | None, settings: Settings) -> list[cl.ChatProfile]:
    """What somebody of this role chooses between; none for customers, who have the assistant."""
    if role not in speaker.STAFF:
        return []
    told = str(language or "")[:2].lower()
    said = _said(told if told in LOCALES else default_language(settings.locale))
    return [
        cl.ChatProfile(
            name=name,
            display_name=said[f"profile.{name}"],
            markdown_description=said[f"profile.{name}-what"],
            default=(name == DESK) == (role == "support_agent"),
        )
        for name in (DESK, ASSISTANT)
    ]


async def open_desk() -> None:
    """Show the desk where this session is one; drawn, not kept, as nobody has said anything."""
    if cl.user_session.get("chat_profile") == DESK and speaker.is_staff():
        await cl.Message(content="", elements=[cl.CustomElement(name="Desk", props={})]).send()


@lru_cache(len(LOCALES))
def _said(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads((WORDS / f"{language}.json").read_text("utf-8"))
    return found
