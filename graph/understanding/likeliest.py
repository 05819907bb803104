"""Which of several products words most likely mean: what they bear of each, rare words most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import log

from graph.understanding.keys import match_keys, phrase_keys
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, ShownProduct
from knowledge.categories import leaf_of
from knowledge.words import singular

# How far a word tells a product, by where it stands.
IN_NAME, IN_VALUE, IN_KIND = 1.0, 0.8, 0.5
# What was shown before the newest list is meant less often; what is talked about, more.
EARLIER, IN_FOCUS = 0.7, 1.3
# So much of what the words can tell the product must bear, and no other more than so much of that.
LEAST_BORNE, MOST_BEHIND = 0.7, 0.85
LONGEST_VALUE = 4
_JOINING = frozenset(("and", "&"))
Weights = Mapping[str, float]


def likeliest(
    said: Sequence[str],
    among: Sequence[ShownProduct],
    conversation: Conversation,
    words: CatalogueWords,
) -> ShownProduct | None:
    """The product that bears the words, clearly ahead of the others; None where that is open.

    Args:
        said: The words that may tell it, as `telling` gives them.
        among: The products that may be meant.
        conversation: What was shown and talked about before.
        words: The catalogue's; a thing of it that no candidate is called is another thing.
    """
    borne = {product.id: words_borne(product) for product in among}
    rare = _rarity(said, list(borne.values()))
    if not rare or any(word not in rare and word in words.nouns for word in said):
        return None
    likely = {p.id: _fit(rare, borne[p.id]) * _nearness(p, conversation) for p in among}
    first, *others = sorted(among, key=lambda product: -likely[product.id])
    full = _fit(rare, borne[first.id]) >= LEAST_BORNE * sum(rare.values())
    ahead = all(likely[one.id] <= MOST_BEHIND * likely[first.id] for one in others)
    return first if full and ahead else None


def telling(tokens: Sequence[Token], counts: frozenset[str] = frozenset()) -> list[str]:
    """The words that may tell a product, in one spelling, without numbers of how many.

    Nor what things come in: "three bars of the 70", "the bag".
    """
    return [word for run in _runs(tokens, counts) for word in run]


def names_other(
    tokens: Sequence[Token], product: ShownProduct, counts: frozenset[str] = frozenset()
) -> bool:
    """As in "the salt and pepper set" of a candle of sea salt: words together that tell more."""
    borne = words_borne(product)
    runs = (run for run in _runs(tokens, counts) if not borne.keys().isdisjoint(run))
    return any(not borne.keys() >= {*run} for run in runs)


def _runs(tokens: Sequence[Token], counts: frozenset[str] = frozenset()) -> list[list[str]]:
    """The telling words that stand together, others between them and the next."""
    runs: list[list[str]] = [[]]
    after = [*(token.text for token in tokens[1:]), ""][: len(tokens)]
    before: Token | None = None
    mute = silent() | counts | {f"x{many}" for many in counts}
    for token, key, then in zip(tokens, match_keys(tokens), after, strict=True):
        if is_ending(token, before):
            continue
        before = token
        if token.kind != "symbol" and then != "of" and not {token.text, key} & mute:
            runs[-1].append(key)
        elif token.text not in _JOINING:
            runs.append([])
    return runs


def is_ending(token: Token, before: Token | None) -> bool:
    """Whether it is the plural's ending of a figure that things are called by: "the 31s"."""
    return token.text == "s" and token.glued and before is not None and before.kind == "number"


@cache
def silent() -> frozenset[str]:
    """Words that tell no product: those of a command, of courtesy, of persons, of containers."""
    lists, changes = phrases("words"), phrases("changing")
    named = ("stop", "command", "remarks", "buying", "persons")
    around = ("leading", "trailing", "taking", "putting", "choosing", "taking_it", "setting")
    units = (*phrases("counting")["units"], *changes["another"], *changes["closing"])
    every = [lists[name] for name in named] + [changes[name] for name in around] + [units]
    return frozenset(form for one in every for word in one for form in (word, singular(word)))


def words_borne(product: ShownProduct) -> Weights:
    """The words of a product, each with how far it tells it."""
    listed = [*product.options.values(), *product.attributes.values()]
    values = [str(v) for value in listed for v in (value if isinstance(value, list) else [value])]
    texts = [(leaf_of(product.category), IN_KIND)]
    texts += [(value, IN_VALUE) for value in values if len(value.split()) <= LONGEST_VALUE]
    texts += [(f"{product.brand or ''} {product.name}", IN_NAME)]
    return {word: told for text, told in texts for word in phrase_keys(text)}


def _rarity(said: Sequence[str], borne: Sequence[Weights]) -> Weights:
    """What each word tells that some candidate bears: the more, the fewer bear it."""
    bearing = {word: sum(word in one for one in borne) for word in said}
    return {word: log(1 + len(borne) / count) for word, count in bearing.items() if count}


def _fit(rare: Weights, borne: Weights) -> float:
    return sum(weight * borne.get(word, 0.0) for word, weight in rare.items())


def _nearness(product: ShownProduct, conversation: Conversation) -> float:
    if product.id in conversation.focus:
        return IN_FOCUS
    near = any(product.id == one.id for one in (*conversation.shown, *conversation.cart))
    return 1.0 if near else EARLIER
