"""Cut Markdown into passages by heading: lists and tables stay whole, sentences too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PASSAGE_CHARS = 900
# A list or a table may be longer than a passage of prose before it is cut between its lines.
WHOLE_CHARS = 2000

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
BULLET = r"[-*+]\s"
LIST_MARK = rf"(?:{BULLET}|\d{{1,3}}[.)]\s)"
"""What a line of a list begins with; a year with a full stop is none."""
_LIST_ITEM = re.compile(rf"\s*{LIST_MARK}\s*\S")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"'(*])")


@dataclass(frozen=True)
class Chunk:
    """A piece of a document and the headings it stands under, outermost first."""

    headings: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Sizes:
    """How many characters a passage and a whole list may have; how many a cut repeats."""

    passage: int = PASSAGE_CHARS
    whole: int = WHOLE_CHARS
    overlap: int = 0


def chunks(markdown: str, sizes: Sizes | None = None) -> list[Chunk]:
    """The document's pieces, in order; each lies under one heading.

    Only where a run of prose is cut between its sentences does a piece repeat what was before.
    """
    sizes = sizes or Sizes()
    out = []
    for headings, body in sections(markdown):
        pieces = [piece for block in blocks(body) for piece in _fitting(block, sizes)]
        out += [Chunk(headings, text) for text in _joined(pieces, sizes)]
    return out


def plain(markdown: str) -> str:
    """The text without emphasis and heading marks; lists and tables stay as they are."""
    text = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", markdown)
    return re.sub(r"(?m)^#{1,6}\s+", "", text)


def sections(markdown: str) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """The lines under each heading, with the path of headings, outermost first."""
    headings: list[tuple[int, str]] = []
    body: list[str] = []
    fenced = False
    for line in markdown.replace("\r\n", "\n").split("\n"):
        fenced ^= line.lstrip().startswith("```")
        match = None if fenced else _HEADING.fullmatch(line.strip())
        if match is None:
            body.append(line.rstrip())
            continue
        yield tuple(title for _, title in headings), body
        level, body = len(match[1]), []
        headings = [(depth, title) for depth, title in headings if depth < level]
        headings.append((level, plain(match[2])))
    yield tuple(title for _, title in headings), body


def blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Paragraphs, lists and tables: runs of lines with no empty line between them.

    Items of one list stay together over empty lines.
    """
    block: list[str] = []
    gap = False
    for line in lines:
        if not line:
            gap = True
            continue
        goes_on = block and (not gap or (_is_listed(line) and _is_list(block)))
        if block and not goes_on:
            yield block
            block = []
        block.append(line)
        gap = False
    if block:
        yield block


def sentences_of(block: Sequence[str]) -> list[str]:
    """The sentences of a paragraph; a list or a table is one."""
    if _is_list(block) or _is_table(block):
        return ["\n".join(block)]
    return _SENTENCE_END.split(" ".join(block))


def _is_listed(line: str) -> bool:
    return bool(_LIST_ITEM.match(line)) or line.startswith("  ")


def _is_list(block: Sequence[str]) -> bool:
    return bool(_LIST_ITEM.match(block[0]))


def _is_table(block: Sequence[str]) -> bool:
    return len(block) > 1 and all(line.lstrip().startswith("|") for line in block)


def _fitting(block: list[str], sizes: Sizes) -> list[str]:
    text = "\n".join(block)
    if _is_table(block):
        if len(text) <= sizes.whole:
            return [text]
        head, rows = block[:2], block[2:]
        room = max(sizes.whole - sum(map(len, head)), sizes.whole // 4)
        return ["\n".join([*head, part]) for part in _packed(rows, room, "\n", sizes.whole)]
    if _is_list(block):
        whole = len(text) <= sizes.whole
        return [text] if whole else _packed(block, sizes.passage, "\n", sizes.whole)
    if len(text) <= sizes.passage:
        return [text]
    return _packed(sentences_of(block), sizes.passage, " ", sizes.whole, sizes.overlap)


def _joined(pieces: list[str], sizes: Sizes) -> list[str]:
    """Pieces put together up to the size of a passage; a lead-in stays with its list."""
    out: list[str] = []
    for piece in pieces:
        leads_in = bool(out) and out[-1].endswith(":")
        if out and (leads_in or len(out[-1]) + len(piece) <= sizes.passage):
            out[-1] = f"{out[-1]}\n\n{piece}"
        else:
            out.append(piece)
    return out


def _packed(
    parts: Sequence[str], size: int, joint: str, longest: int, overlap: int = 0
) -> list[str]:
    out: list[str] = []
    held: list[str] = []
    for part in (cut for whole in parts for cut in _cut(whole, longest)):
        if out and len(out[-1]) + len(part) + len(joint) <= size:
            out[-1] = f"{out[-1]}{joint}{part}"
            held.append(part)
            continue
        held = [*_last(held, min(overlap, size - len(part)), joint), part]
        out.append(joint.join(held))
    return out


def _last(parts: Sequence[str], size: int, joint: str) -> list[str]:
    """The last parts that together have at most so many characters."""
    kept: list[str] = []
    for part in reversed(parts):
        size -= len(part) + len(joint)
        if size < 0:
            break
        kept.insert(0, part)
    return kept


def _cut(text: str, size: int) -> list[str]:
    """One part, or several where a single run of text has no end in sight."""
    return [text[i : i + size] for i in range(0, len(text), size)] or [""]
