"""What is to stay in the cart: "scrap the protectors, keep the case", "keep it in my cart"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from graph.understanding.changing import calls_off, takes_out
from graph.understanding.held_lines import refuses_held
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Part, Reference

_JOINTS = frozenset((",", ".", ";", "!", "-", "but", "and", "&"))
_ENDS = frozenset((".", ";", "!", "but"))
_KEEPING = frozenset(("keep", "keeps", "keeping", "leave", "leaving"))
# "Leave out the case" takes it away, "keep only the case" all the others.
_OTHERWISE = frozenset(("out", "only", "just", "nothing", "off", "away"))
_BEFORE = frozenset(
    "i ill id we well want to please just ok okay no so actually lets like still rather would will "
    "can could you do oh hm and but then yes yeah wait nope hold on sorry".split()
)
_CHANGING = frozenset({"cart_add", "cart_remove", "cart_update", "undo", "correct"})


def without_kept(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens without the clauses that say what is to stay, and those of these clauses."""
    clauses = [(clause, _keeps(clause)) for clause in _clauses(tokens)]
    left = [token for clause, keeps in clauses if not keeps for token in clause]
    return left, [token for clause, keeps in clauses if keeps for token in clause]


def taken_out(
    tokens: Sequence[Token], conversation: Conversation
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Of a request that takes something out and keeps something: the words of either.

    Else all of them, and none.
    """
    left, kept = without_kept(tokens)
    cart = conversation.cart
    goes = takes_out(left) or refuses_held(left, cart) if cart and left and kept else False
    if goes and not calls_off(tokens):
        return left, kept
    return tokens, ()


def but_for(pointing: Sequence[Reference], kept: Set[str]) -> list[Reference]:
    """What is pointed at, but for the products that are to stay."""
    return [
        one.model_copy(update={"product_ids": [pid for pid in one.product_ids if pid not in kept]})
        for one in pointing
    ]


def stays(part: Part, tokens: Sequence[Token], conversation: Conversation) -> Part:
    """The part; what only is to stay in the cart is looked at there, not added or taken out.

    So is all of it, of "leave everything in the cart".
    """
    held = conversation.held_ids
    clears = part.intent == "cart_clear"
    kept = (clears or part.intent in _CHANGING) and tokens and not without_kept(tokens)[0]
    if kept and (clears or (part.product_ids and held >= {*part.product_ids})):
        return part.model_copy(update={"intent": "cart_view", "quantity": None})
    return part


def _clauses(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The clauses, each with the joint before it; what joins two things begins none."""
    start = 0
    for place, token in enumerate(tokens):
        if place and token.text in _JOINTS and _begins(tokens[place:], tokens[start:]):
            yield tokens[start:place]
            start = place
    yield tokens[start:]


def _begins(rest: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Whether a clause begins that keeps something, or after such a one something else."""
    if _keeps(rest):
        return True
    return _keeps(clause) and (rest[0].text in _ENDS or takes_out(rest[1:]))


def _keeps(clause: Sequence[Token]) -> bool:
    place = 0
    while place < len(clause) and (clause[place].text in _BEFORE | _JOINTS):
        place += 1
    after = clause[place + 1].text if place + 1 < len(clause) else ""
    said = list(takewhile(lambda token: token.kind != "symbol", clause[place:]))
    otherwise = after in _OTHERWISE or bool(said and said[-1].text in _OTHERWISE)
    return place < len(clause) and clause[place].text in _KEEPING and not otherwise
