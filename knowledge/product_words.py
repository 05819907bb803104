"""What is read from one product's texts: its words by field, its type, its attributes."""

from __future__ import annotations

from collections.abc import Sequence

from data.catalogue import CatalogueRow
from knowledge.makers import begun
from knowledge.names import core_words, head
from knowledge.ragged import Lists
from knowledge.traits import Traits, attribute_name, traits
from knowledge.words import compounds, words

FIELDS = ("core", "name", "shelf", "attributes", "description")
"""What it is; the whole name; brand and category; attributes; description."""

LABELS = ("maker", "begun", "kind", "type", "values", "only_values", "stated")
"""The maker it was cut with; what its name begins with and what follows that; the head noun of
its name; attributes with their values; those it cannot be had without; attributes as stated."""

DESCRIPTION_CHARS = 3000
PARTS = "\x1f"
"""Stands between attribute, form and spelling of a value."""


def fields(row: CatalogueRow) -> Lists:
    """The words of each field."""
    stated = [row.attributes, row.specifications, *row.options]
    # A name of letters says little by itself ("color"); with its number it does ("pack 6").
    attributes = " ; ".join(
        _said(str(name), value) for one in stated for name, value in one.items()
    )
    return [
        core_words(row.name, row.brand),
        [*words(row.name), *compounds(row.name)],
        words(f"{row.brand or ''} ; {row.category}"),
        words(attributes),
        words(row.description[:DESCRIPTION_CHARS]),
    ]


def labels(row: CatalogueRow, maker: str) -> Lists:
    """What stands in each column of `LABELS`; `maker` is the brand that only the name tells."""
    first, kind = ("", "") if row.brand else begun(row.name)
    own, options = product_traits(row)
    return [
        [maker] if maker else [],
        [first] if first else [],
        [kind] if kind else [],
        _one(head(core_words(row.name, row.brand or maker))),
        _told(merged(own, options)),
        _told(unavoidable(own, options)),
        stated_names(row),
    ]


def product_traits(row: CatalogueRow) -> tuple[Traits, list[Traits]]:
    """What the product says of itself, and what each of its variants says."""
    options = [traits("", option, {}) for option in row.options]
    told_by_options = {name for option in options for name in option}
    own = traits(row.name, row.attributes, row.specifications)
    doubled = told_by_options & set(own)
    from_name = traits(row.name, {}, {}) if doubled else {}
    for name in doubled:
        # Where variants decide, the product's own list of all of them decides nothing;
        # its name still does.
        own[name] = from_name.get(name, {})
    return own, options


def merged(own: Traits, options: Sequence[Traits]) -> Traits:
    """What the product or one of its variants has."""
    found: Traits = {name: dict(values) for name, values in own.items()}
    for option in options:
        for name, values in option.items():
            found[name] = {**values, **found.get(name, {})}
    return found


def unavoidable(own: Traits, options: Sequence[Traits]) -> Traits:
    """What the product has whatever variant is chosen."""
    found: Traits = {name: dict(values) for name, values in own.items()}
    for name in {name for option in options for name in option}:
        shared = set.intersection(*(set(option.get(name, {})) for option in options))
        found.setdefault(name, {}).update(dict.fromkeys(shared, ""))
    return found


def stated_names(row: CatalogueRow) -> list[str]:
    """The attributes that the store states of it, each with its name as the store writes it."""
    sheets = (row.attributes, row.specifications, *row.options)
    names = dict.fromkeys(str(name) for sheet in sheets for name in sheet)
    return [PARTS.join((attribute_name(name), name)) for name in names]


def _one(word: str) -> list[str]:
    return [word] if word else []


def _told(found: Traits) -> list[str]:
    return [
        PARTS.join((name, form, spelling))
        for name, values in found.items()
        for form, spelling in values.items()
    ]


def _said(name: str, value: object) -> str:
    if value is False or value is None or value in ("no", "No"):
        return ""
    if value is True or value in ("yes", "Yes"):
        return name
    if isinstance(value, list):
        return f"{name} " + " ; ".join(str(item) for item in value)
    return f"{name} {value}"
