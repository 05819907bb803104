"""What the demo store says by itself: the texts of the chat's page, in the visitor's language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

from data.settings import Settings
from graph.embedded.messages import LOCALES
from graph.embedded.voice import Voice
from graph.languages import default_language

WORDS = Path(__file__).resolve().parents[2] / "public" / "words"


@dataclass(frozen=True)
class Texts:
    """The texts of one language, with numbers and money as it writes them."""

    language: str
    voice: Voice

    def __call__(self, key: str, **values: Any) -> str:
        """A text with its placeholders filled; one in several numbers goes by `count`."""
        found = _read(self.language)[key]
        if isinstance(found, dict):
            rule = Locale.parse(LOCALES[self.language]).plural_form(values["count"])
            found = found.get(rule, found["other"])
            values["count"] = self.number(values["count"])
        return str(found).format(**values)

    def money(self, cents: int, currency: str) -> str:
        """An amount as the language writes it."""
        return self.voice.money(cents, currency)

    def number(self, value: float) -> str:
        """A number as the language writes it."""
        return str(format_decimal(value, locale=self.voice.numbers))

    def rating(self, stars: float) -> str:
        """Stars with one place."""
        return str(format_decimal(stars, format="0.0", locale=self.voice.numbers))


def texts_for(settings: Settings, accepted: str) -> Texts:
    """The texts for a browser that accepts these languages, else of the shop's own."""
    wanted = (one.split(";")[0].strip()[:2].lower() for one in accepted.split(","))
    language = next((one for one in wanted if one in LOCALES), default_language(settings.locale))
    voice = Voice(language=language, locale=settings.locale, currency=settings.currency)
    return Texts(language, voice)


@lru_cache(len(LOCALES))
def _read(language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((WORDS / f"{language}.json").read_text("utf-8"))
    return found
