"""Names of products that tell what another thing is to fit: "a case for my Quillion Aria"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from graph.understanding.keys import match_keys, phrase_keys
from graph.understanding.kinds import SEEKING
from graph.understanding.mentions import CatalogueWords, Value
from graph.understanding.pointing import pool
from graph.understanding.titles import ARTICLES, Named
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Part, ShownProduct
from knowledge.categories import is_below
from knowledge.lexicon import lexicon
from knowledge.traits import FITTING

_NAMING = frozenset({"pronoun", "name", "ordinal"})
_TELLING = frozenset({"details", "availability", "ask_product"})
_FOR = frozenset({"for", "fits", "fit", "fitting", "with"})
_WORD = re.compile(r"\w+")
# "S7", "6s", "G", and not "4G" or "32GB".
_MODEL = re.compile(r"[a-z]{0,2}\d{1,4}(?!g)[a-z]?|[a-z]")
_VARIANTS = frozenset({"edge", "plus", "mini", "pro", "max", "ultra", "note", "se", "air", "lite"})
_IT = frozenset({"it", "that", "this", "them", "those", "these"})
_THE = frozenset({"the", "my"})
# What begins what is not known yet: "a case for the second" is none of those shown.
_ANY = frozenset({"a", "an", "some", "any", "another"})


def made_for(tokens: Sequence[Token], words: CatalogueWords) -> list[Token]:
    """The tokens, names of products cut to what other products say that they fit.

    As they are where no other kind of thing is named, or no product is said to fit these.
    """
    others = [token for token in tokens if not isinstance(token, Named)]
    if len(others) == len(tokens) or not any(map(words.is_noun, match_keys(others))):
        return list(tokens)
    return [one for token in tokens for one in _as_value(token, words)]


def fitting_it(
    part: Part, tokens: Sequence[Token], conversation: Conversation, words: CatalogueWords
) -> Part:
    """The part as a search for what goes with the one product that it points at.

    "A case for it", of a phone just shown, with what the case is to fit as a limit; "a charger
    for the Kestrad Rugged X" asks for no details of a phone.
    """
    meant = {pid for one in part.references if one.kind in _NAMING for pid in one.product_ids}
    known = {product.id: product for product in pool(conversation) if product.id in meant}
    if len(known) != 1 or not _is_for_it(part, tokens):
        return part
    product = next(iter(known.values()))
    named = part.constraints.category
    others = bool(named) and not any(is_below(product.category, path) for path in named)
    value = _fitted(product.name.split(), words)
    if value is not None and named and value.attribute not in words.held_in(named):
        value = None
    if value is None and not others:
        return part
    beside = value is not None and _names_another(tokens, product, words)
    begun = part.intent in _TELLING or (part.intent == "cart_add" and _is_any(tokens))
    if part.intent not in SEEKING and not beside and not (others and begun):
        return part
    fits = {value.attribute: [value.spelling]} if value else {}
    limits = part.constraints.model_copy(
        update={"attributes": {**part.constraints.attributes, **fits}}
    )
    found: dict[str, Any] = {"references": [], "quantity": None, "options": {}}
    placed = {word for one in part.references if one.kind == "ordinal" for word in one.text.split()}
    query = [word for word in part.query.split() if word not in placed]
    found["query"] = " ".join(query if value else [*query, *device_of(product.name)])
    return part.model_copy(update={"intent": "search", "constraints": limits, **found})


def device_of(name: str) -> list[str]:
    """The words of a product's name that say which device it is: "galaxy", "s7", "edge"."""
    said = [word.casefold() for word in _WORD.findall(name)]
    known = {one for devices in lexicon("devices").values() for one in devices}
    begin = next((place for place, word in enumerate(said) if word in known), None)
    if begin is None:
        return []
    models = itertools.takewhile(
        lambda word: _MODEL.fullmatch(word) or word in _VARIANTS, said[begin + 1 :]
    )
    return [said[begin], *models]


def _names_another(tokens: Sequence[Token], product: ShownProduct, words: CatalogueWords) -> bool:
    """Whether a kind of thing is named that the product is not: "got an Aria, need a case"."""
    own = phrase_keys(product.name)
    said = match_keys([token for token in tokens if not isinstance(token, Named)])
    return any(words.is_noun(key) and key not in own for key in said)


def _is_for_it(part: Part, tokens: Sequence[Token]) -> bool:
    """Whether it is said what the thing is to fit, by a word for what was shown."""
    said = [token.text for token in tokens]
    placed = {one.text.split()[0] for one in part.references if one.kind == "ordinal"}
    after = (said[n + 1 : n + 3] for n, word in enumerate(said) if word in _FOR)
    return any(
        next_[0] in _IT | placed or (next_[0] in _THE and next_[-1] in placed)
        for next_ in after
        if next_
    )


def _is_any(tokens: Sequence[Token]) -> bool:
    """Whether the thing that is to go with it is any of its kind: "and a case for that one"."""
    said = [token.text for token in tokens]
    begins = next((place for place, word in enumerate(said) if word in _FOR), 0)
    return not _ANY.isdisjoint(said[:begins])


def _as_value(token: Token, words: CatalogueWords) -> Sequence[Token]:
    """The words of a name that are a value of the shop; the token itself where none are."""
    if not isinstance(token, Named):
        return [token]
    said = [part for part in token.said if part.text not in ARTICLES]
    value = _fitted([part.raw for part in said], words)
    return said[: len(value.spelling.split())] if value else [token]


def _fitted(name: Sequence[str], words: CatalogueWords) -> Value | None:
    """What other products are said to fit, of the words that a name begins with."""
    for end in range(len(name), 1, -1):
        keys = phrase_keys(" ".join(name[:end]))
        for item in words.find_keys(keys):
            whole = item.kind == "VALUE" and item.end - item.start == len(keys)
            if whole and item.value.attribute in FITTING:
                value: Value = item.value
                return value
    return None
