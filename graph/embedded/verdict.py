"""A plain yes or no, where a row of a listing leaves no doubt; nothing where it leaves any."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from graph.embedded.amounts import counted_in, meets, stated_figure
from graph.embedded.properties import Asked, Phrases
from graph.embedded.question import Question
from graph.embedded.topics import asking_words, content, fillers
from knowledge.words import stems

REACH = 3
"""How many words a no, or a having, reaches."""
Plain = Literal["yes", "no"]
_OTHER: dict[Plain, Plain] = {"yes": "no", "no": "yes"}


def by_row(question: Question, name: str, value: str, topics: Sequence[Asked]) -> Plain | None:
    """What a row that bears on a question comes to: by its figure, its yes or no, or its things.

    Args:
        question: The question, read.
        name: Of the row.
        value: Of the row.
        topics: The properties asked about that the row has to do with.
    """
    said = value.strip().casefold()
    plain: Plain | None = "yes" if said in asking_words("yes") else None
    plain = "no" if said in asking_words("no") else plain
    if question.figure and plain is None and not _names(question, value):
        return _by_figure(question, value, topics)
    if plain is None:
        return (
            _by_value(value, topics)
            or _by_things(question, name, value, topics)
            or _by_presence(question, name, value, topics)
        )
    return _OTHER[plain] if _turned(question, name) else plain


def by_sentence(question: Question, sentence: str) -> Plain | None:
    """What a sentence that speaks to a question comes to, where it says so of the thing itself.

    A no where it denies just that thing ("has no hood", "a cover is sold separately"); a yes
    where it says that the product has it.
    """
    if not question.yes_no or not sentence:
        return None
    said = stems(sentence)
    places = [place for place, stem in enumerate(said) if stem in question.own]
    before = [set(said[max(0, place - REACH) : place]) for place in places]
    if any(asking_words("denying") & near for near in before) or _is_missing(said, places):
        return "no"
    if not question.own <= set(said) or set(said) & asking_words("unsure"):
        return None
    kind = "owning" if question.of_having else "affirming"
    return "yes" if any(asking_words(kind) & near for near in before) else None


def _is_missing(said: Sequence[str], places: Sequence[int]) -> bool:
    """Whether a thing is said to be missing: "a cover is sold separately"."""
    after = [" ".join(said[place + 1 : place + 5]) for place in places]
    return any(phrase in rest for rest in after for phrase in _missing())


def _missing() -> set[str]:
    return {" ".join(stems(phrase)) for phrase in asking_words("missing")}


def _names(question: Question, value: str) -> bool:
    """Whether a value repeats a name with a figure in it: "4k", "5g"."""
    return bool({s for s in question.words if any(map(str.isdigit, s))} & set(stems(value)))


def _by_figure(question: Question, value: str, topics: Sequence[Asked]) -> Plain | None:
    """Settled by a figure of the same kind."""
    flags = [one.topic for one in topics]
    counts = next((t.counts for t in flags if t.counts), "")
    stated = stated_figure(value, counts)
    if stated is None or question.figure is None:
        return None
    figure = counted_in(question.figure, counts)
    if stated.kind != figure.kind:
        return None
    if not figure.bound and all(t.degree and not (t.enough or t.less or t.inside) for t in flags):
        # "Will it fit through an 80 cm door" holds no single figure to it.
        return None
    met = meets(
        figure,
        stated,
        enough=any(t.enough for t in flags),
        less=any(t.less for t in flags),
        inside=any(t.inside for t in flags),
    )
    return "yes" if met else "no"


def _turned(question: Question, name: str) -> bool:
    """Whether the row denies what is asked: "Sulfate free: yes" for "does it contain sulfates?"."""
    return "free" in stems(name) and "free" not in stems(question.text)


def _by_things(question: Question, name: str, value: str, topics: Sequence[Asked]) -> Plain | None:
    """Settled by what the value names: "Ports: HDMI", "Material: velvet" for "is it leather?"."""
    valued = frozenset(stems(value))
    free = _free(question, name, value)
    if free:
        return free
    wanted = _most_exact([thing for one in topics for thing in one.things])
    if not wanted or _in_doubt(value) or not any(map(str.isalpha, value)):
        return None
    if any(known <= valued for thing in wanted for known in thing):
        return "no" if _only_like_it(question, valued) else "yes"
    return "no" if any(one.topic.closed and one.things for one in topics) else None


def _by_value(value: str, topics: Sequence[Asked]) -> Plain | None:
    """Settled by words that mean a yes or a no for the topic: "Care: hand wash"."""
    valued = frozenset(stems(value))
    if any(phrase <= valued for one in topics for phrase in one.topic.no):
        return "no"
    return "yes" if any(phrase <= valued for one in topics for phrase in one.topic.yes) else None


def _most_exact(things: Sequence[Phrases]) -> list[Phrases]:
    """The things without those that another says more exactly: "USB" of "USB-C"."""
    return [thing for thing in things if not any(thing[0] < other[0] for other in things)]


def _free(question: Question, name: str, value: str) -> Plain | None:
    """As in "Fragrance: fragrance free"."""
    valued = stems(value)
    if valued[-1:] != ["free"] or not set(valued[:-1]) & question.words.union(stems(name)):
        return None
    return "yes" if "free" in stems(question.text) else "no"


def _only_like_it(question: Question, valued: frozenset[str]) -> bool:
    """Whether it only looks like what is asked for: vegan leather is no leather."""
    return bool(valued & asking_words("like") - question.words)


def _in_doubt(value: str) -> bool:
    return bool(set(stems(value)) & asking_words("doubt"))


def _by_presence(
    question: Question, name: str, value: str, topics: Sequence[Asked]
) -> Plain | None:
    """Settled by there being such a row at all: "Hood: fixed", "Waterproof: up to 5,000 mm"."""
    if (topics and all(one.topic.degree for one in topics)) or _in_doubt(value):
        return None
    valued = frozenset(stems(value))
    if valued & asking_words("without"):
        return "no"
    own = content(name) - fillers()
    whole = bool(own) and own <= question.words
    told = any(
        one.topic.is_told_by(name, question.stems) and not one.topic.closed for one in topics
    )
    return "yes" if whole or told or _has_it(question, name, value) else None


def _has_it(question: Question, name: str, value: str) -> bool:
    """Whether the value names all that is asked for beside the row's name, as a thing of its own.

    "Strap: fixed handles" has handles; "Lining: light fleece" has no light.
    """
    if question.stems & asking_words("comes"):
        return False
    heads = {stem for item in value.split(",") for stem in stems(item)[-1:]}
    named = heads if question.of_having else set(stems(value))
    return bool(named & question.own) and question.own <= named | set(stems(name))
