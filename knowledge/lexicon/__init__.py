"""Small word lists kept as data, the same for every store."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import cast

from data.yaml_file import read_words

HERE = Path(__file__).parent


@functools.cache
def lexicon(name: str) -> dict[str, list[str]]:
    """The word list of that name: a head word and the words that stand under it."""
    read = read_words(HERE / f"{name}.yaml")
    return cast(dict[str, list[str]], {str(k): [str(v) for v in vs] for k, vs in read.items()})
