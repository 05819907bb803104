"""Ordinary sentences of customers in the demo shop, by what they lead to."""

import pytest

from graph.reply import Reply
from tests.graph.conftest import Talk


def tools(reply: Reply) -> list[str]:
    return [trace.name for trace in reply.tools]


def cart(reply: Reply) -> list[tuple[str, int]]:
    return [(line.name, line.quantity) for line in reply.cart.lines]


def test_it_is_what_was_named_as_the_answer(talk: Talk) -> None:
    _, ranked, asked = talk(
        "over-ear headphones under 100",
        "which one has the longest battery life?",
        "does it have noise cancelling?",
    )
    assert len(ranked.cards) > 1
    hours = {card.id: int(card.specifications["Battery life"].split()[0]) for card in ranked.cards}
    assert [card.id for card in asked.cards] == [max(hours, key=lambda pid: hours[pid])]


@pytest.mark.parametrize(
    ("list_of", "which", "row", "sign"),
    [
        ("show me sleeping bags", "the warmest one", "Comfort temperature", -1),
        ("show me monitors", "the biggest one please", "Screen size", 1),
        ("do you have snacks", "which has the least sugar", "Sugar", -1),
    ],
)
def test_a_degree_picks_by_the_figures_of_the_listings(
    talk: Talk, list_of: str, which: str, row: str, sign: int
) -> None:
    listed, picked = talk(list_of, which)
    figures = {card.id: sign * float(card.specifications[row].split()[0]) for card in listed.cards}
    assert picked.cards[0].id == max(figures, key=lambda pid: figures[pid])


def test_a_number_alone_takes_so_many_out(talk: Talk) -> None:
    *_, two, one, none = talk(
        "add the Fennibar Boil Quiet Kettle", "make it 2", "remove one", "remove one"
    )
    assert [line[1] for line in cart(two)] == [2]
    assert [line[1] for line in cart(one)] == [1]
    assert cart(none) == []


def test_a_word_alone_puts_nothing_into_the_cart(talk: Talk) -> None:
    _, narrowed = talk("I want a coffee machine", "espresso")
    assert "add_to_cart" not in tools(narrowed)
    assert narrowed.pending is None
    assert {card.category for card in narrowed.cards} == {
        "Kitchen > Coffee and Tea > Coffee Makers"
    }


def test_what_is_unisex_is_for_women_and_for_men(talk: Talk) -> None:
    [women] = talk("show me running shoes for women")
    [men] = talk("running shoes for men")
    assert women.cards
    assert {card.id for card in women.cards} & {card.id for card in men.cards}


def test_so_many_persons_limit_a_tent(talk: Talk) -> None:
    [found] = talk("need a tent for 2 thats easy to put up, not over 150")
    assert {card.specifications["Capacity"] for card in found.cards} == {"2 people"}


@pytest.mark.parametrize("place", ["something for the beach", "for the office"])
def test_a_place_narrows_what_is_looked_for(talk: Talk, place: str) -> None:
    _, narrowed = talk("show me shoes", place)
    assert narrowed.cards
    assert all(card.category.startswith("Shoes") for card in narrowed.cards)


def test_a_place_beyond_the_list_is_of_the_longer_one_before(talk: Talk) -> None:
    listed, one, compared = talk(
        "do you sell tents?",
        "for 4 people",
        "what's the difference between the first and the third",
    )
    assert [card.id for card in compared.cards] == [one.cards[0].id, listed.cards[2].id]


def test_cheaper_than_the_cheapest_limits_nothing_after(talk: Talk) -> None:
    *_, none, more = talk(
        "show me kettles, cheapest first", "anything cheaper?", "show me glass ones"
    )
    assert not none.cards
    assert more.cards


def test_the_choice_of_a_version_outlives_a_question(talk: Talk) -> None:
    *_, asked, chosen = talk(
        "add the Carrowpack School 20 Backpack", "how long does delivery take?", "navy please"
    )
    assert asked.citations
    assert not cart(asked)
    assert cart(chosen) == [("Carrowpack School 20 Backpack", 1)]


def test_a_question_on_asks_and_adds_nothing(talk: Talk) -> None:
    listed, _, before = talk(
        "novels please", "the second one, what is it about", "and the one before it?"
    )
    assert [card.id for card in before.cards] == [listed.cards[0].id]
    assert not cart(before)


def test_a_gift_of_around_so_much_may_cost_less(talk: Talk) -> None:
    first, others = talk(
        "looking for a gift for my mom, she likes gardening, around 50", "what else do you have"
    )
    assert len(first.cards) > 1
    assert others.cards
    assert not {card.id for card in first.cards} & {card.id for card in others.cards}


