"""Messages said while products are in view, and what each of them does with which product."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.records import ProductRecord
from evals.catalogue_words import records_by_id
from graph.understanding.acted import ASKING
from graph.understanding.card_reader import NOTHING
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Conversation, ShownProduct

Record = dict[str, Any]
ONLY_NOTHING = frozenset({NOTHING})
LIKING = with_kinds({"similar", "search", "refine", "recommend", "availability"})


@dataclass(frozen=True)
class Act:
    """What a message does with a product; how many, where that is said."""

    product: str
    does: str
    quantity: int | None = None


@dataclass(frozen=True)
class SaidInView:
    """A message, the conversation it is said into, and its acts."""

    text: str
    conversation: Conversation
    acts: Sequence[Act]
    catalogue: str
    writer: str
    split: str
    open_to: frozenset[str]
    """What else may be done with a product without an act, for all that is known."""


def said_in_view(scenes: Sequence[Record], data: Path | None) -> Iterator[SaidInView]:
    """The messages of the scenes, without those of catalogues that are not there.

    Of talk labelled with what is asked, and not of what, it is known only what is not done.
    """
    for scene in scenes:
        known = records_by_id(scene["catalogue"], data)
        if not known:
            continue
        conversation = conversation_of(scene, known)
        for said in scene["said"]:
            acts = [Act(**act) for act in said.get("acts", ())]
            may = _may_be_done(said["intents"]) if "intents" in said else ONLY_NOTHING
            yield SaidInView(
                text=said["text"],
                conversation=conversation,
                acts=acts,
                catalogue=scene["catalogue"],
                writer=scene["writer"],
                split=scene["split"],
                open_to=may,
            )


def _may_be_done(intents: Sequence[str]) -> frozenset[str]:
    """What messages that ask for this, and change no cart, may do with a product."""
    asks, likes = not ASKING.isdisjoint(intents), not LIKING.isdisjoint(intents)
    return frozenset({NOTHING, *(["ask"] if asks else []), *(["like"] if likes else [])})


def conversation_of(scene: Record, known: dict[str, ProductRecord]) -> Conversation:
    """The conversation that a scene tells of."""
    shown = [_shown(known[pid]) for pid in scene["shown"]]
    undo = [
        {"name": "remove_from_cart", "arguments": {"product_id": pid}} for pid in scene["newest"]
    ]
    return Conversation(
        shown=shown,
        earlier=[_shown(known[pid]) for pid in scene["earlier"]],
        focus=scene["focus"],
        cart=[
            _shown(known[pid])
            for pid in dict.fromkeys(line["product_id"] for line in scene["cart"])
        ],
        cart_lines=scene["cart"],
        undo=undo,
        turns=2,
    )


def _shown(product: ProductRecord) -> ShownProduct:
    options: dict[str, list[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            if value not in options.setdefault(name, []):
                options[name].append(value)
    return ShownProduct(
        id=product.id,
        name=product.name,
        brand=product.brand,
        category=product.category,
        price_cents=int(product.price * 100),
        rating=product.rating,
        attributes=product.attributes,
        options=options,
    )
