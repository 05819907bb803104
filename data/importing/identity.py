"""Ids for formats that have none: the same product gets the same id in every import."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from data.records import VariantRecord


def derived_id(prefix: str, *parts: object) -> str:
    """A short id that depends on the parts alone; None counts as nothing."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(text.encode(errors='replace')).hexdigest()[:12]}"


def slug(text: str) -> str:
    """Letters and digits of the text joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def distinct(variants: Iterable[VariantRecord]) -> list[VariantRecord]:
    """The variants, those of a repeated id set apart by their options."""
    found: dict[str, VariantRecord] = {}
    for variant in variants:
        key, turn = variant.id, 2
        if key in found:
            key = f"{variant.id}-{slug('-'.join(variant.options.values()))}".rstrip("-")
        while key in found:
            key, turn = f"{variant.id}-{turn}", turn + 1
        found[key] = variant.model_copy(update={"id": key})
    return list(found.values())
