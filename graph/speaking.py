"""A provider's answer shown while it still comes: whole sentences only, each checked before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.facts import Passage
from graph.brief import TurnBrief
from graph.citations import checked_citations, standing
from graph.guardrails.evidence import Evidence
from graph.guardrails.output import check_output
from graph.guardrails.sentences import finished
from tools.outcome import ToolOutcome

BETWEEN = "\n\n"


@dataclass
class Speaking:
    """Hears a growing answer and shows of it what may stand.

    What it shows went through the same checks as the finished reply, up to the end of a sentence,
    so it is the beginning of that reply. Where the answer as a whole may yet be replaced, because
    it does not rest on the passages that it has to rest on, nothing is shown until it does.

    Attributes:
        write: Told the whole text to be shown so far, each time it grows.
        spoken: What was shown in the turn before this answer, and stays.
        shown: What is shown by now.
    """

    brief: TurnBrief
    outcomes: Sequence[ToolOutcome]
    given: Sequence[Passage]
    asked: str
    evidence: Evidence
    write: Callable[[str], None]
    spoken: str = ""
    shown: str = ""
    _heard: int = 0

    def hear(self, raw: str) -> None:
        """Take the answer as it is by now, and show what is new of it."""
        said = finished(raw, self.evidence.products)
        if len(said) == self._heard:
            return
        self._heard = len(said)
        cited = checked_citations(said, self.given, self.asked)
        text = standing(self.brief, self.outcomes, cited)
        if text is None:
            return
        checked = check_output(text, self.evidence)
        shown = following(self.spoken, checked.text)
        if checked.verdict != "refuse" and shown != self.shown and shown.startswith(self.shown):
            self.shown = shown
            self.write(shown)


def following(spoken: str, text: str) -> str:
    """A text after what was said before it in the same turn."""
    return BETWEEN.join(part for part in (spoken, text) if part)
