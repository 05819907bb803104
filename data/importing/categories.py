"""Category paths as every format writes them, brought into the form A > B > C."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.importing.html_text import one_line

UNCATEGORISED = "Other"
_MAX_DEPTH = 8
_LONGEST_NAME = 120
_SEPARATOR = re.compile(r"\s*[>»›]\s*")
_SLUG = re.compile(r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")
_GENDERS = {
    "mens": "Men's",
    "womens": "Women's",
    "kids": "Kids'",
    "boys": "Boys'",
    "girls": "Girls'",
}


def category_path(text: str) -> str:
    """The path with " > " between its names; `Other` where the text names none."""
    return joined([part for part in _SEPARATOR.split(one_line(text)) if part])


def joined(names: Sequence[str]) -> str:
    """The path of the names, outermost first."""
    clean = (" ".join(name.replace(">", " ").split()) for name in names)
    path = [name[:_LONGEST_NAME] for name in clean if name]
    return " > ".join(path[:_MAX_DEPTH]) or UNCATEGORISED


def title_of(slug: str) -> str:
    """A name to show for a slug ("mens-shirts" is "Men's Shirts"); other texts stay as they are."""
    text = slug.strip()
    if not text or text != text.lower():
        return text
    words = re.split(r"[-_\s]+", text) if _SLUG.match(text) else text.split()
    return " ".join(_GENDERS.get(word, word[:1].upper() + word[1:]) for word in words)
