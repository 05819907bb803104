"""A message with a picture: the request that is meant by it, or a plain word why there is none."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import chainlit as cl

from data.errors import InvalidInput, ModelUnavailable
from graph.looking import Picture, request_in, who_sees
from ui import words
from ui.counter import assistant
from ui.starters import meaning

log = logging.getLogger(__name__)


class Meant(NamedTuple):
    """What a message says, and what is meant by it where that is something else."""

    text: str
    means: str = ""
    language: str = ""


async def meant_by(message: cl.Message) -> Meant | None:
    """What to answer; None where the customer was told that the picture cannot be read.

    Pictures are looked at once and not kept: what stays of them are the words of the request.
    """
    found = pictures_of(message)
    if not found:
        return Meant(message.content, *meaning(message.content))
    voice = words.voice()
    text = message.content.strip() or voice.say("picture-ask")
    try:
        means = await _request(found[0], message.content)
    except InvalidInput:
        await cl.Message(content=voice.say("picture-unreadable", most=_most_mb())).send()
        return None
    except ModelUnavailable:
        log.warning("a picture could not be looked at", exc_info=True)
        await cl.Message(content=voice.say("picture-blind")).send()
        return None
    if not means:
        await cl.Message(content=voice.say("picture-nothing")).send()
        return None
    await cl.Message(content=voice.say("picture-seen", request=means)).send()
    return Meant(text, means, voice.language)


def pictures_of(message: cl.Message) -> Sequence[Path]:
    """The files that came with the message."""
    paths = (getattr(one, "path", None) for one in message.elements or [])
    return [Path(one) for one in paths if one]


def _most_mb() -> int:
    return assistant().shop.settings.max_picture_mb


async def _request(path: Path, said: str) -> str:
    opened = assistant()
    if who_sees(opened.services) is None:
        raise ModelUnavailable("No configured model sees pictures.")
    data = await asyncio.to_thread(path.read_bytes)
    picture = Picture.read(data, _most_mb())
    return await request_in(opened.services, picture, said)
