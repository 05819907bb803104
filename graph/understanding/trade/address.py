"""An address, an e-mail address and a coupon code as they stand in a message."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from knowledge.words import fold

_ZIP = re.compile(
    r"\b(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d"
    r"|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{2}-\d{3}|\d{4})\b"
)
_STREET = re.compile(r"\b\d{1,6}[a-z]?(?:-\d+)?\s+[A-Z0-9][\w.'’-]*(?:\s+[\w.'’-]+){0,5}")
LONGEST_NAME = 5
_CALLED_SO = re.compile(
    r"^(?:my name is|the name is|name is|name|it is|it['’]s|i am|i['’]m|this is|for|to)\b[\s:]*",
    re.IGNORECASE,
)
_UNIT = re.compile(r"^\W*(?:suite|ste|apt|apartment|unit|floor|fl|room|#)\b", re.IGNORECASE)
_COURTESY = re.compile(r"\W+(?:please|thanks|thank you|pls)\b.*$", re.IGNORECASE)
_STATE = re.compile(r"\b([A-Z]{2})\b")
_PLACE = re.compile(
    r"(?:^|,\s*)(?:([A-Z][\w.'\u2019 -]*?),?\s+)?\b([A-Z]{2})[,\s]+(\d{5}(?:-\d{4})?)\b"
)
_EMAIL = re.compile(r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.)+[A-Za-z]{2,24}\b")
_CODE = re.compile(r"\b(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,29}\b")
_CALLED = (
    r"code|coupon|voucher|promo|gutschein(?:code)?|cup[oó]n|c[oó]digo|codice|kod|kupon|kortingscode"
)
_NAMED_CODE = re.compile(
    rf"\b(?:{_CALLED})\W+(?:(?:is|called|named|code|coupon)\W+)*([A-Za-z0-9][\w-]{{2,29}})",
    re.IGNORECASE,
)
# In small letters and within a sentence it is a word like others: "the code says nothing".
_ENDING = re.compile(
    r"(?: (?:to|on|for|in) (?:my|the|this) (?:cart|basket|order))?"
    r"(?:\W+(?:please|thanks|thank you))*\s*(?:$|[.,;!?])",
    re.IGNORECASE,
)
# How or when one is used is none: "a gift card and a coupon together".
_NO_CODE = frozenset(
    "code coupon promo voucher please works work working says said valid invalid expired "
    "together twice again once later now too yet anymore here online instead afterwards".split()
)
OTHER_NAMES = frozenset({"usa", "us", "u.s", "u.s.a", "uk", "america", "england"})


def address_of(text: str) -> dict[str, str]:
    """The fields of a postal address that a message gives; none unless it gives street and place.

    Read from "496 Sunset Drive, Suite 811, Denver, CO 80279, USA" and the like: pieces between
    commas or lines, the street first.
    """
    street = _STREET.search(text)
    if street is None:
        return {}
    said = _COURTESY.sub("", text[street.start() :])
    pieces = [piece.strip(" .!?") for piece in re.split(r"[,\n]", said)]
    found = {"address1": pieces[0]}
    rest = _split_state([piece for piece in pieces[1:] if piece])
    if rest and _is_unit(rest[0]):
        found["address2"] = rest.pop(0)
    place = _place(rest)
    return found | place | _addressee(text[: street.start()]) if place else {}


def place_of(text: str) -> dict[str, str]:
    """City, state and zip in an answer to one of them: "Springfield, IL 62701", "it's IL 62701"."""
    found = _PLACE.search(_CALLED_SO.sub("", text.strip()))
    named = zip(("city", "state", "zip"), found.groups() if found else (), strict=False)
    return {field: value.strip() for field, value in named if value}


def name_of(text: str) -> str:
    """The name in an answer to who gets the parcel: "it's for Anna Smith" is "Anna Smith"."""
    return _CALLED_SO.sub("", text.strip()).strip(" .!,")


def _addressee(before: str) -> dict[str, str]:
    """Who is named before the street, in words with capitals: "Anna Smith, 12 Elm Street"."""
    piece = re.split(r"[,\n:;]", before.strip(" ,\n:;"))[-1]
    said = name_of(piece).split()
    named = 1 < len(said) <= LONGEST_NAME and all(word[0].isupper() for word in said)
    return {"name": " ".join(said)} if named else {}


def _is_unit(piece: str) -> bool:
    """Whether a piece is a flat or a floor, and no postal code."""
    numbered = any(c.isdigit() for c in piece) and not _ZIP.search(piece)
    return numbered or _UNIT.match(piece) is not None


def _place(pieces: list[str]) -> dict[str, str]:
    """City, state, zip and country of the pieces after the street."""
    found: dict[str, str] = {}
    for piece in pieces:
        code = _ZIP.search(piece)
        if code and "zip" not in found:
            found["zip"] = code.group()
            piece = (piece[: code.start()] + piece[code.end() :]).strip(" ,.")
        if not piece:
            continue
        country = _country(piece)
        if country and "city" in found:
            found["country"] = piece
        elif "city" in found and "state" not in found:
            found["state"] = _first_words(piece)
        elif "city" not in found:
            found["city"] = piece
        else:
            break
    return found


def _split_state(pieces: list[str]) -> list[str]:
    """Take "Denver CO 80279" apart: the city, and the state with its code."""
    found: list[str] = []
    for piece in pieces:
        state = _STATE.search(piece)
        before = piece[: state.start()].strip() if state else ""
        found += [before, piece[state.start() :]] if state and before and not found else [piece]
    return found


def _first_words(piece: str) -> str:
    state = _STATE.match(piece)
    return state.group(1) if state else piece


def _country(text: str) -> bool:
    return fold(text).strip(" .") in _country_names()


@cache
def _country_names() -> frozenset[str]:
    """What countries are called in English, folded."""
    return OTHER_NAMES | {fold(name) for name in Locale("en").territories.values()}


def email_of(text: str) -> str:
    """The e-mail address that a message gives; empty where it gives none."""
    found = _EMAIL.search(text)
    return found.group() if found else ""


def coupon_of(text: str) -> str:
    """The coupon code that a message names; empty where it names none."""
    found = [m for m in _NAMED_CODE.finditer(text) if m[1].casefold() not in _NO_CODE]
    named = [m[1] for m in found if not m[1].islower() or _ENDING.match(text, m.end())]
    capitals = [c for c in _CODE.findall(text) if c.casefold() not in _NO_CODE]
    digits = [code for code in [*named, *capitals] if any(c.isdigit() for c in code)]
    upper = [code for code in named if code.isupper()]
    return next(iter([*digits, *upper, *capitals, *named]), "")
