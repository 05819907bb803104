"""Which model of a device a query asks for: an "iphone 7" is no 7 Plus, a strap of 42mm no 38mm."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

import numpy as np

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.lexicon import lexicon
from knowledge.search_query import SearchQuery, Term

VARIANTS = frozenset(lexicon("variants")["words"])
DEVICES = frozenset(one for devices in lexicon("devices").values() for one in devices)


def models_asked(terms: Sequence[Term]) -> frozenset[str]:
    """The words that tell which size or model is meant: "42mm", the "7" and "plus" of "7 plus"."""
    pairs = itertools.pairwise(terms)
    told = {two.word for one, two in pairs if two.word in VARIANTS and _names_device(one.word)}
    return frozenset(told | {term.word for term in terms if is_figure(term.word)})


def of_device(shop: CatalogueSnapshot, query: SearchQuery, mask: Mask) -> Mask:
    """The rows among the mask whose names tell the model asked for, and no mere variant of it.

    All of them, where no name tells it.
    """
    told = [_told(*one) for one in _plain_models(query.terms)]
    if not told:
        return mask
    kept = mask.copy()
    for row in np.flatnonzero(mask):
        name = shop.names[int(row)].casefold()
        kept[row] = all(device in name and model.search(name) for device, model in told)
    return kept if kept.any() else mask


def is_figure(word: str) -> bool:
    """Whether a word bears a figure: "42mm", "s7"."""
    return any(map(str.isdigit, word))


def _plain_models(terms: Sequence[Term]) -> Iterator[tuple[str, str]]:
    """Devices with the figures behind them that stand before no variant: "iphone 7 case"."""
    said = [term.word for term in terms]
    for place, word in enumerate(said[1:], 1):
        after = said[place + 1 : place + 2]
        if is_figure(word) and said[place - 1] in DEVICES and VARIANTS.isdisjoint(after):
            yield said[place - 1], word


def _told(device: str, figure: str) -> tuple[str, re.Pattern[str]]:
    """The device, and what finds the figure in a name where no variant follows it."""
    variants = "|".join(sorted(VARIANTS))
    return device, re.compile(rf"(?<!\w){re.escape(figure)}(?!\w)(?!\W*(?:{variants})\b)")


def _names_device(word: str) -> bool:
    return is_figure(word) or word in DEVICES
