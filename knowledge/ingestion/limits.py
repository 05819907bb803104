"""How much a file may ask of whoever reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.settings import Settings

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes, times in seconds."""

    file_bytes: int = 50 * MIB
    unpacked_bytes: int = 128 * MIB
    memory_bytes: int = 1024 * MIB
    cpu_s: int = 120
    wall_s: int = 180
    pages: int = 5000
    chars: int = 10_000_000


def limits_of(settings: Settings) -> Limits:
    """The limits that the settings name."""
    return Limits(
        file_bytes=settings.max_document_bytes,
        unpacked_bytes=settings.document_unpacked_mb * MIB,
        memory_bytes=settings.document_memory_mb * MIB,
        cpu_s=settings.document_cpu_s,
        wall_s=settings.document_wall_s,
        pages=settings.document_pages,
        chars=settings.document_chars,
    )
