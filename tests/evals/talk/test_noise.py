"""Noise is the same each time, and leaves names and figures whole."""

from __future__ import annotations

import random

import pytest

from evals.talk.noise import CLEAN, NOISES, Message, disturbed

SAID = (
    "Hello, could you show me some waterproof jackets by Alder Pine for less than $59.99, please?"
)


def message(text: str = SAID, language: str = "en", names: tuple[str, ...] = ()) -> Message:
    return Message(text, language, names, random.Random(4), frozenset({"jackets"}))


@pytest.mark.parametrize("noise", NOISES)
def test_noise_is_repeatable_and_keeps_names_and_figures(noise: str) -> None:
    said = disturbed(noise, message(names=("Alder Pine",)))
    assert said == disturbed(noise, message(names=("Alder Pine",)))
    assert (said == SAID) == (noise == CLEAN)
    assert "alder pine" in said.lower()
    assert "59.99" in said


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("text", ["", "?", "the", "はい、お願いします", "ok 2"])
def test_noise_leaves_something_to_be_said(noise: str, text: str) -> None:
    assert bool(disturbed(noise, message(text))) >= bool(text)


def test_a_typo_changes_a_letter_of_a_longer_word() -> None:
    before, now = SAID.split(), disturbed("typos", message()).split()
    changed = [(one, other) for one, other in zip(before, now, strict=True) if one != other]
    assert 2 <= len(changed) <= 4
    assert all(len(one) >= 5 and abs(len(one) - len(other)) <= 1 for one, other in changed)


def test_what_each_noise_does() -> None:
    assert disturbed("lower_case", message()) == SAID.lower().replace(",", "").replace("?", "")
    assert (
        disturbed("terse", message()) == "show waterproof jackets by Alder Pine less than $59.99?"
    )
    assert disturbed("non_native", message("I'm looking for a mug")) == "i look for mug"
    assert SAID in disturbed("long_winded", message())
    assert len(disturbed("fillers", message())) > len(SAID)


def test_words_of_another_language_are_not_left_out() -> None:
    german = "Zeigen Sie mir bitte die Jacken"
    for noise in ("terse", "non_native"):
        assert disturbed(noise, message(german, "de")) == german
    assert german in disturbed("long_winded", message(german, "de"))
