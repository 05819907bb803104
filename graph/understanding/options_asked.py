"""Words for what things come in that also name a thing: "which shades are there?" of lipsticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import words_borne
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation
from knowledge.words import singular

_COLOURS = frozenset(phrases("words")["colour_words"])
_ASKING = frozenset(("which", "what", "other", "more", "many", "your", "the"))
_OF_IT = frozenset(("it", "they", "these", "those", "there", "come", "comes", "available"))


def as_options(tokens: Sequence[Token], conversation: Conversation) -> list[Token]:
    """The tokens, with a plain word for colours where nothing in view is a thing called so."""
    shown = conversation.shown
    known = {word for one in shown for word in words_borne(one)}
    asks = bool(shown) and not _OF_IT.isdisjoint(token.text for token in tokens)
    before = ["", *(token.text for token in tokens)]
    return [
        replace(token, text="colours", raw="colours")
        if asks and led in _ASKING and token.text in _COLOURS and singular(token.text) not in known
        else token
        for led, token in zip(before, tokens, strict=False)
    ]
