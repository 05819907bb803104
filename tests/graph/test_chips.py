"""Every chip that is offered does what it says when it is tapped."""

from __future__ import annotations

import uuid

import pytest

from tests.graph.conftest import Talk

DIALOGUES = [
    ["hi"],
    ["laptops under $600"],
    ["laptops under $600", "tell me about the second one"],
    ["laptops under $600", "compare the first two"],
    ["laptops under $600", "which should I buy?"],
    ["show me mugs", "add the first one to my cart"],
    ["show me novels", "add the first one to my cart", "show my cart"],
    ["show me your best sellers"],
    ["headphones under $5"],
    ["sandals under $20 in black"],
    ["what brands do you have?"],
    ["what do you sell?"],
    ["how much is shipping?"],
    ["asdfghjkl"],
]


@pytest.mark.parametrize("texts", DIALOGUES, ids=lambda texts: texts[-1])
def test_every_chip_leads_on(talk: Talk, texts: list[str]) -> None:
    chips = talk(*texts)[-1].suggestions
    assert chips
    for chip in chips:
        *_, reply = talk(*texts, chip, session=str(uuid.uuid4()))
        led_on = [t.name for t in reply.tools] or reply.citations or chip in ("Undo that",)
        assert led_on, f"{texts[-1]!r} offered {chip!r}, which leads to {reply.text!r}"
        assert reply.guard.output == "allow", f"{chip!r}: {reply.guard.reasons}"
