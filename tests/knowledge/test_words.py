"""Catalogue and query are cut into the same words."""

import pytest

from knowledge.words import compounds, key, normalise, plural, singular, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AT&T GoPhone", ["att", "gophone"]),
        ("16 GB", ["16gb"]),
        ("16-gigabyte", ["16gb"]),
        ("4.5-inch screen", ["4.5in", "screen"]),
        ('a 32" TV', ["a", "32in", "tv"]),
        ("10 in stock", ["10", "in", "stock"]),
        ("15.6 in", ["15.6in"]),
        ("Women's and Men’s", ["women", "and", "men"]),
        ("Café Crème™", ["cafe", "creme"]),
        ("mens grey", ["men", "gray"]),
        ("1,299 pieces", ["1299", "pieces"]),
        ('"iphone 6" case', ["iphone", "6", "case"]),
        ("кофе 茶", ["кофе", "茶"]),
        ("", []),
        ("!!! ???", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_hyphenated_words_are_also_one_word() -> None:
    assert compounds("Sony WH-1000XM4 T-shirt") == ["wh1000xm4", "tshirt"]


@pytest.mark.parametrize(
    ("one", "many"),
    [("battery", "batteries"), ("knife", "knives"), ("watch", "watches"), ("case", "cases")],
)
def test_singular_and_plural_undo_each_other(one: str, many: str) -> None:
    assert singular(many) == one
    assert plural(one) == many
    assert stem(one) == stem(many)


def test_model_numbers_are_not_stemmed() -> None:
    assert stem("s7s") == "s7s"
    assert key("iPhone 6s Cases") == "iphone 6s case"
    assert normalise("  Wi-Fi  ") == "wi fi"
