"""Short messages that only the last reply explains: a choice, a name, a number, a "why?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from data.constraints import Constraints
from data.facets import changed
from data.yaml_file import read_words
from graph.asked_beside import ABOUT_PRODUCTS, of_the_same
from graph.embedded.matter import waiting
from graph.embedded.topics import asks_price
from graph.languages import is_own_name, language_named
from graph.matters import answered, of_the_customer, one_matter
from graph.understanding.kinds import wider, with_kinds
from graph.understanding.trade.purchase import in_purchase
from graph.understanding.types import Conversation, Part, Reference, Understanding
from knowledge.help_words import asked_on
from knowledge.words import words

FOLLOW_UPS = Path(__file__).parent / "followups.yaml"
OTHER_BUSINESS = with_kinds(
    {"cart_view", "cart_clear", "help", "human", "deny", "reviews", "compare", "greet", "goodbye"}
)
POINTING = frozenset({"details", "search", "refine", "correct", "confirm", "unclear", "cart_add"})
# So sure must it be that an answer to "which do you mean?" wants the thing.
SURELY_TAKEN = 0.7
LONGEST_ANSWER_WORDS = 12
LONGEST_CHOICE_WORDS = 8
LONGEST_WISH_WORDS = 6
# "hmmmm" is "hm", and "okkkk" is "ok".
_STRETCHED = re.compile(r"(\w)\1+")


def answering(understanding: Understanding, conversation: Conversation) -> Understanding:
    """The same understanding, or the one part that the message is in the light of the last reply.

    An option or product that we asked for, the place in the list as a bare number, or a
    follow-up of followups.yaml; limits and query in force stay as they were.
    """
    offered = _offered(understanding, conversation)
    if offered is not None:
        return offered
    for read in _READINGS:
        part = read(understanding, conversation)
        if part is not None:
            return understanding.model_copy(
                update={
                    "parts": [part, *waiting(conversation, part)],
                    "in_force": conversation.constraints,
                    "query_in_force": conversation.query,
                    "is_new_search": False,
                }
            )
    return of_the_same(one_matter(of_the_customer(understanding, conversation)))


def _offered(understanding: Understanding, conversation: Conversation) -> Understanding | None:
    """A choice that the newest list offered, in its own words, or a yes to the one asked about."""
    narrowing = conversation.narrowing
    question = conversation.open_question or {}
    asked = question if question.get("kind") == "narrow" else {}
    if narrowing is None:
        return None
    offer = narrowing.said(understanding.english, asked.get("facet", ""))
    change = offer.change if offer else None
    if change is None and understanding.intents == ["confirm"] and not conversation.pending:
        change = asked.get("change")
    if not change:
        return None
    limits = narrowing.after(change)
    part = Part(
        text=understanding.english,
        intent="refine",
        confidence=1,
        constraints=changed(Constraints(), change),
        dropped=[name for name, value in change.items() if not value],
    )
    return understanding.model_copy(
        update={
            "parts": [part],
            "in_force": limits,
            "query_in_force": narrowing.query,
            "is_new_search": False,
        }
    )


def _option(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The option chosen, where one was asked for."""
    question = conversation.open_question or {}
    said = words(understanding.english)
    if question.get("kind") != "variant" or len(said) > LONGEST_CHOICE_WORDS:
        return None
    if set(understanding.intents) & OTHER_BUSINESS:
        return None
    options = _chosen(said, question.get("choices", [])) or _other(understanding, question)
    part = Part(text=understanding.english, intent="confirm", confidence=1, options=options)
    return part if options else None


def _other(understanding: Understanding, question: dict[str, Any]) -> dict[str, str]:
    """An option of the kind we asked for that is not among those offered."""
    names = {name for choice in question.get("choices", []) for name in choice}
    wished = [part.constraints.attributes for part in understanding.parts]
    return {
        name: values[0]
        for attributes in wished
        for name, values in attributes.items()
        if name in names and values
    }


