"""The language in which a shop tells of a product."""

from __future__ import annotations

from data.facts import ProductFacts
from knowledge.compare import sheet
from knowledge.ingestion.language import language_of

ENGLISH = "en"
ENOUGH_LETTERS = 80
"""So many letters of prose tell a language; fewer need the rows of the record beside them."""


def told_language(product: ProductFacts) -> str | None:
    """ISO 639-1 of the language; None where too little tells."""
    prose = product.description.strip()
    if sum(map(str.isalpha, prose)) >= ENOUGH_LETTERS:
        return language_of(prose)
    rows = [f"{name.replace('_', ' ')}: {value}" for name, value in sheet(product).items()]
    return language_of(". ".join([product.name, prose, *rows]))
