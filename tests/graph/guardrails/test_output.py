"""The output guard: what no record supports is corrected or goes; what is true stays."""

from __future__ import annotations

import pytest

from data.facts import ProductFacts, ReviewFacts, VariantFacts
from graph.guardrails.amounts import to_cents
from graph.guardrails.evidence import Evidence
from graph.guardrails.naming import named_products
from graph.guardrails.output import check_output

LAMP = ProductFacts(
    id="1",
    name="Orla Desk Lamp",
    category="Home",
    price_cents=4999,
    currency="USD",
    rating=4.3,
    rating_count=12,
    stock=4,
    description="A lamp with a 5-year guarantee worth $20.",
)
TALL = LAMP.model_copy(
    update={"id": "2", "name": "Orla Desk Lamp Tall", "price_cents": 6999, "rating": 3.9}
)
GONE = LAMP.model_copy(update={"id": "3", "name": "Brand $30 Card", "stock": 0, "rating": None})
SHIRT = LAMP.model_copy(
    update={
        "id": "4",
        "name": "Linen Shirt",
        "variants": (
            VariantFacts(id="s", options={"size": "S"}, price_cents=2500, stock=0),
            VariantFacts(id="m", options={"size": "M"}, price_cents=2700, stock=3),
        ),
    }
)
HINGE = ReviewFacts(
    id="r1",
    product_id="1",
    rating=2,
    text="The hinge wore out within a month.",
    created_at="2026-01-02T00:00:00+00:00",
)
EVIDENCE = Evidence(
    reviews=(HINGE,),
    products=(LAMP, TALL, GONE, SHIRT),
    amounts_cents=frozenset({20_000}),
    ratings=(4.0,),
    texts=(
        "Standard delivery costs $4.99 and is free from $49. Write to care@shop.example.",
        "Five of 5 stars, the best lamp.",
    ),
    knows=lambda word: word in {"orla", "lumen", "desk", "lamp", "garden"},
    foreign_names=lambda text: ["other lamp nine"] if "other lamp nine" in text.casefold() else [],
)


@pytest.mark.parametrize(
    "text",
    [
        "1. **Orla Desk Lamp** · $49.99 · ★ 4.3 (12) · only 4 left",
        "The **Orla Desk Lamp Tall** costs $69.99, under your $200.",
        "**Brand $30 Card** is sold out.",
        "**Linen Shirt** comes from $25.00 and $27.00; sold out: size S.",
        "Delivery costs $4.99 and is free from $49.",
        "Hello, what are you looking for?",
        "The **Orla Desk Lamp** ($49.99) and the **Orla Desk Lamp Tall** ($69.99) are both lamps.",
        "The guarantee of the **Orla Desk Lamp** is worth $20.",
        "The Orla Desk Lamp ($49.99) has 4.3 stars and the Orla Desk Lamp Tall ($69.99) has 3.9.",
        "For $49.99 or $69.99 you get the Orla Desk Lamp or the Orla Desk Lamp Tall.",
        "Three are rated 4 or more.",
        "Buyers of the Orla Desk Lamp say: “Five of 5 stars, the best lamp.”",
        "Write to care@shop.example.",
        "All of these are in stock.",
        "- Pockets: 7 / 5",
        'The **Orla Desk Lamp** has 4.3 stars. One buyer (2 stars) says: "The hinge wore out."',
        "“The hinge wore out within a month.” (2 stars)",
        "One buyer gave the **Orla Desk Lamp** 2 stars for its hinge.",
    ],
)
def test_what_is_true_passes_unchanged(text: str) -> None:
    verdict = check_output(text, EVIDENCE)
    assert (verdict.verdict, verdict.text) == ("allow", text)


@pytest.mark.parametrize(
    ("text", "reason", "right"),
    [
        ("**Orla Desk Lamp** costs $39.99.", "price", "$49.99"),
        ("**Orla Desk Lamp** costs 39.99 dollars.", "price", "$49.99"),
        ("**Orla Desk Lamp** is rated 4.9 by buyers.", "rating", "4.3"),
        ("**Orla Desk Lamp** has 5 stars.", "rating", "4.3"),
        ("**Orla Desk Lamp** has 4.9/5.", "rating", "4.3/5"),
        ("**Orla Desk Lamp** has 2 stars.", "rating", "4.3"),
        ("The Orla Desk Lamp costs $69.99, the Linen Shirt $25.", "price", "Lamp costs $49.99"),
    ],
)
def test_a_wrong_fact_beside_one_product_is_corrected(text: str, reason: str, right: str) -> None:
    verdict = check_output(text, EVIDENCE)
    assert verdict.verdict == "repair"
    assert reason in verdict.reasons
    assert right in verdict.text


