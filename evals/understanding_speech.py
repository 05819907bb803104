"""Messages as customers of many kinds write them, in settings of the catalogues' own products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from data.records import ProductRecord
from evals.catalogue_words import records_by_id
from evals.ranking_metrics import interval
from graph.understanding.kinds import wider
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander

Record = dict[str, Any]
# What a setting leaves as the newest intent.
AFTER = {
    "list": "search",
    "product": "details",
    "compared": "compare",
    "added": "cart_add",
    "cart": "cart_view",
    "help": "help",
    "order": "order_status",
}
_COURTESIES = ("greet", "thanks")
MOST_WRONG = 40


def score(
    records: Sequence[Record], shops: Mapping[str, Understander], data: Path | None
) -> dict[str, Any]:
    """Shares right: the intents in order, of messages of one and of several, and what is meant.

    Kinds of an intent count as it; the products pointed at must be exactly those meant.
    """
    asked = [record for record in records if record["catalogue"] in shops]
    hits: dict[str, list[float]] = {"intents": [], "one": [], "several": [], "products": []}
    wrong: list[Record] = []
    for record in asked:
        conversation = conversation_of(record, data)
        understood = shops[record["catalogue"]].understand(record["text"], conversation)
        found, wanted = _told(understood.intents), _told(record["intents"])
        pointed = {pid for part in understood.parts for pid in part.product_ids}
        right = found == wanted
        hits["intents"].append(float(right))
        hits["one" if len(wanted) == 1 else "several"].append(float(right))
        hits["products"].append(float(pointed == {*record["points"]}))
        if not right:
            wrong.append({"text": record["text"], "found": found, "wanted": wanted})
    shares = {name: round(sum(all_) / len(all_), 4) for name, all_ in hits.items() if all_}
    return {
        "records": len(asked),
        **shares,
        "interval": interval(hits["intents"]) if asked else [],
        "wrong": wrong[:MOST_WRONG],
    }


def _told(intents: Sequence[str]) -> list[str]:
    """The wider intents, without courtesies beside something else."""
    told = [wider(intent) for intent in intents if intent not in _COURTESIES]
    return told or [wider(intent) for intent in intents]


def conversation_of(record: Record, data: Path | None) -> Conversation:
    """The conversation that a message is said into."""
    if not record["shelf"]:
        return Conversation.model_validate({**_asked(record), **record.get("state", {})})
    known = records_by_id(record["catalogue"], data)
    shelf = [_shown(known[pid]) for pid in record["shelf"]]
    cart = [product for product in shelf if product["id"] in record["cart"]]
    lines = [{"product_id": product["id"], "quantity": 1, "options": {}} for product in cart]
    last = AFTER.get(record["context"])
    return Conversation.model_validate(
        {
            "shown": shelf,
            "lists": [{"ids": record["shelf"]}],
            "seen": len(shelf),
            "constraints": {"category": [shelf[0]["category"]]},
            "focus": record["focus"],
            "together": record["focus"] if record["context"] == "compared" else [],
            "cart": cart,
            "cart_lines": lines,
            "last_intents": [last] if last else [],
            "turns": 2,
            **_asked(record),
            **record.get("state", {}),
        }
    )


def _shown(product: ProductRecord) -> Record:
    return {
        "id": product.id,
        "name": product.name,
        "brand": product.brand,
        "category": product.category,
        "price_cents": int(product.price * 100),
        "rating": product.rating,
        "attributes": product.attributes,
    }


def _asked(record: Record) -> Record:
    """The question that stands open: one that a yes answers, or which of several."""
    question = record.get("asked", "")
    if record["context"] == "help":
        return {"question": question}
    if record["context"] != "asked":
        return {}
    if question.split(" ")[0].casefold() in ("shall", "should", "do", "would", "is", "are", "did"):
        return {"pending": {"name": ""}}
    return {"open_question": {"kind": "which" if question.startswith("Which") else "what"}}
