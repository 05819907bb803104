"""Reading YAML data files, by the fast parser where it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_TYPED = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_yaml(path: Path) -> Any:
    """What the file says, with YAML's own types."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_TYPED)


def read_words(path: Path) -> Any:
    """What the file says, every scalar as text: "on", "no" and "true" stay words."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_TEXT)
