"""What customers ask in vain: collected, masked, counted, and turned into drafts of FAQs."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

import numpy as np
from sqlalchemy import delete
from sqlmodel import Session, col, select

from data.database import reading, writing
from data.errors import NotFound
from data.facts import Facts
from data.faqs import FaqFacts, add_faq, faq_of, fields_of
from data.models import Faq, UnansweredQuestion
from data.models.columns import utc_now
from data.personal_data import mask
from knowledge.embedding import Vectors
from knowledge.help_words import help_terms, subject
from knowledge.shop import Shop
from knowledge.similar_questions import same_model
from knowledge.words import normalise

LONGEST, FEWEST_TERMS = 300, 1
HINTS = 3
State = Literal["open", "drafted", "dismissed"]
# A question that a spreadsheet would take for a formula, should it ever be exported.
_FORMULA = re.compile(r"^[\s=+\-@|]+")
_MASKED = re.compile(r"\[[a-z ]+\]")


class Unanswered(Facts):
    """A question without an answer, and how often it was asked in one way or another."""

    id: str
    question: str
    count: int
    first_at: datetime
    last_at: datetime
    language: str
    status: State
    faq_id: str | None = None


class UnansweredQuestions:
    """Those of one shop; blocking, safe to use from several threads and processes."""

    def __init__(self, shop: Shop) -> None:
        """Read nothing yet."""
        self._shop = shop

    def collect(self, question: str, language: str) -> str | None:
        """Count a question that was asked in vain; its id, None where it tells nothing.

        One that asks the same as another in its language is counted there, whatever has
        become of that: what was dismissed stays so.
        """
        asked = tidied(question)
        if not asked or not self._shop.settings.collect_unanswered:
            return None
        vector = self._shop.embedder.embed([subject(asked)])[0].astype(np.float32)
        with writing(self._shop.engine) as session:
            found = self._same(session, asked, language, vector)
            if found is None:
                found = UnansweredQuestion(
                    id=uuid.uuid4().hex[:12],
                    question=asked,
                    language=language,
                    count=0,
                    model=self._shop.embedder.name,
                    vector=vector.astype(np.float16).tobytes(),
                )
            found.count += 1
            found.last_at = utc_now()
            session.add(found)
            session.flush()
            self._drop_old(session)
            return found.id

    def all(self, status: State | None = "open", language: str = "") -> list[Unanswered]:
        """Those of a status, the most asked first."""
        query = select(UnansweredQuestion)
        if status:
            query = query.where(UnansweredQuestion.status == status)
        if language:
            query = query.where(UnansweredQuestion.language == language)
        newest = query.order_by(
            col(UnansweredQuestion.count).desc(), col(UnansweredQuestion.last_at).desc()
        )
        with reading(self._shop.engine) as session:
            return [_fact(row) for row in session.exec(newest)]

    def draft(self, question_id: str, by: str) -> FaqFacts:
        """A draft FAQ of the question with the nearest passages as a hint; made once.

        Raises:
            NotFound: There is no such question.
        """
        hint = self._hint(self._get(question_id).question)
        with writing(self._shop.engine) as session:
            row = _row(session, question_id)
            if row.faq_id and session.get(Faq, row.faq_id):
                return faq_of(session, row.faq_id)
            fields = fields_of({"question": row.question, "status": "draft"})
            made = add_faq(session, fields, by, hint)
            row.status, row.faq_id = "drafted", made.id
            session.add(row)
        return made

    def dismiss(self, question_id: str) -> Unanswered:
        """Let the question stay away; raises NotFound."""
        with writing(self._shop.engine) as session:
            row = _row(session, question_id)
            row.status = "dismissed"
            session.add(row)
            session.flush()
            return _fact(row)

    def _same(
        self, session: Session, asked: str, language: str, vector: Vectors
    ) -> UnansweredQuestion | None:
        """The question of the language that asks the same, the likeliest of them."""
        query = (
            select(UnansweredQuestion)
            .where(UnansweredQuestion.language == language)
            .where(UnansweredQuestion.model == self._shop.embedder.name)
        )
        rows = session.exec(query).all()
        if not rows:
            return None
        model = same_model()
        known = np.stack([np.frombuffer(row.vector, np.float16) for row in rows])
        cosines = known.astype(np.float32) @ vector
        near = int(np.argmax(cosines))
        equal = next((row for row in rows if normalise(row.question) == normalise(asked)), None)
        best = rows[near]
        if equal is None and model.likelihood(asked, best.question, float(cosines[near])) >= (
            model.certain
        ):
            equal = best
        return equal

    def _drop_old(self, session: Session) -> None:
        """Keep no more than the setting allows: what was asked longest ago goes first."""
        ids = session.exec(
            select(UnansweredQuestion.id)
            .where(UnansweredQuestion.status == "open")
            .order_by(col(UnansweredQuestion.last_at).desc())
            .offset(self._shop.settings.max_unanswered)
        ).all()
        if ids:
            session.execute(delete(UnansweredQuestion).where(col(UnansweredQuestion.id).in_(ids)))

    def _hint(self, question: str) -> list[dict[str, Any]]:
        nearest: Sequence[Any] = self._shop.help.search(question, HINTS).passages
        return [
            {"id": p.id, "title": p.title, "section": p.section, "text": p.text[:1500]}
            for p in nearest
        ]

    def _get(self, question_id: str) -> Unanswered:
        with reading(self._shop.engine) as session:
            return _fact(_row(session, question_id))


def tidied(question: str) -> str:
    """The question in one line, masked; "" where it holds no telling word."""
    line = _FORMULA.sub("", " ".join(question.split()))
    masked, _ = mask(line)
    if len(masked) > LONGEST or len(help_terms(_MASKED.sub(" ", masked))) < FEWEST_TERMS:
        return ""
    return masked


def _row(session: Session, question_id: str) -> UnansweredQuestion:
    row = session.get(UnansweredQuestion, question_id, with_for_update=True)
    if row is None:
        raise NotFound(f"There is no question {question_id!r}.")
    return row


def _fact(row: UnansweredQuestion) -> Unanswered:
    return Unanswered.model_validate(row.model_dump(include=set(Unanswered.model_fields)))
