"""The shop's written policy on orders: read from YAML, checked, and asked by the rules."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from data.errors import InvalidInput
from data.settings import Settings
from data.yaml_file import read_yaml

BUILT_IN = Path(__file__).parent / "trade" / "policy.yaml"

Action = Literal["cancel", "modify_items", "modify_address", "modify_payment", "return", "exchange"]


class Rule(BaseModel):
    """When an action is open to the customer; what the file says beyond it is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    statuses: tuple[str, ...] = Field(min_length=1)
    once: bool = False
    single_payment: bool = False
    within_days: int | None = Field(None, ge=0, le=36_500)
    except_categories: tuple[str, ...] = ()
    confirm: Literal[True] = True


class CancelRule(Rule):
    """When an order may be cancelled, and for which reasons."""

    reasons: tuple[str, ...] = Field(min_length=1)


class ReturnRule(Rule):
    """When items may come back, and where the money may go."""

    refund_to: tuple[Literal["original", "gift_card"], ...] = Field(min_length=1)


class ReviewRule(BaseModel):
    """Of which orders the items may be reviewed; each of them once, whatever the file says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    statuses: tuple[str, ...] = ()


class Policy(BaseModel):
    """The whole policy."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cancel: CancelRule
    modify_items: Rule
    modify_address: Rule
    modify_payment: Rule
    return_: ReturnRule = Field(alias="return")
    exchange: Rule
    review: ReviewRule = ReviewRule()
    refund_days: dict[str, tuple[int, int]] = Field(default_factory=dict)
    ask_a_person: tuple[str, ...] = ()

    @field_validator("refund_days")
    @classmethod
    def _from_to(cls, days: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
        if any(not 0 <= first <= last for first, last in days.values()):
            raise ValueError("days are two numbers: from, to")
        return days

    def rule(self, action: Action) -> Rule:
        """The rule of an action."""
        found: Rule = getattr(self, "return_" if action == "return" else action)
        return found


def policy_of(settings: Settings) -> Policy:
    """The policy in force.

    Raises:
        InvalidInput: The operator's file cannot be read, or is not as it should be.
    """
    path = settings.policy_file or BUILT_IN
    try:
        return _kept(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise InvalidInput(f"{path} cannot be read: {error.strerror}.", "invalid_setting") from None


@lru_cache(maxsize=8)
def _kept(path: Path, _changed_ns: int) -> Policy:
    try:
        found: Any = read_yaml(path)
        return Policy.model_validate(found)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{path} is no YAML: {error}.", "invalid_setting") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        said = f"{path}: {where}: {first['msg']}."
        raise InvalidInput(said, "invalid_setting") from None
