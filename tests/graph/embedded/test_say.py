"""From records to words: which facts are named, which are not, and what goes with them."""

from __future__ import annotations

from typing import Any

import pytest

from data.constraints import Constraints
from data.facts import CartFacts, CartLineFacts, Passage, ProductFacts, VariantFacts
from data.options import VariantNeeded
from graph.brief import Said
from graph.embedded.phrase import phrase, tell_found
from graph.guardrails.naming import named_products
from graph.understanding.types import Part
from tests.graph.embedded.turns import brief, conversation, in_colors, part, product, searched, told
from tools.outcome import ToolOutcome, refusal

KETTLES = [product(n, rating=3.0 + n / 10) for n in range(1, 7)]


def said(asked: Part, *outcomes: ToolOutcome, **given: Any) -> tuple[str, Said]:
    """The reply to one part after these outcomes."""
    before = given.pop("conversation", conversation(*KETTLES, query="kettle", seen=6))
    return phrase(brief(asked, conversation=before, query="kettle", **given), outcomes)


def in_cart(*products: ProductFacts, quantity: int = 1) -> CartFacts:
    lines = tuple(
        CartLineFacts(
            product_id=p.id,
            name=p.name,
            quantity=quantity,
            price_cents=p.price_cents,
            price_when_added_cents=p.price_cents,
        )
        for p in products
    )
    return CartFacts(owner="session:s", currency="USD", lines=lines)


def listed(*products: ProductFacts, **given: Any) -> ToolOutcome:
    return searched(*products, arguments={"query": "kettle", "limit": 6}, **given)


def test_a_list_names_every_product_with_its_price_in_order() -> None:
    text, _ = said(part("search", "kettles", query="kettle"), listed(*KETTLES))
    assert named_products(text, KETTLES) == KETTLES
    assert all(f"${p.price_cents / 100:.2f}" in text for p in KETTLES)


def test_the_remark_claims_only_what_one_product_alone_is() -> None:
    alike = [product(n, price_cents=500, rating=None, rating_count=0) for n in range(1, 5)]
    text, _ = said(part("search", "kettles", query="kettle"), listed(*alike))
    assert "cheapest" not in text
    assert "costs least" not in text


def test_nothing_found_shows_no_product_and_offers_what_would_fit() -> None:
    way = {"give_up": "price_max", "label": "a higher price", "count": 3, "from_price": 32.99}
    limits = Constraints(price_max_cents=1000)
    nothing = listed(search={"constraints": limits.model_dump()}, result={"nothing_fits": [way]})
    text, rest = said(part("search", "kettles", query="kettle"), nothing)
    assert named_products(text, KETTLES) == []
    assert "$32.99" in text
    assert rest.suggestions


def test_nothing_in_a_category_names_the_category_that_binds() -> None:
    way = {"give_up": "category", "label": "any category", "count": 6, "from_price": 67.99}
    limits = Constraints(category=["Home > Office > Office Chairs"])
    nothing = listed(search={"constraints": limits.model_dump()}, result={"nothing_fits": [way]})
    text, _ = said(part("search", "kettles", query="kettle"), nothing)
    assert "Office Chairs" in text
    assert "$67.99" in text


def test_a_brand_that_is_not_carried_is_named_before_what_comes_closest() -> None:
    found = listed(*KETTLES[:3], result={"not_carried": ["Nike"]})
    text, _ = said(part("search", "nike kettles", query="kettle"), found)
    assert text.index("Nike") < text.index(KETTLES[0].name)


def test_the_last_page_is_said_to_be_the_last() -> None:
    arguments = {"query": "kettle", "limit": 6, "skip": 6}
    nothing = searched(arguments=arguments)
    text, _ = said(part("refine", "show more"), nothing)
    assert "6" in text


def test_the_price_is_answered_with_the_price_alone() -> None:
    described = product(1, description="A long text about the kettle.")
    asked = part("details", "how much is it", about=("p1",), question="how much is it")
    text, _ = said(asked, told("get_product_details", described))
    assert "$10.00" in text
    assert described.description not in text


def test_a_price_that_depends_on_the_option_is_told_with_its_range() -> None:
    sizes = in_colors(1, "red", "blue")
    dear = sizes.variants[1].model_copy(update={"price_cents": 2500})
    two = sizes.model_copy(update={"variants": (sizes.variants[0], dear)})
    asked = part("details", "what does it cost?", about=("p1",), question="what does it cost?")
    text, _ = said(asked, told("get_product_details", two))
    assert "$10.00" in text
    assert "$25.00" in text


