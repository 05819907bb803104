"""What the shop's texts say word for word may be promised, though nobody looked there."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import Passage
from graph.nodes.order_evidence import order_amounts
from graph.reply import TurnRequest
from graph.vouching import says, vouching
from knowledge.shop import Shop
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel
from tests.scripted_model import says as model_says
from tools.outcome import ToolOutcome

TEXT = "You can return it within 30 days of delivery. Exchanges are free in Canada."
PASSAGE = Passage(id="r#1", source="r", title="Returns", text=TEXT, score=1.0)


def find(words: str) -> Sequence[Passage]:
    return [PASSAGE]


def test_a_whole_sentence_vouches_whatever_leads_up_to_it() -> None:
    said = "Good to know: you can return it within 30 days of delivery."
    assert vouching(said, (), find) == [PASSAGE]
    assert vouching(said, [PASSAGE], find) == [], "it was given already"


def test_a_part_of_a_sentence_or_another_number_does_not() -> None:
    assert not says(PASSAGE, "Exchanges are free.")
    assert vouching("You can return it within 60 days of delivery.", (), find) == []


def test_what_promises_nothing_is_not_sought() -> None:
    def never(words: str) -> Sequence[Passage]:
        raise AssertionError(words)

    assert vouching("Here are three lamps for your desk.", (), never) == []


async def test_a_true_promise_stays_where_nothing_was_looked_up(
    speaking: Opened, shop: Shop
) -> None:
    """A FAQ's own sentence, said in a turn that asks for something else."""
    true = shop.help.search("can I return it within 30 days?").passages[0].text.split(". ")[0]
    false = "You can return everything for a full refund within 900 days."
    for line, stays in ((f"{true}.", True), (false, False)):
        assistant = speaking(ScriptedModel(lines=[model_says(line)]), cheap_path=False)
        reply = await assistant.reply(TurnRequest(text="which is nicer?", session_id=line[:20]))
        assert (line in reply.text) is stays


def test_what_a_tool_counts_is_no_amount() -> None:
    counted = ToolOutcome(name="get_categories", result={"categories": [{"products": 29}]})
    owed = ToolOutcome(name="exchange_items", result={"difference": 29})
    assert list(order_amounts(counted)) == []
    assert 2900 in list(order_amounts(owed))
