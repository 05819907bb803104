"""The same code on PostgreSQL: schema, content and stock under competing writers."""

from __future__ import annotations

import pytest
from sqlalchemy import inspect
from sqlmodel import SQLModel

from data.database import content_version, migrate, open_engine, raise_content_version, writing

pytestmark = pytest.mark.services


def test_the_schema_is_the_models(postgres_url: str) -> None:
    engine = open_engine(postgres_url)
    migrate(engine)
    migrate(engine)
    with writing(engine) as session:
        raise_content_version(session, "products")
    with writing(engine) as session:
        assert content_version(session, "products") == 1
    present = inspect(engine)
    for table in SQLModel.metadata.sorted_tables:
        columns = {column["name"] for column in present.get_columns(table.name)}
        assert columns == {column.name for column in table.columns}, table.name
    engine.dispose()
