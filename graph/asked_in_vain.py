"""Questions that the shop's texts did not answer, handed on to whoever writes FAQs."""

from __future__ import annotations

from collections.abc import Iterator

from graph.nodes.retrieve import questions_of
from graph.services import Services
from graph.state import TurnState
from graph.understanding.kinds import with_kinds
from knowledge.unanswered import UnansweredQuestions

ON_THE_SHOP = with_kinds({"help"})
LEAST_CONFIDENCE, MOST_OUTSIDE = 0.5, 0.5
"""Below and above these a message is chatter rather than a question to the shop."""


def note_unanswered(state: TurnState, services: Services) -> None:
    """Collect what was asked of the shop in vain; nothing of a message that was refused."""
    if state["refusal"]:
        return
    questions = UnansweredQuestions(services.shop)
    for question in _in_vain(state):
        questions.collect(question, state["understanding"].language)


def _in_vain(state: TurnState) -> Iterator[str]:
    """Questions without an answer, in the customer's own words."""
    understanding = state["understanding"]
    for part in questions_of(understanding):
        sure = part.confidence >= LEAST_CONFIDENCE and part.outside < MOST_OUTSIDE
        if part.intent not in ON_THE_SHOP or not sure or state["answers"].get(part.asked):
            continue
        alone = len(understanding.parts) == 1
        foreign = understanding.language != "en"
        yield state["text"] if foreign and alone else part.asked
