"""Where a parcel goes and whom to write to: what was given, put in order, and what is missing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import get_args

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from email_validator import EmailNotValidError, validate_email

from data.errors import InvalidInput
from data.trade_files import AddressField, AddressRule, address_rules

FIELDS: tuple[str, ...] = get_args(AddressField)
OTHERWISE = "otherwise"
LONGEST_EMAIL = 254
# Languages in which a customer may name a country.
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh", "ru", "ar", "tr", "sv")
Address = dict[str, str]


class BadAddress(InvalidInput):
    """Something of an address or of contact data cannot be right; `fields` says what."""

    code = "invalid_address"

    def __init__(self, message: str, field: str, why: str) -> None:
        """Name the field and a word for the reason."""
        super().__init__(message, why=why, field=field)


def put_in_order(given: Mapping[str, str]) -> Address:
    """The fields of an address as they are kept: country and state as codes, no spare spaces.

    What is missing is no fault here: `missing_fields` tells it.

    Raises:
        BadAddress: A field holds what it cannot.
    """
    found = {name: " ".join(str(given.get(name) or "").split()) for name in FIELDS}
    if found["country"]:
        found["country"] = _country(found["country"])
    rule = _rule(found["country"])
    if found["state"] and rule.states:
        found["state"] = _state(found["state"], rule)
    if found["zip"] and rule.zip:
        found["zip"] = _zip(found["zip"], rule)
    return {name: value for name, value in found.items() if value}


def missing_fields(address: Mapping[str, str]) -> tuple[str, ...]:
    """Fields that the address still needs, in the order of a form."""
    needs = _rule(address.get("country", "")).needs
    return tuple(name for name in FIELDS if name in needs and not address.get(name))


def fields_of_some() -> tuple[str, ...]:
    """Every field that addresses of some country need, in the order of a form."""
    needed = {name for rule in address_rules().values() for name in rule.needs}
    return tuple(name for name in FIELDS if name in needed)


def checked_email(text: str) -> str:
    """The address in its usual form; nothing is asked of the network.

    Raises:
        BadAddress: It cannot be an e-mail address.
    """
    try:
        # Domains that are reserved for tests are what a demo shop's customers have.
        found = validate_email(text.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise BadAddress("That is no e-mail address.", "email", "no_email") from None
    return found.normalized


def country_code(text: str) -> str | None:
    """The ISO 3166 code of a country: a code of two or three letters, or its name."""
    aliases = get_global("territory_aliases")
    code = text.strip().upper().replace(".", "")
    if code in _known_codes():
        return code
    if len(code) in (2, 3) and code in aliases and aliases[code][0] in _known_codes():
        return str(aliases[code][0])
    return _names().get(_plain(text))


def _country(text: str) -> str:
    code = country_code(text)
    if code is None:
        raise BadAddress(f"We do not know a country called {text[:60]}.", "country", "no_country")
    return code


def _state(text: str, rule: AddressRule) -> str:
    wanted = _plain(text)
    for code, name in rule.states.items():
        if wanted in (_plain(code), _plain(name)):
            return code
    raise BadAddress(f"We do not know a state called {text[:60]} there.", "state", "no_state")


def _zip(text: str, rule: AddressRule) -> str:
    code = text.upper()
    if not re.fullmatch(rule.zip, code):
        raise BadAddress(f"{text[:20]} is no postal code of that country.", "zip", "no_zip")
    return code


def _rule(country: str) -> AddressRule:
    rules = address_rules()
    return rules.get(country) or rules[OTHERWISE]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


@cache
def _known_codes() -> frozenset[str]:
    """Codes of countries, without regions of numbers and the ones set apart for other uses."""
    territories = [str(code) for code in Locale("en").territories]
    apart = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
    return frozenset(code for code in territories if len(code) == 2 and code not in apart)


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES:
        try:
            names = Locale(language).territories
        except UnknownLocaleError:
            continue
        for code, name in names.items():
            if code in _known_codes():
                found.setdefault(_plain(name), code)
    also = {_plain(name): code for code, rule in address_rules().items() for name in rule.also}
    return found | also
