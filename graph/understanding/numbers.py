"""Read numbers as customers write them: 1,299.00 · 1.299,00 · 1.5k · five hundred."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.tokens import Token

# Longer numbers are no amounts; what follows is not read.
MOST_DIGITS = 15
_ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "k": 1000}
_LOOSE = {"couple": 2, "dozen": 12, "half": 0.5, "pair": 2}


def read_digits(text: str) -> float:
    """The value of digits with separators; the last of two kinds is the decimal one."""
    text = text[:MOST_DIGITS]
    text = text.rstrip(".,")
    marks = [c for c in text if c in ".,"]
    if not marks:
        return float(text)
    last = marks[-1]
    whole, _, rest = text.rpartition(last)
    thousands = len(rest) == 3 and len(set(marks)) == 1 and whole.lstrip("0") != ""
    if thousands:
        return float(text.replace(last, ""))
    return float(whole.replace(",", "").replace(".", "") + "." + rest)


def numbers_at(tokens: Sequence[Token], start: int) -> list[tuple[int, float]]:
    """Every reading of a number that begins at a token: (end, value), shortest first."""
    token = tokens[start]
    if token.kind == "number":
        value = read_digits(token.text)
        readings = [(start + 1, value)]
        following = tokens[start + 1] if start + 1 < len(tokens) else None
        if following is not None and following.text in _SCALES:
            readings.append((start + 2, value * _SCALES[following.text]))
        return readings
    return _number_words(tokens, start)


def _number_words(tokens: Sequence[Token], start: int) -> list[tuple[int, float]]:
    """A number in words: the longest reading only ("two hundred fifty")."""
    total, current, index, seen = 0.0, 0.0, start, False
    if tokens[start].text in ("a", "an"):
        if start + 1 >= len(tokens) or tokens[start + 1].text not in ("hundred", "thousand"):
            return []
        current, index, seen = 1.0, start + 1, False
    while index < len(tokens):
        word = tokens[index].text
        if word in _ONES:
            current += _ONES[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word in _SCALES and word != "k":
            total, current = _scaled(total, current, _SCALES[word])
        elif not (seen and word in ("-", "and") and _continues(tokens, index)):
            break
        seen = True
        index += 1
    return [(index, total + current)] if seen else []


def _scaled(total: float, current: float, scale: int) -> tuple[float, float]:
    if scale == 100:
        return total, (current or 1.0) * 100
    return total + (current or 1.0) * scale, 0.0


def _continues(tokens: Sequence[Token], index: int) -> bool:
    """Whether a joint stands between parts of one number ("twenty-five", "hundred and ten")."""
    if index + 1 >= len(tokens):
        return False
    before, after = tokens[index - 1].text, tokens[index + 1].text
    small = after in _ONES or after in _TENS
    if index + 2 < len(tokens) and tokens[index + 2].text in _SCALES:
        return False  # "two hundred and four hundred" are two numbers
    if tokens[index].text == "and":
        return small and before in ("hundred", "thousand")
    return small and before in _TENS


def read_loose(word: str) -> float | None:
    """A loose quantity word (a couple, a dozen), if it is one."""
    return _LOOSE.get(word)
