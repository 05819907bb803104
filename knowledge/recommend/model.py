"""What was learnt, as one file that is replaced whole; readers never see half of it."""

from __future__ import annotations

import functools
import os
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from data.histories import NOTHING_READ, Watermark
from knowledge.recommend.histories import Floats
from knowledge.recommend.neighbours import Neighbours

FORMAT = 1
_NO_NEIGHBOURS = Neighbours(np.zeros(1, np.int64), np.zeros(0, np.int32), np.zeros(0, np.float32))


@dataclass(frozen=True)
class Blend:
    """How the parts of a score weigh beside the neighbours, and how fast history fades.

    The defaults are for shops of too few people to fit them: texts tell more than neighbours of
    two or three. `fitting.py` fits them as soon as there are enough.

    Attributes:
        strength: To this power acts weigh: at 1 a purchase is worth five views.
        fitted_on: Persons whose held-out products they were fitted on; 0 for the defaults.
        people: How many people there were then.
    """

    strength: float = 0.5
    recency: float = 0.55
    content: float = 0.6
    popular: float = 0.02
    fitted_on: int = 0
    people: int = 0


@dataclass(frozen=True)
class RecommendModel:
    """Products by number, their neighbours, and pairs that enough people stand for.

    Attributes:
        next: Likely next products. both: Persons who dealt with both. bought: Who bought both.
        popular: 0 to 1. read: How far acts and orders are in it.
    """

    items: Sequence[str] = ()
    next: Neighbours = _NO_NEIGHBOURS
    both: Neighbours = _NO_NEIGHBOURS
    bought: Neighbours = _NO_NEIGHBOURS
    popular: Floats = field(default_factory=lambda: np.zeros(0, np.float32))
    blend: Blend = Blend()
    read: Watermark = NOTHING_READ
    trained_at: float = 0.0

    @functools.cached_property
    def place(self) -> Mapping[str, int]:
        """The number of each product id."""
        return {name: number for number, name in enumerate(self.items)}


NOTHING_LEARNT = RecommendModel()


def save_model(model: RecommendModel, path: Path) -> None:
    """Write the file beside its place, then put it there."""
    tables = {
        f"{name}_{part}": getattr(getattr(model, name), part)
        for name in ("next", "both", "bought")
        for part in ("starts", "items", "values")
    }
    numbers = {"read": np.array(model.read, np.float64), "trained_at": np.array(model.trained_at)}
    blend = {f"blend_{name}": np.array(value) for name, value in asdict(model.blend).items()}
    write_arrays(
        path,
        {
            "format": np.array(FORMAT),
            "items": names_array(model.items),
            "popular": model.popular,
            **tables,
            **numbers,
            **blend,
        },
    )


def load_model(path: Path) -> RecommendModel | None:
    """The model of the file; None where there is none that can be read."""
    found = read_arrays(path)
    if found is None:
        return None
    interaction, order_at = found["read"].tolist()
    fields = Blend.__dataclass_fields__
    return RecommendModel(
        items=names_of(found["items"]),
        next=_table(found, "next"),
        both=_table(found, "both"),
        bought=_table(found, "bought"),
        popular=found["popular"],
        blend=Blend(**{name: found[f"blend_{name}"].item() for name in fields}),
        read=Watermark(int(interaction), order_at),
        trained_at=float(found["trained_at"]),
    )


def write_arrays(path: Path, arrays: Mapping[str, Any]) -> None:
    """Replace a file of arrays whole: whoever reads meanwhile has the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}.new")
    try:
        with beside.open("wb") as file:
            np.savez(file, **arrays)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def read_arrays(path: Path) -> dict[str, Any] | None:
    """The arrays of a file; None where it is absent, broken or of another format."""
    try:
        with np.load(path, allow_pickle=False) as found:
            arrays = {name: found[name] for name in found.files}
    except (OSError, ValueError, EOFError, KeyError, zipfile.BadZipFile):
        return None
    return arrays if "format" in arrays and int(arrays["format"]) == FORMAT else None


def names_array(names: Sequence[str]) -> Any:
    """Names as one array of bytes."""
    return np.frombuffer("\0".join(names).encode("utf-8", "surrogatepass"), np.uint8)


def names_of(array: Any) -> list[str]:
    """The names of such an array; of none there is none."""
    text = array.tobytes().decode("utf-8", "surrogatepass")
    return text.split("\0") if text else []


def _table(found: Mapping[str, Any], name: str) -> Neighbours:
    return Neighbours(*(found[f"{name}_{part}"] for part in ("starts", "items", "values")))
