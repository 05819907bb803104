"""Words as customers say and write them: drawn out, as adjectives, as measures, as what is done."""

import pytest

from graph.understanding.drawn_out import as_spelled
from graph.understanding.limits import Stated, stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import tokenize
from knowledge.vocabulary import build_vocabulary
from tests.graph.understanding.conftest import catalogue_row

NAMES = [
    ("Wooden Serving Bowl", "Housewares > Bowls"),
    ("Refined Wood Bowl", "Housewares > Bowls"),
    ("Wool Scarf", "Apparel > Scarves"),
    ("Guitar Strings", "Instruments > Strings"),
    ("Pumpkin Lights", "Seasonal > Lights"),
    ("Slim Phone", "Cell Phones"),
]


@pytest.fixture(scope="module")
def words() -> CatalogueWords:
    rows = [
        catalogue_row(number, (name, "", category, {}))
        for number, (name, category) in enumerate(NAMES)
    ]
    return CatalogueWords(build_vocabulary(rows, "as said"))


def read(text: str, words: CatalogueWords) -> Stated:
    return stated(tokenize(text), words)


@pytest.mark.parametrize(
    ("drawn", "spelled"),
    [("hiii", "hi"), ("pleeease", "please"), ("sooo", "so"), ("goood", "good"), ("coool", "cool")],
)
def test_drawn_letters_are_warmth(drawn: str, spelled: str) -> None:
    assert as_spelled(drawn) == spelled


@pytest.mark.parametrize(
    "word", ["soon", "hello", "iphone", "zzz", "aaaaaa", "xqqqz", "aaabbbcccddd"]
)
def test_what_is_no_drawn_word_stays(word: str) -> None:
    assert as_spelled(word) is None


def test_wooden_is_of_wood_however_names_say_it(words: CatalogueWords) -> None:
    assert read("a wooden bowl", words).limits.attributes == {"material": ["wood"]}
    assert read("a bowl of wood", words).limits.attributes == {"material": ["wood"]}
    assert read("a woolen scarf", words).limits.attributes == {"material": ["wool"]}


def test_a_measure_of_things_is_no_shelf(words: CatalogueWords) -> None:
    assert "Instruments > Strings" not in read("a string of those lights", words).limits.category
    assert read("guitar strings", words).limits.category == ["Instruments > Strings"]


def test_what_a_thing_acts_on_is_not_wanted(words: CatalogueWords) -> None:
    assert read("something that boosts cell signal", words).limits.category == []
    assert read("something that is a phone", words).limits.category == ["Cell Phones"]
