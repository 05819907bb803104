"""Small word lists kept as data, the same for every store."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import cast

import yaml

HERE = Path(__file__).parent


@functools.cache
def lexicon(name: str) -> dict[str, list[str]]:
    """The word list of that name: a head word and the words that stand under it."""
    text = (HERE / f"{name}.yaml").read_text(encoding="utf-8")
    # Plain YAML reads the words "on", "no" and "true" as truth values.
    read = yaml.load(text, Loader=yaml.BaseLoader)
    return cast(dict[str, list[str]], {str(k): [str(v) for v in vs] for k, vs in read.items()})
