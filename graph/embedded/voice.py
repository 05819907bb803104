"""How a turn sounds: its language, persona and wording, and how numbers and money are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from data.money import money, round_money
from graph.embedded.messages import LOCALES, bundle, formatted

if TYPE_CHECKING:
    from data.settings import Settings
    from graph.brief import TurnBrief

# The lists of the house do without a comma before "and".
LISTS = {"en": "en_001"}


class Chip(str):
    """What a customer may tap, in their language, with its English, in which it is understood."""

    english: str

    def __new__(cls, said: str, english: str) -> Chip:
        """Keep what it means beside what it says."""
        chip = super().__new__(cls, said)
        chip.english = english
        return chip


def english_of(said: str) -> str:
    """What a chip means; names of the store mean themselves."""
    return said.english if isinstance(said, Chip) else said


@dataclass(frozen=True)
class Voice:
    """How this turn sounds: the same turn always the same, the next one otherwise.

    Attributes:
        language: One of LOCALES.
        persona: friendly, formal or brief.
        locale: The shop's; another language's own where it is of another.
        currency: Of amounts that name none.
        shop_name: As customers know it.
        seed: Goes one on each turn.
    """

    language: str = "en"
    persona: str = "friendly"
    locale: str = "en_US"
    currency: str = "USD"
    shop_name: str = "SmartShop"
    seed: int = 0

    @classmethod
    def of(cls, brief: TurnBrief) -> Voice:
        """The voice of a turn."""
        return cls(
            language=brief.language,
            persona=brief.persona,
            locale=brief.locale,
            currency=brief.currency,
            shop_name=brief.shop_name,
            seed=brief.seed,
        )

    @classmethod
    def in_shop(cls, settings: Settings, language: str) -> Voice:
        """The voice of a language as this shop sounds in it."""
        return cls(
            language=language,
            persona=settings.persona,
            locale=settings.locale,
            currency=settings.currency,
            shop_name=settings.shop_name,
        )

    @property
    def numbers(self) -> str:
        """The locale in which numbers and money are written."""
        own = Locale.parse(self.locale).language == self.language
        return self.locale if own else LOCALES[self.language]

    def knows(self, key: str) -> bool:
        """Whether there is such a message."""
        return bundle("en", self.persona, LOCALES["en"]).has_message(key)

    def say(self, key: str, **values: object) -> str:
        """One of the ways of saying a message, filled with values; English where it is missing."""
        said_in = bundle(self.language, self.persona, self.numbers)
        if not said_in.has_message(key):
            said_in = bundle("en", self.persona, LOCALES["en"])
        return formatted(said_in, key, self.seed, {"shop": self.shop_name, **values})

    def chip(self, key: str, *, cents: int | None = None, **values: object) -> Chip:
        """A chip; `cents` becomes its $price."""
        english = self if self.language == "en" else replace(self, language="en")
        said = [
            voice.say(key, price="" if cents is None else voice.round_money(cents), **values)
            for voice in (self, english)
        ]
        return Chip(*said)

    def money(self, cents: int, currency: str | None = None) -> str:
        """An amount as the language writes it: "$20.00", "20,00 $"."""
        return money(cents, currency or self.currency, self.numbers)

    def round_money(self, cents: int) -> str:
        """An amount of whole units without its zeros: "$500"."""
        return round_money(cents, self.currency, self.numbers)

    def decimal(self, number: float, pattern: str = "0.0") -> str:
        """A number to one decimal, as the language writes it: "4.5", "4,5"."""
        return str(format_decimal(round(number, 1), pattern, locale=self.numbers))

    def listed(self, words: Sequence[str], last: Literal["and", "or"] = "and") -> str:
        """Words as a list in a sentence: "a, b and c"."""
        style: Literal["standard", "or"] = "standard" if last == "and" else "or"
        return str(format_list(list(words), style, LISTS.get(self.language, self.numbers)))
