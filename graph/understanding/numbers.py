"""Read numbers as customers write them: 1,299.00 · 1.299,00 · 1.5k · five hundred."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.tokens import Token

# Longer numbers are no amounts; what follows is not read.
MOST_DIGITS = 15
ONES = {
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
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_ADDED = ONES | TENS
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "k": 1000}
_SCALES |= {"lakh": 100_000, "lakhs": 100_000, "lac": 100_000}
# What a note is called: "under a tenner".
NOTES = {"fiver": 5, "tenner": 10}
NUMBER_WORDS = frozenset(_ADDED | _SCALES | NOTES)
_COUPLE = {"couple": 2, "half": 0.5}
_LOOSE = {"couple": 2, "dozen": 12, "half": 0.5, "pair": 2}


def read_digits(text: str) -> float:
    """The value of digits with separators; the last of two kinds is the decimal one."""
    text = text[:MOST_DIGITS].replace(" ", "").replace("'", "")
    text = text.rstrip(".,-")
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
    return [_with_half(tokens, end, value) for end, value in _whole_numbers(tokens, start)]


def _with_half(tokens: Sequence[Token], end: int, value: float) -> tuple[int, float]:
    """As in "four and a half"."""
    halved = [token.text for token in tokens[end : end + 3]] == ["and", "a", "half"]
    return (end + 3, value + 0.5) if halved else (end, value)


def _whole_numbers(tokens: Sequence[Token], start: int) -> list[tuple[int, float]]:
    token = tokens[start]
    if token.kind == "number":
        value = read_digits(token.text)
        readings = [(start + 1, value)]
        following = _word(tokens, start + 1)
        if following in _SCALES:
            readings.append((start + 2, value * _SCALES[following]))
        elif scale := _scale_of_range(tokens, start + 1, value):
            readings = [(start + 1, value * scale)]
        return readings
    return _number_words(tokens, start)


def _scale_of_range(tokens: Sequence[Token], index: int, low: float) -> int:
    """The scale that the upper end of a range gives the lower one as well: "1-2k"; 0 if none."""
    if _word(tokens, index) not in ("-", "to", "and") or index + 1 >= len(tokens):
        return 0
    high = tokens[index + 1]
    scale = _SCALES.get(_word(tokens, index + 2), 0)
    return scale if high.kind == "number" and low < read_digits(high.text) < scale else 0


def _number_words(tokens: Sequence[Token], start: int) -> list[tuple[int, float]]:
    """A number in words: the longest reading only ("two hundred fifty")."""
    opening = _note(tokens, start) or _couple(tokens, start)
    if opening is not None:
        return [opening]
    index, current = _article(tokens, start)
    total, first = 0.0, index
    while index < len(tokens):
        word = tokens[index].text
        if word in _SCALES and word != "k":
            total, current = _scaled(total, current, _SCALES[word])
        elif word in _ADDED:
            current += _ADDED[word]
        elif not (index > first and word in ("-", "and") and _continues(tokens, index)):
            break
        index += 1
    if index == start + 1:
        current *= _scale_of_words(tokens, index)
    return [(index, total + current)] if index > first else []


def _article(tokens: Sequence[Token], start: int) -> tuple[int, float]:
    """Where number words begin, and what an article before them counts: "a hundred", "a twenty"."""
    if tokens[start].text in ("a", "an"):
        following = _word(tokens, start + 1)
        if following in _SCALES or following in TENS:
            return start + 1, float(following in _SCALES)
    return start, 0.0


def _scale_of_words(tokens: Sequence[Token], index: int) -> int:
    """As in "two to three hundred": the scale of the upper end; 1 if there is none."""
    joined = _word(tokens, index) in ("-", "to") and _word(tokens, index + 1) in ONES
    return _SCALES.get(_word(tokens, index + 2), 1) if joined else 1


def _note(tokens: Sequence[Token], start: int) -> tuple[int, float] | None:
    """As in "a tenner"."""
    place = start + (tokens[start].text in ("a", "an"))
    name = _word(tokens, place)
    return (place + 1, float(NOTES[name])) if name in NOTES else None


def _couple(tokens: Sequence[Token], start: int) -> tuple[int, float] | None:
    """As in "a couple of hundred", "half a grand"."""
    place = start + (tokens[start].text == "a")
    times = _COUPLE.get(_word(tokens, place))
    place += 1 + (_word(tokens, place + 1) in ("of", "a"))
    scale = _SCALES.get(_word(tokens, place))
    return (place + 1, times * scale) if times and scale else None


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text if index < len(tokens) else ""


def _scaled(total: float, current: float, scale: int) -> tuple[float, float]:
    if scale == 100:
        return total, (current or 1.0) * 100
    return total + (current or 1.0) * scale, 0.0


def _continues(tokens: Sequence[Token], index: int) -> bool:
    """Whether a joint stands between parts of one number ("twenty-five", "hundred and ten")."""
    if index + 1 >= len(tokens):
        return False
    before, after = tokens[index - 1].text, tokens[index + 1].text
    small = after in _ADDED
    if index + 2 < len(tokens) and tokens[index + 2].text in _SCALES:
        return False  # "two hundred and four hundred" are two numbers
    if tokens[index].text == "and":
        return small and before in ("hundred", "thousand")
    return small and before in TENS


def read_loose(word: str) -> float | None:
    """A loose quantity word (a couple, a dozen), if it is one."""
    return _LOOSE.get(word)
