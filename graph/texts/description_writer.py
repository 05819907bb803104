"""Descriptions in a language model's words, over a record and reviews that are marked as data."""

from __future__ import annotations

from sqlalchemy import Engine

from data.settings import Settings
from graph.models import chosen_model
from graph.texts.asking import Asking, as_data
from knowledge.description_check import Backing
from knowledge.description_records import WrittenText
from knowledge.review_summary import ReviewSummary

RECORD_CHARS = 4000
CLAIM_CHARS = 300


class ModelDescriptionWriter:
    """Writes descriptions through the configured provider; code checks what it writes."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        """Ask nothing yet."""
        self.name = str(chosen_model(settings))
        self._ask = Asking(settings, engine)

    def write(self, backing: Backing, summary: ReviewSummary | None) -> WrittenText | None:
        """The model's text, not checked yet; raises ModelUnavailable where it gives none."""
        said = [as_data("record", backing.record, RECORD_CHARS)]
        for claim in summary.strengths if summary is not None else ():
            said.append(as_data("praise", claim.quote, CLAIM_CHARS, aspect=claim.aspect))
        answer = self._ask("description", "\n".join(said))
        return WrittenText(" ".join(answer.message.text.split()), answer.prompts)
