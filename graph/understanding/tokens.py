"""Cut a message into words, numbers and symbols, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["word", "number", "symbol"]

# Longest text that is read; a message is refused above 4,000 characters anyway.
MAX_CHARS = 4000
_MARKS = str.maketrans(
    {
        "™": "", "®": "", "©": "", "’": "'", "‘": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "″": '"', "–": "-", "—": "-", "−": "-", "‑": "-",
    }
)  # fmt: skip
# Blanks part thousands where cents or a currency follow ("1 299,00", "1 299 €"), or the latter
# stands before. India parts its lakhs: "1,20,000".
_MONEY_AFTER = r"(?:kr|kč|zł|€|\$|£|eur|usd|gbp|chf|sek|nok|dkk|pln|euros?|dollars?|bucks)(?!\w)"
_LEXEME = re.compile(
    rf"(?P<number>\d{{1,3}}(?: \d{{3}})+(?:,\d{{1,2}}(?!\d)|(?!\d)(?= ?{_MONEY_AFTER}))"
    rf"|\d{{1,3}}(?: \d{{3}})+(?= ?-? ?\d{{1,3}}(?: \d{{3}})+ ?{_MONEY_AFTER})"
    r"|(?<=[$€£])\d{1,3}(?: \d{3})+(?!\d)"
    r"|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d{1,2})?(?!\d)"
    r"|\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,2})?(?!\d)"
    r"|\d+(?:[.,]\d+|[.,]-{1,2}(?!\d))?|(?<![\w.])\.\d{1,2}(?!\d))"
    r"|(?P<word>(?:usd|eur|gbp|chf|inr|cad|aud|sek|nok|dkk|rs|under|below|over|above|max|upto)(?=\d)|[^\W\d_]\w*(?:'\w+)*)"
    r"|(?P<symbol><=|>=|&&|\S)",
    re.IGNORECASE,
)


# The letter for the figure: "under 2o".
_LETTER_FOR_ZERO = re.compile(r"(?<![\w.])\d+[oO][\doO]*(?!\w)")


@dataclass(frozen=True, slots=True)
class Token:
    """A lexeme: its normalised form, its place in the cleaned text, and how it stood there."""

    text: str
    start: int
    end: int
    kind: Kind
    glued: bool
    raw: str

    @property
    def capital(self) -> bool:
        """Whether it was written with a capital letter or digit first."""
        return self.raw[:1].isupper()


def clean(text: str) -> str:
    """The text with compatibility forms, quotes and dashes made alike, bounded in length."""
    text = unicodedata.normalize("NFKC", text[:MAX_CHARS].translate(_MARKS))
    text = _LETTER_FOR_ZERO.sub(lambda match: match.group().lower().replace("o", "0"), text)
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)[:MAX_CHARS]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and c != "'")


def tokenize(text: str) -> list[Token]:
    """The tokens of a cleaned text, in order; spans index that text."""
    tokens: list[Token] = []
    end = -1
    for match in _LEXEME.finditer(text):
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        raw = match.group()
        normal = fold(raw) or raw
        tokens.append(Token(normal, match.start(), match.end(), kind, match.start() == end, raw))
        end = match.end()
    return tokens


@lru_cache(maxsize=65536)
def words_of(phrase: str) -> tuple[str, ...]:
    """The normalised words, numbers and telling symbols of a phrase; hyphens count as spaces."""
    return tuple(t.text for t in tokenize(clean(phrase)) if t.text not in _SILENT)


_SILENT = frozenset({"-", "'", '"', ",", ".", "/", "(", ")", ":", "!", "?", "_"})


def is_silent(token: Token) -> bool:
    """Whether the token only separates words inside a name ("wi-fi", "black/white")."""
    return token.text in _SILENT
