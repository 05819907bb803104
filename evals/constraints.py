"""Suite: no card breaks what the customer said, and what exists is found."""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from pathlib import Path
from typing import Any

from sqlmodel import select

from data.catalogue import product_facts
from data.database import reading
from data.facts import ProductFacts
from data.models import Product
from data.progress import Progress
from data.settings import Settings
from evals.constraint_cases import Case, cases
from graph.assistant import Assistant, open_assistant
from graph.reply import TurnRequest
from knowledge.shop import Shop

QUERIES = 2000
KEPT_EXAMPLES = 40


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Ask generated queries of the shop in the home folder; a violation is a card that fails."""
    return asyncio.run(_run(settings, progress))


def all_products(shop: Shop) -> list[ProductFacts]:
    """Every product of the shop."""
    with reading(shop.engine) as session:
        ids = session.exec(select(Product.id).order_by(Product.id)).all()
        return product_facts(session, list(ids))


async def _run(settings: Settings, progress: Progress) -> dict[str, Any]:
    assistant = await open_assistant(settings, progress)
    try:
        products = all_products(assistant.shop)
        return await _judge(assistant, products, cases(products, QUERIES), progress)
    finally:
        await assistant.close()


async def _judge(
    assistant: Assistant, products: list[ProductFacts], asked: list[Case], progress: Progress
) -> dict[str, Any]:
    with_match = answered = violations = alternatives = 0
    broken: Counter[str] = Counter()
    examples: list[dict[str, Any]] = []
    for done, case in enumerate(asked):
        progress("asking", done, len(asked))
        request = TurnRequest(text=case.text, session_id=str(uuid.uuid4()))
        reply = await assistant.reply(request)
        wrong = [card.name for card in reply.cards if not case.passes(card)]
        # What only comes closest stands apart, and keeps price, rating, stock and exclusions.
        wrong += [o.product.name for o in reply.alternatives if not case.keeps(o.product)]
        alternatives += len(reply.alternatives)
        exists = any(case.passes(product) for product in products)
        with_match += exists
        answered += exists and bool(reply.cards)
        violations += bool(wrong)
        if wrong or (exists and not reply.cards):
            broken.update(case.kinds)
            examples.append({"query": case.text, "wrong": wrong, "cards": len(reply.cards)})
    return {
        "products": len(products),
        "queries": len(asked),
        "violations": violations,
        "alternatives_shown_apart": alternatives,
        "queries_with_a_match": with_match,
        "of_these_answered": answered,
        "answered_share": round(answered / max(with_match, 1), 4),
        "kinds_in_failures": dict(broken),
        "examples": examples[:KEPT_EXAMPLES],
    }
