"""Help texts as a model may read them: without sentences that try to command it."""

from __future__ import annotations

import re

from data.facts import Passage
from graph.guardrails.signs import certain
from tools.outcome import ToolOutcome

INJECTION = "injection"
_BETWEEN = re.compile(r"((?<=[.!?])\s+|\n+)")


def without_commands(text: str) -> str:
    """The text without the sentences that are outright attempts to command a model."""
    if certain(text) != INJECTION:
        return text
    said = _BETWEEN.split(text)
    pairs = zip(said[::2], [*said[1::2], ""], strict=True)
    rest = "".join(line + gap for line, gap in pairs if certain(line) != INJECTION).strip()
    # What shows only across sentences cannot be told from the rest.
    return rest if certain(rest) != INJECTION else ""


def harmless(passage: Passage) -> Passage:
    """The passage without such sentences; ranges of characters go where the text changes."""
    text = without_commands(passage.text)
    if text == passage.text:
        return passage
    return passage.model_copy(update={"text": text, "highlights": ()})


def harmless_outcome(outcome: ToolOutcome) -> ToolOutcome:
    """A tool's outcome with its passages so, in the record and in what a model is told."""
    if not outcome.passages:
        return outcome
    passages = tuple(harmless(passage) for passage in outcome.passages)
    if passages == outcome.passages:
        return outcome
    told = [
        {**one, "text": without_commands(str(one.get("text", "")))}
        for one in outcome.result.get("passages", [])
    ]
    return outcome.model_copy(
        update={"passages": passages, "result": {**outcome.result, "passages": told}}
    )
