"""First questions that fit the store, made from its own catalogue."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from statistics import median

import chainlit as cl

from data.catalogue import CategoryCount, category_tree
from data.constraints import Constraints
from data.database import reading
from graph.embedded.messages import LOCALES
from graph.embedded.voice import Chip, Voice
from graph.languages import default_language
from knowledge.shop import Shop
from ui.words import voice_in

CATEGORIES = 3
LOOKED_AT = 8
FEWEST_PRODUCTS = 3

_made: dict[tuple[str, str], list[cl.Starter]] = {}
_meant: dict[str, tuple[str, str]] = {}


async def starters(shop: Shop, language: str | None = None) -> list[cl.Starter]:
    """Up to five first questions in the browser's language; anew when the catalogue changes."""
    state = shop.index.generation("products")
    spoken = str(language or "")[:2].lower()
    spoken = spoken if spoken in LOCALES else default_language(shop.settings.locale)
    if any(known != state for known, _ in _made):
        _made.clear()
    if (state, spoken) not in _made:
        _made[state, spoken] = await asyncio.to_thread(_make, shop, voice_in(shop.settings, spoken))
    return _made[state, spoken]


def meaning(text: str) -> tuple[str, str]:
    """The English of a first question and its language; empty for anything else."""
    return _meant.get(text, ("", ""))


def _make(shop: Shop, voice: Voice) -> list[cl.Starter]:
    with reading(shop.engine) as session:
        tree = category_tree(session)
    found = [_of_category(shop, voice, category) for category in telling_categories(tree)]
    if found:
        best = voice.chip("chip-best-sellers")
        found.append(_starter(voice, voice.say("starter-best"), best, "star"))
    if shop.index.matrix("help")[0]:
        returns = voice.chip("button-returns")
        found.append(_starter(voice, voice.say("starter-returns"), returns, "return"))
    return found


def telling_categories(tree: list[CategoryCount]) -> list[CategoryCount]:
    """The largest leaves, one of each department before a second one of any."""
    parents = {category.path.rsplit(" > ", 1)[0] for category in tree if category.depth}
    leaves = [c for c in tree if c.path not in parents and c.products >= FEWEST_PRODUCTS]
    leaves.sort(key=lambda c: (-c.products, c.path))
    firsts: dict[str, CategoryCount] = {}
    for leaf in leaves:
        firsts.setdefault(leaf.path.split(" > ")[0], leaf)
    others = [leaf for leaf in leaves if leaf not in firsts.values()]
    return [*firsts.values(), *others][:CATEGORIES]


def round_up(cents: int) -> int:
    """A price that people say, in units, at or above the one given in cents."""
    units = -(-cents // 100)
    step = max(5, 10 ** (len(str(units)) - 1) // 2)
    return int(-(-units // step) * step)


def _of_category(shop: Shop, voice: Voice, category: CategoryCount) -> cl.Starter:
    best = shop.products.top(Constraints(category=[category.path]), LOOKED_AT).hits
    prices = [hit.product.price_cents for hit in best]
    if not prices:
        return _starter(voice, category.name, voice.chip("button-show", name=category.name), "tag")
    under = replace(voice, currency=best[0].product.currency)
    cents = round_up(int(median(prices))) * 100
    asked = under.chip("button-under", name=category.name, cents=cents)
    price = under.round_money(cents)
    return _starter(
        voice, voice.say("starter-under", name=category.name, price=price), asked, "tag"
    )


def _starter(voice: Voice, label: str, asked: Chip, icon: str) -> cl.Starter:
    _meant[str(asked)] = (asked.english, voice.language)
    return cl.Starter(label=label, message=str(asked), icon=f"/public/icons/{icon}.svg")
