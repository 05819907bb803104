"""Settings and the shop as commands open them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from commands.progress import shown_progress

if TYPE_CHECKING:
    import argparse

    from commands.output import Output
    from data.settings import Settings
    from knowledge.shop import Shop


def settings_now(**changes: Any) -> Settings:
    """The settings in force.

    Raises:
        InvalidInput: A setting has a value that it cannot have.
    """
    from pydantic import ValidationError

    from data.errors import InvalidInput
    from data.settings import Settings

    try:
        return Settings(**{name: value for name, value in changes.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        where = f"SMARTSHOP_{name}: " if name else ""
        raise InvalidInput(f"{where}{first['msg']}.", "invalid_setting") from error


@contextmanager
def opened_shop(*, seed: bool = True) -> Iterator[Shop]:
    """The shop, set up on first use, closed at the end."""
    from knowledge.shop import open_shop

    settings = settings_now()
    with shown_progress() as progress:
        shop = open_shop(settings, progress, seed=seed)
    try:
        yield shop
    finally:
        shop.close()


def in_shop(answer: Callable[[Shop, argparse.Namespace, Output], None]) -> Any:
    """What runs a command that only answers from the opened shop, for `set_defaults(run=...)`."""

    def run(args: argparse.Namespace, output: Output) -> int:
        with opened_shop() as shop:
            answer(shop, args, output)
        return 0

    return run
