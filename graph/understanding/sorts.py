"""Materials that come only in sorts: steel kettles are of stainless steel."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.mentions import CatalogueWords, Value

SORTED = "material"
# Before a material these say that it is another: "vegan leather" is no leather.
_NOT_REALLY = frozenset("vegan faux fake imitation artificial synthetic pu mock eco".split())


def as_held(value: Value, paths: Sequence[str], words: CatalogueWords) -> list[str]:
    """The value's spelling; the sorts of it where what is asked for has the material in no other.

    Args:
        paths: The categories asked for.
    """
    held = words.held_in(list(paths)).get(value.attribute, ()) if paths else ()
    if value.attribute != SORTED or value.form in held:
        return [value.spelling]
    sorts = [form for form in held if _is_sort(form, value.form)]
    spelled = words.attributes.get(value.attribute, {})
    return [spelled.get(form, form) for form in sorts] or [value.spelling]


def _is_sort(form: str, material: str) -> bool:
    before, _, last = form.rpartition(material)
    return bool(before.strip()) and not last and _NOT_REALLY.isdisjoint(before.split())
