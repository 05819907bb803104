"""A matter of the trade that takes several messages: what was said on it so far, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from data.orders import number_key
from graph.brief import TurnBrief
from graph.understanding.types import Conversation, Part

KIND = "trade"
"""Of an open question: {kind, intent, slot, said, words}."""
BESIDE = "beside"
MOST_SAID = 8
T = TypeVar("T")


@dataclass(frozen=True)
class Matter:
    """A request and its answers to our questions.

    Attributes:
        intent: What is wanted.
        said: [English, as written] of each message on it, the newest last.
        slot: What we asked for last; empty: nothing.
        asked: Our question, with what goes along.
    """

    intent: str
    said: tuple[tuple[str, str], ...]
    slot: str
    asked: Mapping[str, Any]

    @classmethod
    def of(cls, brief: TurnBrief, part: Part) -> Matter:
        """The matter that a part opens or goes on with."""
        asked = next((q for q in all_asked(brief.conversation) if _goes_on(q, part)), {})
        alone = len([p for p in brief.understanding.parts if p.intent == part.intent]) == 1
        whole = alone and len(brief.understanding.parts) == 1
        new = (part.text, brief.understanding.text if whole else part.text)
        before = tuple((english, written) for english, written in asked.get("said", ()))
        return cls(part.intent, (*before, new)[-MOST_SAID:], asked.get("slot", ""), asked)

    @property
    def newest(self) -> str:
        """What was said last, in English."""
        return self.said[-1][0]

    @property
    def text(self) -> str:
        """All that was said on it, in English."""
        return ". ".join(english for english, _ in self.said)

    def first(self, read: Callable[[str], T]) -> T | None:
        """What the newest message says that says it; in English first, then as it was written."""
        return next((found for text in self._texts() if (found := read(text))), None)

    def says(self, read: Callable[[str], bool]) -> bool:
        """Whether any message says it."""
        return any(read(text) for text in self._texts())

    def _texts(self) -> Iterator[str]:
        for english, written in reversed(self.said):
            yield english
            if written != english:
                yield written

    def question(self, slot: str, words: list[str], **more: Any) -> dict[str, Any]:
        """The open question that goes on with it; `words`: some of which an answer has."""
        said = [list(pair) for pair in self.said]
        asked = {"kind": KIND, "intent": self.intent, "slot": slot, "said": said}
        return {**asked, "words": words, **more}


def all_asked(conversation: Conversation) -> tuple[Mapping[str, Any], ...]:
    """Our open question, and those that were asked beside it in the same reply."""
    question = conversation.open_question
    return (question, *question.get(BESIDE, ())) if question else ()


def asked_together(questions: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The questions of one reply as one, the main one first: an answer to any of them is known."""
    if not questions:
        return None
    main, *others = questions
    beside = [one for one in others if one.get("kind") == KIND == main.get("kind")]
    beside = [one for one in beside if one["intent"] != main["intent"]]
    return {**main, BESIDE: beside} if beside else main


def waiting(conversation: Conversation, answer: Part) -> list[Part]:
    """The matters that were asked about beside the one that an answer goes on with."""
    asked = all_asked(conversation)
    if answer.intent not in {one.get("intent") for one in asked}:
        return []
    return [
        Part(
            text=one["said"][-1][0],
            intent=one["intent"],
            confidence=1,
            order_number=one.get("order"),
        )
        for one in asked
        if one["intent"] != answer.intent
    ]


def _goes_on(question: Mapping[str, Any], part: Part) -> bool:
    same = question.get("kind") == KIND and question.get("intent") == part.intent
    told = (str(one) for one in (question.get("order"), *question.get("numbers", ())) if one)
    named = part.order_number
    return same and (named is None or number_key(named) in map(number_key, told))
