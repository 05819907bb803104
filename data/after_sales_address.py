"""An address that a customer gives for an order or for their profile."""

from __future__ import annotations

from collections.abc import Mapping

from data.errors import InvalidInput

FIELDS = ("address1", "address2", "city", "state", "zip", "country")
NEEDED = ("address1", "city", "zip", "country")
LONGEST = 200


def address_given(fields: Mapping[str, str | None]) -> dict[str, str]:
    """The whole address, every field of it named; kept as it was written, without spare spaces.

    Raises:
        InvalidInput: Coded address_incomplete; `missing` names the fields.
    """
    found = {name: " ".join((fields.get(name) or "").split())[:LONGEST] for name in FIELDS}
    missing = [name for name in NEEDED if not found[name]]
    if missing:
        said = f"The address is not complete; still missing: {', '.join(missing)}."
        raise InvalidInput(said, "address_incomplete", why="address_incomplete", missing=missing)
    return found
