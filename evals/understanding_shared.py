"""Intents on public sets that no one tuned on: support requests, and talk that is no shop's."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from graph.understanding.types import Conversation, Part
from graph.understanding.understand import Understander

# Intents of the support set -> ours that serve them.
BITEXT = {
    "cancel_order": {"cancel_order"},
    "change_order": {"modify_order"},
    "change_shipping_address": {"modify_order", "help"},
    "set_up_shipping_address": {"help", "modify_order"},
    "check_cancellation_fee": {"help"},
    "check_invoice": {"help"},
    "get_invoice": {"help"},
    "check_payment_methods": {"help"},
    "check_refund_policy": {"help"},
    "complaint": {"complaint"},
    "contact_customer_service": {"human", "help"},
    "contact_human_agent": {"human"},
    "create_account": {"help"},
    "delete_account": {"help"},
    "delivery_options": {"help"},
    "delivery_period": {"help", "order_status"},
    "edit_account": {"help"},
    "get_refund": {"return_order"},
    "newsletter_subscription": {"help"},
    "payment_issue": {"help", "complaint"},
    "place_order": {"checkout", "help"},
    "recover_password": {"help"},
    "registration_problems": {"help", "complaint"},
    "review": {"help", "complaint", "reviews"},
    "switch_account": {"help"},
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


def support(understander: Understander, folder: Path, most: int = 1500) -> dict[str, Any]:
    """Share of support requests that get an intent which serves them, and the worst confusions."""
    with (folder / "bitext_support" / "bitext_6480.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["intent"] in BITEXT]
    rows = rows[:: max(len(rows) // most, 1)]
    wrong: Counter[tuple[str, str]] = Counter()
    for row in rows:
        parts = understander.understand(row["instruction"], Conversation()).parts
        if not BITEXT[row["intent"]] & {part.intent for part in parts}:
            wrong[(row["intent"], parts[0].intent)] += 1
    return {
        "records": len(rows),
        "top_1": round(1 - sum(wrong.values()) / len(rows), 4),
        "confusions": [f"{a} -> {b}: {n}" for (a, b), n in wrong.most_common(25)],
    }


def out_of_scope(
    understander: Understander, folder: Path, shop_texts: Sequence[str], most: int = 1500
) -> dict[str, Any]:
    """AUROC of telling other talk from the shop's own, and the share recognised as such."""
    stored = json.loads((folder / "clinc_oos" / "data_train_val.json").read_text("utf-8"))
    texts = [text for text, intent in stored["val"] if intent not in CLINC_SHOP]
    texts += [text for text, _ in stored["oos_val"]]
    texts = texts[:: max(len(texts) // most, 1)]
    read = [understander.understand(text, Conversation()).parts[0] for text in texts]
    other = [outside(part) for part in read]
    shop = [outside(understander.understand(text, Conversation()).parts[0]) for text in shop_texts]
    refused = {"out_of_scope", "unclear", "unsafe", "smalltalk"}
    recognised = sum(part.intent in refused for part in read)
    return {
        "records": len(texts),
        "auroc": round(auroc(other, shop), 4),
        "recognised": round(recognised / len(texts), 4),
    }


def outside(part: Part) -> float:
    """How likely a request is no business of the shop's, 0 to 1."""
    ranked = dict([(str(part.intent), part.confidence), *part.alternatives])
    return ranked.get("out_of_scope", 0.0) + ranked.get("unclear", 0.0) + ranked.get("unsafe", 0.0)


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Chance that a positive scores above a negative; ties count half."""
    ordered = np.sort(np.asarray(negative))
    below = np.searchsorted(ordered, positive, side="left")
    upto = np.searchsorted(ordered, positive, side="right")
    return float(((below + upto) / 2).sum() / (len(positive) * len(negative)))
