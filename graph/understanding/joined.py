"""Several sentences that make one search: "phone cases. clear. not more than 40"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.kinds import with_kinds
from graph.understanding.revised import replaced
from graph.understanding.tokens import Token
from graph.understanding.types import Part

_SEARCHES = with_kinds({"search", "refine", "recommend"})


def goes_with(before: Part, part: Part, *, is_new: bool) -> bool:
    """Whether a request only says more of the search just before it in the message."""
    both = before.intent in _SEARCHES and part.intent in _SEARCHES
    return both and not is_new and not part.constraints.category


def together(before: Part, part: Part, tokens: Sequence[Token]) -> Part:
    """Both as one search; `tokens` are the words of the second."""
    query = " ".join(dict.fromkeys([*before.query.split(), *part.query.split()]))
    return before.model_copy(
        update={
            "text": f"{before.text} {part.text}",
            "query": query,
            "constraints": replaced(before.constraints, part, tokens),
            "dropped": list(dict.fromkeys([*before.dropped, *part.dropped])),
            "preferences": list(dict.fromkeys([*before.preferences, *part.preferences])),
            "references": [*before.references, *part.references],
        }
    )
