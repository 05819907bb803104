"""What a question asks and what a passage is headed, taken apart so that they compare."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from knowledge.help_words import ABROAD, MATTERS, help_terms, named_things, regions_in
from knowledge.passages import HelpPassage
from knowledge.question_kind import asks_for_not, kinds_asked, kinds_given

# Kinds of answers that exclude each other; "how" and "which" go with any.
EXCLUSIVE = frozenset({"cost", "time", "place", "reason"})
# A question of fewer telling words than this asks for the general.
FEW_TERMS = 3
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LINE = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True)
class Asked:
    """A question: its telling words, the kinds of answer it wants, the regions and things named."""

    terms: tuple[str, ...]
    kinds: frozenset[str]
    is_not: bool
    regions: frozenset[str]
    named: frozenset[str]

    @staticmethod
    def of(question: str, terms: Sequence[str], known: Container[str]) -> Asked:
        """The question of these terms; a region that the texts never name is abroad."""
        regions = regions_in(terms)
        if regions and not any(region in known for region in regions):
            regions = frozenset({ABROAD})
        return Asked(
            tuple(terms),
            kinds_asked(question),
            asks_for_not(question),
            regions,
            named_things(question) & frozenset(terms),
        )


@dataclass(frozen=True)
class Headed:
    """A passage: its heading's telling words and kinds, and the regions it speaks of.

    Attributes:
        terms: The telling words of the heading.
        told: Those that only a sentence before its last has: the story before the question.
        kinds: What its heading asks for.
        given: What kinds of answers its text holds.
        is_not: Whether its heading asks for what is not so.
        regions: Those its heading names.
        text_regions: Those its heading or text names.
        sentences: The telling words of each of its sentences and lines, the heading's with them.
    """

    terms: frozenset[str]
    told: frozenset[str]
    kinds: frozenset[str]
    given: frozenset[str]
    is_not: bool
    regions: frozenset[str]
    text_regions: frozenset[str]
    sentences: tuple[frozenset[str], ...] = ()

    @staticmethod
    def of(passage: HelpPassage) -> Headed:
        """The profile of a passage."""
        heading = passage.heading
        terms = frozenset(help_terms(heading))
        regions = regions_in(terms)
        *before, last = _SENTENCE.split(heading)
        return Headed(
            terms=terms,
            told=frozenset(help_terms(" ".join(before))) - frozenset(help_terms(last)),
            kinds=kinds_asked(heading),
            given=kinds_given(passage.text),
            is_not=asks_for_not(heading),
            regions=regions,
            text_regions=regions | regions_in(help_terms(passage.text)),
            sentences=tuple(
                terms | frozenset(help_terms(line)) for line in _LINE.split(passage.text)
            ),
        )


def comparison(asked: Asked, headed: Headed) -> dict[str, float]:
    """How they compare in kind, sense and place; flags of 0 or 1, see `Likeness`."""
    wanted, offered = asked.kinds & EXCLUSIVE, headed.kinds & EXCLUSIVE
    flags = {
        "kind_match": wanted & offered,
        "kind_clash": wanted and offered and not wanted & offered,
        "way_match": "way" in asked.kinds & headed.kinds,
        "which_match": "which" in asked.kinds & headed.kinds,
        "not_clash": asked.is_not != headed.is_not,
        "given": asked.kinds & headed.given,
        "untold": headed.told and not headed.told & set(asked.terms),
        "place_match": asked.regions & headed.regions,
        "place_named": asked.regions & headed.text_regions,
        "place_clash": asked.regions and headed.regions and not asked.regions & headed.regions,
        "place_extra": headed.regions and not asked.regions,
        "other_matter": headed.terms & MATTERS - set(asked.terms),
    }
    return {name: float(bool(flag)) for name, flag in flags.items()}
