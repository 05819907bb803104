"""How Alembic reaches the database: with the connection that `data.database.migrate` gives."""

from alembic import context
from sqlmodel import SQLModel

import data.models  # noqa: F401  (registers the tables)
from data.database import open_engine
from data.settings import Settings


def _run() -> None:
    connection = context.config.attributes.get("connection")
    if connection is None:
        with open_engine(Settings().url).begin() as own:
            _upgrade(own)
    else:
        _upgrade(connection)


def _upgrade(connection: object) -> None:
    context.configure(
        connection=connection,  # type: ignore[arg-type]
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


_run()
