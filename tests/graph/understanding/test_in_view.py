"""What is in view, as a text a product."""

from __future__ import annotations

from typing import Any

from graph.understanding.in_view import MOST_EARLIER, in_view, texts
from graph.understanding.types import Conversation, ShownProduct


def product(number: int, price: int, **more: object) -> ShownProduct:
    told = {"id": f"p{number}", "name": f"Lamp {number}", "category": "Lamps", "price_cents": price}
    return ShownProduct.model_validate({**told, **more})


SHOWN = [product(1, 2000), product(2, 1050, brand="Aria", attributes={"color": "red"})]


def test_each_product_stands_there_once_the_list_first() -> None:
    cart = [SHOWN[1], product(9, 500)]
    earlier = [SHOWN[0], *(product(number, 100) for number in range(20, 30))]
    told = in_view(Conversation(shown=SHOWN, cart=cart, earlier=earlier))
    ids = [one.id for one in told]
    assert ids[:3] == ["p1", "p2", "p9"]
    assert len(ids) == len({*ids}) == 3 + MOST_EARLIER


def test_what_was_talked_of_earlier_comes_before_what_was_not() -> None:
    earlier = [product(number, 100) for number in range(20, 30)]
    told = in_view(Conversation(shown=SHOWN, earlier=earlier, focus=["p29"]))
    assert "p29" in [one.id for one in told]


def test_a_text_tells_place_price_talk_and_cart() -> None:
    lines: list[dict[str, Any]] = [
        {"product_id": "p2", "variant_id": None, "quantity": 3, "options": {}}
    ]
    undo = [{"name": "remove_from_cart", "arguments": {"product_id": "p2"}}]
    said = Conversation(shown=SHOWN, cart=SHOWN[1:], cart_lines=lines, focus=["p1"], undo=undo)
    first, second = texts(said, in_view(said))
    assert first == "1 first, dearest, talked of ; Lamp 1 ;  ; 20"
    assert second == (
        "2 second, last, cheapest, the other, in cart 3, just put in ; Lamp 2 ; red Aria ; 10.50"
    )
