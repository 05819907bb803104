"""What customers tell of themselves is kept, told when it is used, and can be revised."""

from tests.graph.conftest import Talk


def test_a_size_limits_what_comes_in_sizes_and_chooses_the_option(talk: Talk) -> None:
    noted, shoes, kettles, added = talk(
        "hi, my shoe size is 42", "show me running shoes", "kettles", "back to the running shoes"
    )
    assert not noted.cards
    assert shoes.narrowing is not None
    assert shoes.narrowing.constraints.attributes == {"size": ["42"]}
    assert kettles.narrowing is not None
    assert not kettles.narrowing.constraints.attributes
    assert added.narrowing is not None
    assert added.narrowing.constraints.attributes == {"size": ["42"]}


def test_what_is_left_out_is_told_with_the_list(talk: Talk) -> None:
    _, mugs, revised = talk("I can't stand white", "show me mugs", "white is fine now")
    assert mugs.narrowing is not None
    assert mugs.narrowing.constraints.exclude.attributes == {"color": ["white"]}
    assert "white" in mugs.text
    assert revised.narrowing is not None
    assert not revised.narrowing.constraints.exclude


def test_the_first_search_is_remembered(talk: Talk) -> None:
    *_, told = talk("show me tents under 300", "and mugs", "what did I ask for first?")
    assert "tent" in told.text.casefold()
    assert not told.tools
