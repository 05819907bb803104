"""Clean what Chroma's index files hold beside the index: memory that was never written to."""

from __future__ import annotations

import struct
from pathlib import Path

HEADER = struct.Struct("<iQQQQ")
"""Format, offset of level 0, places in reserve, places in use, bytes a place."""
FORMAT = 1
LENGTH_BYTES = 4


def clean_remnants(store: Path) -> None:
    """Overwrite the unused places of every index below a closed store's folder with zeros.

    hnswlib (as Chroma 1.5.9 has it) saves its whole reserve of places. Those that no vector was
    put in hold whatever the process had in that memory before, deleted vectors among it.
    """
    for header in store.rglob("header.bin"):
        kind, _, _, used, size = HEADER.unpack(header.read_bytes()[: HEADER.size])
        if kind != FORMAT:
            raise ValueError(f"{header} is of a format that cannot be cleaned: {kind}")
        _clear_from(header.with_name("data_level0.bin"), used * size)
        _clear_from(header.with_name("length.bin"), used * LENGTH_BYTES)


def _clear_from(path: Path, start: int) -> None:
    with path.open("r+b") as file:
        rest = path.stat().st_size - start
        file.seek(start)
        file.write(bytes(max(rest, 0)))
