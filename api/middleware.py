"""What holds for every request: headers, size, origin and who asks. Plain ASGI, no copies."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.errors import NotSignedIn
from data.settings import Settings
from ui.guard import is_allowed_origin
from ui.identity import (
    CHAT_COOKIE,
    Proof,
    chat_identity,
    proof_of,
    read_cookies,
    request_proof,
    request_speaker,
)

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
HOST = re.compile(r"^[A-Za-z0-9.\-\[\]:]+$")
DOCUMENTS = "/api/v1/knowledge/documents"
FORM_BYTES = 64 * 1024
SAME_FOR_ALL = ("/public/", "/assets/", "/pictures/", "/healthz", "/readyz")
OF_ONE_VERSION = ("/public/operator/", "/public/account/", "/public/desk/")
FOREVER = "public, max-age=31536000, immutable"


class SecurityHeaders:
    """Tells browsers what the page may load, who may frame it and what it may ask of them."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Wrap the application."""
        self._app, self._settings = app, settings
        microphone = "(self)" if settings.dictation != "off" else "()"
        self._permissions = f"camera=(), microphone={microphone}, geolocation=(), payment=()"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, adding headers to its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        policy = self._policy(Headers(scope=scope).get("host", ""))

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("content-security-policy", policy)
                headers.setdefault("x-content-type-options", "nosniff")
                headers.setdefault("referrer-policy", "strict-origin-when-cross-origin")
                headers.setdefault("permissions-policy", self._permissions)
                if scope["path"].startswith("/assets/") and message["status"] == 200:
                    headers["cache-control"] = FOREVER  # their names carry their hash
                if scope["path"].startswith(OF_ONE_VERSION):
                    headers["cache-control"] = "no-cache"  # its parts are of one version
            await send(message)

        await self._app(scope, receive, dressed)

    def _policy(self, host: str) -> str:
        sockets = f" ws://{host} wss://{host}" if HOST.match(host) else ""
        pictures = self._settings.image_sources
        rules = (
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",  # custom elements are evaluated
            "style-src 'self' 'unsafe-inline'",
            f"img-src 'self' data: blob: {pictures}".strip(),
            "font-src 'self' data:",
            f"connect-src 'self'{sockets}",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            f"frame-ancestors {self._settings.frame_ancestors}",
        )
        return "; ".join(rules)


class BodyLimit:
    """Refuses bodies above the limit, by what they announce and by what they really send."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Wrap the application."""
        self._app, self._usual = app, settings.max_body_bytes
        # Who may hand documents in is asked before the body is read.
        self._of_documents = settings.max_document_bytes + FORM_BYTES

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on unless it is too large."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = self._of_documents if _is_document(scope) else self._usual
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdigit() or int(announced) > limit:
            await refuse(send, 413, "The request is too large.")
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > limit:
                return {"type": "http.disconnect"}
            return message

        await self._app(scope, counted, send)


def _is_document(scope: Scope) -> bool:
    """Whether a document is handed in, which may be larger than other requests."""
    return scope["method"] in ("POST", "PUT") and scope["path"].startswith(DOCUMENTS)


class OriginCheck:
    """Refuses changes that another site's page asks a visitor's browser for."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Wrap the application."""
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on unless it changes something for a foreign page."""
        if scope["type"] == "http" and scope["method"] not in SAFE_METHODS:
            headers = Headers(scope=scope)
            origin, host = headers.get("origin"), headers.get("host")
            if not is_allowed_origin(origin, host, self._settings):
                await refuse(send, 403, "This page may not do that.")
                return
        await self._app(scope, receive, send)


class Speaker:
    """Notes whom a request proves, and keeps from the chat what proves nothing any more."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Wrap the application."""
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its speaker noted."""
        if scope["type"] != "http" or scope["path"].startswith(SAME_FOR_ALL):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cookies = read_cookies(headers.get("cookie", ""))
        found = await self._proof(cookies, bearer_of(headers.get("authorization", "")))
        request_proof.set(found)
        proof = None if isinstance(found, NotSignedIn) else found
        request_speaker.set(proof.customer_id if proof else None)
        await self._app(_for_chat(scope, cookies, proof), receive, send)

    async def _proof(self, cookies: Mapping[str, str], bearer: str) -> Proof | NotSignedIn | None:
        if not bearer and not cookies:
            return None
        try:
            return await asyncio.to_thread(proof_of, self._settings, cookies, bearer)
        except NotSignedIn as refused:
            return refused


def bearer_of(authorization: str) -> str:
    """The bearer token of an Authorization header; empty if there is none."""
    scheme, _, token = authorization.partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _for_chat(scope: Scope, cookies: Mapping[str, str], proof: Proof | None) -> Scope:
    """The request without a chat token that names somebody else than it proves.

    The chat interface believes its own token for two weeks, also after its session has ended; it
    takes it from a header as well, where no page of ours puts it.
    """
    told = chat_identity(cookies)
    good = proof is not None and told == (proof.customer_id, proof.session_id)
    drop = [] if scope["path"].startswith("/api/") else [b"authorization"]
    if good and not drop:
        return scope
    kept = [(name, value) for name, value in scope["headers"] if name not in drop]
    if told is None or not good:
        kept = [
            (name, _without_chat_token(value) if name == b"cookie" else value)
            for name, value in kept
        ]
    return {**scope, "headers": kept}


def _without_chat_token(header: bytes) -> bytes:
    parts = (part.strip() for part in header.split(b";"))
    return b"; ".join(part for part in parts if not part.startswith(CHAT_COOKIE.encode()))


ALL = (SecurityHeaders, BodyLimit, OriginCheck, Speaker)


async def refuse(send: Send, status: int, sentence: str) -> None:
    """Answer with a status and one plain sentence."""
    body = sentence.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
