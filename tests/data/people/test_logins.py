"""What a login gives out: renewed by one, ended for all, and a copied token ends the session."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Engine, update
from sqlmodel import col

from data.database import writing
from data.errors import NotFound, NotSignedIn, ShopError
from data.logins import (
    AlreadyRenewed,
    Pair,
    end,
    end_all,
    hash_of,
    open_login,
    renew,
    sessions_of,
    standing,
)
from data.models import LoginSession, RefreshToken
from data.models.columns import utc_now

DAYS, GRACE_S = 7.0, 5.0
Member = Callable[[], str]


@pytest.fixture
def pair(engine: Engine, member: Member) -> Pair:
    with writing(engine) as session:
        return open_login(session, member(), "Firefox on Linux", DAYS)


def used_long_ago(engine: Engine, token: str) -> None:
    with writing(engine) as session:
        session.execute(
            update(RefreshToken)
            .where(col(RefreshToken.hash) == hash_of(token))
            .values(used_at=utc_now() - timedelta(seconds=GRACE_S + 1))
        )


def test_a_token_is_good_once(engine: Engine, pair: Pair) -> None:
    fresh = renew(engine, pair.refresh_token, DAYS, GRACE_S)
    assert fresh.session_id == pair.session_id
    assert fresh.refresh_token != pair.refresh_token
    assert standing(engine, pair.session_id, DAYS) is not None


def test_a_copied_token_ends_the_session(engine: Engine, pair: Pair) -> None:
    fresh = renew(engine, pair.refresh_token, DAYS, GRACE_S)
    used_long_ago(engine, pair.refresh_token)
    with pytest.raises(NotSignedIn):
        renew(engine, pair.refresh_token, DAYS, GRACE_S)
    assert standing(engine, pair.session_id, DAYS) is None
    with pytest.raises(NotSignedIn):
        renew(engine, fresh.refresh_token, DAYS, GRACE_S)


def test_of_many_at_once_one_wins_and_the_session_lives(engine: Engine, pair: Pair) -> None:
    def ask(_: int) -> str:
        try:
            return renew(engine, pair.refresh_token, DAYS, 60).refresh_token
        except AlreadyRenewed:
            return ""

    with ThreadPoolExecutor(8) as pool:
        tokens = [token for token in pool.map(ask, range(8)) if token]
    assert len(tokens) == 1
    assert renew(engine, tokens[0], DAYS, GRACE_S).session_id == pair.session_id


@pytest.mark.parametrize("token", ["", "x", "\ud800", "x" * 10_000])
def test_a_made_up_token_is_refused(engine: Engine, token: str) -> None:
    with pytest.raises(NotSignedIn):
        renew(engine, token, DAYS, GRACE_S)


def test_an_ended_or_expired_session_is_nobodys(engine: Engine, pair: Pair) -> None:
    with writing(engine) as session:
        other = open_login(session, pair.customer_id, "", -1)
    assert standing(engine, other.session_id, DAYS) is None
    with pytest.raises(NotSignedIn):
        renew(engine, other.refresh_token, DAYS, GRACE_S)
    end(engine, pair.session_id)
    assert standing(engine, pair.session_id, DAYS) is None
    with pytest.raises(ShopError):
        renew(engine, pair.refresh_token, DAYS, GRACE_S)


def test_only_ones_own_session_can_be_ended(engine: Engine, pair: Pair) -> None:
    with pytest.raises(NotFound):
        end(engine, pair.session_id, "somebody-else")
    assert [one.id for one in sessions_of(engine, pair.customer_id)] == [pair.session_id]
    end(engine, pair.session_id, pair.customer_id)
    assert not sessions_of(engine, pair.customer_id)


def test_a_session_in_use_lives_on(engine: Engine, pair: Pair) -> None:
    soon = utc_now() + timedelta(hours=1)
    with writing(engine) as session:
        session.execute(
            update(LoginSession)
            .where(col(LoginSession.id) == pair.session_id)
            .values(used_at=utc_now() - timedelta(days=6), expires_at=soon)
        )
    assert standing(engine, pair.session_id, DAYS) is not None
    assert sessions_of(engine, pair.customer_id)[0].expires_at > soon + timedelta(days=5)


def test_all_but_one_end_together(engine: Engine, pair: Pair) -> None:
    with writing(engine) as session:
        other = open_login(session, pair.customer_id, "", DAYS)
        end_all(session, pair.customer_id, but=pair.session_id)
    assert standing(engine, other.session_id, DAYS) is None
    assert standing(engine, pair.session_id, DAYS) is not None
