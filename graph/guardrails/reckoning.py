"""Amounts that no record holds but that follow from some: differences, sums and multiples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

from data.facts import ProductFacts
from data.yaml_file import read_yaml

WORDS = Path(__file__).with_name("reckoning.yaml")
MOST_ADDED = 3
MOST_STATED = 8
_COUNT = re.compile(r"(?<![\d.,#])\b([2-9]|[1-9]\d)\b(?![.,]?\d|\s?%)")


def is_difference(line: str, found: re.Match[str]) -> bool:
    """Whether an amount is spoken of as what one thing costs less or more than another."""
    return _sign(line, found) != 0


def is_reckoned(line: str, found: re.Match[str]) -> bool:
    """Whether an amount is told as a difference, a total or a share, which no price can replace."""
    share = _next("unit").match(line[found.end() :])
    return bool(is_difference(line, found) or share or _pattern("total").search(line))


def differs_so(
    line: str,
    found: re.Match[str],
    cents: int,
    of: Sequence[ProductFacts],
    than: Sequence[ProductFacts],
) -> bool:
    """Whether one of the things costs so much less, or more, than one of the others."""
    sign = _sign(line, found)
    return any(
        (other - own) * sign == cents
        for product in of
        for own in _prices(product)
        for one in than
        if one.id != product.id
        for other in _prices(one)
    )


def adds_up(line: str, cents: int, stated: Sequence[int], of: Sequence[ProductFacts]) -> bool:
    """Whether an amount is called a total, and is the sum of some stated just before it.

    Or so many times the price of the one thing that it stands beside.
    """
    if not _pattern("total").search(line):
        return False
    newest = stated[-MOST_STATED:]
    sums = (sum(some) for size in range(2, MOST_ADDED + 1) for some in combinations(newest, size))
    if not of and cents in sums:
        return True
    single = _prices(of[0]) if len(of) == 1 else set(newest[-1:])
    counts = {int(count) for count in _COUNT.findall(line)}
    return any(count * price == cents for count in counts for price in single)


def _sign(line: str, found: re.Match[str]) -> int:
    """1 of what is less, -1 of what is more, 0 of an amount that is no difference."""
    if _pattern("before", r"\s+(?:you\s+)?$").search(line[: found.start()]):
        return 1
    after = line[found.end() :]
    return next((s for kind, s in (("less", 1), ("more", -1)) if _next(kind).match(after)), 0)


def _prices(product: ProductFacts) -> set[int]:
    return {product.price_cents, *(v.price_cents for v in product.variants)}


def _next(kind: str) -> re.Pattern[str]:
    return _compiled(r"\s+(?:\w+\s+)?", kind, r"(?!\w)")


def _pattern(kind: str, after: str = r"(?!\w)") -> re.Pattern[str]:
    return _compiled(r"(?<!\w)", kind, after)


@cache
def _compiled(before: str, kind: str, after: str) -> re.Pattern[str]:
    said: Iterable[str] = read_yaml(WORDS)[kind]
    return re.compile(f"{before}(?:{'|'.join(said)}){after}", re.IGNORECASE)
