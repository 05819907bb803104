"""A dialogue held once as written and once for each kind of noise."""

from __future__ import annotations

import functools
import random
from collections import Counter
from collections.abc import Sequence

from evals.talk.catalogue import Catalogue, folded
from evals.talk.goods import Goods, filled
from evals.talk.hold import HeldDialogue, hold
from evals.talk.languages import language_said
from evals.talk.noise import CLEAN, Message, disturbed
from evals.talk.truth import Facts
from evals.talk.written import Dialogue
from graph.assistant import Assistant


async def hold_variants(
    assistant: Assistant, dialogue: Dialogue, goods: Goods, noises: Sequence[str], facts: Facts
) -> list[HeldDialogue]:
    """The dialogue with each kind of noise that changes anything in it, in a session each."""
    plain = [filled(turn.say, goods) for turn in dialogue.turns]
    held = []
    for noise in noises:
        texts = noisy_texts(dialogue, goods, noise, facts.catalogue)
        if noise == CLEAN or texts != plain:
            turns = await hold(assistant, dialogue, goods, texts, facts, f"{dialogue.id} {noise}")
            held.append(HeldDialogue(dialogue, facts.catalogue.name, noise, turns))
    return held


def noisy_texts(dialogue: Dialogue, goods: Goods, noise: str, catalogue: Catalogue) -> list[str]:
    """What is said in each turn, with this kind of noise; the same each time."""
    stated = Counter(turn.expect.language for turn in dialogue.turns if turn.expect.language)
    usual = stated.most_common(1)[0][0] if stated else "en"
    texts = []
    for number, turn in enumerate(dialogue.turns):
        text = filled(turn.say, goods)
        message = Message(
            text,
            turn.expect.language or language_said(text) or usual,
            [*(good.said for good in goods.values()), *_names_in(text, catalogue)],
            random.Random(f"{dialogue.id} {noise} {number}"),
            _words_of(catalogue),
        )
        texts.append(disturbed(noise, message))
    return texts


def _names_in(text: str, catalogue: Catalogue) -> list[str]:
    """Brands and product names that a message states."""
    said = text.casefold()
    brands = {product.brand for product in catalogue.products if product.brand}
    return [name for name in (*catalogue.by_name, *brands) if name.casefold() in said]


@functools.lru_cache(maxsize=8)
def _words_of(catalogue: Catalogue) -> frozenset[str]:
    """Every word of the catalogue's names."""
    return frozenset(word for name in catalogue.by_name for word in folded(name).split())
