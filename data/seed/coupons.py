"""The demo shop's coupons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.trade_files import FOLDER
from data.yaml_file import read_yaml


def coupons() -> Iterator[dict[str, Any]]:
    """Every coupon as an import record."""
    yield from read_yaml(FOLDER / "coupons.yaml")
