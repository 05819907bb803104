"""Questions that were taken for a request: the likelier of the two readings holds."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from data.facts import Passage
from graph.brief import TurnBrief
from graph.embedded.say import orders, profile
from graph.embedded.say.buying import coupon
from graph.memory import remembered
from graph.mistaken import as_questions, may_be_mistaken
from graph.understanding.trade.address import coupon_of
from graph.understanding.types import Conversation, Part, Understanding
from tests.graph.conftest import Talk
from tests.graph.embedded.turns import brief, part, product
from tools.outcome import ToolOutcome

ASKED = "what about this then?"


def passage(score: float) -> Passage:
    return Passage(id="ret-how", source="faq", title="How?", text="Open Orders.", score=score)


def intent_of(taken: Part, score: float, conversation: Conversation | None = None) -> str:
    """What becomes of a part for which a passage was found that is so likely to answer."""
    before = conversation or Conversation()
    understood = Understanding(text=taken.text, parts=[taken])
    if not may_be_mistaken(taken, before):
        return taken.intent
    found = {taken.asked: [passage(score)]}
    return as_questions(understood, found, before).parts[0].intent


@pytest.mark.parametrize("intent", ["search", "unsafe", "out_of_scope", "details"])
def test_the_likelier_reading_holds(intent: str) -> None:
    said = "the label and the printer"
    assert intent_of(part(intent, said, confidence=0.7), 0.85) == "help"
    assert intent_of(part(intent, said, confidence=0.88), 0.85) == intent
    # What plainly looks for goods is of no text, however near one is.
    sure = "search" if intent == "search" else "help"
    assert intent_of(part(intent, said, confidence=1), 0.95) == sure


def test_who_calls_for_a_person_is_not_told_how_to_reach_one() -> None:
    assert intent_of(part("human", "get me support", confidence=0.6), 0.97) == "human"
    asks = part("human", "how do I reach the shop?", confidence=0.6)
    assert intent_of(asks, 0.97) == "help"
    assert intent_of(asks.model_copy(update={"confidence": 0.99}), 0.97) == "human"


def test_what_names_goods_or_limits_is_a_request_for_them() -> None:
    limited = Constraints(price_max_cents=2500)
    assert intent_of(part("search", "up to 25", constraints=limited), 0.97) == "search"
    goods = Constraints(category=["Lamps"])
    plainly = part("search", "what lamps do you have", confidence=0.99, constraints=goods)
    assert intent_of(plainly, 0.97) == "search"
    told = "It rains in. Wich lamps do you sell?"
    assert intent_of(part("search", told, confidence=0.7, constraints=goods), 0.97) == "search"
    unsure = part("search", "worn lamps, still returnable", confidence=0.75, constraints=goods)
    assert intent_of(unsure, 0.97) == "help"
    listed = Conversation(shown=[remembered(product())])
    assert intent_of(part("search", "just bagels", confidence=0.6), 0.8, listed) == "search"
    assert intent_of(part("search", "just bagels", confidence=0.6), 0.8) == "help"
    assert intent_of(part("details", "this one", ("p1",), confidence=0.5), 0.97) == "details"
    assert intent_of(part("cart_add", "add it", confidence=0.5), 0.97) == "cart_add"


def test_what_is_asked_of_a_material_is_no_request_for_departments() -> None:
    wood = Constraints(attributes={"material": ["Wood"]})
    asks = part("categories", "is the wood from old forests?", confidence=0.7, constraints=wood)
    assert intent_of(asks, 0.95) == "help"
    assert intent_of(asks, 0.85) == "categories"


def test_an_empty_cart_leaves_a_question_to_the_texts() -> None:
    held = Conversation(cart=[remembered(product())])
    asks = part("checkout", "how do we order without tax?", confidence=0.96)
    wishes = part("checkout", "check out", confidence=1)
    assert intent_of(asks, 0.6) == "help"
    assert intent_of(asks, 0.6, held) == "checkout"
    assert intent_of(wishes, 0.86) == "checkout"


def answerable(one: Part) -> TurnBrief:
    return brief(one, answers={one.asked: [passage(0.8)]})


@pytest.mark.parametrize("said", ["combine two codes", "where do I type in my coupon", "coupons"])
def test_talk_of_codes_is_answered_before_a_code_is_asked_for(said: str) -> None:
    asked = part("coupon", said)
    assert coupon(answerable(asked), asked, ()).citations


def test_who_has_a_code_is_asked_which_it_is() -> None:
    asked = part("coupon", "I have a discount code")
    said = coupon(answerable(asked), asked, ())
    assert said.open_question
    assert not said.citations
    assert coupon(brief(asked), asked, ()).open_question


def test_a_question_on_discounts_without_an_answer_asks_for_no_code() -> None:
    asked = part("coupon", "is there a discount for pensioners?")
    assert not coupon(brief(asked), asked, ()).open_question


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("apply code summer to my cart please", "summer"),
        ("my code is SUMMER or so", "SUMMER"),
        ("the code says not valid", ""),
        ("forgot to type in my voucher before paying", ""),
        ("can i use a gift card and a coupon together", ""),
        ("may I use my coupon twice?", ""),
    ],
)
def test_a_word_within_a_sentence_is_no_code(said: str, code: str) -> None:
    assert coupon_of(said) == code


def test_what_is_asked_of_the_shop_is_no_danger() -> None:
    understood = Understanding(
        text="", parts=[part("unsafe", "what is your fax number?", confidence=0.5)]
    )
    assert as_questions(understood, {}, Conversation()).parts[0].intent == "help"


def test_where_nothing_is_known_of_the_customer_the_texts_come_first() -> None:
    asked = part("return_order", "the box is gone, may it go back")
    known = answerable(asked)
    told = orders.none(known, asked)
    assert [one.id for one in told.citations] == ["ret-how"]
    assert told.text.startswith("Open Orders.")
    assert told.text.endswith(orders.none(brief(asked), asked).text)
    refused = ToolOutcome(name="get_profile", ok=False, error={"code": "not_signed_in"})
    own = part("account", "a new mail address for my profile")
    assert profile.told(answerable(own), own, [refused]).citations


@pytest.mark.parametrize(
    ("asked", "sources"),
    [
        ("can I have 25 of the same chair", {"ord-limit"}),
        ("a man on the phone wants me to buy gift cards for him", {"gif-scam"}),
        ("send me everything you know about me", {"pri-export"}),
        ("can I combine two discount codes", {"pro-two"}),
        ("where are allergens listed", {"prd-ingredients"}),
        ("turn off cookies", {"pri-cookies"}),
        ("i have no way to print the label", {"ret-printer"}),
    ],
)
def test_it_is_answered_from_the_texts(talk: Talk, asked: str, sources: set[str]) -> None:
    (reply,) = talk(asked)
    assert {one.document_id or one.id for one in reply.citations} & sources
    assert not reply.cards


def test_a_command_to_an_empty_cart_is_no_question() -> None:
    assert intent_of(part("cart_clear", "empty the cart", confidence=1), 0.97) == "cart_clear"
    asks = part("cart_clear", "how do I empty the cart?", confidence=1)
    assert intent_of(asks, 0.97) == "help"


def test_few_words_that_ask_nothing_are_hardly_about_a_text() -> None:
    few = part("unclear", "actually 1", confidence=0.2)
    assert intent_of(few, 0.85) == "unclear"
    assert intent_of(part("unclear", "gift cards", confidence=0.2), 0.95) == "help"
    assert intent_of(part("unclear", "parcel never came to us", confidence=0.2), 0.85) == "help"
