"""A reply's own words: without names, quotations, sources and what it merely lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

from evals.talk.catalogue import folded
from graph.reply import Reply

QUOTATION = ">"
"""What begins a line that is quoted, as in Markdown: a text of the shop in its own language."""
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|„[^“”]*[“”]|«[^»]*»|「[^」]*」|\"[^\"\n]*\"")
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+")
_BOLD = re.compile(r"\*\*.+?\*\*")


def own_words(reply: Reply) -> str:
    """The sentences that are the assistant's own, names and quotations taken out."""
    sources = folded(" ".join(f"{one.title} {one.text}" for one in reply.citations))
    kept = [
        sentence
        for line in reply.text.split("\n")
        if not line.startswith(QUOTATION)
        for sentence in _SENTENCE.split(line)
        if not _is_of(sentence, sources)
    ]
    return without_names(_QUOTED.sub(" ", "\n".join(kept)), names_of(reply))


def _is_of(sentence: str, sources: str) -> bool:
    said = folded(sentence.strip(" -*•>"))
    return bool(said) and said in sources


def names_of(reply: Reply) -> set[str]:
    """The names of the products that the reply's record speaks of."""
    alternatives = [one.product.name for one in reply.alternatives]
    lines = [line.name for line in reply.cart.lines]
    return {*(card.name for card in reply.cards), *alternatives, *lines}


def without_names(text: str, names: Iterable[str]) -> str:
    """The text with names, and whatever else is bold, blanked out; as long as it was."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " " * len(name))
    return _BOLD.sub(lambda bold: " " * len(bold.group()), text)
