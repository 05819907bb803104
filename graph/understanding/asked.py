"""Facts about how a request asks: whether a thing is sold, for the rules, of what was shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.understanding.changing import is_question
from graph.understanding.language import small_words
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.our_choice import asks_our_choice
from graph.understanding.persons import asks_person, wants_call
from graph.understanding.request import Request
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token, fold, words_of
from graph.understanding.types import Conversation
from knowledge.words import singular

_SERVICE = frozenset(phrases("words")["service"])
_BUYING = frozenset(("buy", "buying", "order", "purchase", "get", "shop", "shopping"))
_ANYTHING = frozenset(("something", "anything", "stuff", "things"))
_STOP = frozenset(phrases("words")["stop"])
# A question of so many tokens says only what it is about.
MOST_IN_SHORT = 4


def asking_facts(
    request: Request, conversation: Conversation, words: CatalogueWords
) -> Iterator[str]:
    """The facts that hold, by their names in evidence.yaml."""
    yield from _of_the_shop(request, conversation)
    yield from _of_us(request, conversation)
    yield from _of_results(request, conversation, words)
    if request.language != "en" and _shops(request, words):
        yield "foreign"


def _of_us(request: Request, conversation: Conversation) -> Iterator[str]:
    """A person, our own choice, or a wish that names nothing yet."""
    texts = [token.text for token in request.tokens if token.kind == "word"]
    named = request.stated.limits.category and not wants_call(request.tokens)
    if asks_person(request.tokens) and not named:
        yield "asks_person"
    if conversation.shown and asks_our_choice(request.tokens):
        yield "asks_our_choice"
    if _buys_anything(request, {*texts}):
        yield "buys_anything"


def _buys_anything(request: Request, texts: set[str]) -> bool:
    """As in "I want to buy something": it names nothing to look for."""
    said = request.stated
    vague = bool(_BUYING & texts and _ANYTHING & texts) and not request.points
    return vague and set(words_of(said.query)) <= _BUYING and said.limits.is_empty()


def _of_the_shop(request: Request, conversation: Conversation) -> Iterator[str]:
    """Questions on what the shop sells, offers and allows."""
    kinds = _first_kinds(request.tokens)
    if "IS_THERE" in kinds and _of_other_kind(request, conversation):
        yield "asks_if_sold"
        return
    left = [token.text for token in request.tokens[kinds.get("DO_YOU_SELL", 0) :]]
    compared = request.stated.comparisons and request.stated.limits.category
    offered = "DO_YOU_SELL" in kinds and (not request.points or bool(compared))
    if offered and not _SERVICE.isdisjoint(left) and not request.stated.limits.category:
        yield "asks_service"
    elif offered and request.stated.query:
        yield "asks_if_sold"
    if "BRANDS_ASKED" in kinds and not request.points:
        yield "asks_brands"
    yield from _of_the_way(request, kinds)


def _of_the_way(request: Request, kinds: dict[str, int]) -> Iterator[str]:
    """Things on their way to the customer and back, and a thing looked for earlier."""
    if _asks_rules(request):
        yield "rule_on_returns"
    every = [kinds_at(request.tokens, place) for place in range(len(request.tokens))]
    if "ASKS_RULES" in kinds and any("RETURNING" in found for found in every):
        yield "may_go_back"
    limits = request.stated.limits
    back = any("GOING_BACK" in found for found in every)
    if back and (limits.category or limits.attributes or limits.brand):
        yield "goes_back"
    if "QUESTION" in kinds and any("ARRIVING" in found for found in every):
        yield "asks_arrival"
    if not limits.category and (is_question(request.tokens) or _wonders(request.tokens)):
        yield from _of_terms(kinds_in(every))
    elif "CONDITION" in kinds and "MISFORTUNE" in kinds_in(every) and is_question(request.tokens):
        yield "what_if"  # As in "if the shoes are too small, what then?"


def kinds_in(every: Sequence[dict[str, int]]) -> set[str]:
    """All dialogue types that begin anywhere."""
    return {kind for found in every for kind in found}


def _wonders(tokens: Sequence[Token]) -> bool:
    """As in "he asked what would happen if it broke": a question without its mark."""
    return any(
        token.text == "what" and "CONDITION" in kinds_at(tokens, place)
        for place, token in enumerate(tokens)
    )


def _of_terms(kinds: set[str]) -> Iterator[str]:
    """How one pays here, whether it may cost less, and what happens if it is not right."""
    if "PAYING" in kinds:
        yield "asks_payment"
    elif "HAGGLING" in kinds:
        yield "asks_discount"
    elif {"CONDITION", "MISFORTUNE"} <= kinds:
        yield "what_if"


def _of_other_kind(request: Request, conversation: Conversation) -> bool:
    """As in "is there a table cheaper than that sofa": of another kind than what it points at."""
    pointed = {pid for reference in request.references for pid in reference.product_ids}
    known = (*conversation.shown, *conversation.earlier, *conversation.cart)
    kinds = {product.category for product in known if product.id in pointed}
    paths = request.stated.limits.category
    alike = any(kind == path or kind.startswith(f"{path} > ") for kind in kinds for path in paths)
    return bool(kinds and paths) and not alike


def _asks_rules(request: Request) -> bool:
    """As in "can I return it if ...", "how do I return something": no return is asked for."""
    places = range(len(request.tokens))
    every = [kinds_at(request.tokens, place) for place in places]
    if request.order_number or not any("RETURNING" in kinds for kinds in every):
        return False
    conditional = any("CONDITION" in kinds for kinds in every)
    rules = "ASKS_RULES" in _first_kinds(request.tokens)
    mine = any(token.text in ("my", "order", "bought") for token in request.tokens)
    return conditional or (rules and not mine and not request.points)


def _of_results(
    request: Request, conversation: Conversation, words: CatalogueWords
) -> Iterator[str]:
    """Short words that only make sense beside what was shown."""
    kinds = _first_kinds(request.tokens)
    if "IN_PASSING" in kinds and passes_on(request.tokens, request.stated.query, words):
        yield "passes_to_another"
        return
    if "ASKS_OF_IT" in kinds and request.points:
        yield "asks_of_it"
    if request.points and _asks_what_it_is_like(request.tokens):
        yield "what_it_is_like"
    if not (conversation.shown or conversation.focus or conversation.query):
        return
    said = [token.text for token in request.tokens if token.kind == "word"]
    if said[-1:] == ["ones"] and not request.points:
        yield "ones"
    if request.stated.preferences and _only(request, " ".join(request.stated.preferences)):
        yield "only_wishes"
    yield from _short_question(request, conversation, words)


def _asks_what_it_is_like(tokens: Sequence[Token]) -> bool:
    """As in "what's the second one like?"."""
    texts = [token.text for token in tokens if token.kind == "word" and token.text not in _LEADING]
    return texts[-1:] == ["like"] and bool({*texts[:1]} & {"what", "whats", "how", "hows"})


def _short_question(
    request: Request, conversation: Conversation, words: CatalogueWords
) -> Iterator[str]:
    """As in "battery?", "in blue?"."""
    tokens, limits = request.tokens, request.stated.limits
    if tokens[-1:] and (tokens[-1].text != "?" or len(tokens) > MOST_IN_SHORT):
        return
    if len(conversation.focus) == 1 and limits.attributes and not limits.category:
        yield "option_of_focus"
    plain = limits.is_empty() and not request.stated.comparisons and request.stated.query
    named = any(words.is_noun(singular(word)) for word in words_of(request.stated.query))
    if plain and conversation.shown and not named and not request.points:
        yield "of_the_shown"


def passes_on(tokens: Sequence[Token], query: str, words: CatalogueWords) -> bool:
    """As in "what about a submarine": an article, then a thing that is no mere property."""
    end = _first_kinds(tokens).get("IN_PASSING", 0)
    rest = [token.text for token in tokens[end:] if token.kind == "word"]
    if not end or len(rest) < 2 or rest[0] not in ("a", "an", "some", "any"):
        return False
    return rest[-1] not in ("one", "ones") and fold(rest[-1]) in map(fold, words_of(query))


def _shops(request: Request, words: CatalogueWords) -> bool:
    """Whether a request in another language says limits, or more than its small words."""
    small = small_words(request.language)
    money = request.stated.limits.price_max_cents or request.stated.limits.price_min_cents
    known = [word for word in words_of(request.stated.query) if words.knows(word)]
    return bool(money or any(word not in small for word in known))


def _only(request: Request, said: str) -> bool:
    """Whether nothing is searched for beside these words."""
    left = set(words_of(request.stated.query)) - set(words_of(said))
    return not (left - _STOP) and not request.stated.limits.category


def _first_kinds(tokens: Sequence[Token]) -> dict[str, int]:
    """The dialogue types with which the request begins, after small words."""
    start = 0
    while start < len(tokens) and tokens[start].text in _LEADING:
        start += 1
    return kinds_at(tokens, start)


_LEADING = frozenset(
    "and ok okay so hi hello hey but well , also honestly oh btw then hm hmm um please".split()
)
