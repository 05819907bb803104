"""How limits in force change with a message: kept, replaced, given up, or left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from data.constraints import Constraints, Exclusions
from graph.understanding.ages import AGES as AGED
from graph.understanding.given_up import without_given_up
from graph.understanding.kinds import with_kinds
from graph.understanding.lexicon import phrases
from graph.understanding.made_for import device_of
from graph.understanding.mentions import CatalogueWords
from graph.understanding.one_kind import of_one_kind
from graph.understanding.revised import replaced, without
from graph.understanding.subject import (
    asks_for_another,
    continues,
    has_subject,
    is_beside,
    is_one_of_them,
    is_part_of,
    is_swapped,
    shared,
    telling,
    tells_kind,
)
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, Part, Search
from knowledge.words import singular

# The policy:
# - A request that only states limits refines: what it states replaces that field, the rest holds.
# - A request for the same subject (same category, or the same search words) refines as well.
# - "And shoes?", "what about tablets?": the same question of another subject. Price, rating and
#   stock stay; category, brand, attributes and exclusions go.
# - "And a water bottle", "also some tea": one thing more, which may cost what it costs. The price
#   goes as well, unless it is said to hold: "also a lamp, same budget".
# - A full request for another subject is a new search: only what it states is in force.
# - "Also", "or" with a brand or colour adds to that field instead of replacing it.
SEARCHING = with_kinds({"search", "refine", "recommend", "similar", "top_selling", "correct"})
_PASSING = (("and",), ("what", "about"), ("how", "about"), ("or",), ("also",), ("same", "for"))
_ADDING = frozenset({"and", "also", "plus"})
_ONE_MORE = frozenset({"a", "an", "some", "one", "another", "two", "three"})
_DEGREES = frozenset(word for pair in phrases("degrees") for word in pair.split())
# A refinement of more words than this is no refinement of the search words.
MOST_ADDED = 4
# A device is told by its name and its model: "galaxy s7".
MODEL = 2
UNTELLING = _DEGREES | frozenset(
    {"bigger", "smaller", "similar", "others", "rest", "different", "results", "next", "previous"}
)
_KEEPING = frozenset({"same", "instead"})
_RETURNING = frozenset({"back", "again"})
AGES = frozenset(AGED)


@dataclass(frozen=True)
class Change:
    """Limits and search words after a part, and whether the subject changed."""

    limits: Constraints
    query: str
    is_new: bool

    def begins_with(self, part: Part) -> bool:
        """Whether it was this part that changed the subject."""
        return self.is_new and self.query == part.query


def changed(
    part: Part,
    tokens: Sequence[Token],
    conversation: Conversation,
    before: Change,
    words: CatalogueWords,
) -> Change:
    """What is in force after a part that looks for products; other parts change nothing."""
    if part.intent not in SEARCHING or (part.intent == "correct" and part.product_ids):
        return before
    shelves = list(dict.fromkeys(one.category for one in conversation.shown))
    part = of_one_kind(part, before.limits, shelves)
    still = without_given_up(before.query, before.limits, part.dropped)
    before = replace(before, query=still or before.query)
    held = _held_on(part, before, words)
    if not has_subject(part) or part.intent == "similar":
        return Change(replaced(held, part, tokens), before.query or part.query, before.is_new)
    if not (conversation.query or conversation.shown or before.query):
        return Change(part.constraints, part.query, before.is_new)
    swaps = (
        is_swapped(part, tokens, before.query, words)
        or is_beside(part, tokens, before.query)
        or (part.intent == "refine" and asks_for_another(part, tokens, before.query, words))
    )
    if not swaps and _refines(part, tokens, before, words):
        own = bool(part.constraints.category) or (
            _same_subject(part, before)
            if part.intent != "refine"
            else tells_kind(part, before.query, before.limits, words)
        )
        base = _of_kind(before.query, words) if _switches(tokens) else before.query
        query = _for_device(part, before) if own else _joined(base, part, words)
        return Change(replaced(held, part, tokens), query or before.query, before.is_new)
    left = _returned_to(part, tokens, conversation)
    if left is not None:
        query = telling(left.query, words) or part.query
        return Change(replaced(left.constraints, part, tokens), query, True)
    if _in_passing(tokens):
        kept = _carried_over(part, tokens, held, conversation)
        return Change(replaced(kept, part, tokens), part.query, True)
    return Change(part.constraints, part.query, True)


def _held_on(part: Part, before: Change, words: CatalogueWords) -> Constraints:
    """The limits that the part does not give up, and that the things it asks for can have."""
    held = without(before.limits, part.dropped)
    if AGES.intersection(part.constraints.attributes) and not AGES.intersection(held.attributes):
        # For somebody else than until now: what the things had to be like was for others.
        held = held.model_copy(update={"attributes": {}})
    if not part.constraints.category:
        return held
    return held.model_copy(update={"attributes": shared(held, part, words)})


def _returned_to(part: Part, tokens: Sequence[Token], conversation: Conversation) -> Search | None:
    """The search left earlier that the customer goes back to: "back to the cat trees"."""
    if _RETURNING.isdisjoint(token.text for token in tokens):
        return None
    wanted = set(part.constraints.category)
    left = (one for one in conversation.searches if wanted & set(one.constraints.category))
    return next(left, None) if wanted else None


def _refines(part: Part, tokens: Sequence[Token], before: Change, words: CatalogueWords) -> bool:
    """Whether the part narrows or widens the search in force."""
    if part.intent == "refine" or _same_subject(part, before):
        return True
    if is_one_of_them(tokens) and not part.constraints.category:
        return True
    if not before.query and before.limits.is_empty():
        return False
    return is_part_of(part.constraints, before.limits, tokens) or continues(part, tokens, words)


def _switches(tokens: Sequence[Token]) -> bool:
    """As in "or Thai ones": what was added before is given up for it."""
    return any(token.text == "or" for token in tokens[:1])


def _of_kind(query: str, words: CatalogueWords) -> str:
    """The words of a search that say what kind of thing is meant; all, where none does."""
    kinds = [word for word in query.split() if words.is_noun(singular(word))]
    return " ".join(kinds) or query


def _for_device(part: Part, before: Change) -> str:
    """The search words of a part, with the device that the same things were searched for.

    "Tempered glass please", of screen protectors for a Galaxy S7.
    """
    device = device_of(before.query)
    same = set(part.constraints.category) == set(before.limits.category)
    if len(device) < MODEL or not same or device_of(part.query):
        return part.query
    said = set(words_of(part.query))
    return " ".join([part.query, *(word for word in device if word not in said)])


def _joined(query: str, part: Part, words: CatalogueWords) -> str:
    """The search words with those a refinement adds: "laptop", "for gaming"."""
    limits = part.constraints
    named = {
        word
        for name in (*limits.brand, *limits.attributes, *chain(*limits.attributes.values()))
        for word in words_of(name)
    }
    known = named | set(words_of(query)) | UNTELLING
    said = telling(part.query, words).split()
    added = [word for word in said if not set(words_of(word)) & known]
    refused = {singular(word) for term in limits.exclude.terms for word in words_of(term)}
    kept = [word for word in query.split() if singular(word.casefold()) not in refused]
    return " ".join([*kept, *added]) if len(added) <= MOST_ADDED else " ".join(kept)


def _same_subject(part: Part, before: Change) -> bool:
    """Whether the part is about what was searched before."""
    if part.constraints.category and before.limits.category:
        return set(part.constraints.category) <= set(before.limits.category)
    now, then = _nouns(part.query), _nouns(before.query)
    if part.constraints.category or before.limits.category:
        return bool(now) and now == then
    return bool(now and then) and (now <= then or then <= now)


def _nouns(query: str) -> frozenset[str]:
    return frozenset(singular(word) for word in words_of(query) if not word[:1].isdigit())


def _in_passing(tokens: Sequence[Token]) -> bool:
    """Whether the limits of price, rating and stock go over to another subject."""
    words = tuple(token.text for token in tokens)
    opens = any(words[: len(opening)] == opening for opening in _PASSING)
    return opens or not _KEEPING.isdisjoint(words)


def _is_one_more(part: Part, tokens: Sequence[Token]) -> bool:
    """As in "and a water bottle", "and do you have lemons?": beside what was searched for."""
    words = [token.text for token in tokens]
    more = not _ONE_MORE.isdisjoint(words[1:3]) or "asks_if_sold" in part.evidence
    adds = bool(words) and words[0] in _ADDING and more
    return adds and _KEEPING.isdisjoint(words)


def _carried_over(
    part: Part, tokens: Sequence[Token], held: Constraints, conversation: Conversation
) -> Constraints:
    """The limits in force that hold for another subject too."""
    meant = _meant_as_same(tokens, conversation)
    kept = _general(meant.constraints if meant else held, conversation)
    if part.constraints.category and _is_alike(tokens):
        kept = kept.model_copy(update={"attributes": held.attributes})
    return kept.model_copy(update=_PRICELESS) if _is_one_more(part, tokens) else kept


def _meant_as_same(tokens: Sequence[Token], conversation: Conversation) -> Search | None:
    """The search left earlier whose limits are to hold: "same limit as for the tents"."""
    texts = [token.text for token in tokens]
    if "same" not in texts or "as" not in texts[texts.index("same") :]:
        return None
    named = _nouns(" ".join(texts[texts.index("as", texts.index("same")) :]))
    priced = [one for one in conversation.searches if _has_price(one.constraints)]
    alike = (one for one in priced if named & _nouns(f"{one.query} {one.constraints.category}"))
    return next(alike, None)


_PRICELESS: dict[str, int | bool | None] = {
    f"price_{end}_{part}": empty
    for end in ("min", "max")
    for part, empty in (("cents", None), ("exclusive", False))
}


def _has_price(limits: Constraints) -> bool:
    return limits.price_max_cents is not None or limits.price_min_cents is not None


def _is_alike(tokens: Sequence[Token]) -> bool:
    """As in "earbuds instead, same but small": the properties go over as well."""
    texts = [token.text for token in tokens]
    after = [" ".join(texts[n + 1 : n + 2]) for n, text in enumerate(texts) if text == "same"]
    return not {"", "but", ",", ".", "thing", "again"}.isdisjoint(after)


def _general(limits: Constraints, conversation: Conversation) -> Constraints:
    """The limits that hold for any subject: price, rating, stock.

    A price that came from a comparison ("something cheaper") was about those products only.
    """
    shown = {p.price_cents for p in (*conversation.shown, *conversation.earlier)}
    compared = {
        name: empty
        for end in ("min", "max")
        for name, empty in _PRICELESS.items()
        if name.startswith(f"price_{end}")
        and getattr(limits, f"price_{end}_exclusive")
        and getattr(limits, f"price_{end}_cents") in shown
    }
    return limits.model_copy(
        update=compared
        | {
            "category": [],
            "brand": [],
            "attributes": {},
            "exclude": Exclusions(),
            "sort": "relevance",
        }
    )
