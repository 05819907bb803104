"""Messages about an order or a purchase: what is one matter, and what answers our question."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from data.addresses import FIELDS
from data.orders import number_key
from graph.embedded.general import OWN
from graph.embedded.matter import KIND, all_asked
from graph.embedded.plan_changes import changes_address, is_own
from graph.own_trade import of_own_trade
from graph.understanding.kinds import wider, with_kinds
from graph.understanding.slots import bare_order_number, order_number
from graph.understanding.trade.address import address_of, name_of
from graph.understanding.trade.items import tells_options
from graph.understanding.trade.methods import names_method
from graph.understanding.trade.order_named import no_code, number_in
from graph.understanding.trade.words import phrases, reason_of, says
from graph.understanding.types import Conversation, Part, Understanding
from knowledge.words import singular, words

ACTIONS = frozenset(
    {"cancel_order", "modify_order", "return_order", "exchange_order", "checkout", "coupon"}
)
# Beside an action these only tell more of it: where the money goes, which item, why.
TELLING = with_kinds(
    {"payment", "account", "refund_status", "refine", "unclear", "details", "correct", "explain",
     "availability", "ask_product", "smalltalk", "out_of_scope", "complaint", "preference"}
)  # fmt: skip
LEAVING = with_kinds({"human", "goodbye", "greet", "cart_view", "categories", "top_selling"})
# What is a request of its own although a matter is open, unless it answers in so many words.
NEW = ACTIONS | {"order_status", "order_list", "search", "cart_add", "cart_remove", "cart_update"}
LONGEST_WORD_ANSWER = 25
_EXACT = ("address", "email", "name", "reason")
LONGEST_FIELD = 6
_DIGITS = re.compile(r"\b\d{4}\b")


def of_the_customer(understanding: Understanding, conversation: Conversation) -> Understanding:
    """The same understanding; what asks for the customer's own records is heard as that."""
    own = of_own_trade(understanding, conversation) or _of_own_order(understanding)
    if own is not None:
        return understanding.model_copy(update={"parts": [own]})
    parts = [
        _of_the_order(part, conversation) or _of_the_customer(part) for part in understanding.parts
    ]
    return understanding.model_copy(update={"parts": parts})


def _of_own_order(understanding: Understanding) -> Part | None:
    """As in "my last order: can I still send it back?"; None where it is not asked of their own."""
    part = understanding.parts[-1] if len(understanding.parts) == 1 else None
    text = understanding.english
    if part is None or part.intent not in _UNHEARD | {"order_status", "order_list"}:
        return None
    own = part.order_number or (_OWN_ORDERS & set(words(text)) and not OWN.isdisjoint(words(text)))
    intent = _meant(text) if own and says(text, "may") else None
    return part.model_copy(update={"intent": intent, "text": text}) if intent else None


def _of_the_order(part: Part, conversation: Conversation) -> Part | None:
    """As in "can you cancel it now?" while an order is talked about; None where it is not that."""
    said, intent = set(words(part.text)), _meant(part.text)
    talked = not OF_ORDERS.isdisjoint(conversation.last_intents) or intent == "cancel_order"
    pointed = part.intent in _UNHEARD and not _POINTING.isdisjoint(said)
    if intent is None or not (conversation.order_id and talked and pointed):
        return None
    return part.model_copy(update={"intent": intent})


def _meant(text: str) -> str | None:
    """What is to become of an order."""
    return next((intent for intent, verb in _VERBS.items() if says(text, verb)), None)


_OWN_ORDERS = frozenset({"order", "orders", "purchase", "purchases"})


OF_ORDERS = ACTIONS - {"checkout", "coupon"} | {"order_status", "order_list"}
_POINTING = frozenset(("it", "that", "this", "them", "those", "these", "one"))
_VERBS: Mapping[str, str] = {
    "cancel_order": "calling off",
    "return_order": "sending back",
    "exchange_order": "swapping",
    "modify_order": "altering",
}


