"""What alone, of the products found, bears all that names it: "the mosaic PNY, that's cute"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.options import options_sold
from graph.embedded.topics import asking_words, content
from graph.memory import remembered
from graph.understanding.how_many import count_at
from graph.understanding.likeliest import silent
from graph.understanding.pointers import heads
from graph.understanding.tokens import Token, clean, tokenize
from graph.understanding.types import Part
from knowledge.categories import leaf_of
from knowledge.words import singular, stems

# So many words name a thing of a kind that was not shown.
LEAST_NAMED = 2
# Shorter words join others.
LEAST_LETTERS = 3
_MARKS = frozenset((",", ".", "!", "?", ";", ":"))
_ARTICLES = frozenset(("the", "that", "this", "those", "these"))


def bearing_all(brief: TurnBrief, part: Part, found: Sequence[ProductFacts]) -> list[str]:
    """The products whose names and values bear every word of the clause that names something.

    Of several those of the kinds shown before, and of these those of what was searched for.
    """
    said = _naming(part, found) if brief.understanding.language == "en" else set()
    bearing = [one for one in found if said and said <= _borne(one)]
    kinds = {product.category for product in brief.conversation.shown}
    bearing = [one for one in bearing if one.category in kinds] or bearing
    searched = set(stems(brief.conversation.query))
    bearing = [one for one in bearing if searched <= _borne(one)] or bearing
    return [one.id for one in bearing]


def alone_of_them(brief: TurnBrief, part: Part, found: Sequence[ProductFacts]) -> list[str]:
    """The only one of those, if it is of a kind that was shown, or is named in several words.

    Of another kind a single word, as in "the charcoal ones", may mean what the shop does not have,
    unless it is a model's: "the B350".
    """
    called = _called_in_a_row(brief, part, found)
    bearing = bearing_all(brief, part, found) or called
    kinds = {product.category for product in brief.conversation.shown}
    of_kind = any(one.id in bearing and one.category in kinds for one in found)
    said = _naming(part, found)
    sure = of_kind or bearing == called or len(said) >= LEAST_NAMED or any(map(_is_model, said))
    alone = [one for one in found if [one.id] == bearing and not _counts_parts(part, one)]
    return [one.id for one in alone] if sure else []


def _is_model(stem: str) -> bool:
    """Whether letters and figures stand together, as in the names of models."""
    return not stem.isalpha() and not stem.isdecimal() and stem.isalnum() and stem[0].isalpha()


def _called_in_a_row(brief: TurnBrief, part: Part, found: Sequence[ProductFacts]) -> list[str]:
    """The products whose name has words side by side as they are said, and all others that tell.

    As in "the family roast beans" of a "Family Roast Coffee", where nothing found bears the rest;
    what the thing itself is called is no such name, and a figure that nothing bears tells another.
    """
    said = _naming(part, found) if brief.understanding.language == "en" else set()
    borne = {one.id: _borne(one) for one in found}
    known = {stem for stem in said if any(stem in one for one in borne.values())}
    if not known or any(stem.isdecimal() for stem in said - known):
        return []
    pairs = {pair for pair in pairwise(stems(part.text)) if known & {*pair} and _names(pair)}
    called = [one for one in found if known <= borne[one.id]]
    return [one.id for one in called if pairs & {*_in_name(one)}]


def _names(pair: tuple[str, str]) -> bool:
    return all(len(stem) >= LEAST_LETTERS and stem in content(stem) for stem in pair)


def _in_name(product: ProductFacts) -> list[tuple[str, str]]:
    """What stands side by side in its name, without its make and what it is called."""
    own = {*stems(product.brand or ""), *stems(" ".join(heads([remembered(product)])))}
    return [pair for pair in pairwise(stems(product.name)) if own.isdisjoint(pair)]


def _counts_parts(part: Part, product: ProductFacts) -> bool:
    """As in "two slices would do" of a toaster: a number of what it is not called."""
    tokens = tokenize(clean(part.text))
    counts = (count_at(tokens, place) for place in range(len(tokens)))
    after = [tokens[end].text for count, end in counts if count and end < len(tokens)]
    many = (word for word in after if singular(word) != word and word not in silent())
    return any(singular(word) not in heads([remembered(product)]) for word in many)


def _naming(part: Part, found: Sequence[ProductFacts]) -> set[str]:
    """The telling stems of the clause that most is found by."""
    names = [set(stems(f"{one.name} {one.brand or ''}")) for one in found]
    pieces = [_from_article(clause, names) for clause in _clauses(tokenize(clean(part.text)))]
    clauses = [_telling(piece) for piece in pieces]
    known = [len([word for word in said if any(word in one for one in names)]) for said in clauses]
    return clauses[known.index(max(known))] if any(known) else set()


def _from_article(clause: list[Token], names: Sequence[set[str]]) -> list[Token]:
    """The words after the first "the", where none before it is in a name: "yesss the battery"."""
    start = next((n for n, token in enumerate(clause) if token.text in _ARTICLES), 0)
    before = {stem for token in clause[:start] for stem in stems(token.text)}
    return clause if any(before & one for one in names) else clause[start:]


def _clauses(tokens: Sequence[Token]) -> list[list[Token]]:
    """The words between marks; what is said of a thing after an "is" names it no more."""
    clauses: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in _MARKS or (token.kind == "symbol" and not token.glued):
            clauses.append([])
        elif _tells(token):
            clauses[-1].append(token)
            clauses.append([])
        else:
            clauses[-1].append(token)
    return clauses


def _tells(token: Token) -> bool:
    """Whether what follows is said of a thing: "the clear one's cheap", "that fits"."""
    return token.text in asking_words("telling_of") or token.text.endswith("'s")


def _telling(clause: Sequence[Token]) -> set[str]:
    """The stems that may name a thing: no small words, none of a command, no number of things."""
    said: set[str] = set()
    mute = silent() | asking_words("telling_of")
    for place, token in enumerate(clause):
        counted = _is_count(clause, place)
        word = token.text.removesuffix("'s")
        if token.kind != "symbol" and not counted and word not in mute:
            said |= content(word)
    return said - asking_words("buying")


def _is_count(clause: Sequence[Token], place: int) -> bool:
    """Whether a number of things stands there: first of all, or as "x4"."""
    counts = count_at(clause, place)[0] is not None
    return counts and (not place or clause[place].text[0] == "x")


def _borne(product: ProductFacts) -> set[str]:
    sold = [value for some in options_sold(product).values() for value in some]
    listed = [str(value) for value in product.attributes.values()]
    texts = (product.name, product.brand or "", leaf_of(product.category), *sold, *listed)
    return {stem for text in texts for stem in stems(text)}
