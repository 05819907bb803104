"""The key that signs who a visitor is."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from data.settings import DEVELOPMENT_SECRET, Settings


def signing_key(settings: Settings) -> str:
    """The configured key; where none is configured, one kept in the home folder.

    The default secret is public knowledge, so even a shop on a laptop makes its own key on
    first use: nobody can sign another visitor's identity.
    """
    configured = settings.secret_key.get_secret_value()
    return _kept_key(settings.home) if configured == DEVELOPMENT_SECRET else configured


@lru_cache
def _kept_key(home: Path) -> str:
    home.mkdir(parents=True, exist_ok=True)
    path, draft = home / "secret.key", home / f"secret.{os.getpid()}.draft"
    if not path.exists():
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
        with suppress(FileExistsError):
            os.link(draft, path)  # whole or not at all, also with two processes at once
        draft.unlink()
    return path.read_text(encoding="ascii")
