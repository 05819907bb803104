"""What a part most likely is where its form leaves it open: a wish, or a look at what is named."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from graph.understanding.changing import is_question
from graph.understanding.lexicon import phrases
from graph.understanding.tokens import Token, fold
from graph.understanding.types import Part

_OPEN = frozenset({"unclear", "out_of_scope", "smalltalk"})
_OF_A_PRODUCT = frozenset({"ask_product", "details", "availability"})
SURE = 0.6


def read_plainly(part: Part, tokens: Sequence[Token]) -> Part:
    """The part; "it has to be waterproof" narrows a list, and a bare name is looked at."""
    if part.intent in _OF_A_PRODUCT and not part.product_ids and _demands(tokens):
        clause = {token.text for token in itertools.takewhile(lambda t: t.text != ",", tokens)}
        kept = [word for word in part.query.split() if fold(word) in clause]
        return part.model_copy(update={"intent": "refine", "query": " ".join(kept)})
    named = [one for one in part.references if one.kind == "name" and len(one.product_ids) == 1]
    if part.intent in _OPEN and part.confidence < SURE and len(named) == 1:
        return part.model_copy(update={"intent": "details"})
    return part


def _demands(tokens: Sequence[Token]) -> bool:
    """As in "it must be washable": said, not asked."""
    text = " ".join(token.text for token in tokens)
    demands = any(phrase in text for phrase in phrases("pointing")["demands"])
    return demands and not is_question(tokens)
