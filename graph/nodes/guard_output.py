"""Sixth step: nothing leaves that no record of this turn supports."""

from __future__ import annotations

from dataclasses import replace

from langgraph.runtime import Runtime

from graph.brief import Said
from graph.embedded.phrase import tell_found
from graph.embedded.voice import Voice
from graph.guardrails.evidence import Evidence
from graph.guardrails.output import OutputVerdict, check_output
from graph.nodes.evidence import evidence_of
from graph.prompts import brief_of
from graph.services import Services
from graph.speaking import following
from graph.state import TurnState


async def guard_output(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """The draft, repaired where a sentence is not grounded, told anew where nothing is left.

    It follows what was shown before a call of tools; that was checked when it was shown.
    """
    evidence = evidence_of(state, runtime.context, is_free=state["work"].is_free)
    spoken = state["work"].spoken
    verdict = check_output(state["draft"], evidence)
    report = state["guard"].model_copy(
        update={
            "output": verdict.verdict,
            "reasons": [*state["guard"].reasons, *verdict.reasons, *state["work"].reasons],
        }
    )
    if verdict.verdict != "refuse":
        return {"draft": following(spoken, verdict.text), "guard": report}
    told, said = _told_anew(state, runtime.context, evidence)
    repaired = report.model_copy(update={"output": "repair" if told.text else "refuse"})
    safe = Voice.of(brief_of(state, runtime.context)).say("unsupported")
    return {"draft": following(spoken, told.text or safe), "said": said, "guard": repaired}


def _told_anew(
    state: TurnState, services: Services, evidence: Evidence
) -> tuple[OutputVerdict, Said]:
    """The same turn phrased from its records by code, and checked like any other text."""
    text, said = tell_found(brief_of(state, services), state["work"].outcomes)
    return check_output(text, replace(evidence, promises=None)), said
