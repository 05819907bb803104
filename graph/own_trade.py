"""What a message wishes of one's own orders or purchase where no clause of it tells that alone."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.embedded.general import OWN
from graph.misheard import ABOUT_ORDER, CHANGING, HEARD_OF_MONEY, MISHEARD
from graph.own_purchase import (
    begins_purchase,
    gives_code,
    names_payment,
    pays_in_parts,
    places_order,
    ships_cart,
)
from graph.understanding.kinds import wider
from graph.understanding.slots import order_number
from graph.understanding.trade.items import PLACES
from graph.understanding.trade.money_asked import (
    asks_back,
    asks_paid,
    asks_way_paid,
)
from graph.understanding.trade.reviewing import stars_of, wishes_review
from graph.understanding.trade.words import says
from graph.understanding.types import Conversation, Part, Understanding
from knowledge.words import singular, words

Reading = Callable[[Understanding, Conversation], str | None]

NOT_ORDERED = frozenset("cart basket bag account profile address code coupon money refund".split())
_ORDERS = frozenset({"order", "orders", "purchase", "purchases"})
_POINTING = frozenset({"it", "that", "this"})
MOST_AFTER_MY = 4
LEAST_PARTS = 2
ABOUT_ORDER_TALK = frozenset({"order_list", "order_status", "refund_status"})
# What "what did I buy in W1?" is mistaken for.
_HEARD_OF_GOODS = frozenset({"smalltalk", "categories", "cart_view", "top_selling", "recommend"})
MAKING = frozenset({"checkout", "confirm"})
_GENERAL = frozenset({"delivery", "shipping", "express", "standard", "orders", "usually", "if"})
LONGEST_PLACE = 4
# An order's number and nothing else, in capitals.
_NUMBER = re.compile(r"#?(?=[A-Z0-9-]*\d)[A-Z0-9-]{7,24}").fullmatch

# Capitals and figures by turns that the catalogue does not know are no model that is looked for.
_LIKE_NUMBER = re.compile(r"#?[A-Z](?=(?:[A-Z]*\d){4})[A-Z0-9]{8,23}").fullmatch
NO_NUMBER_HEARD = frozenset(
    {"goodbye", "greet", "thanks", "confirm", "deny", "unclear", "out_of_scope", "smalltalk"}
)


def of_own_trade(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The one request that the whole message is; None where its clauses tell what they are."""
    picked = _picked(understanding, conversation)
    if picked is not None:
        return picked
    for read in _READINGS:
        intent = read(understanding, conversation)
        if intent is not None:
            text, number = understanding.english, _number_said(understanding)
            return Part(text=text, intent=intent, confidence=1, order_number=number)
    return None


def _number_said(understanding: Understanding) -> str | None:
    """The number of an order that is named, or what is written like one."""
    named = (part.order_number for part in understanding.parts)
    written = (one.strip(".,;:!?") for one in understanding.text.split())
    return next(filter(None, named), None) or next(filter(_LIKE_NUMBER, written), None)


def _picked(understanding: Understanding, conversation: Conversation) -> Part | None:
    """As in "S482917305562" alone, or "the second one" of the orders that were just listed."""
    text = understanding.english.strip(" .!?")
    heard, listed = words(text), [one for one in conversation.chips.values() if _NUMBER(one)]
    talked = not ABOUT_ORDER_TALK.isdisjoint(conversation.last_intents)
    alike = _LIKE_NUMBER(text) and set(understanding.intents) <= NO_NUMBER_HEARD
    number = text if _NUMBER(text) and (talked or alike or order_number(text)) else None
    if number is None and talked and len(heard) <= LONGEST_PLACE:
        places = [n for n, place in enumerate(PLACES[: len(listed)]) if place in heard]
        number = listed[places[0]] if places else None
    # A number alone asks for its order, whatever it sounds like; nothing else says what to do.
    misheard = set(understanding.intents) <= MISHEARD | {"order_status"}
    if number is None or not (misheard or number == text):
        return None
    return Part(text=text, intent="order_status", confidence=1, order_number=number)


