"""What tells products of one name apart: the first words or facts in which they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice, takewhile

from data.facts import ProductFacts

MOST_FACTS = 2
MOST_WORDS = 8
MOST_LETTERS = 40
"""Of a value; a longer one is a text."""


def differences(products: Sequence[ProductFacts]) -> dict[str, str]:
    """For each product that shares its name with another, by its id: what is its own."""
    named: dict[str, list[ProductFacts]] = defaultdict(list)
    for product in products:
        named[product.name.casefold()].append(product)
    return {
        product.id: words
        for alike in named.values()
        if len(alike) > 1
        for product, words in zip(alike, _of(alike), strict=True)
        if words
    }


def _of(alike: Sequence[ProductFacts]) -> list[str]:
    facts = [{**one.attributes, **one.specifications} for one in alike]
    names = list(islice(_differing(facts), MOST_FACTS))
    if names:
        return [
            "; ".join(f"{name}: {one[name]}" for name in names if one.get(name)) for one in facts
        ]
    return list(_own_words([one.shown_description.split() for one in alike]))


def _differing(facts: Sequence[dict[str, object]]) -> Iterator[str]:
    """The short facts that are not the same of all; first those that most have as their own."""
    names = list(dict.fromkeys(name for one in facts for name in one))
    told = {name: [str(one.get(name) or "") for one in facts] for name in names}
    short = [n for n in names if max(map(len, told[n])) <= MOST_LETTERS and len(set(told[n])) > 1]
    yield from sorted(short, key=lambda name: -len(set(filter(None, told[name]))))


def _own_words(texts: Sequence[Sequence[str]]) -> Iterator[str]:
    """A few words of each text, from where it parts from all the others; "" of two alike."""
    for place, text in enumerate(texts):
        others = [other for at, other in enumerate(texts) if at != place]
        at = max(map(partial(_shared, text), others))
        yield " ".join(text[at : at + MOST_WORDS])


def _shared(text: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = zip(text, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
