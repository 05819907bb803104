"""What is held of a customer: told whole, and deleted where nothing but the customer needs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel

from data.database import open_engine, writing
from data.held import ALL, SECRETS
from data.models import Order, OrderLine
from tests.cli.conftest import Run

IMPERSONAL = {
    *("category", "product", "variant", "product_image", "coupon"),
    *("content_version", "product_change", "work_claim", "tries", "model_ability"),
    *("faq", "faq_change", "document", "document_version", "document_chunk", "document_job"),
    *(
        "document_upload",
        "review_summary",
        "product_description",
        "prompt_version",
        "prompt_change",
    ),
    *("experiment", "canned_reply", "desk_presence", "taught_sentence", "unanswered_question"),
}
"""Tables of the shop, its texts and its team; what is masked on its way in is nobody's."""


def test_every_table_is_looked_at_or_holds_nothing_of_customers() -> None:
    personal = {str(table.__tablename__) for table in ALL}
    assert personal | IMPERSONAL == set(SQLModel.metadata.tables)
    assert not personal & IMPERSONAL


@pytest.fixture
def ann(run: Run, small_home: Path) -> str:
    """Give a customer with an account, a cart, a conversation, an order and a letter."""
    (made,) = run("user", "add", "ann@mail.example", "--name", "Ann", stdin="grey boat 71 kites\n")[
        1
    ]
    customer = str(made["id"])
    arguments = json.dumps({"product_id": "shoe-red", "variant_id": "42"})
    assert run("tool", "add_to_cart", arguments, "--customer", customer)[0] == 0
    say(run, customer, "s1")
    say(run, "ben", "s2")
    with_order(small_home, customer)
    folder = small_home / "mail"
    folder.mkdir()
    for number, to in enumerate(("ann@mail.example", "ben@mail.example")):
        letter = f"To: {to}\nSubject: Hello\n\nYour order is on its way.\n"
        (folder / f"{number}.eml").write_text(letter)
    return customer


def say(run: Run, customer: str, session: str) -> None:
    said = {"session": session, "customer": customer, "text": "show me running shoes"}
    assert run("chat", "--json", stdin=json.dumps(said) + "\n")[0] == 0


def with_order(home: Path, customer: str) -> None:
    engine = open_engine(f"sqlite:///{home / 'shop.db'}")
    owner = f"customer:{customer}"
    with writing(engine) as session:
        session.add(
            Order(id="S1", owner=owner, currency="USD", subtotal_cents=7900, total_cents=7900)
        )
        session.flush()
        line = OrderLine(
            order_id="S1", position=1, product_id="shoe-red", name="Shoe", price_cents=7900
        )
        session.add(line)
    engine.dispose()


def exported(run: Run, customer: str) -> dict[str, Any]:
    code, (told,), _ = run("export-data", "--customer", customer)
    assert code == 0
    return dict(told)


def test_everything_of_a_customer_is_told(run: Run, ann: str) -> None:
    told = exported(run, ann)
    assert told["customer"] == ann
    tables = told["tables"]
    assert {"customer", "account", "cart", "cart_line", "shop_order", "order_line"} <= set(tables)
    assert [line["product_id"] for line in tables["cart_line"]] == ["shoe-red"]
    assert any("running shoes" in row["text"] for row in tables["message"])
    assert list(told["conversations"]) == ["s1"]
    assert [letter["to"] for letter in told["letters"]] == ["ann@mail.example"]
    assert "ben" not in json.dumps(told)
    assert not [row for rows in tables.values() for row in rows if SECRETS & set(row)]


def test_what_is_only_theirs_goes_and_the_books_stay(run: Run, ann: str, small_home: Path) -> None:
    before, ben = exported(run, ann), exported(run, "ben")
    code, (told,), _ = run("erase-data", "--customer", ann, "--yes")
    assert code == 0
    assert {"account", "cart", "cart_line", "thread", "message"} <= set(told["erased"])
    assert set(told["kept"]) == {"customer", "shop_order", "order_line"}
    after = exported(run, ann)
    assert after["tables"]["shop_order"] == before["tables"]["shop_order"]
    assert (after["conversations"], after["letters"]) == ({}, [])
    assert not after["tables"]["customer"][0]["name"]
    assert exported(run, "ben")["tables"] == ben["tables"]
    for path in (small_home / "shop.db", *(small_home / "mail").iterdir()):
        assert b"ann@mail.example" not in path.read_bytes()


@pytest.mark.parametrize("stdin", ["", "no\n", "yes\n"])
def test_nothing_is_erased_unasked(run: Run, ann: str, stdin: str) -> None:
    before = exported(run, ann)["tables"]
    code, told, complaint = run("erase-data", "--customer", ann, stdin=stdin)
    assert (code, told, complaint.count("\n")) == (1, [], 1)
    assert exported(run, ann)["tables"] == before


@pytest.mark.parametrize("command", [("export-data",), ("erase-data", "--yes")])
def test_nobody_of_that_name_is_a_refusal(run: Run, command: tuple[str, ...]) -> None:
    code, told, complaint = run(*command, "--customer", "nobody")
    assert (code, told, complaint.count("\n")) == (1, [], 1)
