"""The ways a text can be read: without disguise, and with its encoded parts decoded."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

_TAGS = range(0xE0020, 0xE007F)
_TAG_OFFSET = 0xE0000
_JOINERS = "\u200c\u200d"
_BLANKS = re.compile(r"[^\S\n]+")
_MARKS = re.compile(r"([\u0300-\u036f])[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_][ .\-_*|/]){3,}[^\W\d_](?![^\W_])")
_BASE64 = re.compile(r"(?<![\w+/])[A-Za-z0-9+/\-_]{16,}={0,2}(?![\w+/=])")
_HEX = re.compile(r"\b(?:(?:0x|\\x)?[0-9a-fA-F]{2}[\s,]?){8,}(?![0-9A-Za-z])")
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2}){2}")
_LEET_WORD = re.compile(r"(?<!\S)(?=\S*[a-zA-Z])(?=\S*[0134578@$!|+])[\w@$!|+]{3,}")
_LEET = str.maketrans("013457@$!|+", "oieastasilt")
LEAST_HIDDEN = 8
LEAST_READABLE = 0.85
LEAST_LEET_WORDS = 2

# Letters of other scripts that look like Latin ones; applied only inside Latin words and texts.
_LOOKALIKES = str.maketrans(
    "аеорсхуіјѕԁһӏԛԝвмнткгАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρτυκɡɑ",
    "aeopcxyijsdhlqwbmhtkrABEKMHOPCTXIJSABEZHIKMNOPTYXaoivptukga",
)


def visible(text: str) -> str:
    """The text without control and invisible characters, blanks single.

    Joiners stay between letters and pictures that need them.
    """
    kept = "".join(_shown(text, at) for at in range(len(text)))
    return _BLANKS.sub(" ", kept).strip()


def _shown(text: str, at: int) -> str:
    char = text[at]
    category = unicodedata.category(char)
    if char == "\n" or category[0] != "C":
        return char
    if category == "Cc":
        return " "
    if char in _JOINERS and 0 < at < len(text) - 1 and not (text[at - 1] + text[at + 1]).isascii():
        return char
    return char if category in ("Co", "Cn") else ""


def hidden(text: str) -> str:
    """What invisible tag characters spell, empty where it is too short to mean anything."""
    spelt = "".join(chr(ord(char) - _TAG_OFFSET) for char in text if ord(char) in _TAGS)
    return spelt if len(spelt) >= LEAST_HIDDEN else ""


def plain(text: str) -> str:
    """The text in ordinary letters: compatibility forms, look-alikes and s p a c i n g undone."""
    if text.isascii():
        return _SPACED.sub(_joined, text)
    folded = _MARKS.sub(r"\1", unicodedata.normalize("NFKC", text))
    letters = [char for char in folded if char.isalpha()]
    mostly_latin = sum(char.isascii() for char in letters) * 2 > len(letters)
    folded = _WORD.sub(lambda word: _latin(word.group(), mostly_latin), folded)
    return _SPACED.sub(_joined, folded)


def _latin(word: str, among_latin: bool) -> str:
    if word.isascii():
        return word
    written = word.translate(_LOOKALIKES)
    mixed = any(char.isascii() and char.isalpha() for char in word)
    return written if mixed or (among_latin and written.isascii()) else word


def _joined(spaced: re.Match[str]) -> str:
    return re.sub(r"[\W_]", "", spaced.group())


def decoded(text: str) -> Iterator[str]:
    """What the encoded parts of a text say: Base64, hexadecimal, percent signs, leetspeak."""
    for found in _BASE64.finditer(text):
        yield from _readable(_from_base64(found.group()))
    for found in _HEX.finditer(text):
        yield from _readable(_from_hex(found.group()))
    if _PERCENT.search(text):
        yield unquote(text, errors="replace")
    if len(_LEET_WORD.findall(text)) >= LEAST_LEET_WORDS:
        yield _LEET_WORD.sub(lambda word: word.group().translate(_LEET), text)


def turned(text: str) -> Iterator[str]:
    """The text read backwards, word by word backwards, and with rotated letters."""
    yield text[::-1]
    yield " ".join(word[::-1] for word in text.split())
    yield codecs.encode(text, "rot13")


def _from_base64(text: str) -> bytes:
    standard = text.rstrip("=").translate(str.maketrans("-_", "+/"))
    whole = standard[:-1] if len(standard) % 4 == 1 else standard
    try:
        return base64.b64decode(whole + "=" * (-len(whole) % 4), validate=True)
    except binascii.Error:
        return b""


def _from_hex(text: str) -> bytes:
    digits = re.sub(r"0x|\\x|[\s,]", "", text)
    return bytes.fromhex(digits[: len(digits) // 2 * 2])


def _readable(data: bytes) -> Iterator[str]:
    """The bytes as text where most of it is letters and blanks, as sentences are."""
    text = data.decode("utf-8", errors="ignore")
    ordinary = sum(char.isalpha() or char in " ,.'" for char in text)
    if len(text) >= LEAST_HIDDEN and ordinary >= LEAST_READABLE * max(len(text), len(data)):
        yield text
