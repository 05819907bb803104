"""Tasks of the retail benchmark in both of their shapes, and its actions as our tools."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from data.errors import BadFile

ADDRESS = ("address1", "address2", "city", "state", "zip", "country")
_ITEMS = ("order_id", "item_ids", "payment_method_id")
_SWAP = (*_ITEMS, "new_item_ids")

TOOLS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "cancel_pending_order": ("cancel_order", ("order_id", "reason")),
    "modify_pending_order_items": ("modify_order", _SWAP),
    "modify_pending_order_address": ("modify_order", ("order_id", *ADDRESS)),
    "modify_pending_order_payment": ("modify_order", ("order_id", "payment_method_id")),
    "return_delivered_order_items": ("return_items", _ITEMS),
    "exchange_delivered_order_items": ("exchange_items", _SWAP),
    "modify_user_address": ("update_address", ADDRESS),
}
"""Each writing action: our tool, and the arguments that it takes over."""


@dataclass(frozen=True)
class Action:
    """One writing action of the benchmark."""

    name: str
    arguments: dict[str, Any]

    @property
    def call(self) -> tuple[str, dict[str, Any]]:
        """Our tool, and its arguments: identity is never one of them."""
        tool, names = TOOLS[self.name]
        return tool, {name: self.arguments[name] for name in names if name in self.arguments}


@dataclass(frozen=True)
class Task:
    """What is right to do for one customer."""

    id: str
    customer: str | None
    actions: list[Action] = field(default_factory=list)


def tasks_in(folder: Path, owner_of: Callable[[str], str | None]) -> Iterator[Task]:
    """Every task of the folder's files named *tasks*.json.

    Args:
        folder: Where the benchmark's files lie.
        owner_of: Order number -> customer.

    Raises:
        BadFile: A file of tasks cannot be read.
    """
    for path in sorted(folder.glob("*tasks*.json")):
        try:
            found = json.loads(path.read_text("utf-8"))
            entries = found["tasks"] if isinstance(found, dict) else found
            for number, entry in enumerate(entries):
                yield _task(f"{path.stem} {entry.get('id', number)}", entry, owner_of)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadFile(f"{path.name} is no file of tasks: {error!r}.") from None


def _task(name: str, entry: Mapping[str, Any], owner_of: Callable[[str], str | None]) -> Task:
    listed = (entry.get("evaluation_criteria") or entry).get("actions") or []
    actions = [
        Action(each["name"], dict(each.get("arguments") or each.get("kwargs") or {}))
        for each in listed
        if each["name"] in TOOLS
    ]
    return Task(name, entry.get("user_id") or _owner(actions, owner_of), actions)


def _owner(actions: list[Action], owner_of: Callable[[str], str | None]) -> str | None:
    for action in actions:
        named = action.arguments.get("user_id") or owner_of(action.arguments.get("order_id", ""))
        if named:
            return str(named)
    return None
