"""Reports of the lab: kept, listed, read again, thrown away."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.database import reading, writing
from data.errors import NotFound
from data.facts import Facts
from data.models import LabReport


class ReportFacts(Facts):
    """A report as the team sees it; the figures are those of `evals.talk.beside`."""

    id: str
    figures: dict[str, Any]
    created_at: datetime
    created_by: str


def keep_report(engine: Engine, figures: Mapping[str, Any], by: str) -> ReportFacts:
    """Keep what came of a run."""
    with writing(engine) as session:
        row = LabReport(id=uuid.uuid4().hex[:12], figures=dict(figures), created_by=by)
        session.add(row)
        session.flush()
        return _facts(row)


def reports(engine: Engine) -> list[ReportFacts]:
    """Every report, the newest first."""
    newest = select(LabReport).order_by(col(LabReport.created_at).desc(), col(LabReport.id))
    with reading(engine) as session:
        return [_facts(row) for row in session.exec(newest)]


def report_of(engine: Engine, report_id: str) -> ReportFacts:
    """One report; raises NotFound."""
    with reading(engine) as session:
        return _facts(_row(session, report_id))


def drop_report(engine: Engine, report_id: str) -> None:
    """Delete a report; raises NotFound."""
    with writing(engine) as session:
        session.delete(_row(session, report_id))


def forget_customer_reports(session: Session, customer_id: str) -> None:
    """Delete the reports that tell what this customer was answered."""
    for row in session.exec(select(LabReport)):
        if any(case["customer_id"] == customer_id for case in row.figures["cases"]):
            session.delete(row)


def _row(session: Session, report_id: str) -> LabReport:
    row = session.get(LabReport, report_id)
    if row is None:
        raise NotFound("There is no such report.")
    return row


def _facts(row: LabReport) -> ReportFacts:
    return ReportFacts.model_validate(row.model_dump())
