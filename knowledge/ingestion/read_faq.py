"""A file of questions and answers, CSV or JSON, as a document with a section for each."""

from __future__ import annotations

from pathlib import Path

from data.importing.formats.plain import faqs_reader
from data.importing.report import Row
from knowledge.ingestion.limits import Limits
from knowledge.ingestion.parsed import Parsed, refused
from knowledge.ingestion.read_text import whole_text


def read_faq(path: Path, name: str, limits: Limits) -> Parsed:
    """Each question as a heading over its answer; rows that cannot be read are told as problems."""
    whole_text(path, name, limits)
    sections, problems = [], []
    for row in faqs_reader(path)(path):
        if isinstance(row, Row):
            record = row.record
            sections.append(f"## {' '.join(record.question.split())}\n\n{record.answer}")
        else:
            where = f"Row {row.row}: " + (f"{row.field} " if row.field else "")
            problems.append({"code": "bad_row", "message": f"{where}{row.message}."})
    if not sections:
        raise refused("no_text", f"{name} holds no question with an answer.")
    details = {"kind": "faq"}
    return Parsed("faq", "", ["\n\n".join(sections)], details=details, problems=problems)
