"""A picture that a customer sends, put into the words of a request; where a model can see it."""

from __future__ import annotations

import asyncio
import base64
import re
from dataclasses import dataclass

import filetype
from langchain_core.messages import HumanMessage, SystemMessage

from data.errors import InvalidInput, ModelUnavailable
from data.model_calls import keep_calls
from data.senses_settings import PICTURE_KINDS
from graph.calling import Measured
from graph.guardrails.input import check_input
from graph.prompt_book import filled
from graph.providers import Provider
from graph.services import Services

LONGEST = 200
NOTHING = "none"
PROMPT = "picture"
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class Picture:
    """A picture as it came."""

    data: bytes
    kind: str

    @classmethod
    def read(cls, data: bytes, most_mb: int) -> Picture:
        """The picture, by what its bytes say of it and not by its name.

        Raises:
            InvalidInput: It is none, or too large.
        """
        if len(data) > most_mb * 1024 * 1024:
            raise InvalidInput(f"A picture may have {most_mb} MB.", "picture_too_large")
        found = filetype.guess(data)
        if found is None or found.mime not in PICTURE_KINDS:
            raise InvalidInput("Only JPEG, PNG and WebP pictures can be read.", "no_picture")
        return cls(data, found.mime)


def who_sees(services: Services) -> Provider | None:
    """The first configured model that is known to see, and is not left alone; None: nobody."""
    if services.shop.settings.pictures == "off":
        return None
    able = (one for one in services.providers if one.abilities.vision)
    return next((one for one in able if not one.circuit.is_open), None)


async def request_in(services: Services, picture: Picture, said: str) -> str:
    """What the customer asks for with the picture, in English words; empty: nothing to be found.

    The picture and what is written in it are untrusted: what the model makes of it is no more
    than the text of a request, which every later step checks as any other.

    Args:
        services: Of the assistant.
        picture: As the customer sent it.
        said: What they wrote with it; may be empty.

    Raises:
        ModelUnavailable: No model that sees answers, or the day's budget is spent.
    """
    seer, settings = who_sees(services), services.shop.settings
    if seer is None or await asyncio.to_thread(services.budget.state) == "spent":
        raise ModelUnavailable("No language model that sees pictures can be asked.")
    words = await asyncio.to_thread(check_input, said or "-", settings, services.shop.embedder)
    if words.verdict == "refuse":
        return ""
    measured = Measured(seer, settings, purpose=PROMPT)
    rules = filled(
        await asyncio.to_thread(services.prompts.get, PROMPT), {"shop": settings.shop_name}
    )
    messages = [SystemMessage(rules), _shown(picture, words.text)]
    try:
        answer = await measured.ask(seer.model, messages, settings.model_timeout_s)
    finally:
        calls = [measured.call] if measured.call else []
        await asyncio.to_thread(keep_calls, services.shop.engine, calls)
    return await asyncio.to_thread(_request, services, answer.text, words.text if said else "")


def _request(services: Services, answer: str, said: str) -> str:
    """The model's words as one line of a request, with every figure that the customer gave."""
    line = " ".join(answer.split())[:LONGEST].strip(" .\"'")
    if not line or line.casefold().startswith(NOTHING):
        return ""
    if set(_FIGURE.findall(said)) - set(_FIGURE.findall(line)):
        line = f"{line}, {said}"
    verdict = check_input(line, services.shop.settings, services.shop.embedder)
    return "" if verdict.verdict == "refuse" else verdict.text


def _shown(picture: Picture, said: str) -> HumanMessage:
    coded = base64.b64encode(picture.data).decode()
    image = {"type": "image_url", "image_url": {"url": f"data:{picture.kind};base64,{coded}"}}
    return HumanMessage([{"type": "text", "text": f"The customer wrote: {said}"}, image])
