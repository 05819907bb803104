"""Filling a prompt's variables in, by templates that can do nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)


def fill(text: str, values: Mapping[str, Any]) -> str:
    """The text with its variables filled in.

    Raises:
        jinja2.TemplateError: It is no template, names an unknown variable or leaves the sandbox.
    """
    return _template(text).render(values).strip()


@lru_cache(maxsize=256)
def _template(text: str) -> Template:
    return ENVIRONMENT.from_string(text)
