"""Where a turn goes next; pure functions whose types list every exit."""

from __future__ import annotations

from typing import Literal

from langchain_core.messages import AIMessage

from graph.state import TurnState


def after_guard_input(state: TurnState) -> Literal["understand", "respond"]:
    """A refused message is answered at once."""
    return "respond" if state["refusal"] else "understand"


def after_look_up(state: TurnState) -> Literal["act", "model"]:
    """To the shop's records where code looks something up; else the model is asked at once."""
    return "act" if state["work"].messages else "model"


def after_model(state: TurnState) -> Literal["act", "model", "conclude", "guard_output"]:
    """Tools when asked for, the check once there is an answer, the next model when one failed."""
    work = state["work"]
    newest = work.messages[-1] if work.messages else None
    if isinstance(newest, AIMessage):
        return "act" if newest.tool_calls else "guard_output"
    return "conclude" if work.capped else "model"


def after_act(state: TurnState) -> Literal["model", "conclude"]:
    """Back to the model while calls and time are left."""
    return "conclude" if state["work"].capped else "model"
