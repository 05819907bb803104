"""Pieces by length alone, in tokens as any embedding model has them, near enough."""

from __future__ import annotations

import re

from langchain_text_splitters import RecursiveCharacterTextSplitter

_TOKEN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\\w{1,8}|[^\\w\\s]")


def token_count(text: str) -> int:
    """Words and marks, long words by eight letters, scripts without blanks by the letter."""
    return sum(1 for _ in _TOKEN.finditer(text))


def cut_by_length(text: str, size: int, overlap: int) -> list[str]:
    """Windows of at most `size` tokens, each beginning with the last `overlap` of that before.

    They end between words, but for a word that is longer than a window.
    """
    splitter = RecursiveCharacterTextSplitter(
        separators=[" ", ""],
        keep_separator=False,
        chunk_size=size,
        chunk_overlap=overlap,
        length_function=token_count,
    )
    return splitter.split_text(text)
