"""What the suite on turns without a provider counts."""

from dataclasses import replace
from pathlib import Path

from evals.cheap import Told, figures
from evals.support_templates import support_requests
from evals.understanding_shared import BITEXT

TURN = Told("show my cart", True, True, 0, 100, "view_cart", True)


def test_shares_of_turns_and_tokens() -> None:
    asked = replace(TURN, said="a tent", cheap=False, tokens=300, tokens_without=300)
    wrong = replace(TURN, right=False, same=False)
    told = figures([TURN, asked, wrong])
    assert told["cheap"] == 0.6667
    assert told["tokens_saved"] == 0.4
    assert (told["cheap_right"], told["outcomes_differ"]) == (0.5, 1)
    assert told["cheap_and_wrong"] == ["show my cart"]
    assert figures([])["cheap"] == 0.0


def test_templates_of_support_requests_stay_in_one_half(tmp_path: Path) -> None:
    place = tmp_path / "support.csv"
    place.write_text(
        "instruction,intent,entity_value\n"
        "cancel order 4411,cancel_order,4411\n"
        "I want help to cancel order 9,cancel_order,9\n"
        "can you please cancell order #12?,cancel_order,#12\n"
        "withdraw my purchase,cancel_order,\n"
        "anything else,unknown,\n"
    )
    found = support_requests(place, BITEXT)
    assert len(found) == 4
    assert len({request.half for request in found[:3]}) == 1
