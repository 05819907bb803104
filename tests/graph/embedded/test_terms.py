"""What is said of goods in another language than the shop's own texts are in."""

from __future__ import annotations

import pytest

from graph.embedded.phrase import phrase
from graph.embedded.terms import term
from tests.graph.embedded.turns import brief, conversation, part, product, told


@pytest.mark.parametrize("language", ["de", "pl", "ja"])
def test_a_text_in_another_language_is_quoted_after_what_is_known(language: str) -> None:
    kettle = product(1).model_copy(
        update={
            "description": "A kettle for the whole family. It switches off when the water boils.",
            "specifications": {"Weight": "1.2 kg", "Organic": "yes"},
        }
    )
    outcome = told("get_product_details", kettle)
    asked = part("details", "the first one", about=("p1",))
    shown = conversation(kettle, query="kettle", seen=1)
    text, _ = phrase(brief(asked, conversation=shown, query="kettle", language=language), [outcome])
    own, quotation = text.split("\n> ")
    assert "family" in quotation
    assert "family" not in own
    assert term("weight", language).casefold() in own.casefold()
    assert f"{term('yes', language)}" in own
    same, _ = phrase(brief(asked, conversation=shown, query="kettle", language="en"), [outcome])
    assert "\n> " not in same
    assert "Weight: 1.2 kg" in same
