"""How much personal data of a labelled set is masked, and how much else."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from data.personal_data import find

PII = Path("pii_presidio/synth_dataset_v2.json")
# Names, places and dates are what shopping is about, so they stay.
KINDS = (
    "EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "US_SSN", "IP_ADDRESS",
)  # fmt: skip


def masking(path: Path) -> dict[str, Any]:
    """The share of spans of every kind masked whole, and spans masked that are of no kind."""
    wanted: Counter[str] = Counter()
    masked: Counter[str] = Counter()
    needless = 0
    for row in json.loads(path.read_text("utf-8")):
        found = [(span.start, span.end) for span in find(row["full_text"])]
        spans = [s for s in row["spans"] if s["entity_type"] in KINDS]
        places = [(s["start_position"], s["end_position"]) for s in spans]
        for span, (start, end) in zip(spans, places, strict=True):
            wanted[span["entity_type"]] += 1
            masked[span["entity_type"]] += any(a <= start and end <= b for a, b in found)
        needless += sum(not any(a < end and start < b for start, end in places) for a, b in found)
    shares = {kind: round(masked[kind] / wanted[kind], 3) for kind in KINDS if wanted[kind]}
    return {"spans": sum(wanted.values()), "masked": shares, "needless": needless}
