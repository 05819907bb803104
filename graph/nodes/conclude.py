"""At the cap: an answer all the same, with what was found."""

from __future__ import annotations

from langgraph.runtime import Runtime

from graph.embedded.phrase import tell_found
from graph.prompts import brief_of
from graph.services import Services
from graph.state import TurnState


async def conclude(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """The reply of a turn that was cut short, from the records of its tools."""
    text, said = tell_found(brief_of(state, runtime.context), state["work"].outcomes)
    return {"draft": text, "said": said}
