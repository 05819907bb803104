"""Which sentence of a product's description tells what is asked, or comes next to it."""

from __future__ import annotations

import re
from collections.abc import Set

from data.facts import ProductFacts
from graph.embedded.measures import may_measure
from graph.embedded.nearest import sentences_of
from graph.embedded.properties import Asked
from graph.embedded.question import Question
from graph.embedded.topics import asking_words, asks_count
from knowledge.words import stem, stems, with_units, words

_EXAMPLES = re.compile(r"([a-z]+)[,:]? (?:like|such as|including|e\.g\.) ")
"""What examples follow of: "with flowers like marigolds"."""


def telling_sentence(product: ProductFacts, question: Question) -> str:
    """The sentence that speaks of everything asked about; "" where none does.

    First one that gives examples of the kind of thing asked for. Of several the first that names
    a number where "how many" is asked, or a thing of the kind that is asked for: of "what is it
    made of?" a material.
    """
    said = [s for s in sentences_of(product) if may_measure(question.text, s)]
    if examples := [s for s in said if question.wanted & _with_examples(s)]:
        return examples[0]
    speaking = [s for s in said if speaks_to(question, s, product.name)]
    if not question.own:  # Every word of "what is it made of?" is one of its topic.
        speaking = [s for s in said if _is_on_topic(question, s) and _names_it(question, s)]
    return max(speaking, key=lambda sentence: _rank(question, sentence), default="")


def sentence_beside(product: ProductFacts, question: Question) -> str:
    """A sentence that names another thing of the sort: wood where "is it metal?" is asked."""
    topics = [one for one in question.asked if one.topic.closed and (one.by or one.things)]
    topics = [one for one in topics if not question.own - one.words]
    named = (s for s in sentences_of(product) if any(_names_any(one, s) for one in topics))
    return next(named, "")


def speaks_to(question: Question, sentence: str, name: str = "") -> bool:
    """Whether a sentence names everything that a question asks about, in its words or like it.

    What stands in the product's name says nothing; "does it have pockets?" is not about a coat
    pocket that it fits into. Of "metal or plastic" one is enough.
    """
    told = sentence.replace(name, "it") if name else sentence
    said = with_units(stems(told))
    wanted = question.own | (question.words & asking_words("qualifier"))
    if not question.own or (question.figure and question.figure.kind):
        return False
    if question.either & said:
        wanted -= question.either
    spoken = [one.by for one in question.asked if one.topic.spoken_of(said)]
    if wanted - said - frozenset().union(*spoken):
        return False
    return not question.of_having or _is_had(stems(told), question.own & said)


def _is_had(said: list[str], things: Set[str]) -> bool:
    """Whether a sentence speaks of the things as of parts of the product, where it names any."""
    places = [place for place, stem in enumerate(said) if stem in things]
    return not any(asking_words("elsewhere") & set(said[max(0, p - 4) : p]) for p in places)


def _with_examples(sentence: str) -> set[str]:
    return {stem(found[1]) for found in _EXAMPLES.finditer(sentence.casefold())}


def _is_on_topic(question: Question, sentence: str) -> bool:
    said = frozenset(stems(sentence))
    return any(one.by and one.topic.spoken_of(said) for one in question.asked)


def _names_it(question: Question, sentence: str) -> bool:
    if asks_count(question.text):
        return any(word[:1].isdigit() for word in words(sentence))
    return not question.yes_no and any(
        one.topic.tells or _names_any(one, sentence) for one in question.asked
    )


def _names_any(one: Asked, sentence: str) -> bool:
    """Whether a sentence names a thing of the sort that a topic is about."""
    said = frozenset(stems(sentence))
    return any(thing <= said for things in one.topic.things for thing in things)


def _rank(question: Question, sentence: str) -> tuple[bool, int]:
    """One that names it first; of a topic that its words alone tell, the one with the plainest."""
    said = frozenset(stems(sentence))
    places = [
        place
        for one in question.asked
        if one.topic.tells
        for place, phrase in enumerate(one.topic.said)
        if phrase <= said
    ]
    return _names_it(question, sentence), -min(places, default=0)
