"""Names and values of attributes, the same whatever the format called them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from data.importing.html_text import one_line

_NAMES = {
    "colour": "color",
    "colours": "color",
    "colors": "color",
    "sizes": "size",
    "materials": "material",
    "sex": "gender",
}
_GENDERS = {
    "m": "men",
    "male": "men",
    "f": "women",
    "female": "women",
    "w": "women",
    "u": "unisex",
}
_MAX_VALUE = 500


def attribute_name(text: str) -> str:
    """The name in small letters, joined by underscores ("Colour" and "pa_color" are "color")."""
    name = re.sub(r"^(attribute|attributes|attr|pa)[_:. ]+", "", text.strip().lower())
    name = re.sub(r"[^\w]+", "_", name).strip("_")
    return _NAMES.get(name, name)


def options_of(pairs: Iterable[tuple[str, Any]]) -> dict[str, str]:
    """Attributes of one value each; empty ones are left out."""
    found: dict[str, str] = {}
    for name, value in pairs:
        key, text = attribute_name(str(name)), value_text(value)
        if key and text:
            found[key] = _GENDERS.get(text.lower(), text) if key == "gender" else text
    return found


def value_text(value: Any) -> str:
    """A value in one line; booleans as yes and no."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(value_text, value)))
    return one_line(str(value))[:_MAX_VALUE]


def merged(choices: Iterable[Mapping[str, str]]) -> dict[str, str | list[str]]:
    """What a product offers over all its variants: one value, or the list of them."""
    values: dict[str, list[str]] = {}
    for options in choices:
        for name, value in options.items():
            known = values.setdefault(name, [])
            if value not in known:
                known.append(value)
    return {name: known[0] if len(known) == 1 else known for name, known in values.items()}


def mapping_of(cell: Any) -> dict[str, Any]:
    """A mapping out of a cell: JSON, or "color=red; size=M" (also with colons).

    Raises:
        ValueError: It is neither.
    """
    if isinstance(cell, Mapping):
        return dict(cell)
    text = str(cell or "").strip()
    if not text:
        return {}
    if text.startswith("{"):
        value = json.loads(text)
        if not isinstance(value, dict):
            raise ValueError("is not an object")
        return value
    pairs = [re.split(r"\s*[=:]\s*", part, maxsplit=1) for part in re.split(r"\s*[;|]\s*", text)]
    if any(len(pair) != 2 for pair in pairs if pair != [""]):
        raise ValueError('is neither JSON nor "name=value; name=value"')
    return {pair[0]: pair[1] for pair in pairs if pair != [""]}
