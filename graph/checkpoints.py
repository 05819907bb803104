"""Where conversations are kept between turns: beside the shop's own database."""

from __future__ import annotations

from contextlib import AsyncExitStack

from langgraph.checkpoint.base import BaseCheckpointSaver

from data.settings import Settings


async def open_checkpoints(settings: Settings, closing: AsyncExitStack) -> BaseCheckpointSaver[str]:
    """A saver on SQLite in the home folder, or on the configured PostgreSQL."""
    if settings.url.startswith("sqlite"):
        return await _on_sqlite(settings, closing)
    return await _on_postgres(settings, closing)


async def _on_sqlite(settings: Settings, closing: AsyncExitStack) -> BaseCheckpointSaver[str]:
    from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

    path = str(settings.home / "checkpoints.db")
    saver = await closing.enter_async_context(AsyncSqliteSaver.from_conn_string(path))
    await saver.conn.execute("PRAGMA journal_mode=WAL")
    await saver.conn.execute("PRAGMA synchronous=NORMAL")
    await saver.conn.execute("PRAGMA busy_timeout=5000")
    await saver.setup()
    return saver


async def _on_postgres(settings: Settings, closing: AsyncExitStack) -> BaseCheckpointSaver[str]:
    from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver

    url = settings.url.replace("postgresql+psycopg://", "postgresql://", 1)
    saver = await closing.enter_async_context(AsyncPostgresSaver.from_conn_string(url))
    await saver.setup()
    return saver
