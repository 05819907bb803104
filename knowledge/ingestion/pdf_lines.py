"""Lines out of the fragments that a PDF draws, and Markdown out of lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

LARGER = 1.15
"""Letters of so many times the size of the text are those of a heading."""
LONGEST_HEADING = 150
LONGEST_BOLD_HEADING = 80
HEADING_LEVELS = 3
GAP = 1.35
"""Lines further apart than so many times the usual distance begin another paragraph."""
_BULLET = re.compile(r"^\s*[•‣▪●◦∙·–—*o]\s+(?=\S)")
_NUMBERED = re.compile(r"^\s*(\d{1,3})[.)]\s+(?=\S)")
_ENDS = re.compile(r"[.!?,;:…]$")


@dataclass(frozen=True)
class Line:
    """A line of text: the size of most of its letters, where it stands, whether it is bold."""

    text: str
    size: float = 0.0
    y: float | None = None
    bold: bool = False


@dataclass
class LineReader:
    """Puts the fragments of one page together to its lines."""

    _text: str = ""
    _sizes: Counter[tuple[float, bool]] = field(default_factory=Counter)
    _y: float | None = None
    _lines: list[Line] = field(default_factory=list)

    def take(
        self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float
    ) -> None:
        """Take the next fragment, drawn with these matrices in this font."""
        scale = abs((tm[0] * tm[3] - tm[1] * tm[2]) * (cm[0] * cm[3] - cm[1] * cm[2])) ** 0.5
        drawn = round(size * scale * 2) / 2
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for number, part in enumerate(text.split("\n")):
            if number:
                self._end()
            if letters := len(part.strip()):
                self._sizes[drawn, _is_bold(font)] += letters
                self._y = y if self._y is None else self._y
            self._text += part

    def lines(self) -> list[Line]:
        """All lines, those without a letter left out."""
        self._end()
        return self._lines

    def _end(self) -> None:
        if text := " ".join(self._text.split()):
            (size, bold), _ = self._sizes.most_common(1)[0]
            is_bold = bold and all(weight for _, weight in self._sizes)
            self._lines.append(Line(text, size, self._y, is_bold))
        self._text, self._y = "", None
        self._sizes = Counter()


def body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size of most letters of the document."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def heading_sizes(pages: Sequence[Sequence[Line]], body: float) -> list[float]:
    """The sizes that headings have, the largest first."""
    found = {line.size for lines in pages for line in lines if _is_large(line, body)}
    return sorted(found, reverse=True)


def as_markdown(lines: Sequence[Line], body: float, sizes: Sequence[float]) -> str:
    """The lines of a page as paragraphs, lists and headings."""
    out: list[str] = []
    before: tuple[int, float] | None = None
    for line, apart in _with_gaps(lines):
        level = _level(line, body, sizes, apart)
        if not level:
            out += [""] if apart else []
            out.append(_listed(line.text))
            before = None
        elif before == (level, line.size) and not apart:
            # A heading over two lines is one.
            out[-2] = f"{out[-2]} {line.text}"
        else:
            out += ["", f"{'#' * level} {line.text}", ""]
            before = (level, line.size)
    return "\n".join(out).strip("\n")


def _with_gaps(lines: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """Each line, and whether more space than usual stands above it."""
    steps = [_step(one, two) for one, two in pairwise(lines)]
    alike = (one.size == two.size for one, two in pairwise(lines))
    within = sorted(step for step, same in zip(steps, alike, strict=True) if same and step > 0)
    # Most pages have more lines than paragraphs; a quarter of the distances is surely of lines.
    most = GAP * within[len(within) // 4] if within else 0.0
    for line, step in zip(lines, [0.0, *steps], strict=False):
        yield line, bool(most) and (step > most or step < 0)


def _step(one: Line, two: Line) -> float:
    return 0.0 if one.y is None or two.y is None else one.y - two.y


def _level(line: Line, body: float, sizes: Sequence[float], apart: bool) -> int:
    if _is_large(line, body):
        return min(sizes.index(line.size) + 1, HEADING_LEVELS)
    is_short = len(line.text) <= LONGEST_BOLD_HEADING and not _ENDS.search(line.text)
    if line.bold and apart and is_short and any(map(str.isalpha, line.text)):
        return min(len(sizes) + 1, HEADING_LEVELS)
    return 0


def _is_large(line: Line, body: float) -> bool:
    return (
        body > 0
        and line.size >= LARGER * body
        and len(line.text) <= LONGEST_HEADING
        and any(map(str.isalpha, line.text))
    )


def _listed(text: str) -> str:
    """A bullet or a number of whatever look as Markdown has it."""
    text = _BULLET.sub("- ", text, count=1)
    return _NUMBERED.sub(r"\1. ", text, count=1)


def _is_bold(font: Any) -> bool:
    name = str(font.get("/BaseFont", "")) if hasattr(font, "get") else ""
    return "bold" in name.lower() or "black" in name.lower()
