"""Conversations a customer might have, made from a catalogue: seed in, turns out."""

from __future__ import annotations

import random
from collections.abc import Sequence

from data.facts import ProductFacts

FOLLOW_UPS = (
    "tell me more about the first one",
    "what do buyers say about the second one?",
    "compare the first two",
    "add the first one to my cart",
    "put 2 of the second in my cart",
    "show my cart",
    "something cheaper",
    "is it in stock?",
    "show me something similar",
    "remove it from my cart",
    "which is the best rated?",
    "what can I return?",
    "how long does delivery take?",
    "only the ones in stock",
    "how heavy is it?",
    "thanks",
)
OPENERS = (
    "show me {}",
    "I'm looking for {}",
    "best {}",
    "cheap {}",
    "{} under ${}",
    "what {} do you have?",
    "best selling {}",
    "hi, I need {} for up to ${}",
    "do you sell {}",
)
TURNS = 5


def dialogues(products: Sequence[ProductFacts], turns: int, seed: int = 11) -> list[list[str]]:
    """Dialogues of five turns, together at least so many turns."""
    rng = random.Random(seed)
    return [_dialogue(products, rng) for _ in range(-(-turns // TURNS))]


def _dialogue(products: Sequence[ProductFacts], rng: random.Random) -> list[str]:
    anchor = rng.choice(products)
    noun = anchor.category.rsplit(" > ", 1)[-1].lower()
    opener = rng.choice(OPENERS).format(noun, anchor.price_cents // 100 + 20)
    return [opener, *rng.sample(FOLLOW_UPS, TURNS - 1)]
