"""References to lines of the cart by their option, by whom they are for, or as a kind refused."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.changing import only_asks, start_of, takes_out
from graph.understanding.held_counts import thing_at
from graph.understanding.held_siblings import sibling_said
from graph.understanding.how_many import count_at
from graph.understanding.keys import match_keys, one_spelling, phrase_keys
from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import silent, words_borne
from graph.understanding.pointers import LISTS, Pointers, heads, reference
from graph.understanding.pointing import pool
from graph.understanding.split import kinds_at
from graph.understanding.swapping import swaps_said
from graph.understanding.titles import Named
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, Reference, ShownProduct
from knowledge.words import singular

_WORDS = {name: frozenset(words) for name, words in phrases("changing").items()}
_PERSONS = frozenset(phrases("keeping")["OTHERS"])
_REFUSING = frozenset(("no", "without", "forget", "skip", "nvm", "nevermind"))
_OFF = frozenset(("off", "out", "away", "gone"))
_CALLED_OFF = frozenset(("no", "out", "off", "gone"))
# So many words may be a name: "spice mkt no".
MOST_CALLED = 2
_JOINTS = frozenset((",", "and", "&", "plus"))
_CALLED = frozenset(("one", "ones", "pair", "version", "out", "off", "away", "please", "again", ""))
_CHANGING = frozenset(("change", "make", "switch", "swap", "only", "just", "not"))
_OWNED = {"hers": _WORDS["hers"], "his": _WORDS["his"], "theirs": _PERSONS}


def by_option(said: Pointers) -> list[Reference]:
    """As in "the white one": the product of whose lines some, not all, are of that option."""
    lines = said.conversation.cart_lines
    texts = [one_spelling(token.text) for token in said.tokens]
    for place in range(len(texts)):
        bearing = [line for line in lines if option_at(texts, place, line.get("options", {}))]
        ids = {line["product_id"] for line in bearing}
        if len(ids) != 1 or len(bearing) == len(lines):
            continue
        end = max(option_at(texts, place, line["options"]) for line in bearing)
        product = next((p for p in said.conversation.cart if p.id in ids), None)
        after = texts[end] if end < len(texts) else ""
        if product and (after in _CALLED or not after.isalpha() or _is_called(product, after)):
            return [reference("attribute", said.text(place, end), [*ids])]
    return []


def _is_called(product: ShownProduct, word: str) -> bool:
    return singular(word) in heads([product])


def option_at(texts: Sequence[str], place: int, options: dict[str, str]) -> int:
    """Where one of the options ends whose value begins at a place; 0 if none does."""
    for value in options.values():
        words = [one_spelling(word) for word in words_of(value)]
        if words and list(texts[place : place + len(words)]) == words:
            return place + len(words)
    return 0


def by_possessor(said: Pointers) -> list[Reference]:
    """As in "lose hers", "my wife's": what was put in the cart for that person."""
    meant = said.conversation.meant_for
    for place, token in enumerate(said.tokens):
        owners = _OWNED.get(token.text) if _stands_alone(said, place) else None
        if token.raw.endswith("'s") and token.text[:-1] in _PERSONS:
            owners = frozenset((token.text[:-1],))
        ids = [pid for pid, persons in meant.items() if owners and owners & {*persons}]
        held = [product.id for product in said.conversation.cart if product.id in ids]
        if held:
            return [reference("name", token.text, held)]
    return []


def _stands_alone(said: Pointers, place: int) -> bool:
    after = said.word(place + 1)
    return after in _OFF or not after.isalpha() or after in _WORDS["trailing"]


def by_several_kinds(said: Pointers) -> list[Reference]:
    """As in "the kettle and the candle": each thing of the cart that is named."""
    cart = said.conversation.cart
    if not any(token.text in _JOINTS for token in said.tokens):
        return []
    found: dict[str, Reference] = {}
    place = 0
    while place < len(said.tokens):
        product, end = thing_at(said.tokens, place, cart)
        if product is not None:
            text = said.text(place, end)
            found.setdefault(product.id, reference("name", text, [product.id]))
        place = max(end, place + 1)
    return list(found.values()) if len(found) > 1 else []


def refuses_held(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> bool:
    """As in "no chocolate, I'm on a diet", "kettle off please": a kind in the cart, no more."""
    place = start = start_of(tokens)
    begun = [n for n, token in enumerate(tokens[: start + 1]) if token.text in _REFUSING]
    if begun:
        product, end = thing_at(tokens, begun[-1] + 1, cart)
        after = tokens[end].text if end < len(tokens) else ""
        refused = after in _WORDS["reasons"] | _OFF or "AFTER_ALL" in kinds_at(tokens, end)
        return product is not None and refused
    product, end = thing_at(tokens, place, cart)
    off = end < len(tokens) and tokens[end].text in _OFF
    after = tokens[end + 1].text if off and end + 1 < len(tokens) else ""
    return off and product is not None and after in _WORDS["reasons"] | _WORDS["trailing"]


def refuses_other(tokens: Sequence[Token], cart: Sequence[ShownProduct]) -> bool:
    """As in "spice mkt no": a clause calls something off by a name that nothing there bears."""
    held = {word for product in cart for word in words_borne(product)}
    keys = match_keys(tokens)
    for place, token in enumerate(tokens):
        start = place
        while start and tokens[start - 1].kind == "word" and tokens[start - 1].text not in _JOINTS:
            start -= 1
        named = keys[start:place]
        called = 0 < len(named) <= MOST_CALLED and silent().isdisjoint(named)
        if token.text in _CALLED_OFF and called and held.isdisjoint(named):
            return True
    return False


def by_other_option(tokens: Sequence[Token], conversation: Conversation) -> list[Reference]:
    """Another of a thing in the cart in an option that is said: "my sister wants one in white"."""
    texts = [one_spelling(token.text) for token in tokens]
    if only_asks(tokens) or takes_out(tokens) or (_CHANGING | LISTS["removing"]) & {*texts}:
        return []
    if not _WORDS["another"] & {*texts} and not any(_counts(tokens, n) for n in range(len(tokens))):
        return []
    if next(swaps_said(tokens), None) is not None:
        return []
    held = _last_held(conversation)
    if held is None or _other_than(tokens, held, conversation):
        return []
    product = held if _says_option(texts, held) else sibling_said(tokens, held, conversation)
    if product is None:
        return []
    counts = [count_at(tokens, n)[0] for n in range(len(tokens)) if _counts(tokens, n)]
    return [reference("last", " ".join(texts), [product.id], counts[0] if counts else None)]


def _other_than(tokens: Sequence[Token], product: ShownProduct, conversation: Conversation) -> bool:
    """Whether another thing is named beside it, by what it is or by a word of its name."""
    known = [one for one in pool(conversation) if one.id != product.id]
    own = {*words_borne(product)} | LISTS["plain"] | _WORDS["another"] | silent()
    named = heads(known) - heads([product]) - LISTS["plain"] - _WORDS["another"]
    called = {word for one in known for word in phrase_keys(one.name) if len(word) > 2} - own
    whole = any(isinstance(t, Named) and t.product_id != product.id for t in tokens)
    keys = match_keys(tokens)
    return whole or any(singular(t.text) in named for t in tokens) or not called.isdisjoint(keys)


def _counts(tokens: Sequence[Token], place: int) -> bool:
    count, _ = count_at(tokens, place)
    return count is not None and 0 < count <= MOST_MORE and tokens[place].text != "one"


MOST_MORE = 20


def _last_held(conversation: Conversation) -> ShownProduct | None:
    """What was put in the cart last, or is alone there."""
    changed = [call["arguments"].get("product_id") for call in reversed(conversation.undo)]
    held = {product.id: product for product in conversation.cart}
    meant = [held[pid] for pid in changed if pid in held]
    products = meant or (list(held.values()) if len(held) == 1 else [])
    return products[0] if products else None


def _says_option(texts: Sequence[str], product: ShownProduct) -> bool:
    """Whether one of its options is said, and no other thing than it is named."""
    values = [{name: value} for name, every in product.options.items() for value in every]
    return any(option_at(texts, place, one) for place in range(len(texts)) for one in values)
