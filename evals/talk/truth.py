"""Whether what a reply says is so, by brute force against the catalogue, reviews and cart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading
from data.facts import CartFacts, ProductFacts
from data.models import Cart, CartLine
from data.trade_policy import Policy
from evals.agreement import mismatches
from evals.talk.amounts import (
    amounts_in,
    numbers_in,
    rating_counts_in,
    ratings_in,
    without_offers,
)
from evals.talk.catalogue import Catalogue, prices_of
from evals.talk.fault import Fault
from evals.talk.prose import names_of, own_words, without_names
from evals.talk.reviewed import Reviewed
from evals.talk.so_far import SoFar
from evals.talk.stock_words import stock_said
from evals.talk.trade import trade_amounts, trade_names
from graph.reply import Reply

_LISTED = re.compile(r"\*\*(.+?)\*\* · (?:from )?(\S+(?:\s[€$£])?)")


@dataclass(frozen=True)
class Facts:
    """What statements are held against.

    Attributes:
        kept: The database as the shop came with it.
        delivery_cents: What its ways of delivery cost, and from what sum on they cost nothing.
    """

    catalogue: Catalogue
    engine: Engine
    reviewed: Reviewed
    policy: Policy
    kept: Path | None = None
    delivery_cents: Set[int] = frozenset()


def judge_truth(so_far: SoFar, facts: Facts, owner: str) -> list[Fault]:
    """What is untrue in the newest reply, and where prose and cards disagree."""
    reply = so_far.reply
    if not re.search(r"\w", reply.text):
        return [Fault("empty", "the reply says nothing")]
    named = trade_names(so_far)
    found = [
        Fault("prose", one)
        for one in mismatches(reply, list(facts.catalogue.products))
        if not one.startswith("another price") and not _is_of_trade(one, named)
    ]
    checks = (_listed, _prices, _ratings, _stock)
    found += [fault for check in checks for fault in check(so_far, facts)]
    return found + list(_cart(reply.cart, facts, owner))


def _is_of_trade(mismatch: str, names: Set[str]) -> bool:
    """Whether what is named without a card is in an order or a purchase, which has its own."""
    kind, _, name = mismatch.partition(": ")
    return kind == "named without a card" and name in names


def _listed(so_far: SoFar, facts: Facts) -> Iterator[Fault]:
    """A price right after a name must be of a product that is called so."""
    for name, rest in _LISTED.findall(so_far.reply.text):
        bearers = facts.catalogue.by_name.get(name, ())
        own = {cents for product in bearers for cents in prices_of(product)}
        if bearers and not amounts_in(rest) <= own:
            yield Fault("false.price", f"{rest.strip()} is no price of {name}")


def _prices(so_far: SoFar, facts: Facts) -> Iterator[Fault]:
    shared = _shared_amounts(so_far, facts)
    for line, products in _lines(so_far, facts):
        if products:
            own = {cents for product in products for cents in prices_of(product)}
            own |= amounts_in(*(facts.reviewed.texts(product) for product in products))
            said = amounts_in(line)
        else:
            own = _amounts_anywhere(so_far, facts)
            said = amounts_in(without_offers(line))
        for cents in said - own - shared:
            yield Fault("false.price", f"{cents / 100:.2f} is no price here: {line.strip()[:120]}")


def _shared_amounts(so_far: SoFar, facts: Facts) -> set[int]:
    """Amounts that may stand anywhere: of carts, wishes and sources, and between two prices.

    What delivery costs may be added to the cart's total.
    """
    carts = [one.reply.cart for one in so_far.exchanges if one.reply is not None]
    totals = {cart.total_cents for cart in carts}
    found = totals | facts.delivery_cents
    found |= {total + delivery for total in totals for delivery in facts.delivery_cents}
    for line in (line for cart in carts for line in cart.lines):
        found |= {line.price_cents, line.total_cents, line.price_when_added_cents}
    found |= trade_amounts(so_far)
    prices = {product.price_cents for product in _known(so_far)} | found - {0}
    found |= {abs(one - other) for one, other in combinations(sorted(prices), 2)}
    found |= {cents for one in so_far.exchanges for cents in numbers_in(one.said)}
    return found | amounts_in(*(source.text for source in so_far.reply.citations))


def _known(so_far: SoFar) -> list[ProductFacts]:
    """The products of the newest reply's record."""
    reply = so_far.reply
    return [*reply.cards, *(one.product for one in reply.alternatives)]


def _amounts_anywhere(so_far: SoFar, facts: Facts) -> set[int]:
    """What a line that names nothing may state: a price of the shop, or a limit of a search."""
    searched = [value for tool in so_far.reply.tools for value in tool.arguments.values()]
    limits = {round(value * 100) for value in searched if isinstance(value, int | float)}
    own = amounts_in(*(facts.reviewed.texts(product) for product in _known(so_far)))
    return own | limits | facts.catalogue.prices_cents


