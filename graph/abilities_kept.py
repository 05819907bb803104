"""What models have shown that they can do, kept in the database."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Engine

from data.database import reading, writing
from data.models import ModelAbility
from data.models.columns import utc_now
from graph.abilities import Abilities
from graph.providers import Provider


def keep_abilities(engine: Engine, provider: Provider, found: Abilities) -> None:
    """Write down what was found out; what is None stays as it was."""
    with writing(engine) as session:
        row = session.get(ModelAbility, provider.key) or ModelAbility(model=provider.key)
        before = Abilities(row.tools, row.streaming, row.json_mode, row.vision)
        known = before.with_found(found)
        row.tools, row.streaming = known.tools, known.streaming
        row.json_mode, row.vision = known.json, known.vision
        row.checked_at = utc_now()
        session.add(row)


def with_kept(engine: Engine, providers: Iterable[Provider]) -> None:
    """Let providers know what is written down of them."""
    with reading(engine) as session:
        for one in providers:
            row = session.get(ModelAbility, one.key)
            if row is not None:
                found = Abilities(row.tools, row.streaming, row.json_mode, row.vision)
                one.abilities = one.abilities.with_found(found)
