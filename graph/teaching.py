"""Teaching the embedded model: a sentence of a customer, and what this shop takes it for."""

from __future__ import annotations

from functools import partial

from sqlalchemy import Engine

from data.errors import InvalidInput
from data.reply_cases import case_of
from data.taught import Taught, all_taught, taught_version, teach
from graph.understanding.taught import Lessons, TaughtIntents, teachable
from knowledge.shop import Shop


def taught_intents(shop: Shop) -> TaughtIntents:
    """What a shop was taught, read anew whenever that has changed, in whichever process."""
    engine = shop.engine
    return TaughtIntents(partial(taught_version, engine), partial(_lessons, engine), shop.embedder)


def teach_sentence(
    engine: Engine, text: str, intent: str, by: str, case_id: str | None = None
) -> Taught:
    """Teach a sentence; it holds from the next message on.

    Raises:
        InvalidInput: There is no such intent, or the text is empty or too long.
    """
    if intent not in teachable():
        raise InvalidInput(f"intent: one of {', '.join(teachable())}.")
    return teach(engine, text, intent, by, case_id)


def teach_case(engine: Engine, case_id: str, by: str) -> Taught:
    """Teach the last words of a case by the intent that is noted in it.

    Raises:
        NotFound: There is no such case.
        InvalidInput: No intent is noted in it.
    """
    case = case_of(engine, case_id)
    if case.intent is None:
        raise InvalidInput("intent: the case does not say what the customer wanted.")
    return teach_sentence(engine, case.turns[-1]["say"], case.intent, by, case.id)


def _lessons(engine: Engine) -> Lessons:
    # The version first: what is taught meanwhile is read once more.
    version = taught_version(engine)
    return Lessons(version, [(one.text, one.intent) for one in all_taught(engine)])
