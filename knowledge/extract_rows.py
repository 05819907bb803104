"""Of a list or a table the lines that were asked for; a single row is told in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.help_words import help_terms, regions_in
from knowledge.question_kind import kinds_asked, kinds_given

Span = tuple[int, int]

_BULLET = re.compile(r"\s*[-*•]\s")
_ROW, _RULE = re.compile(r"\s*\|"), re.compile(r"\s*\|[\s:|-]+\|?\s*")
_LINE = re.compile(r"[^\n]+")
# Shorter lists are given whole.
LONG_LIST = 3
HEAD_LINES = 2
# Who asks what they pay does not mean the row on the "original payment".
_OF_MONEY = frozenset(help_terms("pay cost charge free money"))


def narrowed(question: str, heading: str, text: str) -> tuple[str, list[Span]]:
    """The lines that were asked for, and where they stand; all where none stands out."""
    lines = [found.span() for found in _LINE.finditer(text)]
    said = [text[a:b] for a, b in lines]
    is_table = len(said) > HEAD_LINES and bool(_ROW.match(said[0]) and _RULE.fullmatch(said[1]))
    first = HEAD_LINES if is_table else 0
    rows, kind = said[first:], _ROW if is_table else _BULLET
    whole = (text, [(0, len(text))])
    if len(rows) < LONG_LIST or not all(kind.match(row) for row in rows):
        return whole
    asked = _asked(question, heading)
    chosen = _standing_out(asked, [_label(row) for row in rows])
    if is_table and not chosen:
        column = _standing_out(asked, _cells(said[0])[1:])
        if len(column) != 1:
            return whole
        return _told_column(said[0], rows, column[0] + 1), lines[first:]
    if not 0 < len(chosen) <= len(rows) / 2:
        return whole
    spans = [lines[first + n] for n in chosen]
    if is_table and len(chosen) == 1:
        return _told_row(question, _cells(said[0]), _cells(rows[chosen[0]])), spans
    return "\n".join([*said[:first], *(rows[n] for n in chosen)]), spans


def _asked(question: str, heading: str) -> set[str]:
    # What the heading has too tells no line from another.
    asked = set(help_terms(question)) - set(help_terms(heading))
    if "cost" in kinds_asked(question):
        asked -= _OF_MONEY
    return asked | regions_in(asked)


def _standing_out(asked: set[str], labels: Sequence[str]) -> list[int]:
    """The places of the labels with a word of the question that no other label has."""
    said = [set(help_terms(label)) for label in labels]
    telling = {term for term in asked if sum(term in terms for terms in said) == 1}
    return [n for n, terms in enumerate(said) if telling & terms]


def _label(row: str) -> str:
    """What a line is about: the first cell of a row, the opening words of an item."""
    cells = _cells(row)
    return cells[0] if len(cells) > 1 else re.split(r"[.:]", row, maxsplit=1)[0]


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _told_row(question: str, head: Sequence[str], cells: Sequence[str]) -> str:
    """The row in words, of the cells those that hold what was asked: "Canada: Free from $99"."""
    pairs = [(name, cell) for name, cell in zip(head[1:], cells[1:], strict=False) if cell]
    asked, kinds = set(help_terms(question)), kinds_asked(question)
    wanted = [
        (name, cell)
        for name, cell in pairs
        if asked & set(help_terms(name)) or kinds & kinds_given(cell)
    ]
    names = [name for name, _ in wanted]
    if not wanted or len(set(names)) < len(names):
        wanted = pairs  # two columns of one name are told apart by those beside them
    return f"{cells[0]}: {', '.join(_cell_words(wanted))}."


def _cell_words(pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    for name, cell in pairs:
        yield f"{name} {cell}" if name else cell


def _told_column(head: str, rows: Sequence[str], column: int) -> str:
    """One column of the table as a list: what each row has in it."""
    lines = [f"{_cells(head)[column]}:", ""]
    for row in rows:
        cells = _cells(row)
        if column < len(cells) and cells[column]:
            lines.append(f"- {cells[0]}: {cells[column]}")
    return "\n".join(lines)