def test_a_question_is_answered_yes_or_no_first() -> None:
    timed = product(1, specifications={"Timer": "no"})
    asked = part(
        "ask_product", "does it have a timer?", about=("p1",), question="does it have a timer?"
    )
    answer = {"answerable": False, "quotes": [], "verdict": "none"}
    reviews = told(
        "ask_reviews",
        timed,
        arguments={"product_id": "p1", "question": "does it have a timer?"},
        result={"answer": answer},
    )
    text, _ = said(asked, told("get_product_details", timed), reviews)
    assert text.startswith("No")


def test_a_question_on_all_shown_gets_a_line_each() -> None:
    loud = [p.model_copy(update={"specifications": {"Noise level": "60 dB"}}) for p in KETTLES]
    outcomes = [told("get_product_details", p) for p in loud]
    text, _ = said(part("ask_product", "is it loud?", question="is it loud?"), *outcomes)
    assert named_products(text, loud) == loud
    assert text.count("60 dB") == 6


def test_a_comparison_says_what_speaks_for_each() -> None:
    cheap = product(1, rating=3.1, specifications={"Weight": "2 kg"})
    good = product(2, rating=4.8, specifications={"Weight": "1 kg"})
    rows = [{"name": "Weight", "values": ["2 kg", "1 kg"]}]
    done = told(
        "compare_products",
        cheap,
        good,
        arguments={"product_ids": ["p1", "p2"]},
        result={"rows": rows},
    )
    text, rest = said(part("compare", "compare the two", about=("p1", "p2")), done)
    last = {line.split("**")[1]: line for line in text.splitlines()[-2:]}
    assert "cheaper" in last[cheap.name]
    assert "lighter" in last[good.name]
    assert rest.comparison == {"product_ids": ["p1", "p2"], "rows": rows}


def test_a_choice_is_made_first_and_for_one_that_can_be_bought() -> None:
    best = product(1, rating=4.9, rating_count=50, stock=0)
    next_best = product(2, rating=4.5, rating_count=50, stock=4)
    done = told(
        "compare_products",
        best,
        next_best,
        arguments={"product_ids": ["p1", "p2"]},
        result={"rows": []},
    )
    text, _ = said(part("compare", "which should I buy?", about=("p1", "p2")), done)
    assert named_products(text.splitlines()[0], [best, next_best]) == [next_best]


def test_options_are_asked_for_and_the_request_is_kept() -> None:
    mug = in_colors(1, "white", "blue", "red!")
    error = VariantNeeded(mug)
    arguments = {"product_id": "p1", "quantity": 2}
    refused = refusal("add_to_cart", arguments, error.code, error.message, **error.details)
    refused = refused.model_copy(update={"products": (mug,)})
    _, rest = said(part("cart_add", "two of the first", about=("p1",), quantity=2), refused)
    assert rest.pending == {"action": "add_to_cart", "arguments": arguments}
    assert list(rest.suggestions) == ["white", "blue"]


def test_of_two_options_one_is_asked_for_at_a_time() -> None:
    shoe = product(1)
    variants = tuple(
        VariantFacts(id=f"{size}{color}", options={"size": size, "color": color}, price_cents=1000)
        for size in ("40", "42")
        for color in ("lime", "white")
    )
    shoe = shoe.model_copy(update={"variants": variants})
    error = VariantNeeded(shoe)
    arguments = {"product_id": "p1", "quantity": 1, "options": {"color": "lime"}}
    refused = refusal("add_to_cart", arguments, error.code, error.message, **error.details)
    refused = refused.model_copy(update={"products": (shoe,)})
    confirmed = part("confirm", "lime", options={"color": "lime"})
    pending = {"action": "add_to_cart", "arguments": {"product_id": "p1", "quantity": 1}}
    before = conversation(shoe, pending=pending)
    text, rest = said(confirmed, refused, conversation=before)
    assert "white" not in text
    assert [chip.split()[-1] for chip in rest.suggestions] == ["40", "42"]
    assert rest.pending == {"action": "add_to_cart", "arguments": arguments}