def _product(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The product chosen where we asked which; the request that was open goes on with it."""
    question = conversation.open_question or {}
    said = words(understanding.english)
    if question.get("kind") != "which" or not said or len(said) > LONGEST_ANSWER_WORDS:
        return None
    ids, names = question.get("ids", []), question.get("options", [])
    if understanding.intents == ["confirm"] and len(ids) > 1:
        # A bare yes chooses none of several: they are offered once more.
        return Part.model_validate({**question["request"], "confidence": 1})
    chosen = _place(understanding.english, len(ids))
    if chosen is None and understanding.intents == ["confirm"] and ids:
        chosen = 0  # a yes to the only one
    if chosen is None:
        whole = [n for n, name in enumerate(names) if _stands_in(words(name), said)]
        chosen = max(whole, key=lambda n: len(names[n]), default=None)
    product_id = ids[chosen] if chosen is not None else _pointed(understanding, ids)
    if product_id is None:
        return None
    counted = [part.quantity for part in understanding.parts if part.quantity]
    request = question["request"]
    if request["intent"] in ABOUT_PRODUCTS:
        request = _taken(understanding) or request
    request = {**request, **({"quantity": counted[0]} if counted else {})}
    return _about(request, understanding.english, product_id)


def _taken(understanding: Understanding) -> dict[str, Any] | None:
    """The wish to have it, where the answer is surely one: "the brass one for me"."""
    wishes = [one for one in understanding.parts if one.intent == "cart_add"]
    alone = len(understanding.parts) == 1 and bool(wishes)
    return wishes[0].model_dump() if alone and wishes[0].confidence >= SURELY_TAKEN else None


def _pointed(understanding: Understanding, ids: Sequence[str]) -> str | None:
    """The product that a message only points at, without asking anything else."""
    if not set(understanding.intents) <= POINTING:
        return None
    references = [ref for part in understanding.parts for ref in part.references]
    pointed = [i for ref in references if ref.kind != "pronoun" for i in ref.product_ids]
    return next((product_id for product_id in pointed if product_id in ids), None)


def _about(request: dict[str, object], text: str, product_id: str) -> Part:
    pointing = Reference(kind="name", text=text, product_ids=[product_id])
    return Part.model_validate({**request, "confidence": 1, "references": [pointing.model_dump()]})


def _asked_on(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The last question again, of another product or place: "and the third?", "and to Canada?"."""
    if again := _asked_again(understanding, conversation):
        return again
    said = words(understanding.english)
    if not conversation.question or not said or len(said) > LONGEST_CHOICE_WORDS:
        return None
    opening = next(
        (o for o in _follow_ups()["on"] if f"{' '.join(said)} ".startswith(f"{o} ")), None
    )
    intent = conversation.last_intents[-1] if conversation.last_intents else ""
    if opening is None or len(understanding.parts) != 1:
        return None
    part = understanding.parts[0]
    if wider(intent) == "help" and not part.product_ids and part.constraints.is_empty():
        question = asked_on(conversation.question, understanding.english)
        return part.model_copy(update={"intent": intent, "confidence": 1.0, "question": question})
    asks_anew = part.intent != "details" or asks_price(part.text)
    if intent in ABOUT_PRODUCTS and part.product_ids and not asks_anew:
        update = {"intent": intent, "confidence": 1.0, "question": conversation.question}
        return part.model_copy(update=update)
    return None


def _asked_again(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The last question of the product named: "same question for the Unite Explore"."""
    said = " ".join(words(understanding.english))
    again = any(f"{said} ".startswith(f"{opening} ") for opening in _follow_ups()["again"])
    intent = conversation.last_intents[-1] if conversation.last_intents else ""
    if not (again and conversation.question and intent in ABOUT_PRODUCTS):
        return None
    part = next((one for one in understanding.parts if one.product_ids), None)
    question = _without_names(conversation)
    update = {"intent": intent, "confidence": 1.0, "question": question, "text": question}
    return part.model_copy(update=update) if part else None


def _without_names(conversation: Conversation) -> str:
    """The last question without the name of the product that it was asked of."""
    pool = [*conversation.shown, *conversation.earlier, *conversation.cart]
    named = {w for p in pool if p.id in conversation.focus for w in words(p.name)}
    kept = [w for w in conversation.question.split() if not {*words(w)} & named]
    return " ".join(kept)


def _number(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The product at a place of the list, where a message is a bare number."""
    place = _place(understanding.english, len(conversation.shown))
    if place is None:
        return None
    pointing = Reference(
        kind="ordinal", text=understanding.english, product_ids=[conversation.shown[place].id]
    )
    text = understanding.english
    return Part(text=text, intent="details", confidence=1, references=[pointing])


def _language(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The wish for a language, where a message is little more than its name: "Deutsch bitte"."""
    said = understanding.text.casefold().split()
    if not 0 < len(said) <= LONGEST_WISH_WORDS or not language_named(understanding.text):
        return None
    rest = [w for word in said if (w := word.strip(".,!?¿¡")) in _follow_ups()["language"]]
    if len(said) - len(rest) != 1 or not (rest or is_own_name(understanding.text)):
        return None
    return Part(text=understanding.text, intent="language", confidence=1)


def _follow_up(understanding: Understanding, conversation: Conversation) -> Part | None:
    """A follow-up on what was said: why, whether it is sure, or what was asked for at first."""
    said = words(understanding.english)
    while said[1:] and _STRETCHED.sub(r"\1", said[0]) in _follow_ups()["lead"]:
        said = said[1:]
    heard = " ".join(said)
    if conversation.turns == 0 or conversation.pending:
        return None
    kind = next((k for k in ("why", "sure", "asked") if heard in _follow_ups()[k]), None)
    if kind is None:
        return None
    return Part(text=understanding.english, intent="explain", confidence=1, question=kind)


@cache
def _follow_ups() -> dict[str, frozenset[str]]:
    loaded: dict[str, list[str]] = read_words(FOLLOW_UPS)
    return {kind: frozenset(" ".join(words(s)) for s in said) for kind, said in loaded.items()}


def _place(text: str, count: int) -> int | None:
    """The place, from 0, that a message of one number names; None where there is no such place."""
    number = text.strip().strip("#.!?) ").removeprefix("number ").strip()
    if not (number.isascii() and number.isdigit() and len(number) < 3):
        return None
    return int(number) - 1 if 1 <= int(number) <= count else None


def _chosen(said: Sequence[str], choices: Sequence[dict[str, str]]) -> dict[str, str]:
    """What the message says of the options, if any of them is named."""
    named: dict[str, str] = {}
    for choice in choices:
        for name, value in choice.items():
            if _stands_in(words(value), said) and len(value) > len(named.get(name, "")):
                named[name] = value
    return named


def _stands_in(value: Sequence[str], said: Sequence[str]) -> bool:
    size = len(value)
    return size > 0 and any(
        list(said[at : at + size]) == list(value) for at in range(len(said) - size + 1)
    )


_Reading = Callable[[Understanding, Conversation], Part | None]
_READINGS: tuple[_Reading, ...] = (
    in_purchase,
    answered,
    _option,
    _product,
    _number,
    _language,
    _follow_up,
    _asked_on,
)
