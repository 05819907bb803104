"""prompts: the texts that language models are asked by, their versions, and which are in use."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.faqs import who_commands
from commands.opening import in_shop
from commands.output import Output

if TYPE_CHECKING:
    from knowledge.shop import Shop


def add(commands: Any) -> None:
    """Add the command, with one of its own for each thing to do."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "prompts", help="keep the prompts of language models: versions, and which are in use"
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    one = actions.add_parser("list", help="a line a prompt, with its variables and versions")
    one.set_defaults(run=in_shop(_list))
    one = actions.add_parser("show", help="a version, the one in use where none is named")
    one.add_argument("name")
    one.add_argument("--version", type=int)
    one.set_defaults(run=in_shop(_show))
    one = actions.add_parser("diff", help="what a version changes in another")
    one.add_argument("name")
    one.add_argument("before", type=int)
    one.add_argument("after", type=int)
    one.set_defaults(run=in_shop(_diff))
    one = actions.add_parser("activate", help="put a version in use")
    one.add_argument("name")
    one.add_argument("version", type=int)
    one.set_defaults(run=in_shop(_activate))
    one = actions.add_parser("rollback", help="put the version in use again that was so before")
    one.add_argument("name")
    one.set_defaults(run=in_shop(_rollback))
    one = actions.add_parser("import", help="keep the prompts of a file (JSON lines, NAME.md)")
    one.add_argument("path", type=Path)
    one.add_argument("--activate", action="store_true", help="and put them in use")
    one.set_defaults(run=in_shop(_import))
    one = actions.add_parser("export", help="the prompts in use, as the import reads them")
    one.add_argument("name", nargs="?")
    one.set_defaults(run=in_shop(_export))


def _list(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from graph.prompt_desk import overview

    for one in overview(shop.engine):
        output.line(one)


def _show(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from graph.prompt_desk import one_prompt, shown

    output.line(shown(shop.engine, one_prompt(shop.engine, args.name, args.version)))


def _diff(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from graph.prompt_desk import difference, one_prompt

    before, after = (one_prompt(shop.engine, args.name, n) for n in (args.before, args.after))
    output.line(difference(before, after))


def _activate(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from graph.prompt_desk import put_in_use

    used = put_in_use(shop.engine, args.name, args.version, who_commands())
    output.line(used.model_dump(mode="json"))


def _rollback(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from data.prompt_changes import roll_back
    from graph.prompt_desk import one_prompt

    one_prompt(shop.engine, args.name)
    used = roll_back(shop.engine, args.name, who_commands())
    output.line(used.model_dump(mode="json"))


def _import(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from graph.prompt_desk import keep_all, read_file

    read = read_file(args.path)
    for kept in keep_all(shop.engine, read, who_commands(), use=args.activate):
        output.line(kept.model_dump(mode="json"))


def _export(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from graph.prompt_desk import exported

    for one in exported(shop.engine, args.name):
        output.line(one.model_dump(mode="json"))
