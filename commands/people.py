"""user: open accounts for the shop's own people, give roles, list accounts."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from commands.opening import settings_now
from commands.output import Output
from data.errors import InvalidInput
from data.settings import Settings

PAGE = 100


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "user", help="accounts: open one, give a role, list them"
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    opening = actions.add_parser(
        "add",
        aliases=["create"],
        help="open an account, or give one a new password; the password is asked for, "
        "or read from standard input",
    )
    opening.add_argument("email")
    opening.add_argument("--role", default="customer", help="customer, support_agent or admin")
    opening.add_argument("--name", default="")
    opening.set_defaults(run=open_one)
    giving = actions.add_parser("role", help="give somebody a role; it holds at once")
    giving.add_argument("email", help="the address, or the customer's id")
    giving.add_argument("role")
    giving.set_defaults(run=give_role)
    listing = actions.add_parser("list", help="all accounts, one a line")
    listing.set_defaults(run=list_all)


def open_one(args: argparse.Namespace, output: Output) -> int:
    """Open an account, confirmed from the start."""
    settings = settings_now()
    output.line(add_account(settings, args.email, _password(), args.role, args.name))
    return 0


def give_role(args: argparse.Namespace, output: Output) -> int:
    """Give a role."""
    from data.staff import set_role

    engine = _ready(settings_now())
    output.line(set_role(engine, args.email, args.role)._asdict())
    return 0


def list_all(args: argparse.Namespace, output: Output) -> int:
    """Every account, by address."""
    from data.staff import people

    engine, page = _ready(settings_now()), 1
    while True:
        found, total = people(engine, page, PAGE)
        for person in found:
            output.line(person._asdict())
        if page * PAGE >= total:
            return 0
        page += 1


def add_account(
    settings: Settings, email: str, password: str, role: str, name: str
) -> dict[str, Any]:
    """Open an account; its record."""
    from data.accounts import rules_of
    from data.staff import add_person

    engine = _ready(settings)
    return add_person(engine, email, password, role, name, rules_of(settings))._asdict()


def _ready(settings: Settings) -> Any:
    from filelock import FileLock

    from data.backups.swapping import put_right
    from data.database import migrate, open_engine

    settings.home.mkdir(parents=True, exist_ok=True)
    engine = open_engine(settings.url)
    with FileLock(settings.home / "setup.lock"):
        put_right(settings.home)
        migrate(engine)
    return engine


def _password() -> str:
    """The password: typed twice unseen at a terminal, else the first line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    typed = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != typed:
        raise InvalidInput("The two passwords differ.")
    return typed
