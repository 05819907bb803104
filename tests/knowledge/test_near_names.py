"""Names said nearly whole, or misspelt, are put in as the catalogue has them."""

import pytest

from knowledge.near_names import NearNames

NAMES = [
    ("Fellstride Tunnel 4 Tent", "Fellstride"),
    ("Fellstride Tunnel 2 Tent", "Fellstride"),
    ("Basecairn Pitch 3 Tent", "Basecairn"),
    ("Quillion Aria Smartphone", "Quillion"),
    ("Quillion Aria Pro Smartphone", "Quillion"),
    ("Stylish Table Lamp", None),
]
TYPES = {"tent": 3, "smartphone": 2, "lamp": 1, "case": 4}


@pytest.fixture(scope="module")
def names() -> NearNames:
    return NearNames(NAMES, TYPES)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("is the Fellstryde tunel 4 waterproof?", "is the Fellstride Tunnel 4 Tent waterproof?"),
        ("add the basecarn pitch 3", "add the Basecairn Pitch 3 Tent"),
        ("do u have the qullion arria", "do u have the Quillion Aria Smartphone"),
    ],
)
def test_a_name_that_is_nearly_said_is_put_in(names: NearNames, said: str, meant: str) -> None:
    assert names.completed(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "Fellstride tents",
        "a stylish table",
        "a case for the quillion aria",
        "the Fellstride Tunnel 4 Tent please",
        "fellstride tunnel 4 case",
        "",
    ],
)
def test_what_names_no_product_stays_as_it_is(names: NearNames, said: str) -> None:
    assert names.completed(said) == said


NAMED = [
    ("Aveline Rowe Evening Column Dress", "Aveline Rowe"),
    ("Aveline Rowe Morning Dress", "Aveline Rowe"),
    ("Stridemark Tempo Running Shoes", "Stridemark"),
    ("Stridemark Tempo Plus Running Shoes", "Stridemark"),
    ("Brown Leather Bag", None),
]


@pytest.fixture(scope="module")
def everyday() -> NearNames:
    return NearNames(NAMED, {"dress": 2, "shoe": 4, "bag": 3}, ["Dresses", "Running Shoes"])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("is the evening column lined?", "is the Aveline Rowe Evening Column Dress lined?"),
        ("Evening Column in M", "Aveline Rowe Evening Column Dress in M"),
        ("the Stridemark Tempo", "the Stridemark Tempo Running Shoes"),
    ],
)
def test_everyday_words_are_a_name_where_they_are_said_as_one(
    everyday: NearNames, said: str, meant: str
) -> None:
    assert everyday.completed(said) == meant


@pytest.mark.parametrize("said", ["an evening column", "the brown leather one", "the morning"])
def test_everyday_words_are_no_name_by_themselves(everyday: NearNames, said: str) -> None:
    assert everyday.completed(said) == said


def test_a_brand_that_many_names_begin_with_is_not_said_twice() -> None:
    others = [(f"Aveline Gown {n}", "Aveline") for n in range(61)]
    names = NearNames([("Aveline - Evening Column Dress", "Aveline"), *others], {"dress": 1})
    whole = "one Aveline - Evening Column Dress as well"
    assert names.completed(whole) == whole
    assert names.completed("the Aveline Evening Column") == "the Aveline - Evening Column Dress"


SCENTS = [
    *((f"{brand} {own} Eau de Parfum", brand) for brand, own in
      (("Peonwick", "First Petal"), ("Noctaire", "Night Train"), ("Rosemaren", "Salt Meadow"))),
    ("Puzzlewick Night Train 1000 Jigsaw Puzzle", "Puzzlewick"),
    ("Grindstad Home 12 Drill", "Grindstad"),
    ("Boltreve D12 Drill", "Boltreve"),
    ("Boltreve D18 Drill", "Boltreve"),
]  # fmt: skip


@pytest.fixture(scope="module")
def scents() -> NearNames:
    return NearNames(SCENTS, {"parfum": 3, "drill": 3, "puzzle": 1}, ["Perfume", "Jigsaw Puzzles"])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("how is the first petal?", "how is the Peonwick First Petal Eau de Parfum?"),
        ("bits come with the Grindstad Home?", "bits come with the Grindstad Home 12 Drill?"),
        ("add the night train", "add the night train"),
        ("the Grindstad Home 18", "the Grindstad Home 18"),
        ("the Boltreve drill", "the Boltreve drill"),
    ],
)
def test_what_all_things_of_a_kind_are_called_may_be_left_out(
    scents: NearNames, said: str, meant: str
) -> None:
    assert scents.completed(said) == meant
