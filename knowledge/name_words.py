"""The words of product names, compared without case, accents, marks and apostrophes."""

from __future__ import annotations

import re
import unicodedata

# Only so many words of a message are looked through.
MOST_WORDS = 160
_MARKS = str.maketrans(dict.fromkeys("™®©'’"))
_WORD = re.compile(r"[^\W_]+")


def name_words(text: str) -> list[str]:
    """The words of a name or message, without case, accents, marks and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.translate(_MARKS).casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
