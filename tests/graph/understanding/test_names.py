"""Names of a catalogue as customers say them: in other words, apart, misspelt, abroad."""

from typing import Any

import pytest

from data.constraints import Exclusions
from graph.understanding.forms import without_noun
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.repair import repaired
from graph.understanding.tokens import clean, tokenize
from knowledge.vocabulary import build_vocabulary
from tests.graph.understanding.conftest import catalogue_row

ROWS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("Alto Bean Box", "Alto", "Kitchen > Kettles", {"color": "black", "jug material": "glass"}),
    ("Alto Steam Pot", "Alto", "Kitchen > Kettles", {"color": "red", "jug material": "steel"}),
    ("Bono Lie", "Bono", "Home > Sofas", {"material": "velvet", "color": "green"}),
    ("Bono Nap", "Bono", "Home > Sofas", {"material": "leather", "color": "gray"}),
    ("Corso Down", "Corso", "Home > Duvets", {"filling": "duck down", "size": "King"}),
    ("Corso Wool", "Corso", "Home > Duvets", {"filling": "wool", "size": "Double"}),
    ("Shell 6", "Delo", "Phones > Cases > iPhone 6 Cases", {"color": "clear"}),
    ("Shell 6 Plus", "Delo", "Phones > Cases > iPhone 6 Plus Cases", {"color": "black"}),
    ("Tempo Run", "Delo", "Wear > Smartwatches", {"gps": True, "color": "black"}),
    ("Tempo Sit", "Delo", "Wear > Smartwatches", {"gps": False, "color": "blue"}),
    ("Tick", "Delo", "Wear > Men's Watches", {"color": "black"}),
    ("Sweet 70", "Corso", "Food > Chocolate", {"cocoa": "70 percent"}),
    ("Sweet 85", "Corso", "Food > Chocolate", {"cocoa": "85 percent"}),
    ("Sweet 38", "Corso", "Food > Chocolate", {"cocoa": "38 percent"}),
]


@pytest.fixture(scope="module")
def words() -> CatalogueWords:
    rows = [catalogue_row(*one) for one in enumerate(ROWS * 2)]
    return CatalogueWords(build_vocabulary(rows, "names"))


@pytest.mark.parametrize(
    ("query", "category", "attributes"),
    [
        ("velvet couch green or gray", "Home > Sofas", {"material", "color"}),
        ("electric kettle, black", "Kitchen > Kettles", {"color"}),
        ("glass jug kettle", "Kitchen > Kettles", {"jug material"}),
        ("king size comforter duck down", "Home > Duvets", {"size", "filling"}),
        ("a clear case for my iphone 6 plus", "Phones > Cases > iPhone 6 Plus Cases", {"color"}),
        ("clear case iphone6", "Phones > Cases > iPhone 6 Cases", {"color"}),
        ("watches for men", "Wear > Men's Watches", set()),
        ("smartwatch gps", "Wear > Smartwatches", {"gps"}),
        ("my old kettle broke, show me one", "Kitchen > Kettles", set()),
        ("chocolate min 70 percent cocoa", "Food > Chocolate", {"cocoa"}),
        ("Wasserkocher schwarz", "Kitchen > Kettles", {"color"}),
        ("canapé gris en velours", "Home > Sofas", {"color", "material"}),
        ("funda para iphone 6", "Phones > Cases > iPhone 6 Cases", set()),
        ("chocolat", "Food > Chocolate", set()),
    ],
)
def test_what_is_asked_for_is_named_in_many_ways(
    words: CatalogueWords, query: str, category: str, attributes: set[str]
) -> None:
    limits = stated(tokenize(clean(query)), words).limits
    assert limits.category == [category]
    assert set(limits.attributes) == attributes


def test_values_are_those_of_the_catalogue(words: CatalogueWords) -> None:
    limits = stated(tokenize("chocolate, min 70 percent cocoa"), words).limits
    assert limits.attributes == {"cocoa": ["70 percent", "85 percent"]}
    assert stated(tokenize("smartwatch with gps"), words).limits.attributes == {"gps": ["yes"]}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("kettel", "kettle"),
        ("grn couch", "green couch"),
        ("couchez", "couches"),
        ("change my adress", "change my address"),
        ("a delivry", "a delivery"),
    ],
)
def test_names_are_repaired_first(words: CatalogueWords, said: str, meant: str) -> None:
    assert repaired(tokenize(said), said, words).text == meant


def test_a_name_with_a_negation_excludes_nothing(words: CatalogueWords) -> None:
    limits = stated(tokenize("kettles, nothing black"), words).limits
    assert limits.exclude.attributes == {"color": ["black"]}
    assert stated(tokenize("kettles, nothing fancy"), words).limits.exclude == Exclusions()


@pytest.mark.parametrize("said", ["Wasserkocher bis 30 Euro", "bouilloire moins de 30 euros"])
def test_words_of_another_language_are_searched_for_in_english(
    words: CatalogueWords, said: str
) -> None:
    found = stated(tokenize(said), words)
    assert found.limits.category == ["Kitchen > Kettles"]
    assert found.query == "kettle"


def test_a_value_is_known_without_the_noun_of_what_has_it() -> None:
    values = {"crime novel": "crime novel", "cook book": "cook book", "cook": "cook"}
    assert without_noun("crime novel", values, {"novel"}) == ["crime"]
    assert without_noun("crime novel", values, {"lamp"}) == []
    # What another value is called already stays that value's.
    assert without_noun("cook book", values, {"book"}) == []
