"""A database of before: what the chat's turns kept apart is laid into the thread that is drawn."""

from __future__ import annotations

import json
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text
from sqlmodel import select

from data.database import MIGRATIONS, migrate, open_engine, reading
from data.models import Message, Thread

BEFORE, MOMENT = "0016", "2026-01-01 00:00:0"


def test_a_log_joins_its_thread_and_its_messages_are_named_as_drawn(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, BEFORE)
        threads = [("t1", "ann"), ("ann/t1", "ann"), ("ann/s1", "ann")]
        threads += [("t2", "ben"), ("eve/t2", "eve")]
        for name, who in threads:
            connection.execute(
                text(
                    "insert into thread (id, customer_id, channel, tags, details, created_at,"
                    " updated_at) values (:id, :who, 'web', '[]', '{}', :now, :now)"
                ),
                {"id": name, "who": who, "now": f"{MOMENT}0"},
            )
        for number, kind in enumerate(("user_message", "run", "assistant_message")):
            said = {"output": "hello" if kind != "run" else ""}
            connection.execute(
                text("insert into step values (:id, 't1', :kind, :content, :now)"),
                {"id": f"step{number}", "kind": kind, "content": json.dumps(said),
                 "now": f"{MOMENT}{number}"},
            )  # fmt: skip
        for number, (role, of) in enumerate(
            [("user", "ann/t1"), ("assistant", "ann/t1"), ("user", "ann/s1"), ("user", "eve/t2")]
        ):
            connection.execute(
                text(
                    "insert into message (id, thread_id, role, text, record, created_at)"
                    " values (:id, :of, :role, 'hello', '{}', :now)"
                ),
                {"id": f"m{number}", "of": of, "role": role, "now": f"{MOMENT}{number}"},
            )
    migrate(engine)
    with reading(engine) as session:
        kept = {row.id: row.thread_id for row in session.exec(select(Message))}
        assert kept == {"step0": "t1", "step2": "t1", "m2": "ann/s1", "m3": "eve/t2"}
        assert set(session.exec(select(Thread.id))) == {"t1", "ann/s1", "t2", "eve/t2"}
    engine.dispose()
