"""A source opened beside the chat: its blocks, and what was quoted marked in them."""

from __future__ import annotations

import json

import pytest

from data.facts import Passage
from ui.passage_panel import passage_props

TEXT = (
    "Labels cost $5.95. They are free for faulty goods.\n\n"
    "- Shoes: unworn\n- Books: unread\n\n1. Ask.\n2. Pack.\n\n"
    "| Reason | Cost |\n|---|---|\n| Faulty | Free |\n| Other | $9 |"
)


def panel(*quotes: str, text: str = TEXT) -> dict[str, object]:
    passage = Passage(id="p#1", source="policy", title="T", section="S", text=text, score=1)
    return passage_props(passage, quotes)


def marked(found: object) -> list[str]:
    """Every marked text in a panel, in order."""
    if isinstance(found, tuple):
        return [found[0]] if found[1] else []
    inner = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return [text for one in inner for text in marked(one)]


def test_blocks_are_what_the_text_is() -> None:
    blocks = panel()["blocks"]
    assert isinstance(blocks, list)
    assert [block["type"] for block in blocks] == ["text", "list", "steps", "table"]
    assert [len(block["lines"]) for block in blocks] == [1, 2, 2, 3]
    assert [cell[0][0].strip() for cell in blocks[3]["lines"][1]] == ["Faulty", "Free"]
    json.dumps(blocks)


def test_what_was_quoted_is_marked_and_nothing_else() -> None:
    assert marked(panel("They are free for faulty goods.")) == ["They are free for faulty goods."]
    assert marked(panel("- Books: unread")) == ["Books: unread"]
    assert "".join(marked(panel("| Other | $9 |"))).split() == ["Other", "$9"]
    assert marked(panel("1. Ask.\n2. Pack.")) == ["Ask.", "Pack."]
    assert marked(panel("not in the text", "")) == []


@pytest.mark.parametrize("text", ["", "|", "-", "1.", "|||\n|--|", "\n\n\n", "<b>x</b>"])
def test_odd_texts_are_drawn(text: str) -> None:
    assert isinstance(panel(text, text=text)["blocks"], list)