def _of_the_customer(part: Part) -> Part:
    """A part that only the customer's own records answer, heard as what they are asked for."""
    sent = part.intent in _SENT or (
        part.intent == "return_order" and not says(part.text, "sending back")
    )
    if sent and part.order_number and address_of(part.text):
        return part.model_copy(update={"intent": "modify_order"})
    if part.intent == "modify_order" and _is_of_profile(part):
        return part.model_copy(update={"intent": "account"})
    if part.intent not in _UNHEARD:
        return part
    if part.order_number and names_method(part.text):
        return part.model_copy(update={"intent": "modify_order"})
    return part.model_copy(update={"intent": "account"}) if is_own(part.text) else part


def _is_of_profile(part: Part) -> bool:
    """As in "change my address to 12 Elm Street, Austin", with no order named."""
    number = no_code(part.order_number, address_of(part.text))
    named = number is not None or {"order", "orders"} & set(words(part.text))
    return not named and is_own(part.text) and changes_address(part.text)


# What "send order #W1 to 12 Elm Street, Austin" is mistaken for.
_SENT = with_kinds({"order_status", "help", "search", "out_of_scope", "unclear", "cart_add"})
_UNHEARD = frozenset(
    {"out_of_scope", "unclear", "smalltalk", "details", "ask_product", "help", "payment", "explain"}
)


def one_matter(understanding: Understanding) -> Understanding:
    """The same understanding; what belongs to one request about an order is one part.

    A message is cut where its clauses ask for something, but "return the boots, the refund to my
    gift card please" asks one thing.
    """
    acting = [part for part in understanding.parts if part.intent in ACTIONS]
    if not acting or len(understanding.parts) == 1:
        return understanding
    main = acting[0]
    numbers = {part.order_number for part in acting if part.order_number}
    same = all(part.intent == main.intent for part in acting) and len(numbers) <= 1
    if not same:
        return understanding
    rest = [p for p in understanding.parts if p not in acting and not _only_tells(p, main)]
    if any(part.intent not in ("greet", "thanks", "confirm") for part in rest):
        return understanding
    whole = main.model_copy(
        update={
            "text": understanding.english,
            "order_number": next(iter(numbers), None),
            "references": [ref for part in acting for ref in part.references],
        }
    )
    return understanding.model_copy(update={"parts": [whole]})


def _only_tells(part: Part, main: Part) -> bool:
    """Whether it tells more of what is done; "got a code SAVE5, put that on" buys nothing."""
    kinds = {one.kind for one in part.references}
    puts_code = main.intent == "coupon" and part.intent == "cart_add" and kinds == {"pronoun"}
    return puts_code or part.intent in TELLING


