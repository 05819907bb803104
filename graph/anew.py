"""A search that a provider begins anew: what earlier messages limited no longer holds."""

from __future__ import annotations

from collections.abc import Iterable

from langchain_core.messages import ToolCall

from data.constraints import Constraints
from graph.brief import sole_search
from graph.context.limits import SEARCH
from graph.understanding.kept.limits import in_keeping
from graph.understanding.kept.told import for_another
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import tokenize
from graph.understanding.types import Understanding


def begins_anew(call: ToolCall) -> bool:
    """Whether a call is for something else than was searched for before."""
    return call["name"] == SEARCH and call["args"].get("new_request") is True


def begun_anew(
    heard: Understanding, calls: Iterable[ToolCall], words: CatalogueWords
) -> Understanding:
    """The message as one that begins another search, as the last such call names it.

    What the message itself states holds whatever is called for, and so does what the customer
    told of themselves, but where it is for somebody else. Reads the catalogue's words: blocking.
    """
    queries = [str(call["args"].get("query", "")) for call in calls if begins_anew(call)]
    part = sole_search(heard)
    limits = part.constraints if part else Constraints()
    if not for_another(tokenize(heard.english)):
        limits = in_keeping(limits, heard.kept, words)
    query = queries[-1] or heard.query_in_force
    return heard.model_copy(
        update={"in_force": limits, "query_in_force": query, "is_new_search": True}
    )
