"""Why a product is shown and what it misses, in the words of every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from data.told import Told, told
from graph.embedded.messages import LOCALES
from graph.embedded.say.why import beside_card, remark, why_line
from graph.embedded.voice import Voice
from knowledge.telling import KEYS, english

RATED = told("rating", stars=4.7, buyers=12)
OTHER_VALUES = {"wanted": ["red"], "own": ["blue", "Teal"], "label": "shade"}
LIMITS = {
    "price_min_cents": None,
    "price_min_exclusive": False,
    "price_max_cents": 50_000,
    "price_max_exclusive": True,
    "currency": "USD",
}


def every_remark() -> Iterator[Told]:
    """One of each kind, and of those that are told in several ways each way."""
    yield told("matches", told("measure", label="RAM", value="16 GB"), told("price", **LIMITS))
    for how in ("bought", "cart", "viewed", "page"):
        for key in ("bought-with", "chosen-with", "similar-to"):
            yield told(key, name="Tent", how=how)
    for kind in ("size", "value", "other"):
        yield told("other-value", kind=kind, more=kind == "size", **OTHER_VALUES)
    yield RATED
    yield from (told("other-rating", least=4.0, own=own) for own in (None, 3.5))
    yield from (told("other-brand", wanted=["Acme"], own=own) for own in ("", "Sony"))
    yield told("price", **LIMITS)
    plain = {"words": "orb 6", "category": "Lamps", "name": "Tent", "label": "ram", "value": "8 GB"}
    plain |= {"size": "M"}
    counted = {"count": 3, "wanted": ["Shoes"], "names": ["leather"], "least": 9, "own": 2}
    done = {"matches", "bought-with", "chosen-with", "similar-to", "other-value", "rating", "price"}
    for key in sorted(KEYS - done - {"other-rating", "other-brand", "other-category"}):
        yield told(key, **plain, **counted)
    yield told("other-category", wanted=["Shoes"], own="Shirts")


@pytest.mark.parametrize("language", LOCALES)
def test_every_remark_is_worded_in_every_language(language: str) -> None:
    voice, at_home = Voice(language=language), Voice()
    same = {"value", "size", "measure", "feature", "has", "named", "in-category"}
    assert {one.key for one in every_remark()} == KEYS
    for one in every_remark():
        said = remark(voice, one)
        assert said.strip()
        assert "none" not in said
        assert language == "en" or one.key in same or said != remark(at_home, one), one.key


def test_the_words_of_values_and_numbers_are_the_languages_own() -> None:
    german = Voice(language="de")
    red = told("matches", told("value", value="red"), told("price", **LIMITS))
    assert "rot" in why_line(german, [red])
    assert "500" in why_line(german, [red])
    assert "4,7" in why_line(german, [RATED])


def test_english_is_told_alike_in_the_chat_and_on_the_command_line() -> None:
    voice = Voice()
    told_otherwise = {"meant"}
    for one in every_remark():
        if one.key not in told_otherwise:
            assert remark(voice, one).casefold() == english(one).casefold()


def test_a_card_is_not_told_what_it_shows() -> None:
    assert beside_card(Voice(), [RATED, told("in-category", category="Lamps")]) == ""
    assert "4.7" not in beside_card(Voice(), [told("sold-out"), RATED])
