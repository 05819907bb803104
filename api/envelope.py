"""The envelope of every answer below /api/v1: data or an error, and which request it was."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

from data.errors import (
    BadFile,
    FailsChecks,
    InvalidInput,
    NotAllowed,
    NotFound,
    NotSignedIn,
    ShopError,
    TooManyRequests,
)

PREFIX = "/api/v1"
VERSION = "v1"
NO_STORE = {"cache-control": "no-store"}
NO_SUCH_RESOURCE = "There is no such resource."
_STATUS: Mapping[type[ShopError], int] = {
    BadFile: 422,
    InvalidInput: 400,
    NotSignedIn: 401,
    NotAllowed: 403,
    NotFound: 404,
    FailsChecks: 422,
    TooManyRequests: 429,
}
_BY_CODE = {"too_large": 413}
_OTHERWISE = 409
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Enveloped(APIRoute):
    """A route whose refusals are enveloped too; bugs are left to raise."""

    def admit(self, request: Request) -> None:
        """Refuse who may not ask, before the body is read; here all may."""

    def get_route_handler(self) -> Handler:
        """The handler, its refusals turned into answers."""
        answer = super().get_route_handler()

        async def enveloped(request: Request) -> Response:
            try:
                self.admit(request)
                return await answer(request)
            except RequestValidationError as error:
                return failure(400, "invalid_input", _sentence(error), _fields(error))
            except ShopError as error:
                status = _BY_CODE.get(error.code) or _status(error)
                details = dict(error.details)
                return failure(status, error.code, error.message, details, _advice(error))
            except HTTPException as error:
                return failure(error.status_code, "not_found", str(error.detail), None)

        return enveloped


def success(
    data: Any, headers: Mapping[str, str], pagination: Mapping[str, int] | None = None
) -> Response:
    """What was asked for; `pagination` holds page, page_size, total_pages and total."""
    return _envelope(200, headers, data=data, pagination=pagination)


def accepted(data: Any, headers: Mapping[str, str]) -> Response:
    """What has been begun and goes on in the background."""
    return _envelope(202, headers, data=data)


def failure(
    status: int, code: str, message: str, details: Any, headers: Mapping[str, str] = NO_STORE
) -> Response:
    """Why there is no answer, in a sentence for people and a code for programs."""
    error = {"code": code, "message": message, "details": details}
    return _envelope(status, headers, error=error)


def as_file(text: str, name: str, kind: str) -> Response:
    """An answer that a browser keeps as a file instead of showing it."""
    headers = {"content-disposition": f'attachment; filename="{name}"', **NO_STORE}
    return Response(text, media_type=kind, headers=headers)


def paginated(
    found: Sequence[Any], page: int, page_size: int
) -> tuple[Sequence[Any], dict[str, int]]:
    """One page of what was found, counted from 1, and where it stands among all pages."""
    first = (page - 1) * page_size
    place = {
        "page": page,
        "page_size": page_size,
        "total_pages": -(-len(found) // page_size),
        "total": len(found),
    }
    return found[first : first + page_size], place


def nothing_else() -> APIRouter:
    """What answers below the prefix where no route does; comes last."""
    router = APIRouter(route_class=Enveloped, include_in_schema=False)

    async def unknown() -> Response:
        raise HTTPException(404, NO_SUCH_RESOURCE)

    router.add_api_route(PREFIX + "/{rest:path}", unknown, methods=_METHODS)
    return router


def _envelope(
    status: int,
    headers: Mapping[str, str],
    data: Any = None,
    error: dict[str, Any] | None = None,
    pagination: Mapping[str, int] | None = None,
) -> Response:
    request_id = uuid.uuid4().hex
    meta: dict[str, Any] = {
        "request_id": request_id,
        "timestamp": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "version": VERSION,
    }
    if pagination is not None:
        meta["pagination"] = pagination
    told = error and error | {"trace_id": request_id}
    body = {"success": error is None, "data": data, "error": told, "meta": meta}
    return JSONResponse(body, status, headers={**headers, "x-request-id": request_id})


def _status(error: ShopError) -> int:
    """The status of the nearest kind of refusal that has one."""
    kinds = (kind for kind in type(error).__mro__ if kind in _STATUS)
    return next((_STATUS[kind] for kind in kinds), _OTHERWISE)


def _advice(error: ShopError) -> dict[str, str]:
    """Headers that tell a program what to do about the refusal."""
    if isinstance(error, TooManyRequests):
        return {**NO_STORE, "retry-after": str(error.retry_after_s)}
    if isinstance(error, NotSignedIn):
        return {**NO_STORE, "www-authenticate": "Bearer"}
    return NO_STORE


def _fields(error: RequestValidationError) -> list[dict[str, str]]:
    """Each field that is wrong and why; never what was sent."""
    return [{"field": str(one["loc"][-1]), "message": str(one["msg"])} for one in error.errors()]


def _sentence(error: RequestValidationError) -> str:
    first = _fields(error)[0]
    return f"{first['field']}: {first['message']}."
