"""For whom a thing is wanted, where all of its kind say for whom they are: "for my husband"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from data.constraints import Constraints
from graph.understanding.phrase import WORDS, Phrases
from knowledge.lexicon import lexicon

GENDER = "gender"
_GIVING = frozenset({"for", "buy", "get", "give", "getting", "buying"})
# Told of before: "my dad turns 60, a watch for him".
_PRONOUNS = {"him": "men", "her": "women", "himself": "men", "herself": "women"}
_PERSONS = {who: gender for gender, persons in lexicon("for_whom").items() for who in persons}


def hold_for_whom(limits: Constraints, phrases: Phrases, paths: Sequence[str]) -> None:
    """Hold the things asked for to the gender of the one person that they are for."""
    counts = phrases.words.held_in(paths).get(GENDER, {}) if paths else {}
    if GENDER in limits.attributes or not _all_say(counts, phrases, paths):
        return
    meant = set(_given(phrases))
    gender = meant.pop() if len(meant) == 1 else ""
    if gender in counts:
        limits.attributes[GENDER] = [phrases.words.attributes[GENDER][gender]]


def _all_say(counts: Mapping[str, int], phrases: Phrases, paths: Sequence[str]) -> bool:
    """Whether every product of the categories says for whom it is."""
    said = sum(counts.values())
    whole = sum(phrases.words.vocabulary.category_counts.get(path, 0) for path in paths)
    return 0 < whole <= said


def _given(phrases: Phrases) -> Iterator[str]:
    """The genders of persons that something is for: "for dad", "buy my mum"."""
    for place, token in enumerate(phrases.tokens):
        if token.text in _PERSONS:
            before = place - 1
            if phrases.word(before) in WORDS["owner"] or phrases.word(before) in ("the", "a"):
                before -= 1
            if phrases.word(before) in _GIVING:
                yield _PERSONS[token.text]
        elif token.text in _PRONOUNS and _is_alone(phrases, place):
            yield _PRONOUNS[token.text]


def _is_alone(phrases: Phrases, place: int) -> bool:
    """As in "for her", and not "for her phone"."""
    after = phrases.word(place + 1)
    goes_on = after.isalnum() and after not in phrases.stop and place + 1 not in phrases.taken
    return phrases.word(place - 1) in _GIVING and not goes_on
