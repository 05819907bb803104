"""Coupons imported, a purchase made and payments settled, as an operator types it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run, write_lines

GIVEN = {
    "email": "buyer@example.com",
    "name": "A Buyer",
    "address1": "1 Main Street",
    "city": "Springfield",
    "state": "IL",
    "zip": "62701",
    "country": "US",
    "shipping_option": "standard",
    "payment_method_id": "test_paypal",
}
COUPONS = [
    {"code": "ten off", "kind": "amount", "amount": 10.5, "minimum": 100, "stacks": True},
    {"code": "WRONG", "kind": "percent", "amount": 5},
    {"code": "LATE", "kind": "percent", "percent": 5, "expires_at": "2020-01-01"},
]

BUYER = {
    "id": "ann",
    "name": "Ann",
    "email": "ann@example.com",
    "payment_methods": [{"id": "card-a", "kind": "credit_card", "brand": "visa"}],
}
ORDER = {
    "id": "W1",
    "customer": "ann",
    "status": "delivered",
    "items": [{"product_id": "lap-13", "price": 449, "quantity": 1}],
    "payments": [{"amount": 449, "method": "card-a"}],
}


def test_coupons_go_in_and_a_bad_one_is_told(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "coupons.jsonl", COUPONS)
    code, (report,), _ = run("import", "coupons", path)
    assert (code, report["imported"], report["skipped"]) == (0, 2, 1)
    assert report["errors"][0]["row"] == 2
    assert run("import", "coupons", path)[1][0]["updated"] == 2


def test_a_purchase_from_the_cart_to_the_receipt(run: Run, tmp_path: Path) -> None:
    def tool(called: str, /, **arguments: object) -> dict[str, object]:
        _, lines, _ = run("tool", called, json.dumps(arguments), "--session", "s1")
        result: dict[str, object] = lines[0].get("result") or lines[0]["error"]
        return result

    run("import", "coupons", write_lines(tmp_path / "coupons.jsonl", COUPONS))
    tool("add_to_cart", product_id="lap-13")
    assert tool("apply_coupon", code="late")["why"] == "expired"
    assert tool("apply_coupon", code="TENOFF")["total_after_discount"] == 449 - 10.5
    summary = tool("checkout", **GIVEN)
    assert summary["missing"] == []
    placed = tool("checkout", summary_hash=summary["summary_hash"])
    assert placed["total"] == summary["total"]
    assert tool("checkout", summary_hash=summary["summary_hash"]) == placed
    code, (done,), _ = run("settle", "--older-than", "0")
    assert (code, done["settled"], done["finished"]) == (0, 0, 0)


def test_goods_that_came_back_are_noted_once(run: Run, tmp_path: Path) -> None:
    run("import", "customers", write_lines(tmp_path / "customers.jsonl", [BUYER]))
    _, (report,), _ = run("import", "orders", write_lines(tmp_path / "orders.jsonl", [ORDER]))
    assert report["errors"] == []
    code, lines, said = run("received", "W1")
    assert (code, lines) == (1, [])
    assert len(said.strip().splitlines()) == 1
    asked = {"order_id": "W1", "item_ids": ["lap-13"], "payment_method_id": "card-a"}
    assert run("tool", "return_items", json.dumps(asked), "--customer", "ann")[1][0]["ok"]
    code, (done,), _ = run("received", "#W1", "--not-for-sale")
    assert (code, done["status"], done["settled"]) == (0, "returned", 1)
    for number in ("W1", "W999", ""):
        code, lines, said = run("received", number)
        assert (code, lines) == (1, [])
        assert "Traceback" not in said
