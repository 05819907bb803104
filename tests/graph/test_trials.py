"""Experiments: who gets what, what counts for whom, and that looking often proves nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from data import conversations, experiments
from data.database import writing
from data.errors import InvalidInput, NotFound
from data.experiment_math import Sample, always_valid, at_one_look, is_uneven
from data.experiment_report import report
from data.experiments import ExperimentFacts, Variant, WrongState
from data.exposures import cases_of, note_exposure
from data.models import ModelCall, Order
from data.models.columns import utc_now
from data.prompt_changes import archive
from evals.bench_experiments import SCENES, simulated
from graph.assistant import Assistant
from graph.prompt_desk import Written, draft
from graph.reply import TurnRequest

PERSONAS: list[dict[str, Any]] = [
    {"name": "control", "changes": {}},
    {"name": "formal", "weight": 3, "changes": {"persona": "formal"}},
]


def _asking(owner: str, **who: Any) -> TurnRequest:
    return TurnRequest(text="hello", session_id=owner.removeprefix("session:"), **who)


def _persona(assistant: Assistant, owner: str) -> str:
    """How somebody would be spoken to now."""
    request = _asking(owner)
    return assistant.trials.services_for(request, request.session_id).shop.settings.persona


def test_people_are_divided_by_a_hash_alone() -> None:
    variants = (Variant(name="a"), Variant(name="b", weight=3))
    one, other = (
        ExperimentFacts(id=name, name="", hypothesis="", status="running", variants=variants,
                        metric="cost", winner=None)
        for name in ("x", "y")
    )  # fmt: skip
    people = [f"customer:{number}" for number in range(4000)]
    found = [one.variant_of(person).name for person in people]
    assert found == [one.variant_of(person).name for person in people]
    assert 0.72 < Counter(found)["b"] / len(people) < 0.78
    both = Counter(zip(found, [other.variant_of(person).name for person in people], strict=True))
    assert 0.53 < both["b", "b"] / len(people) < 0.59


def test_a_variant_answers_those_who_are_given_it(
    assistant: Assistant, loop: asyncio.AbstractEventLoop
) -> None:
    engine = assistant.shop.engine
    made = experiments.write_experiment(engine, "tone", PERSONAS, "ann")
    owners = [f"session:s{number}" for number in range(30)]
    formal = next(o for o in owners if made.variant_of(o).name == "formal")
    control = next(o for o in owners if made.variant_of(o).name == "control")
    assert _persona(assistant, formal) == "friendly"
    assert cases_of(engine, made.id) == []
    experiments.start(engine, made.id)
    for owner in (formal, control, formal):
        loop.run_until_complete(assistant.reply(_asking(owner)))
    assert _persona(assistant, formal) == "formal"
    assert _persona(assistant, control) == "friendly"
    seen = {case.owner: case.variant for case in cases_of(engine, made.id)}
    assert seen == {formal: "formal", control: "control"}
    loop.run_until_complete(assistant.reply(_asking("session:staff", role="support_agent")))
    assert len(cases_of(engine, made.id)) == 2
    experiments.stop(engine, made.id, "formal")
    assert _persona(assistant, control) == "formal"
    assert len(cases_of(engine, made.id)) == 2
    experiments.stop(engine, made.id)
    assert _persona(assistant, formal) == "friendly"
    experiments.drop(engine, made.id)


def test_what_came_after_counts_and_nothing_before(assistant: Assistant) -> None:
    engine = assistant.shop.engine
    made = experiments.write_experiment(engine, "counted", PERSONAS, "ann")
    experiments.start(engine, made.id)
    customers = [f"counted-{number}" for number in range(120)]
    threads = [conversations.begin(engine, one, 30, guest=False).id for one in customers]
    for number, (one, thread) in enumerate(zip(customers, threads, strict=True)):
        variant = ("control", "formal")[number % 2]
        note_exposure(engine, made.id, f"customer:{one}", variant, thread)
        note_exposure(engine, made.id, f"customer:{one}", "control", thread)
    with writing(engine) as session:
        for number, (one, thread) in enumerate(zip(customers, threads, strict=True)):
            earlier = number % 4 == 0
            at = utc_now() + timedelta(hours=-1 if earlier else 1)
            if number % 2 == 1 or earlier:
                session.add(Order(id=f"#C{number}", owner=f"customer:{one}", currency="USD",
                                  subtotal_cents=1, total_cents=1, placed_at=at))  # fmt: skip
            session.add(ModelCall(thread_id=thread, provider="p", model="m", ok=True, took_ms=1,
                                  cost_micros=100 * (1 + number % 2), created_at=at))  # fmt: skip
    conversations.end(engine, customers[0], threads[0], 30, rating=5)
    found = report(engine, made.id)
    control, formal = found["variants"]
    assert (control["exposed"], formal["exposed"]) == (60, 60)
    assert (control["conversion"]["mean"], formal["conversion"]["mean"]) == (0.0, 1.0)
    assert control["cost"]["mean"] == pytest.approx(0.00005)
    assert formal["cost"]["mean"] == pytest.approx(0.0002)
    assert (control["satisfaction"]["cases"], control["satisfaction"]["mean"]) == (1, 1.0)
    assert control["containment"]["mean"] == 1.0
    # Three of the weights are formal's, and half of the people are.
    assert found["conclusion"] == "uneven_split"
    experiments.stop(engine, made.id)


def test_what_cannot_be_run_is_refused(assistant: Assistant) -> None:
    engine = assistant.shop.engine
    for variants in (
        PERSONAS[:1],
        [PERSONAS[0], PERSONAS[0]],
        [PERSONAS[0], {"name": "x", "changes": {"secret_key": "y"}}],
        [PERSONAS[0], {"name": "x", "changes": {"persona": "rude"}}],
        [PERSONAS[0], {"name": "x", "weight": 0}],
    ):
        with pytest.raises(InvalidInput):
            experiments.write_experiment(engine, "bad", variants, "ann")
    made = experiments.write_experiment(engine, "states", PERSONAS, "ann")
    with pytest.raises(WrongState):
        experiments.stop(engine, made.id)
    experiments.start(engine, made.id)
    for refused in (experiments.start, experiments.drop):
        with pytest.raises(WrongState):
            refused(engine, made.id)
    with pytest.raises(InvalidInput):
        experiments.stop(engine, made.id, "nobody")
    experiments.stop(engine, made.id)
    with pytest.raises(NotFound):
        report(engine, "none")


def test_looking_a_hundred_times_raises_no_more_false_alarms() -> None:
    same = simulated(SCENES["a_a_half"], always_valid, 200)
    naive = simulated(SCENES["a_a_half"], at_one_look, 200)
    assert same["stopped"] <= 0.05
    assert naive["stopped"] > 0.15
    better = simulated(SCENES["a_b_large"], always_valid, 100)
    assert better["stopped"] > 0.95
    assert better["wrongly"] == 0


def test_few_or_equal_cases_have_no_interval() -> None:
    assert always_valid(Sample(49, 0.5, 0.25), Sample(900, 0.5, 0.25)) is None
    assert always_valid(Sample(100, 0.0, 0.0), Sample(100, 0.0, 0.0)) is None
    assert is_uneven([500, 700], [1, 1])
    assert not is_uneven([500, 520], [1, 1])


def test_a_variant_may_speak_by_another_version_of_the_prompt(assistant: Assistant) -> None:
    engine = assistant.shop.engine
    written = Written(name="system", text="You are on trial at {{ shop }}.")
    trial = draft(engine, written, "ann").version
    control: dict[str, Any] = {"name": "control"}
    other = [control, {"name": "new", "changes": {"prompt_version": str(trial)}}]
    missing = [control, {"name": "new", "changes": {"prompt_version": 999}}]
    for refused in (other, missing):
        with pytest.raises(InvalidInput):
            experiments.write_experiment(engine, "words", refused, "ann")
    archive(engine, "system", trial, "ann")
    made = experiments.write_experiment(engine, "words", other, "ann")
    experiments.start(engine, made.id)
    versions = set()
    for number in range(20):
        request = _asking(f"session:words-{number}")
        given = assistant.trials.services_for(request, request.session_id)
        versions.add(given.prompts.get("system").version)
    assert versions == {assistant.services.prompts.get("system").version, trial}
    experiments.stop(engine, made.id)
    experiments.drop(engine, made.id)
