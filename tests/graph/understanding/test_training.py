"""The shipped intent head was trained from the exemplars that lie beside it."""

import time

import numpy as np

from evals.understanding import read, score_intents
from graph.understanding.calibration import calibration_error, fit_temperature, reliability
from graph.understanding.certainty import certainty
from graph.understanding.exemplars import exemplars, fingerprint
from graph.understanding.intents import HEAD, intent_head, softmax
from graph.understanding.kinds import KIND_OF
from graph.understanding.train import composed, fit, labels_of
from graph.understanding.understand import Understander


def test_head_fits_the_exemplars() -> None:
    head = intent_head()
    assert HEAD.exists()
    assert head.fingerprint == fingerprint()
    assert set(head.intents) == {intent for one in exemplars() for intent in one.intents}
    assert certainty().fingerprint == head.fingerprint, "run python -m evals.fit_intents"


def test_each_intent_has_forty_exemplars() -> None:
    written: dict[str, set[str]] = {}
    for one in exemplars():
        written.setdefault(one.intents[0], set()).add(one.written)
    assert min(map(len, written.values())) >= 40


def test_sentences_of_two_intents_are_put_together_of_both() -> None:
    known = exemplars()
    made = composed(known)
    assert made == composed(known)
    texts = {one.text for one in known}
    assert not texts & {one.text for one in made}
    assert {one.intents for one in made} == {one.intents for one in known if len(one.intents) > 1}


def test_training_is_reproducible_and_learns_what_it_is_shown() -> None:
    from scipy.sparse import csr_matrix

    known = [one for one in exemplars() if set(one.intents) <= {"greet", "checkout"}]
    rows = csr_matrix(np.array([[len(one.text) % 7, "pay" in one.text] for one in known], float))
    labels = labels_of(known, ["checkout", "greet"])
    first, again = fit(rows, labels), fit(rows, labels)
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))


def test_temperature_mends_overconfidence() -> None:
    chance = np.random.default_rng(3)
    truth = chance.normal(size=(4000, 3)).astype(np.float32)
    labels = np.array([chance.choice(3, p=row / row.sum()) for row in softmax(truth).astype(float)])
    loud = truth * 3
    temperature = fit_temperature(loud, labels)
    right = loud.argmax(axis=1) == labels
    before = calibration_error(softmax(loud).max(axis=1), right)
    after = calibration_error(softmax(loud / temperature).max(axis=1), right)
    assert 2.5 < temperature < 3.6
    assert after < before / 3
    assert sum(row["count"] for row in reliability(softmax(loud).max(axis=1), right)) == 4000


def test_accuracy_holds(understander: Understander) -> None:
    records = [r for r in read("intents") if r["split"] == "held_out"][::4]
    figures = score_intents(records, understander.embedder, None)
    assert figures["records"] > 90
    assert figures["top_1"] >= 0.9


def test_intents_told_apart_are_known_with_what_they_are_kinds_of() -> None:
    assert {*KIND_OF, *KIND_OF.values()} <= set(intent_head().intents)


def test_head_answers_within_a_millisecond() -> None:
    head = intent_head()
    vectors = np.zeros((1, head.dimension), dtype=np.float32)
    head.scores(vectors, ["warm"])
    took = []
    for _ in range(30):
        started = time.perf_counter()
        head.scores(vectors, ["where can i see what shipping to canada costs"])
        took.append(time.perf_counter() - started)
    assert min(took) < 0.001
