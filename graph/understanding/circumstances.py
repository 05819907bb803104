"""What a customer tells of their own life, which limits nothing: "we have 2 dogs and a cat"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from graph.understanding.lexicon import phrases
from graph.understanding.numbers import NUMBER_WORDS
from graph.understanding.tokens import Token

_BREAKS = frozenset(".,;:!?")
# Words looked at between "my" and its verb: "my old garden shed is".
MOST_OF_SUBJECT = 5


def told_places(tokens: Sequence[Token], taken: set[int]) -> frozenset[int]:
    """The places of clauses that only tell of the customer; none where a limit is stated in it."""
    found: set[int] = set()
    for start, begin in _clauses(tokens):
        end = _end(tokens, begin)
        if taken.isdisjoint(range(start, end)):
            found.update(range(start, end))
    return frozenset(found)


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where such clauses begin, and where the words after their verb do."""
    if tokens and _is_count(tokens, 0) and _gives_reason(tokens):
        yield 0, 1
    for place, token in enumerate(tokens):
        asked = place > 0 and tokens[place - 1].text in _words("asking")
        if token.text in _words("tellers") and not asked:
            verb = _verb_after(tokens, place)
            has = _word(tokens, verb) in _words("owning") and _is_thing(tokens, verb + 1)
            does = _word(tokens, verb) in _words("pursuing") and not _is_wanting(
                tokens, place, verb
            )
            if has or does or (_word(tokens, verb) == "are" and _is_count(tokens, verb + 1)):
                yield place, verb + 1
        elif token.text in _words("owner"):
            verb = _verb_of_subject(tokens, place + 1)
            if verb:
                yield place, verb + 1


def _gives_reason(tokens: Sequence[Token]) -> bool:
    """As in "two kids and a cat, so I need a vacuum cleaner"."""
    texts = [token.text for token in tokens]
    place = texts.index("so") if "so" in texts else 0
    return place > 1 and _word(tokens, place + 1) in _words("tellers")


def _verb_after(tokens: Sequence[Token], place: int) -> int:
    """The place of the telling verb after its subject: "we just opened", "we are renovating"."""
    verb = place + 1
    while _word(tokens, verb) in _words("adverbs"):
        verb += 1
    goes_on = _word(tokens, verb) in ("are", "am", "is") and _word(tokens, verb + 1).endswith("ing")
    return verb + goes_on


def _is_wanting(tokens: Sequence[Token], begin: int, verb: int) -> bool:
    """As in "I work with a drill that", "I play guitar": nothing else is asked for around it."""
    ends = (i for i in range(verb, len(tokens)) if tokens[i].text in _ENDS_TELLING)
    end = next(ends, len(tokens))
    if _word(tokens, end) == ":":  # "We restock our kitchen: fruits only"
        return False
    rest = {token.text for token in tokens[end:]}
    if begin and tokens[begin - 1].text in _ENDS_SENTENCE:
        rest |= {token.text for token in tokens[:begin]}
    return rest.isdisjoint(_words("wanting"))


_ENDS_SENTENCE = frozenset(".!?")
_ENDS_TELLING = _BREAKS | {"so", "and", "but", "therefore"}


def _verb_of_subject(tokens: Sequence[Token], begin: int) -> int:
    """The place of the verb that "my kitchen", "our kids" begin a clause with; 0 if none."""
    for place in range(begin + 1, min(begin + MOST_OF_SUBJECT, len(tokens))):
        if tokens[place].text in _words("being"):
            return place
        if tokens[place].kind != "word" or tokens[place].text in _words("clause_ends"):
            return 0
    return 0


def _is_thing(tokens: Sequence[Token], place: int) -> bool:
    """Whether something owned follows: no sum ("300 for a laptop"), nothing wished for."""
    word = _word(tokens, place)
    near = {_word(tokens, place + step) for step in range(3)}
    if not near.isdisjoint(_words("not_owned")):
        return False
    if _is_count(tokens, place):
        following = _word(tokens, place + 1)
        return following.isalpha() and following not in _words("stop")
    return word in _words("articles_owned")


def _is_count(tokens: Sequence[Token], place: int) -> bool:
    word = _word(tokens, place)
    return word.isdecimal() or word in NUMBER_WORDS


def _end(tokens: Sequence[Token], begin: int) -> int:
    for place in range(begin, len(tokens)):
        if tokens[place].text in _BREAKS or tokens[place].text in _words("clause_ends"):
            return place
    return len(tokens)


def _word(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if place < len(tokens) else ""


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(phrases("words")[name])
