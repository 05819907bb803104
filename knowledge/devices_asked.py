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
    told = [_told(*one) for one in _models(query.terms)]
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


def _models(terms: Sequence[Term]) -> Iterator[tuple[str, str, str]]:
    """Devices with the figures behind them, and the variants if any: "iphone", "7", "plus"."""
    said = [term.word for term in terms]
    for place, word in enumerate(said[1:], 1):
        if is_figure(word) and said[place - 1] in DEVICES:
            after = said[place + 1 : place + 2]
            yield said[place - 1], word, "".join(VARIANTS.intersection(after))


def _told(device: str, figure: str, variant: str) -> tuple[str, re.Pattern[str]]:
    """The device, and what finds the figure in a name with the variant, or with none, after it."""
    said = rf"(?<!\w){re.escape(figure)}(?!\w)"
    if variant:
        return device, re.compile(rf"{said}\W*{variant}\b")
    return device, re.compile(rf"{said}(?!\W*(?:{'|'.join(sorted(VARIANTS))})\b)")


def _names_device(word: str) -> bool:
    return is_figure(word) or word in DEVICES
