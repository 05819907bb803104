"""Experiments: written, started, stopped, rolled out; who gets what is told by a hash alone."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, Literal, get_args

from pydantic import Field
from sqlalchemy import Engine, delete
from sqlmodel import Session, col, select

from data.database import content_version, raise_content_version, reading, writing
from data.errors import InvalidInput, NotFound, ShopError
from data.facts import Facts
from data.models import Experiment, Exposure
from data.models.columns import utc_now
from data.prompts import Prompt, versions_of
from data.settings import Settings

KIND = "experiments"
Metric = Literal["conversion", "satisfaction", "containment", "cost"]
METRICS = get_args(Metric)
MOST_VARIANTS = 6
CHANGEABLE = (
    *("persona", "cheap_path", "cheap_confidence", "cheap_faq_score"),
    *("max_cards", "history_messages"),
)
"""The settings that a variant may change: they say how the assistant speaks, not what it may do."""
PROMPT, SYSTEM = "prompt_version", "system"
"""What a variant changes besides: the version of the system prompt."""


class WrongState(ShopError):
    """What is asked does not go with where the experiment stands."""

    code = "wrong_state"


class Variant(Facts):
    """One of the ways: its share of people, and the settings that differ in it."""

    name: str
    weight: float = 1.0
    changes: dict[str, Any] = Field(default_factory=dict)


class ExperimentFacts(Facts):
    """An experiment as it stands."""

    id: str
    name: str
    hypothesis: str
    status: str
    variants: tuple[Variant, ...]
    metric: str
    winner: str | None
    started_at: Any = None
    stopped_at: Any = None
    created_by: str = ""

    def variant_of(self, owner: str) -> Variant:
        """What somebody gets: the same at every time, in every process, whoever asks.

        The hash is salted with the experiment, so that two experiments divide people
        independently of each other.
        """
        if self.winner is not None:
            return next(one for one in self.variants if one.name == self.winner)
        digest = sha256(f"{self.id}:{owner}".encode()).digest()
        point = int.from_bytes(digest[:8], "big") / 2**64 * sum(v.weight for v in self.variants)
        for variant in self.variants:
            point -= variant.weight
            if point < 0:
                return variant
        return self.variants[-1]


def write_experiment(
    engine: Engine,
    name: str,
    variants: Sequence[Mapping[str, Any]],
    by: str,
    metric: str = "conversion",
    hypothesis: str = "",
) -> ExperimentFacts:
    """A draft of an experiment; the first variant is the control.

    Raises:
        InvalidInput: It cannot be run as it is written.
    """
    checked = _checked(engine, variants)
    if not name.strip():
        raise InvalidInput("name: say what the experiment is called.")
    if metric not in METRICS:
        raise InvalidInput(f"metric: one of {', '.join(METRICS)}.")
    row = Experiment(
        id=uuid.uuid4().hex[:12],
        name=name.strip(),
        hypothesis=hypothesis.strip(),
        variants=[one.model_dump() for one in checked],
        metric=metric,
        created_by=by,
    )
    with writing(engine) as session:
        session.add(row)
        session.flush()
        return _facts(row)


def experiments(engine: Engine) -> list[ExperimentFacts]:
    """All of them, the newest first."""
    with reading(engine) as session:
        return [
            _facts(r)
            for r in session.exec(select(Experiment).order_by(col(Experiment.created_at).desc()))
        ]


def experiment_of(engine: Engine, experiment_id: str) -> ExperimentFacts:
    """One of them; raises NotFound."""
    with reading(engine) as session:
        return _facts(_row(session, experiment_id))


def in_force(engine: Engine) -> tuple[int, list[ExperimentFacts]]:
    """The version, and the experiments that change what people get: running, or rolled out."""
    with reading(engine) as session:
        version = content_version(session, KIND)
        wanted = (col(Experiment.status) == "running") | col(Experiment.winner).is_not(None)
        rows = session.exec(select(Experiment).where(wanted).order_by(col(Experiment.created_at)))
        return version, [_facts(row) for row in rows]


def version_of(engine: Engine) -> int:
    """Rises with every start, stop and roll-out."""
    with reading(engine) as session:
        return content_version(session, KIND)


def start(engine: Engine, experiment_id: str) -> ExperimentFacts:
    """Begin to divide people.

    Raises:
        NotFound: There is none of that id.
        WrongState: It has begun already.
    """
    with writing(engine) as session:
        row = _row(session, experiment_id, locked=True)
        if row.status != "draft":
            raise WrongState("This experiment has already begun.")
        row.status, row.started_at = "running", utc_now()
        return _changed(session, row)


def stop(engine: Engine, experiment_id: str, winner: str | None = None) -> ExperimentFacts:
    """End it: all get the control again, or the winner, which is thereby rolled out.

    What was rolled out is taken back by stopping once more without a winner.

    Raises:
        NotFound: There is none of that id.
        WrongState: It has not begun.
        InvalidInput: The winner is none of its variants.
    """
    with writing(engine) as session:
        row = _row(session, experiment_id, locked=True)
        if row.status == "draft":
            raise WrongState("This experiment has not begun.")
        if winner is not None and winner not in [one["name"] for one in row.variants]:
            raise InvalidInput("winner: one of the experiment's variants.")
        row.status, row.winner = "stopped", winner
        row.stopped_at = row.stopped_at or utc_now()
        return _changed(session, row)


def drop(engine: Engine, experiment_id: str) -> None:
    """Delete one that is not running; raises NotFound, WrongState."""
    with writing(engine) as session:
        row = _row(session, experiment_id, locked=True)
        if row.status == "running":
            raise WrongState("Stop the experiment first.")
        session.execute(delete(Exposure).where(col(Exposure.experiment_id) == experiment_id))
        session.delete(row)
        raise_content_version(session, KIND)


def _checked(engine: Engine, variants: Sequence[Mapping[str, Any]]) -> list[Variant]:
    try:
        found = [Variant.model_validate(one) for one in variants]
    except ValueError as error:
        raise InvalidInput("variants: each has a name, a weight and changes.") from error
    names = [one.name.strip() for one in found]
    if not 2 <= len(found) <= MOST_VARIANTS or len(set(names)) < len(names) or not all(names):
        raise InvalidInput(f"variants: 2 to {MOST_VARIANTS}, each with a name of its own.")
    if any(one.weight <= 0 for one in found):
        raise InvalidInput("weight: above 0.")
    for one in found:
        changed(Settings(), one.changes)
        prompt_of(engine, one.changes)
    return found


def prompt_of(engine: Engine, changes: Mapping[str, Any]) -> Prompt | None:
    """The version of the system prompt that a variant speaks by; None: the one in use.

    Raises:
        InvalidInput: There is no such version, or it could still be changed meanwhile.
    """
    if PROMPT not in changes:
        return None
    found = [one for one in versions_of(engine, SYSTEM) if str(one.version) == str(changes[PROMPT])]
    if not found:
        raise InvalidInput(f"{PROMPT}: there is no version {changes[PROMPT]}.")
    if found[0].status == "draft":
        raise InvalidInput(
            f"{PROMPT}: a draft may still change; archive version {found[0].version} first."
        )
    return found[0]


def changed(settings: Settings, changes: Mapping[str, Any]) -> Settings:
    """The settings with a variant's changes.

    Raises:
        InvalidInput: A setting may not be changed by an experiment, or not to that.
    """
    if unknown := sorted(set(changes) - {*CHANGEABLE, PROMPT}):
        told = f"{', '.join(unknown)}; there are {', '.join([*CHANGEABLE, PROMPT])}"
        raise InvalidInput(f"changes: no variant may change {told}.")
    stated = {name: value for name, value in changes.items() if name != PROMPT}
    if not stated:
        return settings
    try:
        checked = Settings.model_validate({**settings.model_dump(), **stated})
    except ValueError as error:
        raise InvalidInput("changes: a setting cannot have that value.") from error
    return settings.model_copy(update={name: getattr(checked, name) for name in stated})


def _changed(session: Session, row: Experiment) -> ExperimentFacts:
    session.add(row)
    raise_content_version(session, KIND)
    session.flush()
    return _facts(row)


def _row(session: Session, experiment_id: str, *, locked: bool = False) -> Experiment:
    row = session.get(Experiment, experiment_id, with_for_update=locked or None)
    if row is None:
        raise NotFound("There is no such experiment.")
    return row


def _facts(row: Experiment) -> ExperimentFacts:
    return ExperimentFacts.model_validate(row.model_dump())
