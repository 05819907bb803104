"""documents: what the shop has read, its versions and the work on it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from commands.opening import opened_shop
from commands.output import Output
from commands.progress import shown_progress

if TYPE_CHECKING:
    from data.models import DocumentJob
    from data.progress import Progress
    from knowledge.shop import Shop

Answer = Callable[["Shop", argparse.Namespace, "Progress"], Any]


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("documents", help="manage documents")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add_list(actions)
    for name, what, answer in (
        ("show", "one of them with its text", _show),
        ("versions", "its versions, the oldest first", _versions),
        ("publish", "let it answer", _publish),
        ("archive", "put it away: it answers no more", _archive),
        ("delete", "delete it with all its versions and vectors", _delete),
    ):
        _action(actions, name, what, answer).add_argument("id")
    changed = _action(actions, "diff", "the lines that two versions differ in", _diff)
    changed.add_argument("id")
    changed.add_argument("first", type=int, metavar="FROM")
    changed.add_argument("second", type=int, metavar="TO")
    back = _action(actions, "rollback", "make an old version the newest", _roll_back)
    back.add_argument("id")
    back.add_argument("version", type=int)
    work = _action(actions, "jobs", "the work on documents, the newest first", _jobs)
    work.add_argument("id", nargs="?", help="of one document only")


def run(args: argparse.Namespace, output: Output) -> int:
    """Answer the action with one JSON value."""
    answer: Answer = args.answer
    with opened_shop() as shop, shown_progress() as progress:
        _take_up(shop, progress)
        output.line(answer(shop, args, progress))
    return 0


def _action(actions: Any, name: str, what: str, answer: Answer) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=what)
    parser.set_defaults(run=run, answer=answer)
    return parser


def _add_list(actions: Any) -> None:
    parser = _action(actions, "list", "all that there are, or those that fit", _list)
    parser.add_argument("--status", choices=("draft", "published", "archived"))
    parser.add_argument("--type")
    parser.add_argument("--category", help="and all below it")
    parser.add_argument("--tag")
    parser.add_argument("--query", help="words of title or text")


def _list(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    from data.database import reading
    from data.documents import find_documents
    from knowledge.document_facts import facts

    with reading(shop.engine) as session:
        rows = find_documents(
            session,
            status=args.status,
            kind=args.type,
            category=args.category,
            tag=args.tag,
            words=args.query,
        )
        return {"documents": facts(session, rows)}


def _show(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    from data.database import reading
    from data.documents import document
    from knowledge.document_facts import facts

    with reading(shop.engine) as session:
        row = document(session, args.id)
        return {**facts(session, [row])[0], "text": row.text}


def _versions(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    from data.database import reading
    from data.documents import versions
    from knowledge.document_facts import version_facts

    with reading(shop.engine) as session:
        found = [version_facts(session, row) for row in versions(session, args.id)]
    return {"id": args.id, "versions": found}


def _diff(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    from knowledge.document_facts import diff

    lines = diff(shop, args.id, args.first, args.second)
    return {"id": args.id, "from": args.first, "to": args.second, "lines": lines}


def _roll_back(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    from knowledge.documents import roll_back

    return _done(shop, roll_back(shop, args.id, args.version), progress)


def _publish(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    return _with_status(shop, args, "published", progress)


def _archive(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    return _with_status(shop, args, "archived", progress)


def _with_status(shop: Shop, args: argparse.Namespace, status: str, progress: Progress) -> Any:
    from data.document_options import Details, stated
    from knowledge.documents import change

    job = change(shop, args.id, stated(Details, {"status": status}))
    if job is not None:
        _done(shop, job, progress)
    return {key: value for key, value in _show(shop, args, progress).items() if key != "text"}


def _delete(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    from knowledge.document_removal import delete

    removed = delete(shop, [args.id])
    ended = _done(shop, removed.job, progress)
    return {"id": args.id, **removed.facts(), "state": ended["state"]}


def _jobs(shop: Shop, args: argparse.Namespace, progress: Progress) -> Any:
    from data.database import reading
    from data.document_jobs import jobs, public

    with reading(shop.engine) as session:
        return {"jobs": [public(row) for row in jobs(session, args.id)]}


def _take_up(shop: Shop, progress: Progress) -> None:
    """Do what waits: without a server running nobody else does."""
    from data.database import reading
    from data.document_jobs import jobs
    from knowledge.document_run import ENDED, finished

    with reading(shop.engine) as session:
        waiting = [row for row in jobs(session) if row.state not in ENDED]
    finished(shop, waiting, progress)


def _done(shop: Shop, job: DocumentJob, progress: Progress) -> Any:
    """The record of the job at its end; raises ShopError where it failed."""
    from data.document_jobs import public
    from data.errors import ShopError
    from knowledge.document_run import finished

    ended = finished(shop, [job], progress)[0]
    if ended.state == "failed" and ended.errors:
        raise ShopError(ended.errors[-1]["message"], ended.errors[-1]["code"])
    return public(ended)
