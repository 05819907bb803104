"""The server: our routes, our rules, and the chat mounted at the root."""

from __future__ import annotations

import asyncio
import errno
import gc
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.types import Lifespan

from api.middleware import ALL
from api.routes import all_routes
from api.settling import Settling
from data.errors import ShopError
from data.progress import Progress, silent
from data.settings import Settings
from graph.rehearsal import rehearse
from jobs.schedule import Schedule
from knowledge.document_worker import DocumentWorker
from ui import config
from ui.counter import Opener, close_counter, open_counter
from ui.relay import Relay

CLOSING_S = 5


def create_app(
    settings: Settings, progress: Progress = silent, opener: Opener | None = None
) -> FastAPI:
    """The whole web application; the shop opens when the server starts.

    Args:
        settings: Where the shop is and how it is served.
        progress: Told of the stages of opening the shop.
        opener: Opens the assistant; tests give their own.
    """
    config.prepare(settings)
    app = FastAPI(
        title=settings.shop_name,
        lifespan=_lifespan(settings, progress, opener),
        middleware=[Middleware(rule, settings=settings) for rule in ALL],
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
    )
    app.include_router(all_routes(settings))
    app.mount("/public", StaticFiles(directory=config.ROOT / "public"))
    _mount_chat(app)
    return app


def serve(settings: Settings, progress: Progress = silent) -> None:
    """Serve until interrupted.

    Raises:
        ShopError: The port is taken or may not be used.
    """
    listening = _listen(settings.host, settings.port)
    app = create_app(settings, progress)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=CLOSING_S,
        )
    )
    server.run(sockets=[listening])


def _mount_chat(app: FastAPI) -> None:
    from chainlit.server import app as chat
    from chainlit.utils import mount_chainlit

    mount_chainlit(app=app, target=str(config.ROOT / "app.py"), path="/")
    # By default it answers any site with credentials; same-origin pages need no such answer.
    chat.user_middleware = [
        rule
        for rule in chat.user_middleware
        if rule.cls != CORSMiddleware  # type: ignore[comparison-overlap]
    ]


def _lifespan(settings: Settings, progress: Progress, opener: Opener | None) -> Lifespan[FastAPI]:
    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        assistant = await open_counter(settings, progress, opener)
        await rehearse(assistant.services)
        worker = DocumentWorker(assistant.shop)
        settling = Settling(assistant.shop)
        worker.start()
        settling.start()
        schedule = Schedule(assistant.shop, settings.jobs_every_s)
        schedule.start()
        relay = Relay(assistant.shop.engine, settings.support_poll_s)
        await relay.start()
        gc.collect()
        gc.freeze()  # a full collection would walk the whole shop, and hold every turn meanwhile
        print(f"{settings.shop_name} is open at {_address(settings)}", file=sys.stderr, flush=True)
        yield
        gc.unfreeze()
        await relay.stop()
        await asyncio.to_thread(schedule.stop)
        await asyncio.to_thread(settling.stop)
        await asyncio.to_thread(worker.stop)
        await close_counter()

    return life


def _address(settings: Settings) -> str:
    shown = "localhost" if settings.host in ("127.0.0.1", "0.0.0.0", "::") else settings.host
    return f"http://{shown}:{settings.port}"


def _listen(host: str, port: int) -> socket.socket:
    """A listening socket, taken before anything slow is done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise ShopError(_why_not(error, host, port), code="port_unavailable") from error
    return listening


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken. Choose another one with --port or SMARTSHOP_PORT."
    if error.errno == errno.EACCES:
        return f"Port {port} may not be used by this account. Choose one above 1023 with --port."
    return f"Cannot listen on {host}:{port}: {error.strerror}."
