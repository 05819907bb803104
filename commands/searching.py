"""search, suggest and help-search: questions to what the shop knows."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from typing import Any

from commands.batches import batch_lines, count, id_and_text, one_or_batch
from commands.opening import opened_shop
from commands.output import Output

Answer = Callable[[str], dict[str, Any]]


def add(commands: Any) -> None:
    """Add the three commands to the parser."""
    for name, what, results, run in (
        ("search", "find products", 10, search),
        ("suggest", "complete what someone begins to type", 8, suggest),
        ("help-search", "find answers in FAQs and documents", 3, help_search),
    ):
        parser: argparse.ArgumentParser = commands.add_parser(name, help=what)
        one_or_batch(parser, "query", "the words, in quotes")
        parser.add_argument("-k", type=count, default=results, help="how many results")
        parser.set_defaults(run=run)


def search(args: argparse.Namespace, output: Output) -> int:
    """Answer with products under the constraints that the query names."""
    from graph.product_search import product_search

    with opened_shop() as shop:
        return _answer(args, output, product_search(shop, args.k))


def suggest(args: argparse.Namespace, output: Output) -> int:
    """Answer with completions."""
    with opened_shop() as shop:
        shop.products.vocabulary()

        def answer(partial: str) -> dict[str, Any]:
            started = time.perf_counter()
            found = shop.products.suggest(partial, args.k)
            items = [item.public() for item in found]
            return {"suggestions": items, "took_ms": _since(started)}

        return _answer(args, output, answer)


def help_search(args: argparse.Namespace, output: Output) -> int:
    """Answer with passages, and whether they answer the question."""
    with opened_shop() as shop:

        def answer(question: str) -> dict[str, Any]:
            started = time.perf_counter()
            found = shop.help.search(question, args.k)
            results = [
                {
                    "id": passage.id,
                    "source": passage.source,
                    "title": passage.title,
                    "text": passage.text,
                    "score": round(passage.score, 4),
                }
                for passage in found.passages
            ]
            took = _since(started)
            return {"results": results, "answerable": found.answerable, "took_ms": took}

        return _answer(args, output, answer)


def _answer(args: argparse.Namespace, output: Output, answer: Answer) -> int:
    if args.batch is None:
        output.line(answer(args.query))
        return 0
    for number, line in enumerate(batch_lines(args.batch), start=1):
        key, text = id_and_text(number, line)
        output.line({"query_id": key} | answer(text))
    return 0


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)
