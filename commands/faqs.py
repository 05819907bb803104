"""faqs: the shop's questions and answers, their history, and what was asked in vain."""

from __future__ import annotations

import argparse
import getpass
from typing import TYPE_CHECKING, Any

from commands.opening import in_shop
from commands.output import Output

if TYPE_CHECKING:
    from knowledge.shop import Shop

STATUSES = ("draft", "published", "archived")
STATES = ("open", "drafted", "dismissed")


def add(commands: Any) -> None:
    """Add the command, with one of its own for each thing to do."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "faqs", help="keep FAQs, and see which questions have no answer"
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    one = actions.add_parser("list", help="FAQs, a line each")
    one.add_argument("--status", choices=STATUSES)
    one.add_argument("--category", default="", metavar="PATH", help="and all below it")
    one.add_argument("--words", default="", help="words that stand in it")
    one.set_defaults(run=in_shop(_list))
    for name, what, run in (("show", "one FAQ", _show), ("history", "its changes", _history)):
        one = actions.add_parser(name, help=what)
        one.add_argument("id")
        one.set_defaults(run=in_shop(run))
    one = actions.add_parser("restore", help="make a FAQ what it was after a change")
    one.add_argument("id")
    one.add_argument("number", type=int)
    one.set_defaults(run=in_shop(_restore))
    one = actions.add_parser("similar", help="FAQs that ask the same")
    one.add_argument("question")
    one.set_defaults(run=in_shop(_similar))
    one = actions.add_parser("export", help="all FAQs, as the import reads them")
    one.add_argument("--format", choices=("json", "csv"), default="json")
    one.set_defaults(run=in_shop(_export))
    one = actions.add_parser("unanswered", help="what was asked in vain, the most asked first")
    one.add_argument("--status", choices=STATES, default="open")
    one.add_argument("--language", default="", metavar="CODE")
    one.set_defaults(run=in_shop(_unanswered))
    one = actions.add_parser("draft", help="make a draft of a question without an answer")
    one.add_argument("id")
    one.set_defaults(run=in_shop(_draft))


def _list(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from knowledge.faqs import FaqBook

    for faq in FaqBook(shop).all(args.status, args.category, args.words):
        output.line(faq.model_dump(mode="json"))


def _show(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from knowledge.faqs import FaqBook

    output.line(FaqBook(shop).get(args.id).model_dump(mode="json"))


def _history(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from knowledge.faqs import FaqBook

    for change in FaqBook(shop).history(args.id):
        output.line(change.model_dump(mode="json"))


def _restore(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from knowledge.faqs import FaqBook

    restored = FaqBook(shop).restore(args.id, args.number, who_commands())
    output.line(restored.model_dump(mode="json"))


def _similar(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from knowledge.faqs import FaqBook

    output.line({"similar": [one.model_dump() for one in FaqBook(shop).similar(args.question)]})


def _export(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from knowledge.faqs import FaqBook

    output.text(FaqBook(shop).export(args.format), end="")


def _unanswered(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from knowledge.unanswered import UnansweredQuestions

    for one in UnansweredQuestions(shop).all(args.status, args.language):
        output.line(one.model_dump(mode="json"))


def _draft(shop: Shop, args: argparse.Namespace, output: Output) -> None:
    from knowledge.unanswered import UnansweredQuestions

    output.line(UnansweredQuestions(shop).draft(args.id, who_commands()).model_dump(mode="json"))


def who_commands() -> str:
    """Who gives the command, for the history; the account's name where there is one."""
    try:
        return f"{getpass.getuser()} (command line)"
    except (OSError, KeyError):
        return "command line"