def test_what_was_added_can_be_taken_back() -> None:
    done = told(
        "add_to_cart",
        KETTLES[0],
        arguments={"product_id": "p1", "quantity": 1},
        cart=in_cart(KETTLES[0], quantity=3),
    )
    text, rest = said(part("cart_add", "add it", about=("p1",)), done)
    assert "$30.00" in text
    undo = {"name": "update_cart_item", "arguments": {"product_id": "p1", "quantity": 2}}
    assert list(rest.undo or ()) == [undo]


def test_emptying_an_empty_cart_forgets_no_earlier_change() -> None:
    done = ToolOutcome(name="clear_cart", cart=in_cart())
    _, rest = said(part("cart_clear", "empty my cart"), done)
    assert rest.undo is None


def test_which_is_asked_with_the_request_that_goes_on() -> None:
    before = conversation(*KETTLES)
    _, rest = said(part("similar", "similar to that"), conversation=before)
    question = rest.open_question or {}
    assert question["ids"] == [p.id for p in KETTLES[:4]]
    assert question["request"]["intent"] == "similar"


def test_a_greeting_beside_a_request_is_short_and_first() -> None:
    both = [part("greet", "hi"), part("search", "kettles", query="kettle")]
    text, _ = phrase(brief(*both, query="kettle"), [listed(*KETTLES)])
    assert len(text.splitlines()[0]) < 20
    assert KETTLES[0].name in text


def test_asking_back_is_dropped_where_something_was_answered() -> None:
    both = [part("search", "kettles", query="kettle"), part("recommend", "what would you suggest?")]
    found = searched(*KETTLES, arguments={"query": "kettle", "limit": 6})
    _, rest = phrase(brief(*both), [found])
    assert rest.open_question is None


def test_help_answers_with_its_source_and_without_one_offers_a_person() -> None:
    passage = Passage(id="f1", source="faq", title="When?", text="Within 3 days.", score=0.9)
    asked = part("help", "when does it come?", question="when does it come?")
    text, rest = said(asked, answers={asked.asked: [passage]})
    assert passage.text in text
    assert [source.id for source in rest.citations] == [passage.id]
    _, silent = said(asked)
    assert list(silent.citations) == []
    assert silent.suggestions


def test_each_question_of_a_message_is_answered_from_its_own_source() -> None:
    when, how = part("delivery", "when does it come?"), part("payment", "can I pay by card?")
    found = {
        one.asked: [Passage(id=one.intent, source="faq", title="", text=text, score=0.9)]
        for one, text in ((when, "Within 3 days."), (how, "All cards are taken."))
    }
    text, rest = phrase(brief(when, how, answers=found), [])
    assert text.index("Within 3 days.") < text.index("All cards are taken.")
    assert [source.id for source in rest.citations] == ["delivery", "payment"]


@pytest.mark.parametrize("seed", range(3))
def test_two_turns_in_a_row_do_not_sound_the_same(seed: int) -> None:
    asked = part("smalltalk", "are you a robot?")
    first, _ = phrase(brief(asked, seed=seed), [])
    second, _ = phrase(brief(asked, seed=seed + 1), [])
    assert first != second


def test_a_turn_cut_short_tells_what_was_found() -> None:
    text, _ = tell_found(brief(part("unclear")), [listed(*KETTLES)])
    assert named_products(text, KETTLES) == KETTLES


def test_which_has_more_is_answered_with_that_row_and_who_leads() -> None:
    sheets = [{"Battery life": f"{5 + n} hours", "Panel": f"P{n}"} for n in range(6)]
    laptops = [
        p.model_copy(update={"specifications": sheet})
        for p, sheet in zip(KETTLES, sheets, strict=True)
    ]
    outcomes = [told("get_product_details", p) for p in laptops]
    asked = part("compare", "which has the longest battery life?")
    text, _ = said(asked, *outcomes, conversation=conversation(*laptops))
    assert named_products(text, laptops) == laptops
    assert "Panel" not in text
    assert named_products(text.splitlines()[-1], laptops) == [laptops[-1]]


def test_a_cart_line_shows_the_price_of_one_and_the_total_stands_apart() -> None:
    done = ToolOutcome(name="view_cart", cart=in_cart(KETTLES[0], quantity=3))
    text, _ = said(part("cart_view", "my cart"), done)
    (line,) = [line for line in text.splitlines() if KETTLES[0].name in line]
    assert "$10.00" in line
    assert "$30.00" not in line
    assert "$30.00" in text
