"""Which part of the dialogues a run holds, as the environment states it."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.errors import InvalidInput
from evals.catalogues import place_of, store_files
from evals.talk.noise import NOISES
from evals.talk.reading import read_dialogues
from evals.talk.written import Dialogue

SPLIT_FROM = "SMARTSHOP_EVAL_SPLIT"
CATALOGUES_FROM = "SMARTSHOP_EVAL_CATALOGUES"
NOISE_FROM = "SMARTSHOP_EVAL_NOISE"
DIALOGUES_FROM = "SMARTSHOP_EVAL_DIALOGUES"
TURNS_FROM = "SMARTSHOP_EVAL_FUZZ_TURNS"
TAU, TAU_FOLDER = "tau", "tau_retail"
OWN = "own"
FUZZ = "fuzz"
FUZZ_TURNS = 5000


@dataclass(frozen=True)
class Choice:
    """What to hold where.

    Attributes:
        places: The chosen catalogues with their files. missing: Those that are not there.
        noises: The chosen kinds of noise. fuzz_turns: 0 where no random turns are wanted.
    """

    dialogues: Sequence[Dialogue]
    places: dict[str, Path | None]
    missing: Sequence[str]
    noises: Sequence[str]
    fuzz_turns: int


def chosen(data: Path | None, own: Path | None = None) -> Choice:
    """What the environment chooses; everything where it says nothing.

    `data` is the folder of shared data, or a file of dialogues of one's own. `own` is the home of
    the shop that runs: dialogues of its catalogue are held in a copy of it.

    Raises:
        InvalidInput: A variable names what there is not, or a dialogue is badly written.
    """
    places, missing = store_files(data)
    places |= _with_orders(data)
    written = read_dialogues(data) if data and data.is_file() else read_dialogues()
    if own is not None and any(one.catalogue == OWN for one in written):
        # A file of the shop's own cases needs none of the other catalogues.
        places = {OWN: own} if all(one.catalogue == OWN for one in written) else places | {OWN: own}
    splits = _listed(SPLIT_FROM, {one.split for one in written} | {"dev", "held_out"})
    names = _listed(CATALOGUES_FROM, {*places, *missing})
    noises = _listed(NOISE_FROM, [*NOISES, FUZZ])
    starts = tuple(_stated(DIALOGUES_FROM)) or ("",)
    return Choice(
        [one for one in written if one.split in splits and one.id.startswith(starts)],
        {name: place for name, place in places.items() if name in names},
        [name for name in missing if name in names],
        [noise for noise in NOISES if noise in noises],
        _fuzz_turns() if FUZZ in noises else 0,
    )


def _with_orders(data: Path | None) -> dict[str, Path | None]:
    """The folder of the store that has customers and orders, where it is there."""
    folder = place_of(data if data is None or data.is_dir() else None, TAU_FOLDER)
    return {TAU: folder} if folder is not None and (folder / "orders.json").is_file() else {}


def _stated(variable: str) -> list[str]:
    return [one.strip() for one in os.environ.get(variable, "").split(",") if one.strip()]


def _listed(variable: str, known: Collection[str]) -> Collection[str]:
    stated = _stated(variable)
    if unknown := set(stated) - set(known):
        told = f"{', '.join(sorted(unknown))}; there are {', '.join(sorted(known))}"
        raise InvalidInput(f"{variable} names {told}.")
    return stated or known


def _fuzz_turns() -> int:
    stated = os.environ.get(TURNS_FROM, str(FUZZ_TURNS))
    if not stated.isdigit() or not int(stated):
        raise InvalidInput(f"{TURNS_FROM} holds a number of turns, such as {FUZZ_TURNS}.")
    return int(stated)
