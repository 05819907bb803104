"""The steps of a turn as the lab tells them: what went in, what came out, how long it took."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage

from data.facts import Passage
from data.model_calls import MICROS
from graph.reply import TurnEvent
from graph.state import Work

LONGEST_PASSAGE = 600


class Steps:
    """Tells each step of one turn; what a step is given is what those before it made."""

    def __init__(self, said: str) -> None:
        """A turn begins with a message."""
        self._said, self._draft = said, ""
        self._work = Work()

    def told(self, event: TurnEvent) -> dict[str, Any]:
        """A step: its name, milliseconds, inputs and outputs."""
        changed: dict[str, Any] = event.detail["changed"]
        tell = getattr(self, f"_{event.name}", self._other)
        given, made = tell(changed)
        self._draft = changed.get("draft") or self._draft
        self._work = changed.get("work") or self._work
        step = {"step": event.name, "ms": event.detail["ms"]}
        return {**step, "input": given, "output": made}

    def _guard_input(self, changed: dict[str, Any]) -> tuple[Any, Any]:
        report = changed["guard"].model_dump()
        out = {"text": changed["text"], "refusal": changed["refusal"]}
        return {"message": self._said}, {**out, "verdict": report["input"], **_reasons(report)}

    def _understand(self, changed: dict[str, Any]) -> tuple[Any, Any]:
        found = changed["understanding"].model_dump(mode="json", exclude_defaults=True)
        return {"message": self._said}, found

    def _retrieve(self, changed: dict[str, Any]) -> tuple[Any, Any]:
        return {"questions": list(changed["answers"])}, {
            "passages": [_passage(one) for one in changed["passages"]],
            "nearest": changed["nearest"],
        }

    def _look_up(self, changed: dict[str, Any]) -> tuple[Any, Any]:
        return {"message": self._said}, {"by": "code", "calls": _calls(changed["work"])}

    def _model(self, changed: dict[str, Any]) -> tuple[Any, Any]:
        work: Work = changed["work"]
        asked = len(work.calls) > len(self._work.calls)
        out: dict[str, Any] = {"by": work.model or "code", "text": changed.get("draft", "")}
        out["calls"] = _calls(work)
        given: dict[str, Any] = {"results": len(self._work.outcomes)}
        if asked and work.read is not None:
            call, read = work.calls[-1], work.read
            given = {
                "messages": _messages(read.messages),
                "tools": [tool["function"]["name"] for tool in read.tools],
                "counted_tokens": read.tokens,
                "shortened": list(read.trimmed),
            }
            cost = call.cost_micros
            out |= {
                "ok": call.ok,
                "failure": call.failure,
                "input_tokens": call.input_tokens,
                "output_tokens": call.output_tokens,
                "cost_usd": None if cost is None else cost / MICROS,
                "first_ms": call.first_ms,
            }
        return given, out

    def _act(self, changed: dict[str, Any]) -> tuple[Any, Any]:
        work: Work = changed["work"]
        new = work.outcomes[len(self._work.outcomes) :]
        given = [{"name": one.name, "arguments": one.arguments} for one in new]
        made = [{"name": one.name, **one.public()} for one in new]
        return {"calls": given}, {"results": made}

    def _guard_output(self, changed: dict[str, Any]) -> tuple[Any, Any]:
        report = changed["guard"].model_dump()
        out = {"text": changed["draft"], "verdict": report["output"], **_reasons(report)}
        return {"text": self._draft}, out

    def _other(self, changed: dict[str, Any]) -> tuple[Any, Any]:
        return {"text": self._draft}, {"text": changed.get("draft", self._draft)}


def _calls(work: Work) -> list[dict[str, Any]]:
    """What the newest message calls for."""
    newest = work.messages[-1] if work.messages else None
    calls = newest.tool_calls if isinstance(newest, AIMessage) else []
    return [{"name": one["name"], "arguments": one["args"]} for one in calls]


def _reasons(report: dict[str, Any]) -> dict[str, Any]:
    return {"reasons": report["reasons"]}


def _passage(one: Passage) -> dict[str, Any]:
    named = {"id": one.id, "source": one.source, "title": one.title, "section": one.section}
    return {**named, "score": round(one.score, 4), "text": one.text[:LONGEST_PASSAGE]}


def _messages(messages: Sequence[BaseMessage]) -> list[dict[str, Any]]:
    return [
        {
            "role": one.type,
            "text": one.text,
            **({"calls": one.tool_calls} if isinstance(one, AIMessage) and one.tool_calls else {}),
        }
        for one in messages
    ]
