"""Facets: in which ways the products found can be narrowed, and what each way would leave."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from data.constraints import Constraints
from data.facts import Facts


class FacetValue(Facts):
    """One choice of a facet, and how many products would be left by it."""

    label: str
    count: int
    change: dict[str, Any] = Field(description="Fields of Constraints that the choice sets.")
    selected: bool = False

    def applied(self, limits: Constraints) -> Constraints:
        """The limits with this choice in place of an earlier one of the same facet."""
        return changed(limits, self.change)


class Facet(Facts):
    """What the products found differ in; the counts hold under all other limits.

    `name` is category, brand, price, rating, availability or "attributes.<name>".
    """

    name: str
    label: str
    values: tuple[FacetValue, ...]

    def public(self) -> dict[str, Any]:
        """The record of the command line and the API."""
        values = [
            {
                "label": value.label,
                "count": value.count,
                "filter": Constraints.model_validate(value.change).public(),
                "selected": value.selected,
            }
            for value in self.values
        ]
        return {"name": self.name, "label": self.label, "values": values}


def changed(limits: Constraints, change: dict[str, Any]) -> Constraints:
    """The limits with the fields of the change set; an attribute without values is given up."""
    merged = {**limits.attributes, **change.get("attributes", {})}
    attributes = {name: values for name, values in merged.items() if values}
    return Constraints.model_validate({**limits.model_dump(), **change, "attributes": attributes})
