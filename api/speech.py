"""Speech over the API: a recording of what a customer says, written down; nothing of it is kept."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.envelope import NO_STORE, PREFIX, Enveloped, success
from api.throttle import Throttle, demand
from api.visitor import open_context
from data.errors import InvalidInput, NotFound, NotSignedIn
from data.settings import Settings
from graph.models import written_down
from tools.context import ShopContext
from ui.identity import speaker

Visitor = Annotated[ShopContext, Depends(open_context)]
Language = Annotated[str, Query(pattern=r"^[a-zA-Z]{2}(-[a-zA-Z]{2,8})?$")]
BYTES_A_SECOND = 16_000
A_MINUTE = 20
ENDINGS = {
    "audio/webm": "webm",
    "audio/ogg": "ogg",
    "audio/mp4": "mp4",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
}


def offered(settings: Settings) -> str:
    """Who writes speech down in this shop: browser, model, or empty where nobody does."""
    if settings.dictation == "model":
        return "model" if settings.speech_model else ""
    return "" if settings.dictation == "off" else "browser"


def speech_routes(settings: Settings) -> APIRouter:
    """The one route."""
    router = APIRouter(prefix=PREFIX, route_class=Enveloped)
    throttle = Throttle(A_MINUTE, 60.0)

    @router.post("/speech")
    async def speech(who: Visitor, request: Request, language: Language = "en") -> Response:
        """Write down a recording: the body is the sound as a browser records it."""
        if offered(settings) != "model":
            raise NotFound("Speech is not written down here.")
        if speaker() is None:  # else everybody could have it done here, as often as they like
            raise NotSignedIn("Open the chat first.")
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in ENDINGS:
            raise InvalidInput(f"The sound has to be one of {', '.join(sorted(ENDINGS))}.")
        demand(throttle, who.owner)
        sound = await request.body()
        if not 0 < len(sound) <= settings.max_speech_s * BYTES_A_SECOND:
            raise InvalidInput(f"A recording of at most {settings.max_speech_s} seconds, please.")
        model = settings.speech_model.partition(":")[2]
        text = await written_down(model, sound, f"speech.{ENDINGS[kind]}", language[:2].lower())
        return success({"text": text[: settings.max_message_chars]}, NO_STORE)

    return router
