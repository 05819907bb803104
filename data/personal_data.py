"""Personal data in a text, masked before a model, a log or the database sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address

import phonenumbers
from stdnum import iban, luhn
from stdnum.us import ssn

_EMAIL = re.compile(r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.)+[A-Za-z]{2,24}\b")
_DIGITS = re.compile(r"(?<![\w.-])\d(?:[ .-]?\d){11,18}(?![\w-])")
_IBAN = re.compile(
    r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\b", re.IGNORECASE
)
_SSN = re.compile(r"\b\d{3}[- ]\d{2}[- ]\d{4}\b")
_DIGITS_9 = re.compile(r"\b\d{9}\b")
_IP = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?:::?[0-9a-f]{1,4}){3,7})(?![\w:])", re.I
)
_SECRET = re.compile(
    r"\b(?:(?:password|passcode|passwort|contraseña|mot de passe|cvv|cvc)\b"
    r"(?:\s+(?:is|code|number))*|pin\b(?=\s*[:=]|\s+(?:is|code|number)\b)"
    r"(?:\s+(?:is|code|number))*)\s*[:=]?\s*([^\s,;.]{3,64})",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.$€£#+])(?:\+\s?)?\(?\d(?:[ .()/-]{0,3}\d){6,14}(?:\s?x\d{1,6})?(?![\w$€£%-]|[.,]\d)"
)
_DATE = re.compile(r"^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$")
_PHONE_CUE = re.compile(
    r"\b(?:(?:tele)?phones?|tel|cell(?:phone)?|mobile|handy|fax|sms|whatsapp|signal|dial|"
    r"(?:call(?:ed|ing)?|ring|text|reach|contact|answer(?:ing)?|messages?|telefon\w*|"
    r"tel[eé]fono|t[eé]l[eé]phone|m[oó]vil|celular|desk|office|"
    r"(?:my|contact|this|new|old|her|his|our) number)(?!\s+of))\b[^\d+]{0,24}$",
    re.IGNORECASE,
)
_PHONE_CUE_AFTER = re.compile(r"\W{0,3}(?:office|fax|mobile|cell|home|work)\b", re.IGNORECASE)
_OTHER_CUE = re.compile(
    r"\b(?:order|purchase|invoice|bill|tracking|shipment|parcel|sku|article|item|isbn|ean|upc|gtin|"
    r"serial|model|part|reference|ref|case|ticket|return|rma|coupon|voucher|product|version|"
    r"firmware|bestellung\w*|pedido|commande)\b\W*(?:(?:number|num|no|nr|id|code|is|was|has|with|the|of|my)\W*){0,4}$",
    re.IGNORECASE,
)
_CARD_CUE = re.compile(
    r"\b(?:cards?|cc|visa|master ?card|maestro|amex|jcb|discover)\b[^\d]{0,24}$", re.I
)
_SSN_CUE = re.compile(r"\b(?:ssn|social security)\b[^\d]{0,24}$", re.I)
CARD_LENGTHS = range(12, 20)
PHONE_DIGITS = range(7, 16)
CONTEXT_CHARS = 40


@dataclass(frozen=True)
class PersonalData:
    """A span of personal data and its kind, which is also the word it is masked with."""

    start: int
    end: int
    kind: str


def mask(text: str, region: str = "US") -> tuple[str, list[str]]:
    """The text with personal data replaced by its kind in brackets, and the kinds found."""
    found = find(text, region)
    for span in reversed(found):
        text = f"{text[: span.start]}[{span.kind}]{text[span.end :]}"
    return text, [span.kind for span in found]


def find(text: str, region: str = "US") -> list[PersonalData]:
    """E-mail and IP addresses, cards, IBANs, social security numbers, phones and passwords.

    Numbers are checked by their own rules (Luhn, ISO 7064, numbering plans), so that order
    numbers, prices and sizes stay.
    """
    spans = [*_emails(text), *_cards(text), *_ibans(text), *_social(text), *_secrets(text)]
    spans += [*_addresses(text), *_phones(text, region)]
    spans.sort(key=lambda span: (span.start, -span.end))
    kept: list[PersonalData] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _emails(text: str) -> Iterator[PersonalData]:
    for match in _EMAIL.finditer(text):
        yield PersonalData(match.start(), match.end(), "email")


def _cards(text: str) -> Iterator[PersonalData]:
    for match in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        before = _before(text, match.start())
        usual = len(digits) > CARD_LENGTHS[0] and digits[0] in "23456"
        if len(digits) not in CARD_LENGTHS or not luhn.is_valid(digits):
            continue
        if _CARD_CUE.search(before) or (usual and not _OTHER_CUE.search(before)):
            yield PersonalData(match.start(), match.end(), "card number")


def _ibans(text: str) -> Iterator[PersonalData]:
    for match in _IBAN.finditer(text):
        # The country's own structure is left out: a mistyped account is personal all the same.
        if iban.is_valid(match.group(), check_country=False):
            yield PersonalData(match.start(), match.end(), "bank account")


def _social(text: str) -> Iterator[PersonalData]:
    for match in _SSN.finditer(text):
        if ssn.is_valid(match.group().replace(" ", "-")):
            yield PersonalData(match.start(), match.end(), "social security number")
    for match in _DIGITS_9.finditer(text):
        if _SSN_CUE.search(_before(text, match.start())) and ssn.is_valid(match.group()):
            yield PersonalData(match.start(), match.end(), "social security number")


def _addresses(text: str) -> Iterator[PersonalData]:
    for match in _IP.finditer(text):
        if _is_ip(match.group()) and not _OTHER_CUE.search(_before(text, match.start())):
            yield PersonalData(match.start(), match.end(), "ip address")


def _is_ip(written: str) -> bool:
    try:
        address = ip_address(written)
    except ValueError:
        return False
    return not (address.is_loopback or address.is_unspecified)


def _secrets(text: str) -> Iterator[PersonalData]:
    for match in _SECRET.finditer(text):
        secret = match.group(1)
        if any(char.isdigit() for char in secret):
            yield PersonalData(match.start(1), match.end(1), "secret")


def _phones(text: str, region: str) -> Iterator[PersonalData]:
    strict = phonenumbers.Leniency.STRICT_GROUPING
    for match in phonenumbers.PhoneNumberMatcher(text, region, leniency=strict):
        before = _before(text, match.start)
        grouped = not text[match.start : match.end].strip("()").isdigit()
        if _PHONE_CUE.search(before) or (grouped and not _OTHER_CUE.search(before)):
            yield PersonalData(match.start, match.end, "phone")
    # Numbers of any country where the words before say what they are.
    for found in _PHONE.finditer(text):
        digits = sum(char.isdigit() for char in found.group().split("x")[0])
        before = _before(text, found.start())
        if digits not in PHONE_DIGITS or _DATE.match(found.group()) or _OTHER_CUE.search(before):
            continue
        cued = _PHONE_CUE.search(before) or _PHONE_CUE_AFTER.match(text, found.end())
        if cued or found.group().startswith("+"):
            yield PersonalData(found.start(), found.end(), "phone")


def _before(text: str, start: int) -> str:
    return text[max(0, start - CONTEXT_CHARS) : start]
