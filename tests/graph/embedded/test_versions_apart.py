"""Several versions of one product in one wish, each with its number."""

import pytest

from graph.embedded.call import Call
from graph.embedded.versions_apart import in_versions
from graph.memory import remembered
from graph.understanding.types import Conversation
from tests.graph.embedded.turns import brief, in_colors, part


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("one in black and one in white pls", {"black": 1, "white": 1}),
        ("two of them, one in black and one in mint", {"black": 1, "mint": 1}),
        ("2 black and 3 mint", {"black": 2, "mint": 3}),
        ("a black one and a white one", {"black": 1, "white": 1}),
        ("one each in black and white", {"black": 1, "white": 1}),
        ("one in black and white", {}),
        ("two in black", {}),
        ("one in black, not in white", {}),
    ],
)
def test_each_version_is_put_in_as_often_as_it_is_said(text: str, wanted: dict[str, int]) -> None:
    shown = [remembered(in_colors(1, "black", "white", "mint"))]
    told = brief(conversation=Conversation(shown=shown))
    call = Call("add_to_cart", {"product_id": "p1", "quantity": 1})
    calls = in_versions(told, call, part("cart_add", text, about=("p1",)))
    added = [one.arguments for one in calls]
    each = {one["options"]["color"]: one["quantity"] for one in added if "options" in one}
    assert each == wanted
