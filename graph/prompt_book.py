"""The prompts in use: read from the database, kept, read anew when any process changes them."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from jinja2 import TemplateError
from sqlalchemy import Engine

from data.database import content_version, reading
from data.errors import NotFound
from data.prompt_changes import seed
from data.prompts import KIND, Parameters, Prompt, active_prompts
from graph.prompt_filling import fill

log = logging.getLogger(__name__)
TEXTS = Path(__file__).parent / "prompt_texts"
FRESH_S = 0.5
"""So long a process may go on with what it has read."""


@dataclass
class PromptBook:
    """The active version of every prompt; `instead` holds those to be used in their place."""

    engine: Engine
    instead: Mapping[str, Prompt] = field(default_factory=dict)
    clock: Callable[[], float] = time.monotonic
    _kept: dict[str, Prompt] = field(default_factory=dict)
    _version: int = -1
    _read_at: float = float("-inf")
    _lock: Lock = field(default_factory=Lock)

    def get(self, name: str) -> Prompt:
        """The version in use; the shipped prompts are taken in where that is still to be done.

        Raises:
            NotFound: There is no such prompt.
        """
        if name in self.instead:
            return self.instead[name]
        found = self._current().get(name)
        if found is None:
            raise NotFound(f"There is no prompt {name} in use.")
        return found

    def _current(self) -> dict[str, Prompt]:
        with self._lock:
            if self.clock() - self._read_at >= FRESH_S:
                with reading(self.engine) as session:
                    version = content_version(session, KIND)
                if version != self._version:
                    # The version comes first: a change meanwhile is read again the next time.
                    if self._version < 0:
                        take_in(self.engine)
                    self._kept, self._version = active_prompts(self.engine), version
                self._read_at = self.clock()
            return self._kept


def filled(prompt: Prompt, values: Mapping[str, Any]) -> str:
    """The prompt with its variables filled in; as it was shipped where that cannot be done.

    What is kept was tried before, so only a change past all checks comes to that.
    """
    try:
        return fill(prompt.text, values)
    except TemplateError:
        log.exception(
            "version %s of the prompt %s cannot be filled in", prompt.version, prompt.name
        )
        return fill(shipped()[prompt.name], values)


def take_in(engine: Engine) -> None:
    """Keep the prompts that are shipped, each text once."""
    for name, text in shipped().items():
        seed(engine, name, text, Parameters(), _digest(text))


@cache
def shipped() -> dict[str, str]:
    """The texts of the prompts that are shipped, by name."""
    return {path.stem: path.read_text("utf-8").strip() for path in sorted(TEXTS.glob("*.md"))}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
