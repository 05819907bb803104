"""How many tokens a text is to a language model, counted offline by tiktoken."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage
from tiktoken import Encoding

from graph.guardrails.sentences import Piece, pieces

ENCODING = "o200k_base"
"""Of OpenAI's models since gpt-4o; other makers' count a little otherwise."""
# As OpenAI counts them (cookbook, "How to count tokens with tiktoken").
PER_MESSAGE = 3
PER_ANSWER = 3
ELLIPSIS = " …"
# How that encoding parts a text before it joins tokens; as in tiktoken_ext.openai_public.
_ENDING = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
_PARTS = (
    rf"[^\r\n\p{{L}}\p{{N}}]?[\p{{Lu}}\p{{Lt}}\p{{Lm}}\p{{Lo}}\p{{M}}]*[\p{{Ll}}\p{{Lm}}\p{{Lo}}\p{{M}}]+{_ENDING}",
    rf"[^\r\n\p{{L}}\p{{N}}]?[\p{{Lu}}\p{{Lt}}\p{{Lm}}\p{{Lo}}\p{{M}}]+[\p{{Ll}}\p{{Lm}}\p{{Lo}}\p{{M}}]*{_ENDING}",
    r"\p{N}{1,3}",
    r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
    r"\s*[\r\n]+",
    r"\s+(?!\S)",
    r"\s+",
)


def count(text: str) -> int:
    """The tokens of a text."""
    return len(_encoding().encode_ordinary(text))


def cut(text: str, most: int) -> str:
    """The beginning of a text, of at most so many tokens; says where something was left out."""
    tokens = _encoding().encode_ordinary(text)
    if len(tokens) <= most:
        return text
    # A token may be part of a character; what is not whole is left out.
    kept = _encoding().decode(tokens[: max(most - count(ELLIPSIS), 0)], errors="ignore")
    return kept.rstrip() + ELLIPSIS


def cut_inside(text: str, most: int) -> str:
    """The beginning and the last sentence of a text; says where something was left out.

    A reply ends with what it asks or offers, which the next message answers. Where that is most of
    what may be kept, the beginning is.
    """
    if count(text) <= most:
        return text
    *before, last = pieces(text, ()) or [Piece("", text)]
    left = most - count(last.text)
    if not before or 2 * left < most:
        return cut(text, most)
    return f"{cut(text[: -len(last.text)], left)} {last.text}"


def count_messages(messages: Sequence[BaseMessage]) -> int:
    """The tokens of a conversation, its calls of tools included."""
    return PER_ANSWER + sum(PER_MESSAGE + count(_told(message)) for message in messages)


def count_tools(tools: Sequence[dict[str, Any]]) -> int:
    """The tokens of the tools' schemas, which a model reads with every call."""
    return sum(_count_schema(json.dumps(tool, ensure_ascii=False)) for tool in tools)


@lru_cache(maxsize=256)
def _count_schema(schema: str) -> int:
    return count(schema)


def _told(message: BaseMessage) -> str:
    calls = message.tool_calls if isinstance(message, AIMessage) else []
    asked = [f"{call['name']}{json.dumps(call['args'], ensure_ascii=False)}" for call in calls]
    return "\n".join([message.text, *asked])


@cache
def _encoding() -> Encoding:
    """The encoding with its tokens from a package: tiktoken itself would fetch them."""
    spec = find_spec("bpe_openai")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package bpe-openai, which holds the tokens, is not installed")
    packed = Path(spec.origin).parent / "data" / f"{ENCODING}.tiktoken.gz"
    lines = gzip.decompress(packed.read_bytes()).splitlines()
    ranks = {base64.b64decode(token): int(rank) for token, rank in map(bytes.split, lines)}
    return Encoding(ENCODING, pat_str="|".join(_PARTS), mergeable_ranks=ranks, special_tokens={})
