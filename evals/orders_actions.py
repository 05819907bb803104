"""Random actions on the benchmark's store, right and wrong ones, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from evals.orders_reference import REASONS, Reference
from evals.orders_tasks import Action

UNKNOWN_ORDER, UNKNOWN = "#W0000000", "0000000000"
Spoil = Callable[[dict[str, Any]], None]
_STREETS = ("12 Alder Way", "7 Quarry Road", "330 Mill Lane")
_CITIES = (("Denver", "CO", "80279"), ("Austin", "TX", "78702"), ("Boston", "MA", "02108"))


class Generator:
    """Draws actions that fit the store as it stands, and spoils some of them."""

    def __init__(self, store: Reference, seed: int) -> None:
        """Look at a store that goes on changing."""
        self.store = store
        self.chance = Random(seed)
        self.by_product: dict[str, list[str]] = {}
        for item, variant in store.variants.items():
            self.by_product.setdefault(variant["product"], []).append(item)

    def action(self) -> Action:
        """The next action; about half of them are to be refused."""
        order_id = self.chance.choice(list(self.store.orders))
        makers = (self._cancel, self._items, self._address, self._payment, self._return)
        name, arguments = self.chance.choice((*makers, self._exchange, self._user))(order_id)
        if self.chance.random() < 0.35 and "order_id" in arguments:
            self.chance.choice(self._spoils(name))(arguments)
        return Action(name, arguments)

    def stranger(self, order_id: str) -> str:
        """A customer who did not place that order."""
        owner = self.store.orders[order_id]["user"]
        others: list[str] = [user for user in self.store.users if user != owner]
        return self.chance.choice(others)

    def _cancel(self, order_id: str) -> tuple[str, dict[str, Any]]:
        order_id = self._other(order_id, "pending")
        reason = self.chance.choice(REASONS)
        return "cancel_pending_order", {"order_id": order_id, "reason": reason}

    def _items(self, order_id: str) -> tuple[str, dict[str, Any]]:
        return "modify_pending_order_items", self._swap(self._other(order_id, "pending"))

    def _exchange(self, order_id: str) -> tuple[str, dict[str, Any]]:
        return "exchange_delivered_order_items", self._swap(self._other(order_id, "delivered"))

    def _address(self, order_id: str) -> tuple[str, dict[str, Any]]:
        order_id = self._other(order_id, "pending")
        return "modify_pending_order_address", {"order_id": order_id, **self._place()}

    def _payment(self, order_id: str) -> tuple[str, dict[str, Any]]:
        order_id = self._other(order_id, "pending")
        arguments = {"order_id": order_id, "payment_method_id": self._method(order_id)}
        return "modify_pending_order_payment", arguments

    def _return(self, order_id: str) -> tuple[str, dict[str, Any]]:
        order_id = self._other(order_id, "delivered")
        items = self._some(order_id)
        method = self._method(order_id)
        arguments = {"order_id": order_id, "item_ids": items, "payment_method_id": method}
        return "return_delivered_order_items", arguments

    def _user(self, order_id: str) -> tuple[str, dict[str, Any]]:
        user = self.store.orders[order_id]["user"]
        return "modify_user_address", {"user_id": user, **self._place()}

    def _swap(self, order_id: str) -> dict[str, Any]:
        items = self._some(order_id)
        new = [self.chance.choice(self._alike(item)) for item in items]
        method = self._method(order_id)
        return {
            "order_id": order_id,
            "item_ids": items,
            "new_item_ids": new,
            "payment_method_id": method,
        }

    def _alike(self, item: str) -> list[str]:
        product: str = self.store.variants[item]["product"]
        return self.by_product[product]

    def _other(self, order_id: str, status: str) -> str:
        """Mostly an order of the status that is needed, sometimes any."""
        if self.chance.random() < 0.15:
            return order_id
        fitting = [o for o, order in self.store.orders.items() if order["status"] == status]
        return self.chance.choice(fitting) if fitting else order_id

    def _some(self, order_id: str) -> list[str]:
        items = [item["item_id"] for item in self.store.orders[order_id]["items"]]
        return self.chance.sample(items, self.chance.randint(1, len(items)))

    def _method(self, order_id: str) -> str:
        order = self.store.orders[order_id]
        methods: list[str] = list(self.store.users[order["user"]]["methods"])
        return self.chance.choice(methods)

    def _place(self) -> dict[str, str]:
        city, state, code = self.chance.choice(_CITIES)
        street = self.chance.choice(_STREETS)
        place = {"city": city, "state": state, "zip": code, "country": "USA"}
        return {"address1": street, "address2": self.chance.choice(("", "Suite 4")), **place}

    def _spoils(self, name: str) -> list[Spoil]:
        spoils: list[Spoil] = [self._unknown_order]
        if name == "cancel_pending_order":
            spoils.append(self._wrong_reason)
        if "payment" in name or "items" in name:
            spoils += [self._foreign_method, self._unknown_method]
        if "items" in name:
            spoils += [self._twice, self._foreign_item]
        if name.startswith(("return", "exchange")):
            # Of a change without items our tool takes a payment method for what is to change.
            spoils.append(self._none)
        if name.startswith(("modify_pending_order_items", "exchange")):
            spoils += [self._other_product, self._unknown_item, self._same, self._one_more]
        return spoils

    def _unknown_order(self, arguments: dict[str, Any]) -> None:
        arguments["order_id"] = UNKNOWN_ORDER

    def _wrong_reason(self, arguments: dict[str, Any]) -> None:
        arguments["reason"] = self.chance.choice(("too expensive", "", "no longer wanted"))

    def _foreign_method(self, arguments: dict[str, Any]) -> None:
        stranger = self.store.users[self.stranger(arguments["order_id"])]
        arguments["payment_method_id"] = self.chance.choice(list(stranger["methods"]))

    def _unknown_method(self, arguments: dict[str, Any]) -> None:
        arguments["payment_method_id"] = f"credit_card_{UNKNOWN}"

    def _twice(self, arguments: dict[str, Any]) -> None:
        for name in ("item_ids", "new_item_ids"):
            if name in arguments:
                arguments[name] = arguments[name] * 2

    def _foreign_item(self, arguments: dict[str, Any]) -> None:
        arguments["item_ids"] = [self.chance.choice(list(self.store.variants))]
        if "new_item_ids" in arguments:
            arguments["new_item_ids"] = [self.chance.choice(self._alike(arguments["item_ids"][0]))]

    def _none(self, arguments: dict[str, Any]) -> None:
        arguments["item_ids"] = []
        if "new_item_ids" in arguments:
            arguments["new_item_ids"] = []

    def _other_product(self, arguments: dict[str, Any]) -> None:
        arguments["new_item_ids"][0] = self.chance.choice(list(self.store.variants))

    def _unknown_item(self, arguments: dict[str, Any]) -> None:
        arguments["new_item_ids"][0] = UNKNOWN

    def _same(self, arguments: dict[str, Any]) -> None:
        arguments["new_item_ids"][0] = arguments["item_ids"][0]

    def _one_more(self, arguments: dict[str, Any]) -> None:
        arguments["new_item_ids"] = [*arguments["new_item_ids"], arguments["new_item_ids"][0]]
