"""A shop of five products and replies about them, made by hand."""

from __future__ import annotations

from typing import Any

from data.facts import CartFacts, CartLineFacts, Passage, ProductFacts, VariantFacts
from evals.talk.catalogue import Catalogue
from evals.talk.so_far import Exchange, SoFar
from graph.reply import GuardReport, Reply, ToolTrace

SHIRTS, MUGS = "Wear > Shirts", "Home > Mugs"


def product(id: str, name: str, price: float, category: str, **more: Any) -> ProductFacts:
    """A product with the rest as usual."""
    usual: dict[str, Any] = {"currency": "USD", "rating": 4.0, "rating_count": 3, "stock": 9}
    cents = round(price * 100)
    return ProductFacts(id=id, name=name, price_cents=cents, category=category, **(usual | more))


def shirt_sizes(*stocks: int) -> tuple[VariantFacts, ...]:
    """A variant for each stock, in sizes S and M."""
    return tuple(
        VariantFacts(id=f"s5-{size}", options={"size": size}, price_cents=3000, stock=stock)
        for size, stock in zip("SM", stocks, strict=False)
    )


PRODUCTS = (
    product("s1", "Alder Red Shirt", 20, SHIRTS, brand="Alder", attributes={"color": "red"}),
    product("s2", "Birch Blue Shirt", 25, SHIRTS, brand="Birch", attributes={"color": "blue"}),
    product("s3", "Birch Navy Shirt", 40, SHIRTS, brand="Birch", rating=4.8, stock=0),
    product("m1", "Alder Mug (Large)", 8, MUGS, brand="Alder"),
    product("s5", "Cedar Plain Shirt", 30, SHIRTS, brand="Cedar", variants=shirt_sizes(5, 0)),
)
CATALOGUE = Catalogue("little", PRODUCTS)
BY_ID = CATALOGUE.by_id


def listed(*ids: str, **more: Any) -> Reply:
    """A reply that lists these products as it should."""
    lines = [
        f"{n}. **{BY_ID[one].name}** · ${BY_ID[one].price_cents / 100:.2f}"
        f" · ★ {BY_ID[one].rating:.1f} ({BY_ID[one].rating_count})"
        for n, one in enumerate(ids, start=1)
    ]
    return reply("\n".join(["Here they are:", *lines]), *ids, **more)


def reply(text: str, *ids: str, cart: tuple[CartLineFacts, ...] = (), **more: Any) -> Reply:
    """A reply with these words and cards."""
    held = CartFacts(owner="session:s", currency="USD", lines=cart)
    cards = [BY_ID[one] for one in ids]
    return Reply(session_id="s", text=text, cards=cards, cart=held, **more)


def line(id: str, quantity: int = 1, **more: Any) -> CartLineFacts:
    """A line of the cart."""
    cents = BY_ID[id].price_cents
    return CartLineFacts(
        product_id=id, name=BY_ID[id].name, quantity=quantity, price_cents=cents,
        price_when_added_cents=cents, **more,
    )  # fmt: skip


def after(*replies: Reply, said: str = "well") -> SoFar:
    """A dialogue with these replies, the last of which is judged."""
    return SoFar(CATALOGUE, {}, [Exchange(said, one) for one in replies])


def passage(text: str) -> Passage:
    """A source."""
    return Passage(id="p", source="faq", title="Delivery", text=text, score=0.9)


def tool(name: str) -> ToolTrace:
    """A tool that was run."""
    return ToolTrace(name=name, arguments={}, ok=True)


def guarded(verdict: Any) -> GuardReport:
    """What the input guard said."""
    return GuardReport(input=verdict)
