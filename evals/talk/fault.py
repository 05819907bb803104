"""What is wrong with a reply."""

from __future__ import annotations

from dataclasses import dataclass

FALSE = "false."
"""How the kinds of untrue statements begin."""
CRASH = "crash"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: its kind, for counting, and what exactly."""

    kind: str
    what: str

    @property
    def is_false(self) -> bool:
        """Whether the reply said something untrue."""
        return self.kind.startswith(FALSE)
