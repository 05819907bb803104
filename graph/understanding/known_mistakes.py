"""Requests that are known to be mistaken for others: what they ask for instead."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from data.constraints import Constraints, Exclusions
from graph.understanding.asking_which import MEANT
from graph.understanding.changing import (
    asks_of_it,
    is_question,
    small_words,
)
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.request import Request
from graph.understanding.split import kinds_at, says_kind
from graph.understanding.tokens import words_of
from graph.understanding.undecided import only_tells, puts_off, takes_nothing, thinks_over
from knowledge.help_words import help_terms
from knowledge.things import is_thing
from knowledge.words import singular, stem

Rule = Callable[[Request, CatalogueWords], bool]

_WANTING = frozenset(phrases("words")["wanting"])
_OF = frozenset({"of", "on", "for"})
# So many words name a property; these ask for the price, or for all about a thing.
MOST_NAMING = 3
_GENERAL = frozenset(phrases("words")["in_general"])
_PROPERTY_VERBS = frozenset(phrases("words")["property_verbs"])
_SELLING = frozenset(phrases("words")["selling"])
_LIKING = frozenset(phrases("words")["liking"])
# What may stand around a thing that is only named: "just a rod", "and some socks please".
_AROUND = small_words() | frozenset(phrases("words")["around_names"])


def meant_instead(
    intent: str, request: Request, words: CatalogueWords, *, doubted: bool
) -> str | None:
    """The intent that is meant where this one is a known mistake; None where it stands.

    Some are mistakes only where the intent is `doubted`.
    """
    known = [*_RULES, *_DOUBTED] if doubted else _RULES
    rules = ((meant, rule) for mistaken, meant, rule in known if intent in mistaken)
    return next((meant for meant, rule in rules if rule(request, words)), None)


def _asks_for_kind(request: Request, words: CatalogueWords) -> bool:
    """As in "do you have kettles in stock": for kettles, not for one that was shown."""
    return bool(request.stated.limits.category) and not request.points


def _limits_kind(request: Request, words: CatalogueWords) -> bool:
    """As in "what power banks but not Kestrad": a kind of thing, and which of it."""
    limits = request.stated.limits
    rest = limits.model_copy(update={"category": []})
    return bool(limits.category) and not rest.is_empty()


def _orders_list(request: Request, words: CatalogueWords) -> bool:
    """As in "cables, cheapest first": a list is wanted, in that order."""
    ordered = request.stated.limits.sort != "relevance"
    first = any(token.text == "first" for token in request.tokens)
    return ordered and first and not request.points


def _wants_sold(request: Request, words: CatalogueWords) -> bool:
    """As in "my niece wants a cuddly dragon": a word of the names of what is sold is wished for."""
    wished = any(token.text in _WANTING for token in request.tokens)
    terms = words.vocabulary.terms
    named = any(word in terms for word in words_of(request.stated.query))
    return wished and named and not request.points


def _names_kind(request: Request, words: CatalogueWords) -> bool:
    """As in "recommend me a good book": a kind of thing that the shop has is asked for."""
    asks = "OPENER" in kinds_at(request.tokens, 0)
    return asks and bool(request.stated.limits.category) and not request.points


def _asks_of_shown(request: Request, words: CatalogueWords) -> bool:
    """As in "do they work with an iPhone": of what is pointed at, whatever else is named."""
    return request.points and asks_of_it(request.tokens)


def _asks_for_property(request: Request, words: CatalogueWords) -> bool:
    """As in "what's the refresh rate of the first": one thing of it, and not all about it."""
    said = [token.text for token in request.tokens]
    if not request.points or said[:1] not in (["what"], ["whats"]):
        return False
    if said[-1:] != ["like"] and not _PROPERTY_VERBS.isdisjoint(said):
        return True
    if "the" not in said:
        return False
    after = said[said.index("the") + 1 :]
    ends = [place for place, word in enumerate(after) if word in _OF]
    named = after[: ends[0]] if ends else []
    return 0 < len(named) <= MOST_NAMING and _GENERAL.isdisjoint(named)


def _asks_best(request: Request, words: CatalogueWords) -> bool:
    """As in "what's the best toaster": a good one is wanted, whatever sells."""
    said = {token.text for token in request.tokens}
    return "best" in said and said.isdisjoint(_SELLING) and bool(request.stated.limits.category)


def _asks_most(request: Request, words: CatalogueWords) -> bool:
    """As in "which is the warmest you sell": which has most of something, whatever sells."""
    said = [token.text for token in request.tokens]
    asks = said[:1] in (["which"], ["what"], ["whats"]) and "the" in said
    ours = {said[place] for place in range(1, len(said)) if said[place - 1] in ("you", "u")}
    quality = "".join(said[said.index("the") + 1 : said.index("the") + 2]) if asks else ""
    plain = _SELLING.isdisjoint({*said} - ours) and request.stated.limits.is_empty()
    return quality.endswith("est") and quality not in _GENERAL and plain


def _asks_on(request: Request, words: CatalogueWords) -> bool:
    """As in "and the one before it?": what was told of one is asked of the next."""
    said = [token.text for token in request.tokens]
    opens = said[:1] in (["and"], ["n"], ["&"]) or said[:2] in (["what", "about"], ["how", "about"])
    return opens and said[-1:] == ["?"] and request.points and request.quantity is None


def _is_for(request: Request, words: CatalogueWords) -> bool:
    """As in "for the office", "the ones by Cobalt": it tells which, and takes nothing."""
    said = [token.text for token in request.tokens]
    by_maker = said[:3] == ["the", "ones", "by"] and bool(request.stated.limits.brand)
    return by_maker or (said[:1] == ["for"] and bool(request.stated.query) and not request.points)


def _states_only(request: Request, words: CatalogueWords) -> bool:
    """As in "blue or white": what is looked for is to be so, and nothing is asked."""
    states = not request.stated.limits.is_empty() and not is_question(request.tokens)
    return states and not request.points


def _is_with(request: Request, words: CatalogueWords) -> bool:
    """As in "with bluetooth": it is of what is looked for."""
    return [token.text for token in request.tokens[:1]] == ["with"] and not request.points


def _names_goods(request: Request, words: CatalogueWords) -> bool:
    """As in "and socks?": other goods, and no property of what was shown."""
    said = [token.text for token in request.tokens if token.kind == "word"]
    if said[:1] != ["and"] or len(said[1:]) != 1:
        return False
    thing = singular(said[1])
    return thing != said[1] and is_thing(thing) and not request.points


def _checks_out(request: Request, words: CatalogueWords) -> bool:
    """As in "check out. it goes to 3 Lake Road": begun with the word for it."""
    said = [token.text for token in request.tokens]
    return said[:1] == ["checkout"] or said[:2] == ["check", "out"]


def _well_rated(request: Request, words: CatalogueWords) -> bool:
    """As in "any with good reviews?": such ones are wanted, and no review."""
    return request.stated.limits.rating_min is not None and not request.points


def _asks_where(request: Request, words: CatalogueWords) -> bool:
    """As in "where are your socks": for them, if they are things that a shop may have."""
    named = [singular(word) for word in words_of(request.stated.query)]
    things = any(words.is_noun(word) or is_thing(word) for word in named)
    where = [token.text for token in request.tokens[:1]] == ["where"]
    return where and things and len(named) <= MOST_NAMING


def _puts_in(request: Request, words: CatalogueWords) -> bool:
    """As in "add a 2 kg dumbbell to my cart": one of a kind that is named, and none in view."""
    said = [token.text for token in request.tokens]
    verb = next((place for place, word in enumerate(said[:MOST_BEFORE]) if word in _PUTTING), None)
    limits = request.stated.limits
    priced = limits.price_max_cents is not None or limits.price_min_cents is not None
    if verb is None or request.points or priced or not _ADDING_MORE.isdisjoint(said):
        return False
    sure = said[verb] == "add" or not _CARTS.isdisjoint(said)
    named = bool(limits.category) or any(
        words.is_noun(singular(word)) for word in words_of(request.stated.query)
    )
    return sure and named and said[verb + 1 : verb + 2][:1] in (["a"], ["an"], ["one"], ["the"])


def _tells_liking(request: Request, words: CatalogueWords) -> bool:
    """As in "I like science fiction": what is looked for is to be so."""
    said = [token.text for token in request.tokens]
    likes = said[:1] == ["i"] and not _LIKING.isdisjoint(said[1:3])
    return likes and bool(request.stated.query) and not request.points


def _only_names(request: Request, words: CatalogueWords) -> bool:
    """As in "just a rod", "espresso": what is looked for, and not a word of what to do with it."""
    named = words_of(request.stated.query)
    rest = {token.text for token in request.tokens if token.kind == "word"} - {*named}
    keys = [singular(word) for word in named]
    known = 0 < len(keys) <= MOST_NAMING and all(is_thing(k) or words.is_noun(k) for k in keys)
    return known and rest <= _AROUND and not request.points


def _asks_which_bears(request: Request, words: CatalogueWords) -> bool:
    """As in "which one is by nora quist": which of the list, by words that products bear."""
    named = words_of(request.stated.query)
    asks = [token.text for token in request.tokens[:1]] == ["which"]
    return asks and bool(named) and all(map(words.knows, named)) and not request.points


def _pays_for_it(request: Request, words: CatalogueWords) -> bool:
    """As in "what would she pay for that version": its price, and no way of paying."""
    said = [token.text for token in request.tokens]
    asks = bool({"what", "how", "whats"} & {*said[:2]})
    return asks and request.points and ("pay", "for") in pairwise(said)


def _only_describes(request: Request, words: CatalogueWords) -> bool:
    """As in "hard shell", "extra long": a few words of what it is to be like, and no command."""
    said = [token for token in request.tokens if token.kind != "symbol"]
    named = words_of(request.stated.query)
    valued = request.stated.reading is not None and request.stated.reading.chart.of("VALUE")
    whole = {token.text for token in said} <= {*named} | _AROUND
    few = 0 < len(named) <= MOST_NAMING and all(token.kind == "word" for token in said)
    return whole and few and not valued and not request.points and request.quantity is None


def _leaves_out(request: Request, words: CatalogueWords) -> bool:
    """As in "no salmon, it stinks": of what is looked for, where nothing in view is meant."""
    limits = request.stated.limits
    only = limits.exclude != Exclusions() and limits == Constraints(exclude=limits.exclude)
    after_all = says_kind(request.tokens, "AFTER_ALL")
    return only and not (request.points or after_all) and request.tokens[0].text in _LEAVING


def _takes_long(request: Request, words: CatalogueWords) -> bool:
    """As in "how long does a round of Harbor Barons take": of a thing by its name, on no parcel."""
    named = any(one.kind == "name" and one.product_ids for one in request.references)
    return named and stem("delivery") not in help_terms(" ".join(t.text for t in request.tokens))


def _is_undercut(request: Request, words: CatalogueWords) -> bool:
    """As in "do you match prices? saw them somewhere else for less": no limit of a search."""
    return says_kind(request.tokens, "UNDERCUT")


_LEAVING = frozenset({"no", "nothing", "without", "none"})
_PUTTING = frozenset({"add", "put", "throw", "toss"})
_CARTS = frozenset({"cart", "basket", "bag", "trolley"})
_ADDING_MORE = frozenset({"more", "another", "extra", "filter", "also"})
MOST_BEFORE = 4  # words may stand before it: "can you please add"
# What a thing that is only named was taken for, and never asks for.
_GUESSED = frozenset({"smalltalk", "goodbye", "language", "out_of_scope", "human", "complaint"})
# What is not done before it was thought over.
_UNDONE = frozenset("cart_add cart_update cart_clear ask_product checkout human unclear".split())
_RULES: tuple[tuple[frozenset[str], str, Rule], ...] = (
    (frozenset({"availability", "details"}), "search", _asks_for_kind),
    (frozenset({"search", "refine"}), "deny", puts_off),
    (frozenset({"categories"}), "search", _limits_kind),
    (frozenset({"cart_add"}), "search", _orders_list),
    (frozenset({"cart_update", "search", "refine", "unclear"}), "cart_add", _puts_in),
    (frozenset({"unclear"}), "search", _wants_sold),
    (frozenset({"unclear", "out_of_scope", "categories"}), "search", _asks_where),
    (frozenset({"search"}), "ask_product", _asks_of_shown),
    *MEANT,
    (frozenset({"details"}), "ask_product", _asks_for_property),
    (frozenset({"delivery"}), "ask_product", _takes_long),
    (frozenset({"search", "refine", "similar", "availability", "details"}), "help", _is_undercut),
    (frozenset({"payment", "help", "delivery", "gift", "search"}), "details", _pays_for_it),
    (frozenset({"reviews"}), "refine", _well_rated),
    (frozenset({"top_selling"}), "search", _asks_best),
    (frozenset({"top_selling"}), "compare", _asks_most),
    (frozenset({"ask_product"}), "refine", _states_only),
    (frozenset({"search", "out_of_scope", "unclear"}), "refine", _is_with),
    (frozenset({"ask_product", "availability", "details"}), "search", _names_goods),
    (_UNDONE, "deny", thinks_over),
    (frozenset({"cart_add", "cart_update", "unclear", "details"}), "deny", takes_nothing),
    (frozenset({"refine", "search", "human"}), "deny", only_tells),
    (frozenset({"cart_add"}), "details", _asks_on),
    (frozenset({"cart_add"}), "refine", _is_for),
    (_GUESSED | {"cart_add", "cart_remove", "deny", "similar"}, "refine", _leaves_out),
    (_GUESSED, "refine", _only_names),
    (frozenset({"out_of_scope", "unclear"}), "refine", _asks_which_bears),
)
_DOUBTED: tuple[tuple[frozenset[str], str, Rule], ...] = (
    (frozenset({"cart_add"}), "refine", _only_describes),
    (frozenset({"cart_add"}), "refine", _only_names),
    (frozenset({"out_of_scope"}), "search", _names_kind),
    (frozenset({"order_status", "search", "help", "account", "delivery"}), "checkout", _checks_out),
    (frozenset({"out_of_scope", "smalltalk"}), "refine", _tells_liking),
)
