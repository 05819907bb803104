"""How sure a reading must be; `python -m evals.fit_intents` chooses it on messages kept aside."""

from __future__ import annotations

import functools
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

CERTAINTY = Path(__file__).with_name("certainty.json")


class Certainty(BaseModel):
    """What was chosen, and on what: stored beside the head that it was chosen for."""

    model_config = ConfigDict(frozen=True)

    fingerprint: str = Field("", description="Of the exemplars whose head was calibrated.")
    temperature: float = Field(1.0, description="Of head and evidence together.")
    unclear: float = Field(0.25, description="Least confidence; below it we ask again.")
    deed: float = Field(0.5, description="The same for a change to the cart that names nothing.")
    change: float = Field(0.6, description="Least confidence in a change that tells no change.")
    worded: float = Field(0.1, description="Least confidence in such a change by its words alone.")


@functools.cache
def certainty() -> Certainty:
    """The values in force, read once."""
    return Certainty.model_validate_json(CERTAINTY.read_text("utf-8"))