@pytest.mark.parametrize(
    "line",
    [
        "**Orla Desk Lamp** is sold out.",
        "**Brand $30 Card** is in stock.",
        "**Orla Desk Lamp**, only 2 left.",
        "Take the **Zephyr Quantum 9000** for $199.99.",
        "The Other Lamp Nine is better.",
        "Everything is $1.23 today.",
        "The Zephyr Quantum is rated 4.9 and in stock.",
        "I recommend the Zephyr Quantum.",
        "The best one is rated 4.8.",
        "The Orla Desk Lamp has 4.3 stars, the Brand $30 Card has 4.3 stars.",
        "The Orla Desk Lamp is in stock, the Brand $30 Card is in stock.",
        "Write to thief@evil.example.",
        "Call +1 (555) 010-9999 now.",
        "One buyer gave the Orla Desk Lamp 1 star.",
        "One buyer gave the Orla Desk Lamp Tall 2 stars.",
    ],
)
def test_a_line_that_cannot_be_corrected_goes_and_the_rest_stays(line: str) -> None:
    verdict = check_output(f"Here is one.\n{line}", EVIDENCE)
    assert (verdict.verdict, verdict.text) == ("repair", "Here is one.")


def test_nothing_left_is_refused() -> None:
    assert check_output("The Other Lamp Nine is better.", EVIDENCE).verdict == "refuse"
    assert check_output("", EVIDENCE).verdict == "refuse"


@pytest.mark.parametrize(
    "text",
    [
        "Hi <script>alert(1)</script> there",
        "Hi <img src=x onerror=alert(1)> there",
        "Look [here](https://evil.example/x) now",
        "Look ![pic](https://evil.example/x.png) now",
        "Look at https://evil.example/x now",
        "The key is sk-abcdefghijklmnopqrstuvwx now",
    ],
)
def test_no_html_links_or_secrets_leave(text: str) -> None:
    verdict = check_output(text, EVIDENCE)
    assert verdict.verdict == "repair"
    for bad in ("<script", "<img", "evil.example", "sk-abc"):
        assert bad not in verdict.text


def test_names_are_found_longest_first_and_in_order() -> None:
    text = "First the Orla Desk Lamp Tall, then the orla desk lamp."
    assert [p.id for p in named_products(text, (LAMP, TALL))] == ["2", "1"]


def test_products_that_share_a_name_take_their_mentions_in_turn() -> None:
    twin = LAMP.model_copy(update={"id": "9"})
    text = "1. **Orla Desk Lamp**\n2. **Orla Desk Lamp**"
    assert [p.id for p in named_products(text, (twin, LAMP))] == ["9", "1"]


@pytest.mark.parametrize(
    ("written", "cents"),
    [("1,299.00", 129_900), ("1.299,00", 129_900), ("1299", 129_900), ("49.9", 4990), ("5", 500)],
)
def test_written_amounts(written: str, cents: int) -> None:
    assert to_cents(written) == cents


def test_products_that_share_a_name_may_each_have_their_price() -> None:
    twin = LAMP.model_copy(update={"id": "9", "price_cents": 7777})
    text = "1. **Orla Desk Lamp** · $49.99\n2. **Orla Desk Lamp** · $77.77"
    verdict = check_output(text, Evidence(products=(LAMP, twin)))
    assert (verdict.verdict, verdict.text) == ("allow", text)


QUOTED = LAMP.model_copy(
    update={
        "id": "5",
        "name": "Orla Night Lamp",
        "description": "Its 5Star button is rated 7.5 lux; order code GC35125-203621 63.",
    }
)


def test_what_a_listing_says_is_quoted_whatever_it_looks_like() -> None:
    said = f"The description of **{QUOTED.name}** says “{QUOTED.description}”"
    verdict = check_output(said, Evidence(products=(QUOTED,)))
    assert (verdict.verdict, verdict.text) == ("allow", said)


@pytest.mark.parametrize("quote", ["rated 2.0", "rated 2.0 and worth it, say our own buyers"])
def test_a_quotation_that_is_in_no_listing_is_a_claim(quote: str) -> None:
    verdict = check_output(f"**Orla Night Lamp** is “{quote}”.", Evidence(products=(QUOTED,)))
    assert "rating" in verdict.reasons
