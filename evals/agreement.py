"""Suite: cards and prose say the same; judged from the reply's text alone, not by its maker."""

from __future__ import annotations

import asyncio
import re
import uuid
from pathlib import Path
from typing import Any

from data.facts import ProductFacts
from data.progress import Progress
from data.settings import Settings
from evals.constraints import KEPT_EXAMPLES, all_products
from evals.dialogues import dialogues
from graph.assistant import Assistant, open_assistant
from graph.reply import Reply, TurnRequest

TURNS = 500
# As any language writes it: "$1,299.00", "1.299,00 $", with other blanks between thousands.
_NUMBER = r"\d[\d.,\u00a0\u202f]*"
_AMOUNT = re.compile(rf"\$\s?({_NUMBER})|({_NUMBER})\s?(?:US)?(?:\$|USD)")


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Hold generated dialogues and count the turns in which cards and prose disagree."""
    return asyncio.run(_run(settings, progress))


def mismatches(reply: Reply, products: list[ProductFacts]) -> list[str]:
    """Where cards and prose disagree: names, order, or a price beside a name."""
    found = [f"card not named: {c.name}" for c in reply.cards if c.name not in reply.text]
    places = [_place(reply.text, card.name) for card in reply.cards]
    if places != sorted(places) and len(set(places)) == len(places):
        found.append("cards in another order than the prose")
    shown = {card.name for card in reply.cards}
    rest = reply.text
    for name in sorted(shown, key=len, reverse=True):
        rest = rest.replace(name, "")
    named = {p.name for p in products if f"**{p.name}**" in reply.text}
    found += [f"named without a card: {name}" for name in named - shown]
    return found + _wrong_prices(reply)


def _place(text: str, name: str) -> int:
    """Where a name stands: in bold, so that it is no part of a longer one, else anywhere."""
    bold = text.find(f"**{name}**")
    return bold if bold >= 0 else text.find(name)


def _wrong_prices(reply: Reply) -> list[str]:
    """Lines that give another price than their card's; cards that share a name take turns."""
    found = []
    waiting = list(reply.cards)
    for line in reply.text.split("\n"):
        card = next((c for c in waiting if f"**{c.name}** ·" in line), None)
        if card is None:
            continue
        waiting.remove(card)
        amount = _AMOUNT.search(line.split(f"**{card.name}** ·", 1)[1])
        if amount and _cents(amount.group(1) or amount.group(2)) not in _prices(card):
            found.append(f"another price beside {card.name}: {amount.group(0)}")
    return found


def _cents(written: str) -> int:
    """The amount in cents; a last mark with two digits behind it parts them off."""
    whole, digits = re.sub(r"\D+$", "", written), re.sub(r"\D", "", written)
    return int(digits) if re.search(r"[.,]\d\d$", whole) else int(digits) * 100


def _prices(card: ProductFacts) -> set[int]:
    return {card.price_cents, *(variant.price_cents for variant in card.variants)}


async def _run(settings: Settings, progress: Progress) -> dict[str, Any]:
    assistant = await open_assistant(settings, progress)
    try:
        return await _judge(assistant, progress)
    finally:
        await assistant.close()


async def _judge(assistant: Assistant, progress: Progress) -> dict[str, Any]:
    products = all_products(assistant.shop)
    turns = with_cards = 0
    examples: list[dict[str, Any]] = []
    for dialogue in dialogues(products, TURNS):
        session = str(uuid.uuid4())
        for text in dialogue:
            progress("talking", turns, TURNS)
            reply = await assistant.reply(TurnRequest(text=text, session_id=session))
            turns, with_cards = turns + 1, with_cards + bool(reply.cards)
            wrong = mismatches(reply, products)
            if wrong:
                examples.append({"text": text, "reply": reply.text, "wrong": wrong})
    return {
        "products": len(products),
        "turns": turns,
        "turns_with_cards": with_cards,
        "turns_with_a_mismatch": len(examples),
        "examples": examples[:KEPT_EXAMPLES],
    }
