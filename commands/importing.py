"""init and import: setting a shop up and filling it."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.opening import opened_shop, settings_now
from commands.output import Output
from commands.progress import shown_progress

if TYPE_CHECKING:
    from data.document_options import Cutting, Details
    from data.settings import Settings
    from knowledge.shop import Shop

DETAILS = ("title", "category", "tags", "language", "priority", "status")
KINDS = (
    "catalog",
    "reviews",
    "faqs",
    "documents",
    "customers",
    "orders",
    "coupons",
    "interactions",
)


def add(commands: Any) -> None:
    """Add the two commands to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("init", help="set the shop up")
    parser.add_argument("--empty", action="store_true", help="without the demo shop")
    parser.add_argument(
        "--force", action="store_true", help="throw away what the home folder holds, and begin anew"
    )
    parser.set_defaults(run=init)

    parser = commands.add_parser("import", help="take in a catalogue, reviews or help texts")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--format", default="auto", help="auto (by content) or a format's name")
    parser.add_argument(
        "--replace", action="store_true", help="take away what the files do not hold"
    )
    _add_options(parser.add_argument_group("documents"))
    parser.set_defaults(run=import_)


def init(args: argparse.Namespace, output: Output) -> int:
    """Set up the home folder; what is there already stays, unless --force."""
    from data.errors import ShopError

    settings = settings_now()
    if args.force:
        _begin_anew(settings)
    with opened_shop(seed=not args.empty) as shop:
        counts = _counts(shop)
        if args.empty and counts["products"]:
            raise ShopError(
                f"{settings.home} already holds a shop of {counts['products']} products; "
                "init --empty --force throws it away.",
                "not_empty",
            )
        output.line({"home": str(settings.home), **counts})
    return 0


def import_(args: argparse.Namespace, output: Output) -> int:
    """Import files and tell what went in and what did not."""
    from knowledge.ingest import import_files

    details, cutting = _options(args)
    with opened_shop() as shop, shown_progress() as progress:
        report = import_files(
            shop,
            args.kind,
            args.paths,
            format=args.format,
            replace=args.replace,
            details=details,
            cutting=cutting,
            progress=progress,
        )
        output.line(report.public())
    return 0


def _add_options(group: Any) -> None:
    group.add_argument("--type", help="faq, sop, module, general or policy")
    group.add_argument("--title", help="of a single document")
    group.add_argument("--category", help='a path, "A > B"')
    group.add_argument("--tags", help="separated by commas")
    group.add_argument("--author", help="who answers for it")
    group.add_argument("--language", help="ISO 639-1; found out where it is not named")
    group.add_argument("--priority", help="0 to 9; higher ones are read first")
    group.add_argument("--status", help="draft, published or archived")
    group.add_argument("--strategy", help="fixed, semantic or recursive")
    group.add_argument("--chunk-size", help="most tokens in a piece (512)")
    group.add_argument("--overlap", help="tokens that a piece repeats of the one before (50)")


def _options(args: argparse.Namespace) -> tuple[Details | None, Cutting | None]:
    """What was said of the documents and how they are to be cut, as far as it was."""
    from data.document_options import Cutting, Details, stated

    details = {
        "kind": args.type,
        "owner": args.author,
        **{name: getattr(args, name) for name in DETAILS},
    }
    cutting = {name: getattr(args, name) for name in ("strategy", "chunk_size", "overlap")}
    return (
        stated(Details, details) if any(details.values()) else None,
        stated(Cutting, cutting) if any(cutting.values()) else None,
    )


def _begin_anew(settings: Settings) -> None:
    """Delete the shop's own files in the home folder; a database elsewhere is not touched."""
    from data.errors import ShopError

    if settings.database_url:
        raise ShopError("--force is for the home folder's own database only.", "not_empty")
    for path in settings.home.glob("*.db*"):
        path.unlink()
    shutil.rmtree(settings.index_dir, ignore_errors=True)


def _counts(shop: Shop) -> dict[str, int]:
    from sqlmodel import col, func, select

    from data.database import reading
    from data.models import Document, Faq, Product, Review

    with reading(shop.engine) as session:
        on_sale = select(func.count()).where(col(Product.active).is_(True))
        return {
            "products": session.exec(on_sale.select_from(Product)).one(),
            "reviews": session.exec(select(func.count()).select_from(Review)).one(),
            "faqs": session.exec(select(func.count()).select_from(Faq)).one(),
            "documents": session.exec(select(func.count()).select_from(Document)).one(),
        }