def answered(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The part that goes on with the matter we asked about; None where the message leaves it."""
    asked = [one for one in all_asked(conversation) if one.get("kind") == KIND]
    if not asked or set(understanding.intents) & LEAVING:
        return None
    bare = understanding.intents == ["confirm"] and not conversation.pending
    if bare and asked[0]["slot"] != "yes":
        return _asked_again(understanding.english, asked[0])
    exact = [one for one in asked if _is_exact(understanding, one)]
    answers = (_answer(understanding, one, bool(exact)) for one in exact or asked)
    return next(filter(None, answers), None)


def _is_exact(understanding: Understanding, question: Mapping[str, Any]) -> bool:
    """Whether it says in so many words what was asked for, whatever else it could mean."""
    text = understanding.english
    exact = question["slot"] in _EXACT and _FITS[question["slot"]](understanding.text, text)
    exact = exact or tells_options(text, question.get("values", ()), question.get("words", ()))
    return exact or _names_one(understanding, question)


def _answer(understanding: Understanding, question: Mapping[str, Any], exact: bool) -> Part | None:
    text = understanding.english
    if not exact and set(understanding.intents) <= {"deny", "confirm", "thanks"}:
        return None
    fits = [_FITS[slot] for slot in _slots(question)]
    told = _names_offered(text, question) or _is_option(understanding, question)
    told = told or any(fit(understanding.text, text) for fit in fits)
    if not (told or exact) or (not exact and _is_other(understanding, question)):
        return None
    number = next((part.order_number for part in understanding.parts if part.order_number), None)
    return Part(
        text=text,
        intent=question["intent"],
        confidence=1,
        order_number=number or number_in(text) or question.get("order"),
    )


def _asked_again(text: str, question: Mapping[str, Any]) -> Part:
    """A bare yes to a question that wants a choice chooses nothing: it is asked once more."""
    number = number_in(text) or question.get("order")
    return Part(text=text, intent=question["intent"], confidence=1, order_number=number)


def _names_one(understanding: Understanding, question: Mapping[str, Any]) -> bool:
    """Whether one of the orders that were told together is named: "no, only #W2"."""
    named = number_in(understanding.english) or ""
    known = {number_key(one) for one in question.get("numbers", ())}
    return bool(question.get("several")) and number_key(named) in known


def _is_option(understanding: Understanding, question: Mapping[str, Any]) -> bool:
    """Whether nothing but an option is said where one is asked for, be it none of those offered."""
    limits = [part.constraints.attributes for part in understanding.parts]
    options = {
        word
        for each in limits
        for several in each.values()
        for one in several
        for word in words(one)
    }
    beside = {*options, *phrases("beside options")}
    asked = question["slot"] == "variant" and bool(options)
    return asked and beside.issuperset(words(understanding.english))


def _slots(question: Mapping[str, Any]) -> tuple[str, ...]:
    """What an answer may tell: what was asked, of a purchase anything that it needs."""
    if question["intent"] == "checkout":
        own = (question["slot"],) if question["slot"] in FIELDS else ()
        return (*own, "email", "address", "shipping", "method")
    if question["slot"] == "yes":
        return ("items", "reason", "method", "address")
    return (question["slot"],) if question["slot"] in _FITS else ()


def _is_other(understanding: Understanding, question: Mapping[str, Any]) -> bool:
    """Whether a message that could be an answer plainly begins something else."""
    intents = {wider(intent) for intent in understanding.intents}
    sure = any(p.confidence >= 0.9 and p.intent in NEW for p in understanding.parts)
    begins = bool(intents & NEW) and question["intent"] not in intents
    long = len(words(understanding.english)) > LONGEST_WORD_ANSWER
    strict = question["slot"] in ("yes", "address", "email", *FIELDS)
    return begins and (long or (sure and strict))


def _names_offered(text: str, question: Mapping[str, Any]) -> bool:
    """Whether a thing that we offered to choose from is named, by its telling words."""
    said = set(words(text)) | {singular(word) for word in words(text)}
    offered = [[singular(word) for word in words(one)] for one in question.get("words", ())]
    return any(name and (name[-1] in said or all(w in said for w in name)) for name in offered)


def _order(written: str, text: str) -> bool:
    return bool(order_number(written) or bare_order_number(written)) or says(text, "latest")


def _items(written: str, text: str) -> bool:
    places = {"first", "second", "third", "fourth", "last"}
    return says(text, "everything") or bool(places & set(words(text)))


def _method(written: str, text: str) -> bool:
    return names_method(text) or _DIGITS.search(written) is not None


def _address(written: str, text: str) -> bool:
    return bool(address_of(written)) or says(text, "usual")


def _is_name(written: str) -> bool:
    """Whether it looks like a person's name: a few words in capitals, and no figures."""
    said = name_of(written).split()
    plain = bool(said) and not any(c.isdigit() for c in written)
    return plain and len(said) <= LONGEST_FIELD and all(not w[0].islower() for w in said)


def _what(written: str, text: str) -> bool:
    return says(text, "address") or says(text, "payment") or "item" in text.casefold()


Fits = Callable[[str, str], bool]
_FITS: Mapping[str, Fits] = {
    "order": _order,
    "items": _items,
    "reason": lambda written, text: reason_of(text) is not None,
    "method": _method,
    "address": _address,
    "email": lambda written, text: "[email]" in written or "@" in written,
    "shipping": lambda written, text: says(text, "fastest") or says(text, "cheapest"),
    "variant": lambda written, text: False,
    "what": _what,
    "name": lambda written, text: _is_name(written),
    **dict.fromkeys(FIELDS[1:], lambda written, text: len(words(written)) <= LONGEST_FIELD),
    "code": lambda written, text: len(words(written)) <= 3,
}
