"""What a model is told of a tool's result: whole JSON, whatever its size."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.nodes.act import MAX_RESULT_CHARS, _fitting

VALUES = st.one_of(st.text(max_size=9000), st.lists(st.text(max_size=500), max_size=60), st.none())


def test_a_small_result_is_told_whole() -> None:
    result = {"products": [{"id": "1", "name": "Lampe für daheim"}]}
    assert json.loads(_fitting(result)) == result


@given(st.dictionaries(st.text(max_size=20), VALUES, max_size=6))
def test_a_large_result_stays_json_within_the_bound(result: dict[str, Any]) -> None:
    told = _fitting(result)
    assert len(told) <= MAX_RESULT_CHARS
    assert isinstance(json.loads(told), dict)
