"""Pictures that customers send: taken where a model sees, shown to who sent them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, HTTPException, Response, UploadFile

from api.throttle import Throttle, demand
from ui.cookies import chat_user
from ui.identity import known

if TYPE_CHECKING:
    from chainlit.user import User

PATH = "/project/file"
A_MINUTE = 10


def picture_sent_routes() -> APIRouter:
    """The chat interface's own ways for files, open only while it has a button for pictures."""
    router = APIRouter(include_in_schema=False)
    throttle = Throttle(A_MINUTE, 60.0)

    @router.post(PATH)
    async def take(session_id: str = "", file: UploadFile | None = None) -> Response:
        """Lay a picture beside the chat's connection; it goes when the connection goes."""
        from chainlit.server import upload_file

        who = _asker()
        if file is None:
            raise HTTPException(400, "There is no picture.")
        demand(throttle, who.identifier)
        answer: Response = await upload_file(who, session_id, file)
        return answer

    @router.get(PATH + "/{file_id}")
    async def show(file_id: str, session_id: str = "") -> Response:
        """Show a picture to who sent it."""
        from chainlit.server import get_file

        answer: Response = await get_file(file_id, session_id, _asker())
        return answer

    return router


def _asker() -> User:
    """Who asks, where the chat takes pictures."""
    from chainlit.config import config

    offered, proof = config.features.spontaneous_file_upload, known()
    if proof is None or offered is None or not offered.enabled:
        raise HTTPException(404, "Not found")
    return chat_user(proof)
