"""The language of a document, told by lingua from its first pages."""

from __future__ import annotations

import functools
import re

from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder

KNOWN = ("en", "de", "es", "fr", "it", "nl", "pl", "pt", "tr", "ja", "zh", "ko", "ru", "uk", "sv",
         "da", "nb", "fi", "cs", "el", "hu", "ro", "ar", "he")  # fmt: skip
SAMPLE_CHARS = 2000
LEAST_LETTERS = 20
LEAST_SURE = 0.5
_MARKS = re.compile(r"[#*|`_>\d]+|https?://\S+")


def language_of(text: str) -> str | None:
    """ISO 639-1 of the language that most of the text is in; None where too little tells."""
    sample = " ".join(_MARKS.sub(" ", text[: 4 * SAMPLE_CHARS]).split())[:SAMPLE_CHARS]
    if sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return None
    best = _detector().compute_language_confidence_values(sample)[0]
    return best.language.iso_code_639_1.name.lower() if best.value >= LEAST_SURE else None


@functools.cache
def _detector() -> LanguageDetector:
    known = (Language.from_iso_code_639_1(IsoCode639_1.from_str(name.upper())) for name in KNOWN)
    return LanguageDetectorBuilder.from_languages(*known).with_low_accuracy_mode().build()
