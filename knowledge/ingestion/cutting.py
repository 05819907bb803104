"""Cut a document's text into pieces: under its headings, by meaning, or by length alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from data.document_options import Cutting
from knowledge.embedding import Embedder
from knowledge.ingestion.length import cut_by_length
from knowledge.ingestion.meaning import cut_by_meaning
from knowledge.ingestion.page_map import PageMap
from knowledge.ingestion.piece import Piece
from knowledge.markdown import PASSAGE_CHARS, WHOLE_CHARS, Chunk, Sizes, chunks, sections

USUAL_SIZE = 512
"""At this size in tokens the pieces under headings are those that help search is best with."""
CHARS_PER_TOKEN = WHOLE_CHARS / USUAL_SIZE
UNSPACED_SHARE = 0.3
"""In scripts without blanks a letter says as much as three elsewhere."""
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SAMPLE_CHARS = 20_000

Cut = Callable[[str], list[str]]


def pieces(text: str, pages: Sequence[int], how: Cutting, embedder: Embedder) -> list[Piece]:
    """The pieces of a Markdown text, in order; each lies under one heading."""
    found = [Piece(chunk.headings, chunk.text) for chunk in _cut(text, how, embedder)]
    at = PageMap(text, pages)
    return [replace(piece, page=at.page(piece.text)) for piece in found]


def _cut(text: str, how: Cutting, embedder: Embedder) -> list[Chunk]:
    if how.strategy == "recursive":
        return chunks(text, _sizes(text, how))
    if how.strategy == "fixed":
        return _under_headings(text, lambda part: cut_by_length(part, how.chunk_size, how.overlap))
    return _under_headings(text, lambda part: cut_by_meaning(part, how, embedder))


def _sizes(text: str, how: Cutting) -> Sizes:
    share = how.chunk_size / USUAL_SIZE
    dense = UNSPACED_SHARE if _is_unspaced(text) else 1.0
    return Sizes(
        passage=round(PASSAGE_CHARS * share * dense),
        whole=round(WHOLE_CHARS * share * dense),
        overlap=round(how.overlap * CHARS_PER_TOKEN * dense),
    )


def _is_unspaced(text: str) -> bool:
    sample = text[:_SAMPLE_CHARS]
    return 2 * len(_UNSPACED.findall(sample)) > sum(map(str.isalpha, sample))


def _under_headings(text: str, cut: Cut) -> list[Chunk]:
    out = []
    for headings, lines in sections(text):
        body = "\n".join(lines).strip()
        found = cut(body) if body else []
        out += [Chunk(headings, piece) for piece in found if piece.strip()]
    return out
