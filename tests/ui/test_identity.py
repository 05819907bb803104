"""Who a visitor is can be proven and cannot be made up."""

from __future__ import annotations

import stat
from pathlib import Path

from data.settings import Settings
from ui.identity import new_guest, read_cookies, sign, verify
from ui.secret import signing_key


def test_a_signed_identity_is_recognised(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, _env_file=None)
    guest = new_guest()
    assert verify(settings, sign(settings, guest)) == guest


def test_a_changed_or_foreign_identity_proves_nothing(tmp_path: Path) -> None:
    ours = Settings(home=tmp_path / "ours", _env_file=None)
    theirs = Settings(home=tmp_path / "theirs", _env_file=None)
    value = sign(ours, new_guest())
    for made_up in ("", "guest-1", value[:-2], f"x{value}", sign(theirs, new_guest())):
        assert verify(ours, made_up) is None


def test_a_home_makes_one_key_of_its_own_and_keeps_it_private(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, _env_file=None)
    key = signing_key(settings)
    kept = tmp_path / "secret.key"
    assert kept.read_text() == key
    assert len(key) == 64
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [kept]


def test_a_configured_key_is_used_as_it_is(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, secret_key="a-long-configured-key", _env_file=None)
    assert signing_key(settings) == "a-long-configured-key"
    assert not list(tmp_path.iterdir())


def test_malformed_cookies_are_no_cookies() -> None:
    assert read_cookies("a=1; b=2") == {"a": "1", "b": "2"}
    assert read_cookies("") == {}
    assert isinstance(read_cookies("\x00=;;;=\xff; a"), dict)
