"""Which beginnings of names are makers."""

from knowledge.makers import begun, makers


def test_things_described_are_no_makers() -> None:
    names = [
        f"{one} - Fresh, Juicy" for one in ("Lemons", "Oysters", "Bananas", "Lentils", "Pears")
    ]
    assert makers([begun(name) for name in names]) == set()


def test_what_stands_before_a_thing_of_several_is_a_maker() -> None:
    names = [f"{one} - Case" for one in ("Modal", "Speck", "Incipio", "Mophie")]
    assert "speck" in makers([begun(name) for name in names])
