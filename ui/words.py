"""The language of a chat session: its voice for what the page shows, and refusals in its words."""

from __future__ import annotations

import chainlit as cl
from chainlit.context import context

from data.settings import Settings
from graph.embedded.messages import LOCALES
from graph.embedded.say.refusals import refusal, refusal_key
from graph.embedded.voice import Voice
from graph.languages import default_language
from tools.outcome import ToolOutcome
from ui.counter import assistant


def language(settings: Settings) -> str:
    """What is spoken here: the newest reply's language, else the page's, else the shop's.

    A page of the store may name its language; otherwise the browser does.
    """
    told = (cl.user_session.get("page_language"), getattr(context.session, "language", ""))
    kept = cl.user_session.get("language")
    known = (one for one in (kept, *map(_short, told)) if one in LOCALES)
    return next(known, default_language(settings.locale))


def of_page(locale: str | None) -> None:
    """Remember which language the page around the chat is in."""
    cl.user_session.set("page_language", _short(locale))


def spoken(found: str) -> None:
    """Remember what the newest reply is in."""
    cl.user_session.set("language", found)


def voice() -> Voice:
    """The voice of this session."""
    settings = assistant().shop.settings
    return Voice.in_shop(settings, language(settings))


def refused(outcome: ToolOutcome) -> str:
    """Why a call was refused, in the language spoken; the tool's own words where none are known."""
    error = dict(outcome.error or {})
    if outcome.products:
        error.setdefault("name", outcome.products[0].name)
    said = voice()
    if refusal_key(said, error) == "refused":
        return str(error.get("message") or said.say("refused"))
    return refusal(said, outcome.model_copy(update={"error": error}))


def _short(locale: object) -> str:
    return str(locale or "")[:2].lower()
