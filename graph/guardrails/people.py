"""What may leave that an agent wrote: their own words, but no HTML and nobody's secrets."""

from __future__ import annotations

from data.errors import FailsChecks, InvalidInput
from data.personal_data import mask
from graph.guardrails.output import SECRET, TAG
from graph.guardrails.readings import visible

LONGEST = 4000
NEVER = frozenset({"card number", "bank account", "social security number", "secret"})


def checked_words(text: str) -> str:
    """The text as it may be shown: without control characters.

    Raises:
        InvalidInput: There is nothing in it, or too much.
        FailsChecks: It holds HTML, a key, a password, or the number of a card or an account.
    """
    said = visible(text).strip()
    if not said or len(said) > LONGEST:
        raise InvalidInput(f"A message has 1 to {LONGEST} characters.", field="text")
    problems = [kind for kind in dict.fromkeys(mask(said)[1]) if kind in NEVER]
    problems += ["html"] if TAG.search(said) else []
    problems += ["key"] if SECRET.search(said) else []
    if problems:
        raise FailsChecks(
            f"This cannot be sent: it holds {' and '.join(_named(one) for one in problems)}.",
            problems=problems,
        )
    return said


def _named(kind: str) -> str:
    return {"html": "HTML", "key": "a key", "secret": "a password"}.get(kind, f"a {kind}")
