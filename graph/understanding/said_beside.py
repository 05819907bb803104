"""What is said beside the words that point: nothing much, a version of it, or something else."""

from __future__ import annotations

from graph.understanding.changing import is_question
from graph.understanding.pointers import heads
from graph.understanding.request import Request
from graph.understanding.titles import Named
from graph.understanding.tokens import words_of
from graph.understanding.types import Conversation
from knowledge.words import singular

_BESIDE = frozenset(["the", "one", "ones", "please", "that", "this", "a", "and", "what", "about"])


def names_version(request: Request, conversation: Conversation) -> bool:
    """As in "the rib hat, gray, L/XL": a product, and what it is chosen in."""
    ids = {pid for ref in request.references if ref.kind == "name" for pid in ref.product_ids}
    product = next((one for one in conversation.shown if {one.id} == ids and one.options), None)
    if product is None or is_question(request.tokens):
        return False
    stated = request.stated.limits.attributes
    chosen = [v for n, vs in stated.items() for v in vs if v in product.options.get(n, ())]
    said = {word for value in chosen for word in words_of(value)} | {*product.options, "in", "of"}
    # "Medium" is an M: one word a version may be said otherwise.
    return len({*beside_names(request, conversation)} - said) < min(len(chosen), 2)


def beside_names(request: Request, conversation: Conversation) -> list[str]:
    """What is said beside words that point, and what the things pointed at are called."""
    ids = {pid for reference in request.references for pid in reference.product_ids}
    called = heads([product for product in conversation.shown if product.id in ids])
    return [word for word in words_beside(request) if singular(word) not in called]


def words_beside(request: Request) -> list[str]:
    """What is said beside the words that point."""
    pointing = {word for ref in request.references for word in ref.text.split()}
    words: list[str] = []
    for token in request.tokens:
        if token.glued and words and words[-1][-1:].isdigit():  # "2nd"
            words[-1] += token.text
        elif token.kind != "symbol" and not isinstance(token, Named):
            words.append(token.text)
    return [word for word in words if word not in pointing and word not in _BESIDE]
