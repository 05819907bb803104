"""The retail policy as plain rules over the benchmark's own files; knows nothing of our code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

Raw = dict[str, Any]
Arguments = Mapping[str, Any]

REASONS = ("no longer needed", "ordered by mistake")
ADDRESS = ("address1", "address2", "city", "state", "zip", "country")


def cents(amount: Any) -> int:
    """An amount of the files in whole cents."""
    return int((Decimal(str(amount)) * 100).quantize(Decimal(1)))


class Reference:
    """The store: products, users and orders, changed by the seven writing actions.

    Written sentence by sentence from the policy that lies with the data (tau2_policy.md), so that
    what the shop does can be held against it. Ownership is left out, as in that benchmark.
    """

    def __init__(self, products: Raw, users: Raw, orders: Raw) -> None:
        """Take over the files' contents; money in cents."""
        self.variants = {
            item: {
                "product": product["product_id"],
                "price": cents(variant["price"]),
                "available": variant["available"],
                "options": dict(variant["options"]),
            }
            for product in products.values()
            for item, variant in product["variants"].items()
        }
        self.users = {user_id: _user(user) for user_id, user in users.items()}
        self.orders = {order_id: _order(order) for order_id, order in orders.items()}

    def act(self, name: str, arguments: Arguments) -> bool:
        """Carry an action out where the policy allows it; whether it did."""
        actions: dict[str, Callable[[Arguments], bool]] = {
            "cancel_pending_order": self._cancel,
            "modify_pending_order_items": self._modify_items,
            "modify_pending_order_address": self._modify_address,
            "modify_pending_order_payment": self._modify_payment,
            "return_delivered_order_items": self._return,
            "exchange_delivered_order_items": self._exchange,
            "modify_user_address": self._user_address,
        }
        return actions[name](arguments)

    def _in_status(self, arguments: Arguments, status: str) -> Raw | None:
        order = self.orders.get(arguments["order_id"])
        return order if order is not None and order["status"] == status else None

    def _cancel(self, a: Arguments) -> bool:
        order = self._in_status(a, "pending")
        if order is None or a["reason"] not in REASONS:
            return False
        paid: Counter[str] = Counter()
        for kind, amount, method in order["payments"]:
            paid[method] += amount if kind == "payment" else -amount
        for method, amount in paid.items():
            if amount > 0:
                self._pay(order, "refund", amount, method)
        order["status"], order["cancel_reason"] = "cancelled", a["reason"]
        return True

    def _modify_items(self, a: Arguments) -> bool:
        order = self._in_status(a, "pending")
        difference = self._difference(order, a)
        if order is None or difference is None:
            return False
        kind = "payment" if difference > 0 else "refund"
        self._pay(order, kind, abs(difference), a["payment_method_id"])
        wanted = list(zip(a["item_ids"], a["new_item_ids"], strict=True))
        for item in order["items"]:
            new = next((new for old, new in wanted if old == item["item_id"]), None)
            if new is not None:
                wanted.remove((item["item_id"], new))
                variant = self.variants[new]
                item |= {"item_id": new, "price": variant["price"], "options": variant["options"]}
        order["status"] = "pending (item modified)"
        return True

    def _modify_address(self, a: Arguments) -> bool:
        order = self._in_status(a, "pending")
        if order is None:
            return False
        order["address"] = {name: a[name] for name in ADDRESS}
        return True

    def _modify_payment(self, a: Arguments) -> bool:
        order, new = self._in_status(a, "pending"), a["payment_method_id"]
        if order is None or len(order["payments"]) != 1:
            return False
        _, amount, old = order["payments"][0]
        if new == old or not self._can_pay(order, new, amount):
            return False
        self._pay(order, "payment", amount, new)
        self._pay(order, "refund", amount, old)
        return True

    def _return(self, a: Arguments) -> bool:
        order, method = self._in_status(a, "delivered"), a["payment_method_id"]
        if order is None or not self._holds(order, a["item_ids"]):
            return False
        own = self.users[order["user"]]["methods"]
        original = order["payments"][0][2]
        if method not in own or not (method == original or own[method]["source"] == "gift_card"):
            return False
        order["status"] = "return requested"
        order["return"] = {"items": sorted(a["item_ids"]), "method": method}
        return True

    def _exchange(self, a: Arguments) -> bool:
        order = self._in_status(a, "delivered")
        difference = self._difference(order, a)
        if order is None or difference is None:
            return False
        order["status"] = "exchange requested"
        order["exchange"] = {
            "items": sorted(a["item_ids"]),
            "new": sorted(a["new_item_ids"]),
            "method": a["payment_method_id"],
            "difference": difference,
        }
        return True

    def _user_address(self, a: Arguments) -> bool:
        user = self.users.get(a["user_id"])
        if user is None:
            return False
        user["address"] = {name: a[name] for name in ADDRESS}
        return True

    def _holds(self, order: Raw, item_ids: list[str]) -> bool:
        held = Counter(item["item_id"] for item in order["items"])
        return bool(item_ids) and not Counter(item_ids) - held

    def _difference(self, order: Raw | None, a: Arguments) -> int | None:
        """What other items cost more; nothing where the change is not allowed."""
        old, new = a["item_ids"], a["new_item_ids"]
        if order is None or not self._holds(order, old) or len(old) != len(new):
            return None
        prices = {item["item_id"]: item["price"] for item in order["items"]}
        if not all(self._replaces(*pair) for pair in zip(old, new, strict=True)):
            return None
        difference: int = sum(self.variants[n]["price"] - prices[o] for o, n in zip(old, new))  # noqa: B905
        return difference if self._can_pay(order, a["payment_method_id"], difference) else None

    def _replaces(self, old: str, new: str) -> bool:
        """An available new item of the same product but of different product option."""
        variant = self.variants.get(new)
        same = variant is not None and variant["product"] == self.variants[old]["product"]
        return same and new != old and bool(variant and variant["available"])

    def _can_pay(self, order: Raw, method: str, amount: int) -> bool:
        known = self.users[order["user"]]["methods"].get(method)
        return known is not None and (known["source"] != "gift_card" or known["balance"] >= amount)

    def _pay(self, order: Raw, kind: str, amount: int, method: str) -> None:
        order["payments"].append((kind, amount, method))
        known = self.users[order["user"]]["methods"][method]
        if known["source"] == "gift_card":
            known["balance"] += amount if kind == "refund" else -amount


def _user(user: Raw) -> Raw:
    methods = {
        method_id: {
            "source": method["source"],
            "balance": cents(method["balance"]) if method["source"] == "gift_card" else None,
        }
        for method_id, method in user["payment_methods"].items()
    }
    return {"address": {name: user["address"][name] for name in ADDRESS}, "methods": methods}


def _order(order: Raw) -> Raw:
    return {
        "user": order["user_id"],
        "status": order["status"],
        "address": {name: order["address"][name] for name in ADDRESS},
        "items": [
            {
                "item_id": item["item_id"],
                "price": cents(item["price"]),
                "options": dict(item["options"]),
            }
            for item in order["items"]
        ],
        "payments": [
            (p["transaction_type"], cents(p["amount"]), p["payment_method_id"])
            for p in order["payment_history"]
        ],
        "cancel_reason": order.get("cancel_reason", ""),
        "return": None,
        "exchange": None,
    }
