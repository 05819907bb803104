"""Third step: passages from the shop's own texts, where a part of the message asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from langgraph.runtime import Runtime

from data.facts import Passage
from graph.guardrails.passages import harmless
from graph.mistaken import GOODS, LEFT_OPEN, LOOKING, as_questions, may_be_mistaken
from graph.services import Services
from graph.state import TurnState
from graph.threads import off_loop
from graph.understanding.changing import is_question
from graph.understanding.kinds import with_kinds
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation, Part, Understanding
from knowledge.asked_type import STOP_WORDS
from knowledge.help_results import MOST_NEAR, near
from knowledge.shop import Shop
from knowledge.words import singular, words

TEXT_INTENTS = with_kinds(
    {
        "help",
        "complaint",
        "coupon",
        "checkout",
        "order_status",
        "cancel_order",
        "modify_order",
        "return_order",
        "exchange_order",
        "refund_status",
    }
)
# What the shop's texts call the matter of a request, where its own words do not: "when is it here".
MATTERS = {
    "delivery": "delivery",
    "payment": "payment",
    "account": "account",
    "coupon": "discount code",
    "cancel_order": "cancel order",
    "return_order": "return",
    "exchange_order": "exchange",
    "refund_status": "refund",
}
A_THING = "item"
MOST_QUESTIONS = 3
"""Questions of one message that are looked up; a further one goes without."""


@dataclass(frozen=True)
class Looked:
    """What was found for a question: what may answer it, or else what comes nearest."""

    passages: list[Passage]
    nearest: list[str]


async def retrieve(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """The passages that may answer each question, best first; none where nothing asks for them."""
    services = runtime.context
    found: dict[str, Looked] = {}
    understanding = state["understanding"]
    conversation = Conversation.model_validate(state["conversation"])
    unsure = [part for part in understanding.parts if may_be_mistaken(part, conversation)]
    asking = {part.asked: part for part in [*questions_of(understanding), *unsure]}
    is_noun, is_topic = services.understander.words().is_noun, services.shop.help.is_topic
    for part in list(asking.values())[:MOST_QUESTIONS]:
        readings = list(readings_of(part, lambda word: is_noun(word) and not is_topic(word)))
        found[part.asked] = await off_loop(services.threads, _looked, services.shop, readings)
    answers = {asked: one.passages for asked, one in found.items()}
    distinct = {passage.id: passage for passages in answers.values() for passage in passages}
    return {
        "passages": list(distinct.values()),
        "answers": answers,
        "nearest": {asked: one.nearest for asked, one in found.items() if one.nearest},
        "understanding": as_questions(understanding, answers, conversation),
    }


def questions_of(understanding: Understanding) -> list[Part]:
    """What the shop's texts may answer, each question once, in the order of the message."""
    asked = {part.asked: part for part in understanding.parts if _may_be_answered(part)}
    return list(asked.values())[:MOST_QUESTIONS]


def _may_be_answered(part: Part) -> bool:
    """Questions to the shop; those on a product, on which its listing may be silent; and more."""
    if part.intent in TEXT_INTENTS or part.intent == "ask_product":
        return True
    return part.intent == LEFT_OPEN and is_question(tokenize(part.text))


def readings_of(part: Part, is_thing: Callable[[str], bool]) -> Iterator[str]:
    """The question as it was asked; with its goods as mere items; with its matter named."""
    yield part.asked
    if part.intent == "ask_product" or (part.intent in LOOKING and GOODS in part.evidence):
        return  # What it asks of goods is for their listings to tell, or for a search.
    said = words(part.asked)
    goods = {word for word in said if is_thing(singular(word))}
    if STOP_WORDS.issuperset(goods.symmetric_difference(said)):
        return  # Nothing is asked of them: "what do you have for camping?"
    general = " ".join(A_THING if word in goods else word for word in said)
    yield general
    matter = MATTERS.get(part.intent) or ("return" if _may_go_wrong(part) else "")
    if matter:
        yield f"{matter}: {general}"


def _may_go_wrong(part: Part) -> bool:
    """As in "what if it does not fit": the shop's texts tell of returns, and name no misfortune."""
    return not {"what_if", "rule_on_returns", "may_go_back"}.isdisjoint(part.evidence)


def _looked(shop: Shop, readings: Iterable[str]) -> Looked:
    """The passages of the first reading that the shop's texts are likely to answer.

    Where they answer none, what they do tell of and that comes nearest.
    """
    nearest: dict[str, float] = {}
    for reading in dict.fromkeys(readings):
        found = shop.help.search(reading, shop.settings.help_passages)
        if found.answerable:
            return Looked([harmless(passage) for passage in found.passages], [])
        for label, score in near(found.passages).items():
            nearest[label] = max(score, nearest.get(label, 0.0))
    return Looked([], sorted(nearest, key=nearest.__getitem__, reverse=True)[:MOST_NEAR])
