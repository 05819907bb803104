"""What is said of things that are not taken: they are owned, too dear, or another is to choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.understanding.changing import is_question, kinds_of, too_dear
from graph.understanding.how_many import count_at
from graph.understanding.lexicon import phrases
from graph.understanding.tokens import Token

_WORDS = {name: frozenset(words) for name, words in phrases("changing").items()}
_PRICEY = _WORDS["dear"] - {"much"}
_MARKS = frozenset((",", ".", "!", ";", "-", "...", "\n"))
_JOINTS = frozenset(("but", "so", "then"))
_THESE = frozenset(("this", "that", "these", "those"))
# These ask for something beside such a clause: "I have the first, so the second please".
_ASKING = frozenset(
    "TAKING INTO_CART DIRECT_ORDINAL REMOVING TAKING_OUT OPENER UNDOING OTHERS CLEARING "
    "CHEAPEST DEAREST BEST_RATED".split()
)
_WANTING = frozenset("please pls plz the a an some another out no not".split())


def is_not_taken(tokens: Sequence[Token]) -> bool:
    """Whether all that is said is why a thing in view is not wanted now.

    As in "ah, I have this case, good", "nice but too expensive", "I'll let her choose herself".
    """
    pieces = list(_pieces(tokens))
    left = [piece for piece in pieces if not _says_so(piece)]
    return len(left) < len(pieces) and not any(map(_asks, left)) and not is_question(tokens)


def without_not_taken(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what is only said of a thing that stays, where something else is asked.

    "The second is too dear, I'll take the third" takes one thing; what is said so of no place of a
    list may say what the rest is of: "I have this phone already, a case for it please".
    """
    pieces = list(_pieces(tokens))
    left = [piece for piece in pieces if not (_says_so(piece) and _places(piece))]
    if len(left) == len(pieces) or not any(map(_asks, left)):
        return [*tokens]
    kept = [token for piece in left for token in piece]
    return kept[:-1] if kept[-1].text in _MARKS | _JOINTS else kept


def _pieces(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The clauses of a message, each with the mark or joint behind it."""
    piece: list[Token] = []
    for place, token in enumerate(tokens):
        joint = token.text in _JOINTS and not (token.text == "but" and _is_remark(tokens, place))
        piece.append(token)
        if (token.text in _MARKS and not token.glued) or token.text in {".", ","} or joint:
            yield piece
            piece = []
    if piece:
        yield piece


def _is_remark(tokens: Sequence[Token], place: int) -> bool:
    """As in "nice but too expensive": the clause goes on behind the joint."""
    ends = (n for n in range(place, len(tokens)) if tokens[n].text in _MARKS)
    rest = tokens[place + 1 : next(ends, len(tokens))]
    return too_dear(rest, _PRICEY) and not _asks(rest)


def _says_so(piece: Sequence[Token]) -> bool:
    return _is_owned(piece) or _is_left_to_another(piece) or too_dear(piece, _PRICEY)


def _is_owned(piece: Sequence[Token]) -> bool:
    """As in "I have this one already", "we've got the first at home", "my sister owns it"."""
    kinds = kinds_of(piece)
    ends = [found["OWNING"] for found in kinds if "OWNING" in found]
    if not ends:
        return False
    texts = [token.text for token in piece]
    after = texts[ends[0]] if ends[0] < len(texts) else ""
    surely = any("OWNED" in found for found in kinds) or after in _THESE
    return surely and after != "to" and not (_is_counted(piece) or "please" in texts)


def _is_left_to_another(piece: Sequence[Token]) -> bool:
    """As in "I'll let her choose it", "my wife would rather pick it herself"."""
    kinds = kinds_of(piece)
    picks = not _WORDS["picking"].isdisjoint(token.text for token in piece)
    themselves = picks and any("BY_THEMSELVES" in found for found in kinds)
    return themselves or any("LEFT_TO_ANOTHER" in found for found in kinds)


def _places(piece: Sequence[Token]) -> bool:
    """Whether it tells which of a list it is of, or of no thing but who is to choose."""
    placed = any("DIRECT_ORDINAL" in found for found in kinds_of(piece))
    return placed or _is_left_to_another(piece)


def _asks(piece: Sequence[Token]) -> bool:
    kinds = {kind for found in kinds_of(piece) for kind in found}
    wanted = any(token.text in _WANTING for token in piece)
    return bool(kinds & _ASKING) or wanted or _is_counted(piece)


def _is_counted(piece: Sequence[Token]) -> bool:
    return any(count_at(piece, at)[0] and token.text != "one" for at, token in enumerate(piece))
