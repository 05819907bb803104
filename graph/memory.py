"""What a conversation keeps of a turn: what was shown, what is in focus, what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.facts import ProductFacts
from graph.brief import LISTING_INTENTS, Said
from graph.deeds import CART_TOOLS
from graph.embedded.voice import english_of
from graph.search_memory import (
    BROWSING_TOOLS,
    LISTING_TOOLS,
    departments_listed,
    in_force,
    not_in_vain,
    pages_seen,
    searches_left,
)
from graph.understanding.degrees import degrees_of
from graph.understanding.kinds import with_kinds
from graph.understanding.lexicon import phrases
from graph.understanding.offers import Narrowing
from graph.understanding.sized import sizes_listed
from graph.understanding.types import Conversation, ShownList, ShownProduct, Understanding
from knowledge.advantages import figures_of
from knowledge.compare import sheet
from knowledge.words import words
from tools.outcome import ToolOutcome

KEPT_EARLIER = 40
KEPT_LISTS = 12
MOST_IN_FOCUS = 3
SUMMARY_CHARS = 1500
ASKED_CHARS = 120
ASKING_INTENTS = with_kinds({"details", "ask_product", "availability", "reviews", "help"})
PERSONS = frozenset(phrases("keeping")["OTHERS"])
TELLING_TOOLS = frozenset({"get_product_details", "get_availability", "ask_reviews"})
NAMING_TOOLS = LISTING_TOOLS | TELLING_TOOLS | {"compare_products", "recommend_products"}
"""Tools after which goods are named for themselves, not as what lies in a cart."""


def remembered(product: ProductFacts) -> ShownProduct:
    """What the conversation keeps of a product."""
    options: dict[str, list[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            if value not in options.setdefault(name, []):
                options[name].append(value)
    return ShownProduct(
        id=product.id,
        name=product.name,
        brand=product.brand,
        category=product.category,
        price_cents=product.price_cents,
        rating=product.rating,
        attributes={**options, **product.attributes},
        options=options,
        sizes=sizes_listed(product.specifications),
        figures=degrees_of(sheet(product)) | figures_of(product),
    )


def after_turn(
    before: Conversation,
    understanding: Understanding,
    outcomes: Sequence[ToolOutcome],
    cards: Sequence[ProductFacts],
    said: Said,
    narrowing: Narrowing | None = None,
    *,
    in_free_words: bool = False,
) -> Conversation:
    """The conversation with this turn in it; `cards` are what was shown, fitting or closest.

    What a provider names `in_free_words` stands in its own order, whatever was asked.
    """
    query, limits = in_force(understanding, outcomes)
    limits = not_in_vain(before, limits, outcomes)
    changed: dict[str, Any] = {
        "turns": before.turns + 1,
        "last_intents": understanding.intents,
        "chips": {str(chip): english_of(chip) for chip in said.suggestions},
        "pending": said.pending,
        "open_question": said.open_question,
        "query": query,
        "question": _question(understanding),
        "seen": pages_seen(before, outcomes),
        "searches": searches_left(before, limits),
        "constraints": limits,
        "kept": understanding.kept,
        "narrowing": _narrowing(before, outcomes, narrowing),
    }
    talked_of = _order_id(outcomes)
    if talked_of:
        changed["order_id"] = talked_of
    changed |= _choice_left_open(before, understanding, said)
    if said.undo is not None:
        changed["undo"] = list(said.undo)
    changed["meant_for"] = before.meant_for | _meant_for(understanding, outcomes)
    shown = _shown(before, understanding, outcomes, cards)
    if in_free_words and "shown" not in shown:
        shown |= _named_anew(before, understanding, outcomes, cards)
    if said.leading in [*shown.get("focus", []), *shown.get("together", [])]:
        shown["focus"] = [said.leading]
    return before.model_copy(update=changed | shown)


def _order_id(outcomes: Sequence[ToolOutcome]) -> str:
    """The one order that a turn was about."""
    alone = [o.orders[0].id for o in outcomes if o.ok and len(o.orders) == 1]
    return alone[-1] if alone else ""


def _narrowing(
    before: Conversation, outcomes: Sequence[ToolOutcome], made: Narrowing | None
) -> Narrowing | None:
    """What the newest list offers, as long as the conversation has not left it."""
    left = any(o.name in LISTING_TOOLS | BROWSING_TOOLS for o in outcomes)
    return made if made is not None or left else before.narrowing


def _choice_left_open(
    before: Conversation, understanding: Understanding, said: Said
) -> dict[str, Any]:
    """Which version goes into the cart may still be told after a question in between."""
    waits = before.pending is not None and before.pending["action"] == "add_to_cart"
    only_asked = bool(understanding.intents) and set(understanding.intents) <= ASKING_INTENTS
    if not (waits and only_asked) or said.pending or said.open_question:
        return {}
    return {"pending": before.pending, "open_question": before.open_question}


def _question(understanding: Understanding) -> str:
    """What was asked about a product or the shop, for a message that only asks on."""
    part = understanding.parts[-1] if understanding.parts else None
    return part.asked if part and part.intent in ASKING_INTENTS else ""


def _shown(
    before: Conversation,
    understanding: Understanding,
    outcomes: Sequence[ToolOutcome],
    cards: Sequence[ProductFacts],
) -> dict[str, Any]:
    if not cards and understanding.is_new_search and _found_nothing(outcomes):
        # "The first" is none of what was shown of another kind of thing.
        older = [*before.shown, *before.earlier][:KEPT_EARLIER]
        return {"shown": [], "earlier": older, "focus": [], "together": []}
    if not cards:
        return _asked_about(before, understanding, outcomes)
    listed = any(o.name in LISTING_TOOLS and (o.products or o.closest) for o in outcomes)
    about_list = any(intent in LISTING_INTENTS for intent in understanding.intents)
    if not (listed and (about_list or departments_listed(outcomes))):
        return _talked_of(before, outcomes, cards)
    beside = _beside_list(outcomes)
    shown = [remembered(card) for card in cards if card.id not in beside]
    others = [remembered(card) for card in cards if card.id in beside]
    shown, others = (shown, others) if shown else (others, [])
    focus = [shown[0].id] if len(shown) == 1 else []
    return {
        **_as_list(before, understanding, shown, others),
        "focus": _asked_last(understanding, outcomes) or focus,
        "together": [],
    }


def _named_anew(
    before: Conversation,
    understanding: Understanding,
    outcomes: Sequence[ToolOutcome],
    cards: Sequence[ProductFacts],
) -> dict[str, Any]:
    """The goods that a reply names one after the other: places are counted in them from now on.

    Not where there is but one, which leaves the list before it to be chosen from, nor a cart told.
    """
    told = {p.id for o in outcomes if o.name in NAMING_TOOLS for p in o.products}
    shown = [remembered(card) for card in cards if card.id in told]
    distinct = {product.id for product in shown}
    if len(distinct) < 2 or [p.id for p in shown] == [p.id for p in before.shown]:
        return {}
    return _as_list(before, understanding, shown)


def _as_list(
    before: Conversation,
    understanding: Understanding,
    shown: list[ShownProduct],
    others: Sequence[ShownProduct] = (),
) -> dict[str, Any]:
    """The newest list; the others beside it, and what was shown before, are behind it."""
    new = {product.id for product in (*shown, *others)}
    older = [*others, *(p for p in [*before.shown, *before.earlier] if p.id not in new)]
    return {
        "shown": shown,
        "earlier": older[:KEPT_EARLIER],
        "lists": _lists(before, shown, understanding.in_force.sort),
    }


def _asked_last(understanding: Understanding, outcomes: Sequence[ToolOutcome]) -> list[str]:
    """The one product told of where a message with a search asked in the end: "is it oak?"."""
    last = understanding.parts[-1:]
    told = {p.id for o in outcomes if o.ok and o.name in TELLING_TOOLS for p in o.products}
    asked = any(part.intent in ASKING_INTENTS for part in last)
    return [*told] if asked and len(told) == 1 else []


def _found_nothing(outcomes: Sequence[ToolOutcome]) -> bool:
    listed = [o for o in outcomes if o.ok and o.name in LISTING_TOOLS]
    return bool(listed) and not any(o.products or o.nearest for o in listed)


def only_in_cart(outcomes: Sequence[ToolOutcome]) -> set[str]:
    """Products that a turn only put into the cart or changed there: "the first, and belts too"."""
    told = {p.id for o in outcomes if o.name not in CART_TOOLS for p in o.products}
    return {p.id for o in outcomes if o.name in CART_TOOLS for p in o.products} - told


def _beside_list(outcomes: Sequence[ToolOutcome]) -> set[str]:
    """Products of a turn that are of no list of it: "the first" counts none that was added."""
    listed = {p.id for o in outcomes if o.name in LISTING_TOOLS for p in o.products}
    return {product.id for outcome in outcomes for product in outcome.products} - listed


def _asked_about(
    before: Conversation, understanding: Understanding, outcomes: Sequence[ToolOutcome]
) -> dict[str, Any]:
    """What a question pointed at is what "it" means next, also where no card answers it."""
    asked = [p for p in understanding.parts if p.intent in ASKING_INTENTS]
    told = [o.products for o in outcomes if o.name in TELLING_TOOLS and asked and o.ok]
    pool = [*before.shown, *before.earlier, *before.cart]
    new = [remembered(p) for found in told for p in found if p.id not in {q.id for q in pool}]
    known = {product.id for product in [*pool, *new]}
    pointed = [pid for part in asked for pid in part.product_ids]
    ids = [*dict.fromkeys(pointed or [p.id for found in told for p in found])]
    if not 0 < len(ids) <= MOST_IN_FOCUS or not known.issuperset(ids):
        return {}
    return {"focus": ids, "earlier": [*new, *before.earlier][:KEPT_EARLIER]}


def _meant_for(
    understanding: Understanding, outcomes: Sequence[ToolOutcome]
) -> dict[str, list[str]]:
    """The words for the person that what was put in the cart is for, by product."""
    put_in = {o.arguments.get("product_id") for o in outcomes if o.ok and o.name == "add_to_cart"}
    found: dict[str, list[str]] = {}
    for part in understanding.parts:
        persons = sorted(PERSONS & set(words(part.text)))
        for pid in put_in & set(part.product_ids) if persons else ():
            found[str(pid)] = persons
    return found


def _lists(before: Conversation, shown: Sequence[ShownProduct], sort: str) -> list[ShownList]:
    """The lists shown so far with the newest, which counts once if it is shown again."""
    newest = ShownList(ids=[product.id for product in shown], sort=sort)
    return [newest, *(one for one in before.lists[:1] if one != newest), *before.lists[1:]][
        :KEPT_LISTS
    ]


def _talked_of(
    before: Conversation, outcomes: Sequence[ToolOutcome], cards: Sequence[ProductFacts]
) -> dict[str, Any]:
    """The products told about are what "it" means, unless a whole list was gone through."""
    compared = [p for o in outcomes if o.name == "compare_products" for p in o.products]
    known = {product.id for product in [*before.shown, *before.earlier]}
    new = [remembered(p) for p in {p.id: p for p in (*cards, *compared)}.values()]
    new = [product for product in new if product.id not in known]
    side_by_side = [p.id for p in compared or cards]
    if len(side_by_side) == 1 and len(before.focus) == 1:
        side_by_side = list(dict.fromkeys([*before.focus, *side_by_side]))
    return {
        "together": side_by_side if len(side_by_side) > 1 else before.together,
        "focus": [card.id for card in cards] if compared or len(cards) <= MOST_IN_FOCUS else [],
        "earlier": [*new, *before.earlier][:KEPT_EARLIER],
    }


def with_exchange(
    history: list[dict[str, str]], summary: str, asked: dict[str, str], reply: str, window: int
) -> tuple[list[dict[str, str]], str]:
    """History with the newest exchange; what falls out of the window goes into the summary.

    `asked` is what the customer said, `text`, and what the turn changed, `deeds`: of an exchange
    that has fallen out both are told, and the reply's words are not.
    """
    longer = [*history, {"role": "user", **asked}, {"role": "assistant", "text": reply}]
    fallen, kept = longer[:-window], longer[-window:]
    told = [_summed_up(entry) for entry in fallen if entry["role"] == "user"]
    joined = "; ".join([summary, *told] if summary else told)
    return kept, joined[-SUMMARY_CHARS:]


def _summed_up(entry: dict[str, str]) -> str:
    deeds = entry.get("deeds")
    return entry["text"][:ASKED_CHARS] + (f" [{deeds}]" if deeds else "")
