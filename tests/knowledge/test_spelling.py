"""Typing errors are repaired with the catalogue's words; correct words are left alone."""

import pytest

from knowledge.english import is_english, is_made_of, is_meant
from knowledge.spelling import Speller

TERMS = {
    "samsung": 100,
    "galaxy": 90,
    "charger": 50,
    "charging": 40,
    "case": 300,
    "phone": 200,
    "iphone": 150,
    "6": 80,
    "s7": 30,
    "leather": 20,
    "headphones": 12,
    "otterbox": 60,
    "prepaid": 9,
    "headfones": 1,
}


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(TERMS, set(TERMS) - {"headfones"})


@pytest.mark.parametrize(
    ("typo", "repair"),
    [
        ("samsng", "samsung"),
        ("smasung", "samsung"),
        ("galxy", "galaxy"),
        ("chargr", "charger"),
        ("hedphones", "headphones"),
        ("lether", "leather"),
        ("otterbx", "otterbox"),
        ("iphone6", "iphone 6"),
        ("iphne6", "iphone 6"),
        ("galaxys7", "galaxy s7"),
        ("phonecase", "phone case"),
    ],
)
def test_typos_are_repaired(speller: Speller, typo: str, repair: str) -> None:
    assert speller.correct([typo]) == {typo: repair}


@pytest.mark.parametrize(
    "word",
    [
        "charge",
        "cases",
        "phones",
        "birthday",
        "target",
        "laptop",
        "dishwasher",
        "xqzt",
        "s8",
        "",
        "the",
    ],
)
def test_correct_and_unknown_words_are_left_alone(speller: Speller, word: str) -> None:
    assert speller.correct([word]) == {}


def test_a_catalogue_typo_is_no_repair(speller: Speller) -> None:
    assert speller.correct(["headfonez"]) != {"headfonez": "headfones"}


def test_plain_english_is_known_with_its_endings() -> None:
    for word in ("kitchen", "kitchens", "running", "shipped", "cheaper"):
        assert is_english(word)
    for word in ("samsng", "recieve", "blutooth"):
        assert not is_english(word)


@pytest.mark.parametrize("word", ["sulk", "vids", "onesie", "carrycot", "chase", "chancy"])
def test_rare_and_newer_words_are_meant(speller: Speller, word: str) -> None:
    assert is_meant(word)
    assert speller.correct([word]) == {}


def test_slips_are_not_meant_and_endings_are_of_their_word() -> None:
    assert not any(map(is_meant, ("samsng", "chargr", "hedphones", "blutooth")))
    assert is_made_of("leathery", "leather")
    assert is_made_of("stripy", "stripe")
    assert not is_made_of("stink", "stick")
    assert not is_made_of("trucker", "tracker")
