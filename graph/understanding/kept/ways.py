"""The ways in which customers tell what holds for good: "I hate pink", "my size is M"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from data.constraints import Constraints, Exclusions
from graph.understanding.kept.being import being
from graph.understanding.kept.sizes import size_at
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token, words_of
from knowledge.traits import KNOWN
from knowledge.words import singular

Clause = Sequence[Token]
Way = Callable[[Clause, int, int, Constraints, CatalogueWords], Constraints | None]
# What is in a thing, not what it looks like.
_CONTAINED = frozenset("eat drink allergic intolerant sensitive tolerate have".split())
# "I hate the red one", "I don't like it" is about what is in view.
_IN_VIEW = frozenset("the this that these those it them how when to what".split())
# A longer clause tells of more than a dislike.
MOST_NAMED = 7


def never(
    clause: Clause, place: int, end: int, kept: Constraints, words: CatalogueWords
) -> Constraints | None:
    """With what is named after "I hate" among what is left out."""
    named = clause[end:]
    if not named or named[0].text in _IN_VIEW or len(named) > MOST_NAMED:
        return None
    contained = _CONTAINED & {token.text for token in clause[place:end]}
    word = "without" if contained else "hate"
    first = Token(word, clause[place].start, clause[place].end, "word", False, word)
    return _without(stated([first, *named], words).limits.exclude, kept, words)


def allergy(
    clause: Clause, place: int, end: int, kept: Constraints, words: CatalogueWords
) -> Constraints | None:
    """As in "I have a nut allergy"."""
    named = [clause[place - 1].text] if place else []
    return _without(Exclusions(terms=named), kept, words)


def lasting(
    clause: Clause, place: int, end: int, kept: Constraints, words: CatalogueWords
) -> Constraints | None:
    """As in "no leather for me": what this clause leaves out, where it looks for nothing."""
    said = stated(clause, words).limits
    wants = said.category or said.attributes or "OPENER" in kinds_at(clause, 0)
    return None if wants else _without(said.exclude, kept, words)


def size(
    clause: Clause, place: int, end: int, kept: Constraints, words: CatalogueWords
) -> Constraints | None:
    """With the size named; one of each kind, of letters and of figures, is kept."""
    said = size_at(clause, end, words)
    if said is None:
        return None
    name, value = said
    others = [one for one in kept.attributes.get(name, []) if one.isalpha() != value.isalpha()]
    return _with_attributes(kept, {name: [*others, value]})


def only(
    clause: Clause, place: int, end: int, kept: Constraints, words: CatalogueWords
) -> Constraints | None:
    """As in "I only wear black"."""
    said = stated(clause[end:], words).limits
    wanted = {name: values for name, values in said.attributes.items() if name in KNOWN}
    return _with_attributes(kept, wanted) if wanted and not said.category else None


def fine(
    clause: Clause, place: int, end: int, kept: Constraints, words: CatalogueWords
) -> Constraints | None:
    """Without what is allowed again; None where nothing of it was left out."""
    said = {singular(token.text) for token in clause}

    def is_named(name: str) -> bool:
        return {singular(word) for word in words_of(name)} <= said

    old = kept.exclude
    attributes = {
        name: [value for value in values if not is_named(value)]
        for name, values in old.attributes.items()
    }
    left = Exclusions(
        brand=[name for name in old.brand if not is_named(name)],
        category=[path for path in old.category if not is_named(path.rpartition(" > ")[2])],
        attributes={name: values for name, values in attributes.items() if values},
        terms=[term for term in old.terms if not is_named(term)],
    )
    return None if left == old else kept.model_copy(update={"exclude": left})


def is_one(
    clause: Clause, place: int, end: int, kept: Constraints, words: CatalogueWords
) -> Constraints | None:
    """As in "I'm vegan"."""
    found = being(clause, end, words)
    if found is None:
        return None
    return _with_attributes(kept.narrowed(Constraints(exclude=found.exclude)), found.attributes)


WAYS: Mapping[str, Way] = {
    "NEVER": never,
    "ALLERGY": allergy,
    "LASTING": lasting,
    "SIZE": size,
    "ONLY": only,
    "FINE": fine,
    "ALLOW": fine,
    "BEING": is_one,
}
# These stand behind what they are about.
BEHIND = frozenset({"ALLERGY", "LASTING", "FINE"})


def _with_attributes(kept: Constraints, wanted: Mapping[str, list[str]]) -> Constraints:
    """What is kept with values wanted in place of the old ones, and left out no more."""
    excluded = {
        name: [value for value in values if value not in wanted.get(name, ())]
        for name, values in kept.exclude.attributes.items()
    }
    exclude = kept.exclude.model_copy(
        update={"attributes": {name: values for name, values in excluded.items() if values}}
    )
    attributes = {**kept.attributes, **wanted}
    return kept.model_copy(update={"attributes": attributes, "exclude": exclude})


def _without(exclude: Exclusions, kept: Constraints, words: CatalogueWords) -> Constraints | None:
    """What is kept with what is left out from now on; None where the shop knows none of it."""
    known = exclude.model_copy(
        update={"terms": [term for term in exclude.terms if _is_known(term, words)]}
    )
    if not known:
        return None
    wanted = {
        name: [value for value in values if value not in known.attributes.get(name, ())]
        for name, values in kept.attributes.items()
    }
    attributes = {name: values for name, values in wanted.items() if values}
    bare = kept.model_copy(update={"attributes": attributes})
    return bare.narrowed(Constraints(exclude=known))


def _is_known(term: str, words: CatalogueWords) -> bool:
    said = words_of(term)
    return bool(said) and all(len(word) > 2 and words.knows(word) for word in said)
