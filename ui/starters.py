"""First questions that fit the store, made from its own catalogue."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from data.catalogue import CategoryCount, category_tree
from data.constraints import Constraints
from data.database import reading
from data.facts import SearchHit
from graph.embedded.messages import LOCALES
from graph.embedded.voice import Chip, Voice
from graph.languages import default_language
from knowledge.shop import Shop

CATEGORIES = 3
LOOKED_AT = 8
FEWEST_PRODUCTS = 3


@dataclass(frozen=True)
class Starter:
    """A first question: what its button says, what is asked by it, its picture's address."""

    label: str
    message: str
    icon: str


_made: dict[tuple[str, str], list[Starter]] = {}
_meant: dict[str, tuple[str, str]] = {}


async def starters(shop: Shop, language: str | None = None) -> list[Starter]:
    """Up to five first questions in the browser's language; anew when the catalogue changes."""
    state, spoken = shop.index.generation("products"), spoken_on(shop, language)
    if any(known != state for known, _ in _made):
        _made.clear()
    if (state, spoken) not in _made:
        _made[state, spoken] = await asyncio.to_thread(
            _make, shop, Voice.in_shop(shop.settings, spoken)
        )
    return _made[state, spoken]


def spoken_on(shop: Shop, locale: str | None) -> str:
    """The language of a page; the shop's own where it is none of ours."""
    told = str(locale or "")[:2].lower()
    return told if told in LOCALES else default_language(shop.settings.locale)


def meaning(text: str) -> tuple[str, str]:
    """The English of a first question and its language; empty for anything else."""
    return _meant.get(text, ("", ""))


def _make(shop: Shop, voice: Voice) -> list[Starter]:
    with reading(shop.engine) as session:
        tree = category_tree(session)
    found = [_of_category(shop, voice, category) for category in telling_categories(tree)]
    if found:
        best = voice.chip("chip-best-sellers")
        found.append(starter(voice, voice.say("starter-best"), best, "star"))
    if shop.index.matrix("help")[0]:
        returns = voice.chip("button-returns")
        found.append(starter(voice, voice.say("starter-returns"), returns, "return"))
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


def price_asked(hits: Sequence[SearchHit], voice: Voice) -> tuple[Voice, int] | None:
    """A round price below which some of these are, in a voice of their currency; None of none."""
    prices = [hit.product.price_cents for hit in hits]
    if not prices:
        return None
    own = replace(voice, currency=hits[0].product.currency)
    return own, round_up(int(median(prices))) * 100


def under_price(hits: Sequence[SearchHit], voice: Voice, name: str) -> Starter:
    """What is shown of a category below a price; the category where nothing of it is sold."""
    asked = price_asked(hits, voice)
    if asked is None:
        return starter(voice, name, voice.chip("button-show", name=name), "tag")
    own, cents = asked
    label = own.say("starter-under", name=name, price=own.round_money(cents))
    return starter(voice, label, own.chip("button-under", name=name, cents=cents), "tag")


def _of_category(shop: Shop, voice: Voice, category: CategoryCount) -> Starter:
    best = shop.products.top(Constraints(category=[category.path]), LOOKED_AT).hits
    return under_price(best, voice, category.name)


def starter(voice: Voice, label: str, asked: Chip, icon: str) -> Starter:
    """A first question, whose meaning is known when it is asked."""
    _meant[str(asked)] = (asked.english, voice.language)
    return Starter(label=label, message=str(asked), icon=f"/public/icons/{icon}.svg")
