"""A text cut into the pieces that the output guard judges: sentences, with the gaps between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.facts import ProductFacts
from graph.guardrails.promises import is_verdict

_END = re.compile(
    r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’)*]))(?<!\b[^\W\d_]\.)"
    r"(?<!\b(?:No|St|Mr|Dr|vs|Co)\.)(?<!\b(?:Mrs|Inc|Ltd)\.)"
    r"(?<!\bapprox\.)(?:[ \t]+(?=[^\Wa-z]|[*“\"¿¡\[#$€£])|(?<![\"”])[ \t]+(?=\())"
    r"|(?<=[。！？])(?=[^\s。！？」”』])"
)
_BREAK = re.compile(r"\n+")
_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]", re.DOTALL)
_OPEN_TAG = re.compile(r"<[a-zA-Z!/][^>\n]*\Z")
_OPEN_LINK = re.compile(r"\[[^\]\n]*\Z|\]\([^)\n]*\Z")


@dataclass(frozen=True)
class Piece:
    """A sentence or a line, and the blanks or line breaks before it."""

    before: str
    text: str
    is_finished: bool = True

    @property
    def begins_line(self) -> bool:
        """Whether nothing stands before it on its line."""
        return not self.before or "\n" in self.before

    @property
    def begins_paragraph(self) -> bool:
        """Whether an empty line, or nothing at all, stands before it."""
        return not self.before or self.before.count("\n") > 1


def pieces(text: str, products: Sequence[ProductFacts]) -> list[Piece]:
    """The sentences of a text, none cut within a product's name, bold words, a tag or a link.

    A mere yes or no is one with the sentence after it, which it affirms.

    The last one is unfinished where nothing follows it. Where a cut falls depends only on what
    stands before it and on the character after it, so that the pieces of a text that is still
    coming are the first pieces of the whole one.
    """
    found: list[Piece] = []
    heads = list(_heads(products))
    before = ""
    at = 0
    for gap in _BREAK.finditer(text + "\n"):
        last = gap.start() >= len(text)
        for piece in _of_line(text[at : gap.start()], heads):
            found.append(Piece(before + piece.before, piece.text))
            before = ""
        before += gap.group()
        at = gap.end()
        if last:
            break
    if found and not text.endswith("\n"):
        found[-1] = Piece(found[-1].before, found[-1].text, is_finished=False)
    return found


def finished(text: str, products: Sequence[ProductFacts]) -> str:
    """The beginning of a growing text, up to the end of its last whole sentence or line."""
    return "".join(one.before + one.text for one in pieces(text, products) if one.is_finished)


def _of_line(line: str, heads: Sequence[str]) -> Iterator[Piece]:
    before, at = "", 0
    for end in _END.finditer(line):
        said = line[at : end.start()]
        if not _LETTERS.search(said) or is_verdict(said) or _is_inside(said, heads):
            continue
        yield Piece(before, said)
        before, at = end.group(), end.end()
    if line[at:].strip():
        yield Piece(before, line[at:])


def _is_inside(said: str, heads: Sequence[str]) -> bool:
    """Whether a cut after these words would tear apart what belongs together."""
    if said.count("**") % 2 or _OPEN_TAG.search(said) or _OPEN_LINK.search(said):
        return True
    folded = said.casefold()
    return any(folded.endswith(head) for head in heads)


def _heads(products: Sequence[ProductFacts]) -> Iterator[str]:
    """The beginnings of products' names after which a cut could fall."""
    for product in products:
        name = product.name.casefold()
        yield from (name[: found.end()] for found in re.finditer(r"[.!?…]", name[:-1]))
