"""What the benchmark of the first words counts, and how the scripted server takes its time."""

from __future__ import annotations

from evals.bench_words import figures
from evals.scripted_server import Pace, deltas

ANSWER = {"role": "assistant", "content": "Here are two tents.\n\n1. **Ridge 2**"}


def test_only_turns_that_asked_once_and_spoke_are_timed() -> None:
    once = {"first": 500.0, "whole": 1000.0, "calls": 1}
    told = figures([once, {**once, "calls": 2}, {**once, "first": 0.0}])
    assert (told["turns"], told["asked_once"]) == (3, 1)
    assert (told["first_ms_p50"], told["whole_ms_p95"]) == (500, 1000)
    assert told["share_of_the_wait_p50"] == 0.5


def test_an_answer_in_pieces_is_the_answer() -> None:
    pieces = list(deltas(ANSWER, Pace(token_s=0.01)))
    assert len(pieces) > 5
    assert "".join(piece["content"] for piece in pieces) == ANSWER["content"]
    assert list(deltas(ANSWER, Pace())) == [ANSWER]