def _ratings(so_far: SoFar, facts: Facts) -> Iterator[Fault]:
    said = {number for one in so_far.exchanges for number in ratings_in(one.said)}
    said |= {f"{cents / 100:.1f}" for one in so_far.exchanges for cents in numbers_in(one.said)}
    said |= ratings_in(*(source.text for source in so_far.reply.citations))
    for line, products in _lines(so_far, facts):
        about = products or _known(so_far)
        known = {rating for product in about for rating in facts.reviewed.ratings(product)}
        known |= ratings_in(*(facts.reviewed.texts(product) for product in about))
        for rating in ratings_in(line) - known - said:
            yield Fault("false.rating", f"{rating} is no rating here: {line.strip()[:120]}")
        counts = {product.rating_count for product in about}
        for count in rating_counts_in(line) - counts:
            yield Fault("false.rating", f"not {count} ratings: {line.strip()[:120]}")


def _stock(so_far: SoFar, facts: Facts) -> Iterator[Fault]:
    own = own_words(so_far.reply)
    for line, products in _lines(so_far, facts):
        alone = products or (_known(so_far) if len(_known(so_far)) == 1 else [])
        if len(alone) != 1 or "?" in line or not _is_own(line, own):
            continue
        wrong = stock_said(line).contradicts(alone[0])
        if wrong:
            yield Fault("false.stock", f"{wrong}: {alone[0].name}: {line.strip()[:120]}")


def _is_own(line: str, own: str) -> bool:
    """Whether a line, names apart, is the assistant's own and no quotation."""
    return " ".join(line.split()) in " ".join(own.split())


def _lines(so_far: SoFar, facts: Facts) -> Iterator[tuple[str, Sequence[ProductFacts]]]:
    """Each line of the prose without names, cut where it names one product after the other."""
    reply = so_far.reply
    names = {*names_of(reply), *_bold_names(reply, facts.catalogue)}
    for line in _statements(reply.text):
        places = sorted(_places(line, names))
        rest = without_names(line, names)
        told = {name for _, name in places}
        alone = len(told) == len(places) and all(
            len(amounts_in(rest[start:end])) <= 1
            for (start, _), (end, _) in pairwise([*places, (len(line), "")])
        )
        if len(told) < 2 or not alone or amounts_in(rest[: places[0][0]]):
            yield rest, [one for name in told for one in facts.catalogue.by_name.get(name, ())]
            continue
        for (start, name), (end, _) in pairwise([*places, (len(line), "")]):
            yield rest[start:end], facts.catalogue.by_name.get(name, ())


def _statements(text: str) -> list[str]:
    """The lines of a text without their questions, which offer and state nothing."""
    return re.sub(r"[^.!?。\n]*(?:\.\d[^.!?。\n]*)*[?？]", "", text).split("\n")


def _bold_names(reply: Reply, catalogue: Catalogue) -> list[str]:
    return [bold for bold in re.findall(r"\*\*(.+?)\*\*", reply.text) if bold in catalogue.by_name]


def _places(line: str, names: set[str]) -> Iterator[tuple[int, str]]:
    """Where names stand in a line, none inside a longer one."""
    for name in sorted(names, key=len, reverse=True):
        while (place := line.find(name)) >= 0:
            yield place, name
            line = line[:place] + " " * len(name) + line[place + len(name) :]


def _cart(cart: CartFacts, facts: Facts, owner: str) -> Iterator[Fault]:
    """Lines as the database keeps them, at the catalogue's prices, and their sum."""
    with reading(facts.engine) as session:
        query = select(CartLine).join(Cart, Cart.id == CartLine.cart_id)  # type: ignore[arg-type]
        own = query.where(Cart.owner == owner, col(CartLine.saved).is_(False))
        kept = session.exec(own).all()
    held = sorted((line.product_id, line.variant_id, line.quantity) for line in kept)
    told = sorted((line.product_id, line.variant_id or "", line.quantity) for line in cart.lines)
    if held != told:
        yield Fault("false.cart", f"the cart holds {held}, the reply's record {told}")
    total = 0
    for line in cart.lines:
        product = facts.catalogue.by_id[line.product_id]
        variant = product.variant(line.variant_id or "")
        price = variant.price_cents if variant else product.price_cents
        total += price * line.quantity
        if price != line.price_cents:
            yield Fault("false.cart", f"{line.name} costs {price / 100:.2f}")
    if total != cart.total_cents:
        yield Fault("false.cart", f"the lines make {total / 100:.2f}")
