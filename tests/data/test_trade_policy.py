"""The policy as data: read, checked, changed by the operator, and held by the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.after_sales import carry_out
from data.after_sales_plan import Cancel
from data.errors import InvalidInput, ShopError
from data.settings import Settings
from data.trade_policy import BUILT_IN, policy_of
from tests.trading import ANN, LOST, open_trade, order


def own(path: Path, old: str = "", new: str = "") -> Settings:
    file = path / "policy.yaml"
    text = BUILT_IN.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return Settings(home=path, policy_file=file, _env_file=None)


def test_an_operators_file_is_what_counts_and_is_read_anew(tmp_path: Path) -> None:
    engine = open_trade(tmp_path)
    order(engine, status="processed")
    settings = own(tmp_path)
    with pytest.raises(ShopError):
        carry_out(engine, ANN, Cancel("#W1", LOST), policy_of(settings))
    own(
        tmp_path,
        "statuses: [pending]\n  reasons: [",
        "statuses: [pending, processed]\n  reasons: [",
    )
    carry_out(engine, ANN, Cancel("#W1", LOST), policy_of(settings))
    engine.dispose()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("confirm: true", "confirm: false"),
        ("statuses: [pending]", "statuses: []"),
        ("reasons: [no longer needed, ordered by mistake]", ""),
        ("within_days: 30", "within_days: -1"),
        ("refund_to: [original, gift_card]", "refund_to: [cash]"),
        ("credit_card: [5, 7]", "credit_card: [7, 5]"),
        ("cancel:", "cancle:"),
        ("cancel:", "cancel: ["),
    ],
)
def test_a_mistake_is_one_clear_error(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(InvalidInput) as error:
        policy_of(own(tmp_path, old, new))
    assert error.value.code == "invalid_setting"
    assert "policy.yaml" in error.value.message


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        policy_of(Settings(policy_file=tmp_path / "none.yaml", _env_file=None))
