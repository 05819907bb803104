"""What cookies and tokens prove: a login while it stands, a guest until they are a customer."""

from __future__ import annotations

from pathlib import Path

import pytest
from chainlit.auth import create_jwt

from data.accounts import known_elsewhere
from data.carts import CartLimits
from data.database import migrate, writing
from data.errors import NotSignedIn
from data.guest_merge import become
from data.logins import end, open_login
from data.settings import Settings
from ui import tokens
from ui.config import prepare_secrets
from ui.cookies import chat_user
from ui.identity import (
    CHAT_COOKIE,
    LOGIN_COOKIE,
    VISITOR_COOKIE,
    Proof,
    engine_of,
    new_guest,
    proof_of,
    sign,
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    found = Settings(home=tmp_path, _env_file=None)
    prepare_secrets(found)
    migrate(engine_of(found.url))
    return found


@pytest.fixture
def member(settings: Settings) -> Proof:
    engine = engine_of(settings.url)
    who = known_elsewhere(engine, "ann@example.com", "Ann")
    with writing(engine) as session:
        return Proof(who, open_login(session, who, "", 7).session_id, "customer", "Ann")


def cookies_of(settings: Settings, who: Proof) -> list[dict[str, str]]:
    """Each way in which a browser may prove the login."""
    login = sign(settings, who.session_id, tokens.LOGIN)
    return [{LOGIN_COOKIE: login}, {CHAT_COOKIE: create_jwt(chat_user(who))}]


def test_a_login_stands_until_it_ends(settings: Settings, member: Proof) -> None:
    token = tokens.access_token(settings, member.customer_id, member.session_id, "admin")
    for cookies in cookies_of(settings, member):
        assert proof_of(settings, cookies) == member
    assert proof_of(settings, {}, token) == member  # the role is the database's, not the token's
    end(engine_of(settings.url), member.session_id)
    for cookies in cookies_of(settings, member):
        assert proof_of(settings, cookies) is None
    with pytest.raises(NotSignedIn):
        proof_of(settings, {}, token)


def test_one_kind_of_proof_is_no_other(settings: Settings, member: Proof) -> None:
    login = sign(settings, member.session_id, tokens.LOGIN)
    guest = tokens.guest_token(settings, member.customer_id)
    chat = create_jwt(chat_user(member))
    assert proof_of(settings, {VISITOR_COOKIE: login}) is None
    assert proof_of(settings, {VISITOR_COOKIE: sign(settings, member.customer_id)}) is None
    assert proof_of(settings, {LOGIN_COOKIE: sign(settings, member.session_id)}) is None
    unnamed = create_jwt(chat_user(Proof(member.customer_id)))
    assert proof_of(settings, {CHAT_COOKIE: unnamed}) is None
    for token in (guest, chat, login, "x", "a.b.c", "\ud800"):
        with pytest.raises(NotSignedIn):
            proof_of(settings, {}, token)


def test_a_guest_is_spent_by_signing_in(settings: Settings, member: Proof) -> None:
    guest = new_guest()
    ways = [
        {VISITOR_COOKIE: sign(settings, guest)},
        {CHAT_COOKIE: create_jwt(chat_user(Proof(guest)))},
    ]
    token = tokens.guest_token(settings, guest)
    assert {proof_of(settings, way) for way in ways} == {Proof(guest)}
    assert proof_of(settings, {}, token) == Proof(guest)
    both = ways[0] | cookies_of(settings, member)[0]
    assert proof_of(settings, both) == member
    with writing(engine_of(settings.url)) as session:
        assert become(session, guest, member.customer_id, CartLimits())
    assert {proof_of(settings, way) for way in ways} == {None}
    with pytest.raises(NotSignedIn):
        proof_of(settings, {}, token)


def test_an_expired_token_proves_nothing(settings: Settings, member: Proof) -> None:
    past = settings.model_copy(update={"access_minutes": -1.0, "guest_minutes": -1.0})
    old = tokens.access_token(past, member.customer_id, member.session_id, "customer")
    with pytest.raises(NotSignedIn):
        proof_of(settings, {}, old)
    late = tokens.guest_token(past, new_guest())
    assert tokens.read_token(settings, late) is None
    assert tokens.read_token(settings, late, leeway_s=3600) is not None