def test_the_cheapest_asked_for_after_a_whole_list_is_told(talk: Talk) -> None:
    listed, cheapest = talk(
        "laptops with 16 GB RAM and at least 512 GB storage", "what's the cheapest"
    )
    assert [card.id for card in cheapest.cards] == [
        min(listed.cards, key=lambda card: card.price_cents).id
    ]


def test_a_limit_after_a_department_narrows_that_department(talk: Talk) -> None:
    listed, narrowed = talk("what's in your desks section?", "under 200")
    assert "get_products_by_category" in tools(listed)
    assert {card.category for card in narrowed.cards} == {"Furniture > Office > Desks"}
    assert all(card.price_cents < 20000 for card in narrowed.cards)


def options(reply: Reply) -> list[dict[str, str]]:
    return [dict(line.options) for line in reply.cart.lines]


def test_another_size_takes_the_place_of_the_one_in_the_cart(talk: Talk) -> None:
    *_, added, other, swapped = talk(
        "show me running shoes",
        "what sizes does the Stridemark Tempo come in?",
        "ok, size 42 in black, one pair",
        "actually make it a 44",
        "swap it for size 40",
    )
    assert options(added) == [{"size": "42", "color": "black"}]
    assert options(other) == [{"size": "44", "color": "black"}]
    assert options(swapped) == [{"size": "40", "color": "black"}]


def test_a_product_and_its_version_named_is_taken(talk: Talk) -> None:
    _, taken = talk("show me hats", "the beanie rib one, gray, L/XL")
    assert [line[1] for line in cart(taken)] == [1]
    assert options(taken) == [{"size": "L/XL", "color": "gray"}]


def test_what_is_fine_is_put_in_as_it_was_told(talk: Talk) -> None:
    _, taken = talk("show me mice", "the Nimbrix Pebble in blue is fine, put it in")
    assert options(taken) == [{"color": "blue"}]


@pytest.mark.parametrize("said", ["I'll have to ask my wife first, bye!", "let me think about it"])
def test_what_is_thought_over_changes_nothing(talk: Talk, said: str) -> None:
    *_, over = talk("do you have pans by Stonepantry", said)
    assert cart(over) == []
    assert tools(over) == []


@pytest.mark.parametrize(
    ("list_of", "said", "many"),
    [
        ("show me baby bottles", "two packs of the glass ones, thank you", 2),
        ("show me jigsaw puzzles", "then four of the first please", 4),
        ("show me jigsaw puzzles", "3 boxes of the second then", 3),
    ],
)
def test_a_number_of_packs_is_a_number_of_things(
    talk: Talk, list_of: str, said: str, many: int
) -> None:
    _, taken = talk(list_of, said)
    assert [line[1] for line in cart(taken)] == [many]


def test_a_number_of_packs_is_no_size(talk: Talk) -> None:
    *_, taken = talk(
        "diapers size 4", "how many are in the Lullawick pack", "2 packs of those, size 4"
    )
    assert [line[1] for line in cart(taken)] == [2]
    assert options(taken) == [{"size": "4"}]


def test_that_size_is_the_one_asked_for_before(talk: Talk) -> None:
    *_, taken = talk(
        "show me sandals",
        "do you have the Sandrill beach ones in a 40?",
        "one pair in that size please",
    )
    assert options(taken) == [{"size": "40"}]


def test_one_in_a_colour_is_of_what_was_asked_about(talk: Talk) -> None:
    *_, taken = talk(
        "show me wallets",
        "which colours does the Tideloft Bifold come in",
        "green suits him. one in green, please",
    )
    assert options(taken) == [{"color": "green"}]


def test_a_limit_of_the_search_is_no_version(talk: Talk) -> None:
    *_, taken = talk("a wool jumper for my dad", "add the merino in XL, green")
    assert options(taken) == [{"size": "XL", "color": "green"}]


def test_what_is_left_out_goes_out(talk: Talk) -> None:
    *_, out = talk(
        "show me novels", "add Letters to a Lighthouse",
        "leave Letters to a Lighthouse out, I'll order it next month",
    )  # fmt: skip
    assert cart(out) == []


def test_a_product_named_whole_and_one_named_in_part(talk: Talk) -> None:
    _, taken = talk(
        "show me notebooks", "I'll take the recycled one in black and the lined a5 in blue"
    )
    assert {trace.arguments["product_id"] for trace in taken.tools} == {"ntb-0004", "ntb-0002"}


def test_what_is_asked_for_with_please_is_taken_before_a_question(talk: Talk) -> None:
    _, taken = talk("car phone mounts", "the magnet one please, and how is it rated?")
    assert [line[1] for line in cart(taken)] == [1]
    assert "summarize_reviews" in tools(taken)
