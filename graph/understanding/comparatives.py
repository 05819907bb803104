"""Turn wishes relative to what was shown ("cheaper", "better rated") into limits."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.degrees import hold_degree
from graph.understanding.limits import Stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.pointing import pool, price_extreme, products_in_focus, rating_extreme
from graph.understanding.types import Conversation, Reference, ShownProduct
from knowledge.categories import is_below

_SOFT = {"cheaper": "cheap", "dearer": "premium", "better_rated": "well rated"}


def apply_comparisons(
    stated: Stated,
    references: Sequence[Reference],
    conversation: Conversation,
    words: CatalogueWords,
) -> None:
    """Add the limits of comparisons; without anything to compare with they are soft wishes.

    "Cheaper" is strictly below the product named or in focus, else below the cheapest shown, and
    gives up the least price; "more expensive" strictly above the product named or in focus, else
    above the dearest shown. "Bigger" and the like are the catalogue's values beyond those of the
    same products.
    """
    against = _of_its_kind(_against(references, conversation), stated)
    _hold_kind(stated, against, conversation)
    if "cheaper" in stated.comparisons and stated.limits.price_min_cents is None:
        stated.dropped.append("price_min_cents")
    for comparison in stated.comparisons:
        if comparison in _OF_THE_SEARCH:
            _OF_THE_SEARCH[comparison](stated, against, conversation)
        elif comparison == "cheaper" and against:
            _ceiling(stated, price_extreme(against, lowest=True), named=bool(references))
        elif comparison == "dearer" and against:
            _floor(stated, price_extreme(against, lowest=len(against) == 1))
        elif comparison == "better_rated" and against:
            _rating(stated, against)
        elif hold_degree(stated.limits, comparison, against, words):
            continue
        else:
            stated.preferences.append(_SOFT.get(comparison, comparison))


def _hold_kind(stated: Stated, against: Sequence[ShownProduct], conversation: Conversation) -> None:
    """The kind of what is called by its name, where it is compared with and no other is said."""
    called = [product for product in against if product in conversation.named]
    if stated.comparisons and called and not stated.limits.category:
        stated.limits.category = list(dict.fromkeys(product.category for product in called))


def _of_its_kind(against: Sequence[ShownProduct], stated: Stated) -> list[ShownProduct]:
    """The products of the kinds that are asked for: "cheaper sheets" are none below the pillows."""
    kinds = stated.limits.category
    return [
        one for one in against if not kinds or any(is_below(one.category, path) for path in kinds)
    ]


def _other_brand(
    stated: Stated, against: Sequence[ShownProduct], conversation: Conversation
) -> None:
    """Not the brand that is asked for until now, or that the products in question share."""
    shared = {product.brand for product in against}
    brands = conversation.constraints.brand or [b for b in shared if b and len(shared) == 1]
    excluded = stated.limits.exclude.brand
    excluded += [brand for brand in brands if brand not in [*excluded, *stated.limits.brand]]


def _reversed(stated: Stated, against: Sequence[ShownProduct], conversation: Conversation) -> None:
    """The order of prices the other way round."""
    order = conversation.constraints.sort
    if order in ("price_asc", "price_desc"):
        stated.limits.sort = "price_asc" if order == "price_desc" else "price_desc"


_OF_THE_SEARCH = {"other_brand": _other_brand, "reversed": _reversed}


def _against(references: Sequence[Reference], conversation: Conversation) -> list[ShownProduct]:
    known = {product.id: product for product in pool(conversation)}
    named = [known[pid] for ref in references for pid in ref.product_ids if pid in known]
    focus = [product for product in products_in_focus(conversation, 1) if product.name]
    return named or focus or list(conversation.shown)


def _ceiling(stated: Stated, product: ShownProduct | None, *, named: bool) -> None:
    limits = stated.limits
    if (limits.price_max_cents or limits.sort == "price_asc") and not named:
        return  # As in "cheaper ones, like 35 tops": that says how cheap.
    if product is None or (limits.price_max_cents or product.price_cents) < product.price_cents:
        return
    limits.price_max_cents, limits.price_max_exclusive = product.price_cents, True


def _floor(stated: Stated, product: ShownProduct | None) -> None:
    limits = stated.limits
    if product is None or (limits.price_min_cents or 0) > product.price_cents:
        return
    limits.price_min_cents, limits.price_min_exclusive = product.price_cents, True


def _rating(stated: Stated, against: Sequence[ShownProduct]) -> None:
    """Better than the one in question; among several, the best rated first."""
    best = rating_extreme(against)
    if len(against) == 1 and best is not None and best.rating is not None:
        stated.limits.rating_min = min(round(best.rating + 0.1, 1), 5.0)
    else:
        stated.limits.sort = "rating"
