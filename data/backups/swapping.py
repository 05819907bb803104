"""Puts a shop's files in the place of others, all or none, also where the process is killed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from data.backups.making import FILES, PASSING, SHOP

PLACE = ".restore-"
"""What the names of folders begin with in which a backup is unpacked, within the home."""
FRESH, BEFORE = f"packed/{FILES}", "before"
_JOURNAL = "swapping.json"


@contextmanager
def swapped(home: Path, place: Path) -> Iterator[None]:
    """Put the files unpacked in `place` into the home; if the block fails, undo that.

    Where the process is killed in here, `put_right` brings it back.
    """
    fresh = place / FRESH
    names = sorted(path.name for path in fresh.iterdir()) if fresh.is_dir() else []
    (place / BEFORE).mkdir()
    _note(place / _JOURNAL, names)
    try:
        for path in [path for path in home.iterdir() if _goes(path)]:
            path.rename(place / BEFORE / path.name)
        for name in names:
            (fresh / name).rename(home / name)
        yield
    except BaseException:
        _take_back(home, place, names)
        raise
    (place / _JOURNAL).unlink()


def put_right(home: Path) -> None:
    """Undo a swap in which the process was killed; for who holds the lock of the home."""
    for place in home.glob(f"{PLACE}*"):
        journal = place / _JOURNAL
        if journal.is_file():
            names = json.loads(journal.read_text("utf-8"))
            if not _is_done(home, place, names):
                _take_back(home, place, names)
            journal.unlink()
        shutil.rmtree(place)


def _note(journal: Path, names: Sequence[str]) -> None:
    """Write down what is to be moved, whole or not at all, before anything is."""
    draft = journal.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(names, file)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(journal)


def _is_done(home: Path, place: Path, names: Sequence[str]) -> bool:
    """Whether a database that lies elsewhere is in its place, which is the last step."""
    return SHOP in names and not (place / FRESH / SHOP).exists() and not (home / SHOP).exists()


def _take_back(home: Path, place: Path, names: Sequence[str]) -> None:
    """Move back what was moved; done again after it was cut off, it goes on."""
    for name in names:
        if not (place / FRESH / name).exists() and (home / name).exists():
            (home / name).rename(place / FRESH / name)
    for path in list((place / BEFORE).iterdir()):
        path.rename(home / path.name)


def _goes(path: Path) -> bool:
    stays = path.name in PASSING or path.name.endswith(".lock")
    return not stays and not path.name.startswith((".backup-", PLACE))
