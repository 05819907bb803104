"""The shipped intent head was trained from the exemplars that lie beside it."""

from evals.understanding import read, score_intents
from graph.understanding.exemplars import exemplars, fingerprint
from graph.understanding.intents import HEAD, intent_head
from graph.understanding.understand import Understander


def test_head_fits_the_exemplars() -> None:
    head = intent_head()
    assert HEAD.exists()
    assert head.fingerprint == fingerprint()
    assert set(head.intents) == {intent for intent, _, _ in exemplars()}


def test_each_intent_has_forty_exemplars() -> None:
    written: dict[str, set[str]] = {}
    for intent, sentence, _ in exemplars():
        written.setdefault(intent, set()).add(sentence)
    assert min(map(len, written.values())) >= 40


def test_accuracy_holds(understander: Understander) -> None:
    records = [r for r in read("intents") if r["split"] == "held_out"][::4]
    figures = score_intents(records, understander.embedder, None)
    assert figures["records"] > 90
    assert figures["top_1"] >= 0.85
