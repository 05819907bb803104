"""Accounts: whoever reads the mail and knows the password gets in, and nobody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from data import accounts
from data.accounts import Registration, WrongCredentials
from data.database import reading, writing
from data.email_tokens import BadToken
from data.erasure import close_account
from data.errors import InvalidInput, NotAllowed
from data.logins import open_login, standing
from data.models import Account, Customer, EmailToken
from data.passwords import Cost, WeakPassword
from data.staff import LastAdmin, add_person, people, set_role
from tests.data.people.conftest import PASSWORD, RULES

Member = Callable[[], str]


def test_an_account_begins_with_the_letter_and_not_before(engine: Engine, address: str) -> None:
    letter = accounts.register(engine, Registration(address.upper(), PASSWORD, "Ann"), RULES)
    assert letter is not None
    assert (letter.to, letter.kind) == (address, "verify")
    with pytest.raises(NotAllowed) as refused:
        accounts.check_password(engine, address, PASSWORD, RULES)
    assert refused.value.code == "email_not_verified"
    with pytest.raises(WrongCredentials):
        accounts.check_password(engine, address, "another long password", RULES)
    who = accounts.confirm(engine, letter.token)
    assert accounts.check_password(engine, f" {address.upper()} ", PASSWORD, RULES) == who
    with pytest.raises(BadToken):
        accounts.confirm(engine, letter.token)


def test_a_known_address_hears_of_it_by_letter_alone(
    engine: Engine, address: str, member: Member
) -> None:
    who = member()
    asked = Registration(address, "quite another long password", "Mallory")
    letter = accounts.register(engine, asked, RULES)
    assert letter is not None
    assert (letter.kind, letter.token) == ("known", "")
    assert accounts.check_password(engine, address, PASSWORD, RULES) == who
    with pytest.raises(WrongCredentials):
        accounts.check_password(engine, address, "quite another long password", RULES)


def test_the_password_of_the_letter_that_is_opened_counts(engine: Engine, address: str) -> None:
    theirs = accounts.register(engine, Registration(address, "a strangers long password"), RULES)
    ours = accounts.register(engine, Registration(address, PASSWORD), RULES)
    assert ours is not None
    assert theirs is not None
    who = accounts.confirm(engine, ours.token)
    assert accounts.check_password(engine, address, PASSWORD, RULES) == who
    with pytest.raises(BadToken):
        accounts.confirm(engine, theirs.token)


def test_no_secret_is_kept_as_it_is(engine: Engine, address: str) -> None:
    letter = accounts.register(engine, Registration(address, PASSWORD), RULES)
    assert letter is not None
    with reading(engine) as session:
        row = session.exec(select(EmailToken).where(EmailToken.email == address)).one()
    assert letter.token not in str(row.model_dump())
    assert (row.password_hash or "").startswith("$argon2id$")


def test_a_mailbox_is_not_flooded(engine: Engine, address: str) -> None:
    asked = Registration(address, PASSWORD)
    sent = [accounts.register(engine, asked, RULES) for _ in range(RULES.letters_an_hour + 2)]
    assert sum(letter is not None for letter in sent) == RULES.letters_an_hour


@pytest.mark.parametrize(
    "password", ["short", "password123", "qwertyuiop", "aaaaaaaaaaaa", "x" * 129]
)
def test_a_password_that_is_easy_to_guess_is_refused(engine: Engine, password: str) -> None:
    with pytest.raises(WeakPassword):
        accounts.register(engine, Registration("weak@example.com", password), RULES)


@pytest.mark.parametrize("email", ["", "ann", "ann@", "a b@example.com", "ann@example.com\nx"])
def test_what_is_no_address_is_refused(engine: Engine, email: str) -> None:
    with pytest.raises(InvalidInput):
        accounts.register(engine, Registration(email, PASSWORD), RULES)


def test_an_imported_customer_finds_themselves(engine: Engine, address: str) -> None:
    with writing(engine) as session:
        session.add(Customer(id=f"old-{address}", email=address.title(), name="Ann Old"))
    letter = accounts.register(engine, Registration(address, PASSWORD, "Ann New"), RULES)
    assert letter is not None
    assert accounts.confirm(engine, letter.token) == f"old-{address}"


def test_a_reset_ends_every_session_and_works_once(
    engine: Engine, address: str, member: Member
) -> None:
    who = member()
    with writing(engine) as session:
        pair = open_login(session, who, "", 7)
    letter = accounts.ask_reset(engine, address, "de", RULES)
    assert letter is not None
    with pytest.raises(WeakPassword):
        accounts.reset(engine, letter.token, "password", RULES)
    assert standing(engine, pair.session_id, 7) is not None
    accounts.reset(engine, letter.token, "a wholly different tiger", RULES)
    assert standing(engine, pair.session_id, 7) is None
    assert accounts.check_password(engine, address, "a wholly different tiger", RULES) == who
    with pytest.raises(BadToken):
        accounts.reset(engine, letter.token, "a wholly different lion", RULES)


def test_a_reset_of_an_unknown_address_sends_nothing(engine: Engine, address: str) -> None:
    assert accounts.ask_reset(engine, address, "", RULES) is None


def test_a_change_of_password_keeps_this_session_only(
    engine: Engine, address: str, member: Member
) -> None:
    who = member()
    with writing(engine) as session:
        here, there = (open_login(session, who, "", 7).session_id for _ in range(2))
    with pytest.raises(WrongCredentials):
        accounts.change_password(engine, who, "wrong", "a new long password yes", here, RULES)
    accounts.change_password(engine, who, PASSWORD, "a new long password yes", here, RULES)
    assert standing(engine, here, 7) is not None
    assert standing(engine, there, 7) is None


def test_a_hash_of_another_cost_is_made_anew_at_login(
    engine: Engine, address: str, member: Member
) -> None:
    who = member()
    dearer = RULES._replace(cost=Cost(2, 128, 1))
    assert accounts.check_password(engine, address, PASSWORD, dearer) == who
    with reading(engine) as session:
        assert "m=128,t=2" in (session.get_one(Account, who).password_hash or "")
    assert accounts.check_password(engine, address, PASSWORD, dearer) == who


def test_another_login_service_meets_the_account_by_its_address(
    engine: Engine, address: str, member: Member
) -> None:
    who = member()
    assert accounts.known_elsewhere(engine, address.upper(), "Ann") == who


def test_roles_hold_at_once_and_one_admin_stays(engine: Engine, address: str) -> None:
    boss = add_person(engine, address, PASSWORD, "admin", "Boss", RULES)
    with writing(engine) as session:
        pair = open_login(session, boss.id, "", 7)
    others = [one for one in people(engine, 1, 100)[0] if one.role == "admin" and one != boss]
    for one in others:
        set_role(engine, one.id, "customer")
    with pytest.raises(LastAdmin):
        set_role(engine, address, "customer")
    second = add_person(engine, f"x{address}", PASSWORD, "admin", "", RULES)
    assert set_role(engine, boss.id, "support_agent").role == "support_agent"
    now = standing(engine, pair.session_id, 7)
    assert now is not None
    assert now.role == "support_agent"
    close_account(engine, boss.id)
    assert standing(engine, pair.session_id, 7) is None
    assert second.role == "admin"
