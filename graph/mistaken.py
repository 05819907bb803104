"""Messages that were taken for something else, and are questions that the shop's texts answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from data.constraints import Constraints
from data.facts import Passage
from graph.understanding.changing import is_question, only_asks
from graph.understanding.split import kinds_at
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation, Part, Understanding
from knowledge.words import words

# What may be a question to the shop, though nothing was made of it.
LEFT_OPEN = "unclear"
# Taken for one of these without being sure, a question may be one to the shop.
MISTAKEN = frozenset(
    {"search", "recommend", "gift", "ask_product", "availability", "out_of_scope", "smalltalk"}
)
OF_PRODUCTS = frozenset({"ask_product", "availability"})
DEPARTMENTS = "categories"
LOOKING = frozenset({"search", "recommend", "gift", "refine", DEPARTMENTS})
# Surer than this, what names a category is about goods.
SURE = 0.8
# What the shop sells is named: "any fresh oysters today?"
GOODS = "names_product_noun"
A_PERSON = "human"
# Of these, and of what there is nothing to do it with, the likelier reading holds: how sure the
# intent is and how likely a passage answers are both calibrated.
WEIGHED = MISTAKEN - OF_PRODUCTS | {
    "unsafe", LEFT_OPEN, DEPARTMENTS, "details", "reviews", "refine", A_PERSON
}  # fmt: skip
OF_THE_CART = frozenset({"checkout", "cart_update", "cart_remove", "cart_clear"})
# So likely, a passage answers whatever the intent was thought to be.
LIKELY = 0.9
# So few words that ask nothing are hardly about a text.
FEW = 2
ASKS_A_PERSON = "asks_person"
DOING = frozenset({"can", "could", "would", "will"})
# Within so many words a question to the shop begins: "and could you".
OPENING = 4
THE_SHOP = frozenset({"you", "u", "your", "ya", "shop", "store", "guys"})


def may_be_mistaken(part: Part, conversation: Conversation) -> bool:
    """Whether it is to be looked for in the shop's texts, although it was taken for another thing.

    What names products, or limits that no text of the shop's sets, is a request for goods.
    """
    return _is_unsure(part, conversation) or _is_weighed(part, conversation)


def as_questions(
    understanding: Understanding,
    answers: Mapping[str, Sequence[Passage]],
    conversation: Conversation,
) -> Understanding:
    """The same; what was left open or mistaken is a question to the shop where its texts answer.

    What is asked of the shop itself ("do you also install it?") is one without an answer, too, and
    "what is your fax number?" is no danger.
    """
    parts = [
        part.model_copy(update={"intent": "help"})
        if _is_one(part, answers.get(part.asked, ()), conversation)
        else part
        for part in understanding.parts
    ]
    return understanding.model_copy(update={"parts": parts})


def as_tapped(understanding: Understanding, label: str) -> Understanding:
    """The same; what is called so in the shop's texts, and was offered, is asked of them.

    A question asks already: what is made of it may know more than the text, as of an order.
    """
    if is_question(tokenize(label)):
        return understanding
    part = Part(text=label, question=label, intent="help", confidence=1.0)
    return understanding.model_copy(update={"parts": [part]})


def _is_one(part: Part, answers: Sequence[Passage], conversation: Conversation) -> bool:
    if part.intent == LEFT_OPEN or (part.intent == "unsafe" and part.confidence < SURE):
        return bool(answers and _may_ask(part, answers[0])) or _asks_the_shop(part)
    if not answers or _asks_for_goods(part):
        return False
    least = min(part.confidence, LIKELY)
    if part.intent == A_PERSON:
        # A person is called by one who says so; how the shop is reached may be asked of its texts.
        least = part.confidence if only_asks(tokenize(part.text)) else 1.0
    elif part.intent in LOOKING:
        # Who looks for goods is answered by a text only where it surely does: "croissants?"
        tokens = tokenize(part.text)
        wished = part.constraints.category and "OPENER" in kinds_at(tokens, 0)
        sure = conversation.shown or wished or is_question(tokens)
        least = max(part.confidence, LIKELY) if sure else part.confidence
    likely = answers[0].score > least
    return _is_unsure(part, conversation) or (likely and _is_weighed(part, conversation))


def _asks_for_goods(part: Part) -> bool:
    """As in "any fresh oysters today?", "which ovens do you sell": only what there is is asked."""
    said = words(part.text)
    named = GOODS in part.evidence or bool(part.constraints.category)
    listed = said[-1:] in (["sell"], ["have"], ["stock"]) and said[-2:-1] in (["you"], ["u"])
    asks = said[:1] == ["any"] or listed
    return part.intent in LOOKING and named and asks


def _may_ask(part: Part, passage: Passage) -> bool:
    """Whether it asks, or says enough to be about a text; "actually 1" does neither."""
    return not _says_little(part) or passage.score > LIKELY


def _says_little(part: Part) -> bool:
    """Whether it asks nothing, in hardly a word: "kettles"."""
    said = [word for word in words(part.text) if word.isalpha()]
    return not is_question(tokenize(part.text)) and len(said) <= FEW


def _asks_the_shop(part: Part) -> bool:
    return not THE_SHOP.isdisjoint(words(part.text)) and only_asks(tokenize(part.text))


def _asks_us_to(part: Part) -> bool:
    """As in "could you wrap the cookbook?": the shop is to do it, whatever goods it is done to."""
    said = words(part.text)
    asked = any(can in DOING and who in THE_SHOP for can, who in pairwise(said[:OPENING]))
    return asked and is_question(tokenize(part.text))


def _is_unsure(part: Part, conversation: Conversation) -> bool:
    """A question that names no product, or one about a cart with nothing in it.

    Where products were shown, what seems to be asked of one is asked of them.
    """
    limits = part.constraints
    named = bool(limits.category or limits.brand or limits.attributes or part.product_ids)
    named = named or (part.intent in LOOKING and _names_goods(part))
    of_shown = conversation.shown and part.intent in OF_PRODUCTS
    unsure = part.intent in MISTAKEN and part.confidence < SURE and not of_shown
    unsure = unsure or (_lacks_a_cart(part, conversation) and only_asks(tokenize(part.text)))
    return unsure and not named and is_question(tokenize(part.text))


def _names_goods(part: Part) -> bool:
    """As in "any fresh oysters today?", "what razors do you have below 50?"."""
    return GOODS in part.evidence or part.constraints.price_max_cents is not None


def _is_weighed(part: Part, conversation: Conversation) -> bool:
    if part.intent in OF_THE_CART and not is_question(tokenize(part.text)):
        return False  # "empty the cart" asks for nothing, however empty it is
    # Nothing is asked of goods where departments are: "is the wood from sustainable forests?"
    stated = Constraints() if part.intent == DEPARTMENTS else part.constraints
    limits = stated.model_copy(update={"category": []})
    if part.constraints.category and (
        (part.confidence > SURE and not _asks_us_to(part)) or _says_little(part)
    ):
        return False
    if part.intent == "refine" and not is_question(tokenize(part.text)):
        return False
    if part.intent == "reviews" and conversation.focus:
        return False
    kinds = part.intent in WEIGHED or _lacks_a_cart(part, conversation)
    pointing = part.product_ids or any(ref.kind == "ordinal" for ref in part.references)
    asks_us = ASKS_A_PERSON in part.evidence
    return kinds and limits.is_empty() and not pointing and not asks_us


def _lacks_a_cart(part: Part, conversation: Conversation) -> bool:
    return part.intent in OF_THE_CART and not (conversation.cart or conversation.open_question)
