"""The shipped intent head was trained from the exemplars that lie beside it."""

import time

import numpy as np

from evals.intent_samples import trained_on
from evals.understanding import read, score_intents
from graph.understanding.calibration import calibration_error, fit_temperature, reliability
from graph.understanding.certainty import certainty
from graph.understanding.evidence import expected
from graph.understanding.exemplars import exemplars
from graph.understanding.intents import HEAD, Said, intent_head, reader_mark, softmax
from graph.understanding.kinds import KIND_OF
from graph.understanding.regression import Inputs, fit
from graph.understanding.samples import composed, labels_of
from graph.understanding.understand import Understander


def test_head_fits_the_exemplars() -> None:
    head = intent_head()
    assert HEAD.exists()
    assert head.fingerprint == trained_on(), "run python -m evals.fit_intents"
    assert head.reader == reader_mark(), "run python -m evals.fit_intents"
    assert set(head.intents) == {intent for one in exemplars() for intent in one.intents}
    assert set(expected()) <= set(head.facts)
    assert certainty().fingerprint == head.fingerprint


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
    inputs = Inputs(rows, csr_matrix(np.ones((len(known), 1), np.float32)))
    labels = labels_of(known, ["checkout", "greet"])
    first, again = (fit(inputs, labels, np.zeros((1, 2), np.float32)) for _ in range(2))
    assert np.array_equal(first.words, again.words)
    paying, hello = first.words[1]
    assert paying > hello
    sure = fit(inputs, labels, np.array([[9.0, 0.0]], np.float32))
    assert sure.facts[0, 0] - sure.facts[0, 1] > 3, "what is expected stays where nothing denies it"


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
    text = "where can i see what shipping to canada costs"
    head.scores(vectors, [Said("warm", "warm")])
    took = []
    for _ in range(30):
        started = time.perf_counter()
        head.scores(vectors, [Said(text, text)])
        took.append(time.perf_counter() - started)
    assert min(took) < 0.001
