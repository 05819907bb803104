"""Where one request ends and another begins is learned, and looked for only where words join."""

from __future__ import annotations

from evals.intent_samples import trained_on
from graph.understanding.joints import cut_at_joints, joint_head, joints
from graph.understanding.split import MOST_PARTS
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander


def test_the_head_is_of_what_the_intents_are_trained_on() -> None:
    assert joint_head().fingerprint == trained_on(), "run python -m evals.fit_intents"


def test_joints_stand_between_words_and_not_inside_them() -> None:
    tokens = tokenize("a t-shirt, and then socks - both wi-fi. bye!")
    found = [(tokens[one.start - 1].text, tokens[one.end].text) for one in joints(tokens)]
    assert ("socks", "both") in found
    assert ("fi", "bye") in found
    assert not any(before in ("t", "wi") for before, _ in found)
    assert not joints(tokenize("socks!"))


def test_two_requests_are_two_and_one_stays_one(understander: Understander) -> None:
    two = understander.understand("I need a tent, and how long does delivery take", Conversation())
    assert len(two.parts) == 2
    one = understander.understand("a tent in black or red, not too heavy", Conversation())
    assert len(one.parts) == 1


def test_nothing_is_cut_into_more_than_so_many(understander: Understander) -> None:
    text = "I need a tent, and how long does delivery take"
    before = Conversation()
    repair = understander.repaired(text, before)
    several = [tokenize(text)] * (MOST_PARTS - 1)
    cut = cut_at_joints(
        several,
        understander.words(),
        lambda parts: understander.likelihoods(parts, repair, before),
    )
    assert len(several) < len(cut) <= MOST_PARTS
