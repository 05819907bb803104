"""What a request is about: the things searched for until now, or others; and what it adds."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.having import tells_more
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token, fold, words_of
from graph.understanding.types import Part
from knowledge.things import is_thing
from knowledge.traits import value_form
from knowledge.words import singular

# So many words that name nothing of the shop may describe what is looked for; more are remarks.
MOST_DESCRIBING = 2
_WORDS = {name: frozenset(words) for name, words in phrases("words").items()}
_REMARKS = _WORDS["remarks"] | _WORDS["persons"] | _WORDS["stop"]
_WIDENING = frozenset({"all", "any", "other", "others", "every", "everything", "also", "more"})
_ENDING = frozenset({"too", "also", "please", "pls", "then", "now", "as", "well", "instead"})
_ALSO = frozenset({"too", "also", "well"})
_ONE = frozenset({"a", "an", "another"})
_OF_THEM = frozenset({"with", "without", "that", "which", "thats"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "my", "our"})


def has_subject(part: Part) -> bool:
    """Whether it names what is looked for, in more than mere remarks."""
    return bool(part.constraints.category) or any(map(_describes, words_of(part.query)))


def continues(part: Part, tokens: Sequence[Token], words: CatalogueWords) -> bool:
    """Whether a request that names no kind of thing only limits the search in force.

    "Show Samsung, until 400" goes on; "do you have red kites" asks for another thing, though
    the shop knows no kites.
    """
    if part.constraints.category or not _limits(part):
        return False
    if tells_more(tokens):
        return True
    said = words_of(part.query)
    things = {singular(word) for word in said if words.is_noun(singular(word))}
    if _for_a_use(tokens) or (things and not _are_parts(things, part, tokens, words)):
        return False
    if any(one.kind == "pronoun" for one in part.references) and _is_all_limits(part):
        return True
    # A figure with its unit, "16gb", names no other thing.
    plain = words_of(" ".join(one for one in part.query.split() if not _is_figure(one)))
    unknown = any(not words.knows(word) and _describes(word) for word in plain)
    return "asks_if_sold" not in part.evidence and not (_opens(tokens) and unknown)


def _is_figure(word: str) -> bool:
    return any(map(str.isdigit, word))


def _are_parts(
    things: set[str], part: Part, tokens: Sequence[Token], words: CatalogueWords
) -> bool:
    """As in "leather strap, up to 90", of watches: what the shop does not sell is part of it."""
    asked = "asks_if_sold" in part.evidence or _opens(tokens)
    return not asked and things.isdisjoint(words.vocabulary.product_types)


def _is_all_limits(part: Part) -> bool:
    """As in "do you also have that in white?": its words are values, and no other thing."""
    values = itertools.chain(part.constraints.brand, *part.constraints.attributes.values())
    named = {word for value in values for word in words_of(value)}
    return {word for word in words_of(part.query) if _describes(word)} <= named


def is_swapped(part: Part, tokens: Sequence[Token], query: str, words: CatalogueWords) -> bool:
    """As in "she wants drums instead": another kind of thing than the one searched for."""
    if part.constraints.category or not any(token.text == "instead" for token in tokens):
        return False
    before = {singular(word) for word in words_of(query)}
    said = {singular(word) for word in words_of(part.query) if _describes(word)}
    return any(_is_sold(word, words) for word in said - before)


def is_beside(part: Part, tokens: Sequence[Token], query: str) -> bool:
    """As in "do you have a bread knife too?", of chef knives: one more thing, told by its name."""
    texts = [token.text for token in tokens]
    more = not _ALSO.isdisjoint(texts) and not _ONE.isdisjoint(texts)
    said = [singular(word) for word in words_of(part.query) if _describes(word)]
    before = {singular(word) for word in words_of(query)}
    limited = bool(part.constraints.brand or part.constraints.attributes)
    named = len(said) > 1 and not limited and not set(said) <= before
    return part.intent == "search" and more and named


def asks_for_another(
    part: Part, tokens: Sequence[Token], query: str, words: CatalogueWords
) -> bool:
    """As in "I need a pruner for the roses too": another thing, that no limit is stated of."""
    opening = tokens[: kinds_at(tokens, 0).get("OPENER", 0)]
    wants = not _WORDS["wanting"].isdisjoint(token.text for token in opening)
    if not wants or _limits(part) or part.product_ids:
        return False
    begun = _begun(tokens[len(opening) :])
    said = list(itertools.takewhile(lambda word: word not in _WORDS["purpose"], begun))
    before = {singular(word) for word in words_of(query)}
    last = singular(said[-1]) if said else ""
    return last not in before and _is_sold(last, words)


def is_one_of_them(tokens: Sequence[Token]) -> bool:
    """As in "I want one with a hood": such a thing as was searched for."""
    begin = kinds_at(tokens, 0).get("OPENER", 0)
    said = [token.text for token in tokens[begin : begin + 2]]
    return said[:1] in (["one"], ["ones"]) and not _OF_THEM.isdisjoint(said[1:])


def _begun(tokens: Sequence[Token]) -> list[str]:
    """The words up to the first mark, without those that only end a request."""
    spoken = itertools.takewhile(lambda token: token.kind != "symbol", tokens)
    said = [token.text for token in spoken]
    while said and said[-1] in _ENDING:
        said.pop()
    return said


def _is_sold(word: str, words: CatalogueWords) -> bool:
    """Whether it names something that this shop or another one sells."""
    return word in words.vocabulary.product_types or is_thing(word)


def tells_kind(part: Part, query: str, held: Constraints, words: CatalogueWords) -> bool:
    """As in "bath towels?", of what there is for a spa evening: the thing is told now."""
    kinds = words.vocabulary.product_types
    before = {singular(word) for word in words_of(query)}
    said = {singular(word) for word in words_of(part.query)}
    return not held.category and before.isdisjoint(kinds) and not said.isdisjoint(kinds)


def shared(held: Constraints, part: Part, words: CatalogueWords) -> dict[str, list[str]]:
    """The properties in force that the things asked for have too."""
    own = words.held_in(part.constraints.category)
    kept = {
        name: [value for value in values if value_form(name, value) in own.get(name, ())]
        for name, values in held.attributes.items()
    }
    return {name: values for name, values in kept.items() if values}


def _limits(part: Part) -> bool:
    limits = part.constraints
    return not limits.is_empty() or limits.sort != "relevance" or bool(part.dropped)


def _opens(tokens: Sequence[Token]) -> bool:
    """Whether it begins with asking for something: "show me", "i need"."""
    return "OPENER" in kinds_at(tokens, 0)


def _for_a_use(tokens: Sequence[Token]) -> bool:
    """As in "anything to pump up a tyre"."""
    pairs = itertools.pairwise(tokens)
    return any(one.text in ("anything", "something") and two.text == "to" for one, two in pairs)


def is_part_of(limits: Constraints, held: Constraints, tokens: Sequence[Token]) -> bool:
    """As in "the game has to be for six": a wider word for the narrower things in force."""
    texts = [token.text for token in tokens]
    if not limits.category or not held.category or not _WIDENING.isdisjoint(texts):
        return False
    above = all(
        any(path.startswith(f"{wide} > ") for path in held.category) for wide in limits.category
    )
    return above and not _DEFINITE.isdisjoint(texts)


def telling(query: str, words: CatalogueWords) -> str:
    """The words of a refinement that describe what is looked for, without mere remarks."""
    said = query.split()
    naming = [word for word in said if _names(word, words)]
    others = [word for word in said if word not in naming and _describes(word)]
    kept = {*naming, *(others if len(others) <= MOST_DESCRIBING else ())}
    left = [word for word in said if word in kept]
    # A figure is of the name before it: the 7 of "iphone 7".
    of_name = zip(left, ["", *left], strict=False)
    return " ".join(word for word, before in of_name if before or not word.isdecimal())


def _names(word: str, words: CatalogueWords) -> bool:
    key = singular(fold(word))
    return key not in _WORDS["remarks"] and (key in words.naming or any(map(str.isdigit, word)))


def _describes(word: str) -> bool:
    return fold(word) not in _REMARKS and singular(fold(word)) not in _REMARKS
