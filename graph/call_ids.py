"""The ids of tool calls: no two of a turn are alike, whoever made them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, count

from langchain_core.messages import AIMessage, BaseMessage, ToolCall


def with_own_ids(answer: AIMessage, before: Sequence[BaseMessage]) -> AIMessage:
    """The answer, its calls renamed where an earlier one of the turn bears the same id.

    Some servers number the calls of each answer anew, and code numbers its own too; a result is
    told apart by the id of its call alone.
    """
    taken = {call["id"] for one in before if isinstance(one, AIMessage) for call in one.tool_calls}
    calls: list[ToolCall] = []
    for call in answer.tool_calls:
        own = call["id"] or "call"
        others = (f"{own}_{number}" for number in count(1))
        name = next(one for one in chain([own], others) if one not in taken)
        taken.add(name)
        calls.append({**call, "id": name})
    if calls == answer.tool_calls:
        return answer
    return answer.model_copy(update={"tool_calls": calls})
