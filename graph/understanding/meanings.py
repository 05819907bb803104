"""What each rule of the grammar means: values of items, and changes to the limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.constraints import Constraints
from graph.understanding.draft import Draft, Measure, append
from graph.understanding.excluding import (
    drop_field,
    drop_narrowing,
    drop_price,
    drop_thing,
    exclude,
    exclude_kind,
)
from graph.understanding.grammar import Match

# "Around" a price: so much to each side, in percent.
AROUND_PERCENT = 15
WELL_RATED = 4.0
BEST_RATING = 5
# Numbers that count units of the currency; other amounts are in cents already.
_UNITS = ("BARE", "LONE", "SUM", "FEW", "NUM")
# The largest price in cents that is believed; more is a typing error.
MOST_CENTS = 10**11


def _amount(match: Match) -> int:
    item = match.one("a")
    return _cents(item.value) if item.kind in _UNITS else int(item.value)


def money(match: Match) -> int:
    """Cents of an amount with its currency."""
    return _cents(match.one("n").value)


def cents(match: Match) -> int:
    """Cents of an amount in cents."""
    return int(min(match.one("n").value, MOST_CENTS))


def amount(match: Match) -> int:
    """Cents of money, or of a bare number that means money."""
    item = match.one("a")
    return int(item.value) if item.kind == "MONEY" else _cents(item.value)


def _cents(units: float) -> int:
    return round(min(max(units, 0.0), MOST_CENTS) * 100)


def thing(match: Match) -> Any:
    """The catalogue item that was named."""
    return match.one("x")


def comparison(match: Match) -> None:
    """A comparison in several words has no value beside its type."""


VALUES: dict[str, Callable[[Match], Any]] = {
    "money": money,
    "cents": cents,
    "amount": amount,
    "thing": thing,
    "comparison": comparison,
}


def price(draft: Draft, match: Match) -> None:
    """One end of the price; the last one said holds, but never loosens a range."""
    options = dict(match.rule.options)
    end, value = options["end"], _amount(match)
    low, high = draft.limits.price_min_cents, draft.limits.price_max_cents
    if low is not None and high is not None and not low <= value <= high:
        loosens = value > high if end == "max" else value < low
        if loosens:
            return
    setattr(draft.limits, f"price_{end}_cents", value)
    setattr(draft.limits, f"price_{end}_exclusive", bool(options.get("exclusive", False)))


def price_range(draft: Draft, match: Match) -> None:
    """Both ends of the price, in either order."""
    first, second = _range_cents(match)
    if first > second and match.all("f"):
        return  # "from 9 to 5"
    _set_range(draft, min(first, second), max(first, second))


def _range_cents(match: Match) -> tuple[int, int]:
    ends = []
    for label in ("a", "b"):
        item = match.one(label)
        ends.append(_cents(item.value) if item.kind in _UNITS else int(item.value))
    return ends[0], ends[1]


def price_around(draft: Draft, match: Match) -> None:
    """A price of so much, fifteen percent to each side."""
    middle = _amount(match)
    slack = middle * AROUND_PERCENT // 100
    _set_range(draft, middle - slack, middle + slack)


def price_exactly(draft: Draft, match: Match) -> None:
    """This price and no other."""
    _set_range(draft, _amount(match), _amount(match))


def price_hundreds(draft: Draft, match: Match) -> None:
    """As in "In the 200s": from 200 to below 300."""
    low = match.one("n").value
    step = 10.0 ** max(len(str(int(low))) - 1, 0)
    _set_range(draft, _cents(low), _cents(low + step))
    draft.limits.price_max_exclusive = True


def _set_range(draft: Draft, low: int, high: int) -> None:
    """Set both ends; what the message has said of the price besides holds as well if it can."""
    range_said = Constraints(price_min_cents=low, price_max_cents=high)
    both = draft.limits.narrowed(range_said)
    least, most = both.price_min_cents, both.price_max_cents
    held = both if least is not None and most is not None and least <= most else range_said
    for end in ("min", "max"):
        for name in (f"price_{end}_cents", f"price_{end}_exclusive"):
            setattr(draft.limits, name, getattr(held, name))


def rating(draft: Draft, match: Match) -> None:
    """The least rating, on a scale of five."""
    value = match.one("n").value
    if 0 < value <= BEST_RATING:
        draft.limits.rating_min = value


def rated_well(draft: Draft, match: Match) -> None:
    """Well rated means four stars at least, unless a figure is given."""
    if draft.limits.rating_min is None:
        draft.limits.rating_min = WELL_RATED


def review_count(draft: Draft, match: Match) -> None:
    """The least number of reviews."""
    draft.limits.rating_count_min = int(min(match.one("n").value, 10**9))


def review_figure(draft: Draft, match: Match) -> None:
    """As in "reviews above 4", "reviews above 100": stars up to five, a number beyond."""
    (rating if match.one("n").value <= BEST_RATING else review_count)(draft, match)


def in_stock(draft: Draft, match: Match) -> None:
    """Only what can be bought now."""
    draft.limits.in_stock = True


def sort(draft: Draft, match: Match) -> None:
    """The order of results."""
    draft.limits.sort = dict(match.rule.options)["by"]


def measure(draft: Draft, match: Match) -> None:
    """A measure with its comparison; attributes are held to it later, if the shop has them."""
    labels = dict(match.captures)
    if "u" in labels:
        kind = labels["c"].kind if "c" in labels else ""
        number, unit = labels["n"], labels["u"]
        places = range(number.start, unit.end)
        draft.measures.append(Measure(kind, number.value, unit.value, places))


def nothing(draft: Draft, match: Match) -> None:
    """Words that only look like a limit."""


def size(draft: Draft, match: Match) -> None:
    """A size in figures; the catalogue's own sizes are matched as values."""


def compare(draft: Draft, match: Match) -> None:
    """A wish relative to what was shown: cheaper, better rated, bigger."""
    append(draft.comparisons, dict(match.rule.options)["by"])


def compare_part(draft: Draft, match: Match) -> None:
    """As in "a bigger screen": more of what the part is measured by."""
    append(draft.comparisons, f"{dict(match.rule.options)['by']} {match.one('n').value}")


def wish(draft: Draft, match: Match) -> None:
    """A soft wish in the customer's words."""
    said = str(match.one("w").value)
    append(draft.preferences, dict(match.rule.options).get("as", said))


def mild_wish(draft: Draft, match: Match) -> None:
    """A soft wish for less of something: "not too heavy"."""
    append(draft.preferences, f"{match.one('w').value} {match.one('x').value}")


Meaning = Callable[[Draft, Match], None]
MEANINGS: dict[str, Meaning] = {
    meaning.__name__: meaning
    for meaning in (
        price,
        price_range,
        price_around,
        price_exactly,
        price_hundreds,
        rating,
        rated_well,
        review_count,
        review_figure,
        in_stock,
        sort,
        measure,
        nothing,
        size,
        exclude,
        exclude_kind,
        drop_field,
        drop_narrowing,
        drop_price,
        drop_thing,
        compare,
        compare_part,
        wish,
        mild_wish,
    )
}