def _sends_back(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "one of the hair dryers goes back, it broke", of what is not in the cart."""
    text = understanding.english
    known = bool(conversation.order_id) or bool(_ORDERS & set(words(text)))
    back = says(text, "goes back") and not conversation.cart and "?" not in text
    misheard = set(understanding.intents) <= MISHEARD
    return "return_order" if known and back and misheard else None


def _wishes_otherwise(understanding: Understanding, _: Conversation) -> str | None:
    """As in "my chair in W123456, can I have it in blue?" or "it hasn't shipped, I'd rather …"."""
    text = understanding.english
    named = any(part.order_number for part in understanding.parts)
    own = named or (says(text, "is pending") and not OWN.isdisjoint(words(text)))
    misheard = set(understanding.intents) <= MISHEARD | {"order_status"}
    return "modify_order" if own and misheard and says(text, "rather") else None


def _when_it_comes(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "when does it arrive?" while orders are what is talked about, or one was just made."""
    text = understanding.english
    fits = len(understanding.parts) == 1 and set(understanding.intents) <= ABOUT_ORDER
    talked = not (ABOUT_ORDER_TALK | CHANGING).isdisjoint(conversation.last_intents)
    # A yes may have been to a purchase; what stands in the cart was not bought.
    bought = not MAKING.isdisjoint(conversation.last_intents) and not conversation.cart
    made = conversation.order_id and bought
    opened = conversation.order_id and conversation.page.get("order_id") == conversation.order_id
    alone = conversation.order_id and not (conversation.shown or conversation.cart)
    about = (talked or made or opened or alone) and not _GENERAL.intersection(words(text))
    return "order_status" if fits and about and says(text, "asks arrival") else None


def _asks_money(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "how much did I pay for #W1?", "how much will I get back?": records tell it."""
    text = understanding.english
    if not set(understanding.intents) <= ABOUT_ORDER | MISHEARD | CHANGING | HEARD_OF_MONEY:
        return None
    own = _number_said(understanding) or says(text, "own order") or conversation.order_id
    if asks_paid(text) or (own and asks_way_paid(text)):
        return "order_status"
    return "refund_status" if (own or conversation.pending) and asks_back(text) else None


def _asks_goods(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "what did I buy in #W1?", "which items were in that order?": the order lists them."""
    text = understanding.english
    asks = says(text, "things asked") and says(text, "what was bought")
    if asks and _number_said(understanding) and not CHANGING & set(understanding.intents):
        return "order_status"
    if not asks or not set(understanding.intents) <= ABOUT_ORDER | MISHEARD | _HEARD_OF_GOODS:
        return None
    heard = set(words(text))
    pointed = conversation.order_id and heard & {*_POINTING, *_ORDERS}
    return "order_status" if _number_said(understanding) or pointed else None


def _swaps_in_order(understanding: Understanding, _: Conversation) -> str | None:
    """As in "swap the diapers of #W1 for size 4": what an order is named for is not in the cart."""
    named = any(part.order_number for part in understanding.parts)
    misheard = set(understanding.intents) <= MISHEARD | {"cart_update", "cart_add"}
    swaps = not _SWAPPING.isdisjoint(words(understanding.english))
    return "exchange_order" if named and misheard and swaps else None


def _alters_ordered(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "change the size of my perfume to 50 ml", where no perfume is in the cart."""
    heard = [singular(word) for word in words(understanding.english)]
    mine = heard.index("my") + 1 if "my" in heard else len(heard)
    named = set(heard[mine : heard.index("to", mine) if "to" in heard[mine:] else None])
    own = _is_elsewhere(named, conversation) and NOT_ORDERED.isdisjoint(named)
    misheard = set(understanding.intents) <= MISHEARD | {"cart_update"}
    alters = says(understanding.english, "altering") and "?" not in understanding.text
    return "modify_order" if own and alters and misheard else None


def _is_elsewhere(named: set[str], conversation: Conversation) -> bool:
    """Whether a thing is named, and none of that name is in the cart or in view."""
    about = [*conversation.cart, *conversation.shown, *conversation.saved]
    known = {singular(word) for one in about for word in words(f"{one.name} {one.category}")}
    return bool(named) and named.isdisjoint(known) and not any(map(str.isdigit, named))


def _swaps_ordered(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "swap the diapers for size 4", where no diapers are in the cart or in view."""
    heard = [singular(word) for word in words(understanding.english)]
    verb = next((place for place, word in enumerate(heard) if word in _SWAPPING), None)
    if verb is None or "for" not in heard[verb:]:
        return None
    given = set(heard[verb + 1 : heard.index("for", verb)]) - _BESIDE_GIVEN
    strange = _is_elsewhere(given, conversation)
    pointed = any(ref.product_ids for part in understanding.parts for ref in part.references)
    misheard = set(understanding.intents) <= MISHEARD | {"cart_update", "cart_add", "correct"}
    return "exchange_order" if strange and not pointed and misheard else None


_SWAPPING = frozenset(("swap", "exchange", "replace"))
_BESIDE_GIVEN = frozenset("the a an my our one of please it that this them these those".split())


def _wants_receipt(understanding: Understanding, _: Conversation) -> str | None:
    """As in "send me the receipt again": the order as it stands in the records."""
    text = understanding.english
    wished = says(text, "receipt") and says(text, "to have again")
    other = says(text, "sending back") or says(text, "swapping") or says(text, "in general")
    fits = set(understanding.intents) <= ABOUT_ORDER | MISHEARD | CHANGING | {"checkout"}
    return "order_status" if wished and fits and not other else None


def _asks_of_order(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "when will #W1 arrive and how did I pay?": its card answers both."""
    parts, heard = understanding.parts, set(words(understanding.english))
    if len(parts) < LEAST_PARTS or not set(understanding.intents) <= ABOUT_ORDER:
        return None
    numbers = {part.order_number for part in parts if part.order_number}
    own = says(understanding.english, "own order")
    of_orders = any(wider(intent) == "order_status" for intent in understanding.intents)
    talked = conversation.order_id and _POINTING & heard and of_orders
    if len(numbers) > 1 or not (numbers or own or talked):
        return None
    return None if any(_in_general(part.text) for part in parts) else "order_status"


def _in_general(text: str) -> bool:
    """Whether it is asked how the shop does things."""
    heard = words(text)
    return bool({"you", "your", "yours"} & set(heard)) or says(text, "in general")


def _where_mine(understanding: Understanding, _: Conversation) -> str | None:
    """As in "where are my boots?": nobody looks for what is theirs among the goods."""
    text = understanding.english
    if len(understanding.parts) != 1 or not set(understanding.intents) <= MISHEARD:
        return None
    heard = words(text)
    mine = heard.index("my") if "my" in heard else len(heard)
    other = NOT_ORDERED & set(heard[mine : mine + MOST_AFTER_MY])
    return "order_status" if says(text, "where mine") and not other else None


def _reviews_own(understanding: Understanding, _: Conversation) -> str | None:
    """As in "I want to review my kettle", "my kettle gets 4 stars: quick, but loud"."""
    other = CHANGING | {"cart_add", "cart_remove", "cart_update", "checkout", "coupon"}
    fits = other.isdisjoint(understanding.intents) or not stars_of(understanding.english)
    return "order_status" if fits and wishes_review(understanding.english) else None


_READINGS: tuple[Reading, ...] = (
    _reviews_own,
    gives_code,
    begins_purchase,
    places_order,
    _sends_back,
    _swaps_in_order,
    _alters_ordered,
    _swaps_ordered,
    _wants_receipt,
    _wishes_otherwise,
    _asks_money,
    _asks_goods,
    pays_in_parts,
    names_payment,
    ships_cart,
    _when_it_comes,
    _asks_of_order,
    _where_mine,
)
