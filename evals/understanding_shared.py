"""Intents on public sets that no one tuned on: support requests, and talk that is no shop's."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from evals.support_templates import Half, Support, half_of, support_requests
from graph.understanding.types import Conversation, Part
from graph.understanding.understand import Understander

# Intents of the support set -> ours that serve them.
BITEXT = {
    "cancel_order": {"cancel_order"},
    "change_order": {"modify_order"},
    "change_shipping_address": {"modify_order", "delivery", "account"},
    "set_up_shipping_address": {"modify_order", "delivery", "account"},
    "check_cancellation_fee": {"help"},
    "check_invoice": {"payment"},
    "get_invoice": {"payment"},
    "check_payment_methods": {"payment"},
    "check_refund_policy": {"help"},
    "complaint": {"complaint"},
    "contact_customer_service": {"human", "help"},
    "contact_human_agent": {"human"},
    "create_account": {"account"},
    "delete_account": {"account"},
    "delivery_options": {"delivery"},
    "delivery_period": {"delivery", "order_status"},
    "edit_account": {"account"},
    "get_refund": {"return_order"},
    "newsletter_subscription": {"account", "help"},
    "payment_issue": {"payment", "complaint"},
    "place_order": {"checkout", "help"},
    "recover_password": {"account"},
    "registration_problems": {"account", "complaint"},
    "review": {"help", "complaint", "reviews"},
    "switch_account": {"account"},
    "track_order": {"order_status"},
    "track_refund": {"refund_status"},
}
# Intents of the out-of-scope set that a shop does serve are left out of "out of scope".
CLINC_SHOP = frozenset(
    """
    order order_status shopping_list shopping_list_update thank_you goodbye greeting yes no maybe
    cancel repeat change_language what_can_i_ask_you who_made_you what_is_your_name are_you_a_bot
    how_old_are_you where_are_you_from what_are_your_hobbies who_do_you_work_for meaning_of_life
    fun_fact tell_joke do_you_have_pets user_name change_ai_name change_user_name change_accent
    whisper_mode reset_settings
    """.split()
)
KEPT = 25
REFUSED = frozenset({"out_of_scope", "unclear", "unsafe", "smalltalk"})
"""Intents that leave foreign talk alone."""


def support(understander: Understander, folder: Path, half: Half) -> dict[str, Any]:
    """Share of support requests whose intent serves them; of what was looked at, the mistakes."""
    asked = support_texts(folder, half)
    wrong: Counter[tuple[str, str]] = Counter()
    examples: list[str] = []
    for request in asked:
        found = _first(understander.understand(request.text, Conversation()).parts).intent
        if found not in BITEXT[request.intent]:
            wrong[(request.intent, found)] += 1
            examples.append(f"{found}: {request.text}")
    figures: dict[str, Any] = {
        "records": len(asked),
        "top_1": round(1 - sum(wrong.values()) / max(len(asked), 1), 4),
    }
    if half == "dev":
        figures["confusions"] = [f"{a} -> {b}: {n}" for (a, b), n in wrong.most_common(KEPT)]
        figures["wrong"] = examples[:: max(len(examples) // KEPT, 1)]
    return figures


def out_of_scope(
    understander: Understander, folder: Path, own: Sequence[str], half: Half
) -> dict[str, Any]:
    """AUROC of telling other talk from the shop's own, and the share recognised as such.

    The shop's own: messages of our sets and every fifth support request of the half.
    """
    served = [*own, *[r.text for r in support_texts(folder, half)[::5]]]
    foreign = foreign_texts(folder, half)
    read = [_read(understander, text) for text in foreign]
    other = [part.outside for part in read]
    shop = [_read(understander, text).outside for text in served]
    recognised = sum(part.intent in REFUSED for part in read)
    return {
        "records": len(foreign),
        "shop_records": len(served),
        "auroc": round(auroc(other, shop), 4),
        "recognised": round(recognised / len(foreign), 4),
    }


def banking(understander: Understander, folder: Path, most: int = 600) -> dict[str, Any]:
    """What customers of a bank are taken for: no shop's business, or which of our intents."""
    with (folder / "banking77" / "test.csv").open(encoding="utf-8") as lines:
        texts = [row["text"] for row in csv.DictReader(lines)]
    texts = texts[:: max(len(texts) // most, 1)]
    taken = Counter(str(_read(understander, text).intent) for text in texts)
    shares = {intent: round(count / len(texts), 4) for intent, count in taken.most_common(8)}
    return {"records": len(texts), "taken_for": shares}


@cache
def _support(folder: Path) -> list[Support]:
    return support_requests(folder / "bitext_support" / "bitext_6480.csv", BITEXT)


def support_texts(folder: Path, half: Half) -> list[Support]:
    """The support requests whose templates are in that half."""
    return [request for request in _support(folder) if request.half == half]


def foreign_texts(folder: Path, half: Half) -> list[str]:
    """Talk of other domains and of none, halved by the texts' hashes."""
    stored = json.loads((folder / "clinc_oos" / "data_train_val.json").read_text("utf-8"))
    texts = [text for text, intent in stored["val"] if intent not in CLINC_SHOP]
    texts += [text for text, _ in stored["oos_val"]]
    return [text for text in texts if half_of(text) == half]


def _read(understander: Understander, text: str) -> Part:
    return _first(understander.understand(text, Conversation()).parts)


def _first(parts: Sequence[Part]) -> Part:
    """The first part that asks for something."""
    return next((p for p in parts if p.intent not in ("greet", "thanks")), parts[0])


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Chance that a positive scores above a negative; ties count half."""
    ordered = np.sort(np.asarray(negative))
    below = np.searchsorted(ordered, positive, side="left")
    upto = np.searchsorted(ordered, positive, side="right")
    return float(((below + upto) / 2).sum() / (len(positive) * len(negative)))
