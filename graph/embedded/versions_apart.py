"""Several versions of one product, each with its number: "one in black and one in white"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.brief import TurnBrief
from graph.embedded.call import Call
from graph.embedded.options import named_options
from graph.understanding.how_many import count_at
from graph.understanding.instead import affirmed_text
from graph.understanding.pointing import pool
from graph.understanding.tokens import Token, clean, tokenize
from graph.understanding.types import Part
from knowledge.words import words

_JOINTS = frozenset(("and", ",", "plus", "&", ";", ".", "!"))
_EACH = frozenset(("each", "both"))
_ARTICLES = frozenset(("a", "an"))
MOST_COUNTED = 20
Version = tuple[int, dict[str, str]]


def in_versions(brief: TurnBrief, call: Call, part: Part) -> list[Call]:
    """The call that puts a product in the cart, one for each version where several are said."""
    known, added = pool(brief.conversation), call.arguments
    product = next((one for one in known if one.id == added["product_id"]), None)
    apart = _versions(part, product.options) if product else []
    options = added.get("options", {})
    each = [added | {"quantity": many, "options": options | one} for many, one in apart]
    return [Call(call.name, arguments) for arguments in each] or [call]


def _versions(part: Part, sold: Mapping[str, Sequence[str]]) -> list[Version]:
    """How many of which version, where one option is said in several values; else none."""
    pieces = [*_pieces(affirmed_text(clean(part.text)), sold)]
    valued = [(count, values) for count, values in pieces if values]
    names = set.intersection(*(set(values) for _, values in valued)) if len(valued) > 1 else set()
    told = [tuple(values[name] for name in sorted(names)) for _, values in valued]
    if not names or len(set(told)) < len(told):
        return []
    counts = [count for count, _ in valued]
    if not all(counts):
        total = part.quantity or next((count for count, values in pieces if count), None)
        each = bool(_EACH & {*words(part.text)}) or total == len(valued)
        counts = [1] * len(valued) if each else []
    return [(count, values) for count, (_, values) in zip(counts, valued, strict=False) if count]


def _pieces(
    text: str, sold: Mapping[str, Sequence[str]]
) -> Iterator[tuple[int | None, dict[str, str]]]:
    """The number and the options that each joined piece of a text says."""
    piece: list[Token] = []
    for token in [*tokenize(text), None]:
        if token is not None and token.text not in _JOINTS:
            piece.append(token)
            continue
        if piece:
            values = dict(named_options(sold, text[piece[0].start : piece[-1].end]))
            yield _count(piece, values), values
        piece = []


def _count(piece: Sequence[Token], values: Mapping[str, str]) -> int | None:
    """The first number of a piece that is no option's value; one where an article stands."""
    chosen = {word for value in values.values() for word in words(value)}
    for place, token in enumerate(piece):
        count, _ = count_at(piece, place)
        if count and token.text not in chosen and count <= MOST_COUNTED:
            return count
    return 1 if any(token.text in _ARTICLES for token in piece) else None
