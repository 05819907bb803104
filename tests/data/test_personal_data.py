"""Personal data: what is masked, and what only looks like it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from data.personal_data import find, mask
from evals.guard_pii import PII, masking


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("write to nora.lind+shop@mail.example.org", "email"),
        ("I paid with 4111 1111 1111 1111", "card number"),
        ("my card 5555-5555-5555-4444 was declined", "card number"),
        ("my amex 378282246310005", "card number"),
        ("refund to DE89 3704 0044 0532 0130 00", "bank account"),
        ("iban gb82west12345698765432", "bank account"),
        ("my SSN is 219-09-9998", "social security number"),
        ("social security number: 219099998", "social security number"),
        ("call me on (212) 555-0173", "phone"),
        ("reach me at +49 151 23456789", "phone"),
        ("my number is 0151 23456789", "phone"),
        ("mobile: 07700 900 123", "phone"),
        ("my password is hunter2!", "secret"),
        ("PIN: 4821", "secret"),
        ("I come from 93.184.216.34", "ip address"),
    ],
)
def test_masked(text: str, kind: str) -> None:
    masked, kinds = mask(text)
    assert kinds == [kind]
    assert f"[{kind}]" in masked
    assert not any(char.isdigit() for char in masked)


@pytest.mark.parametrize(
    "text",
    [
        "where is order 113542617735902?",
        "order number 4539 1488 0343 6467 has not arrived",
        "tracking 1Z999AA10123456784",
        "EAN 4006381333931",
        "article no. 4004764953",
        "a sofa 220 x 95 x 85 cm for $1,299.00",
        "between 1000 and 2000 dollars",
        "TV 43 55 65 75 85 inch",
        "ordered on 2024-05-11 at 10:30",
        "firmware 10.2.3.4",
        "bobby pin 200 pieces",
        "do I need a password?",
        "i5-13600K, 32 GB, 3.5 GHz, model 1234567",
        "iPhone 15 Pro Max 256",
        "size 38-40, 100% cotton",
    ],
)
def test_left_alone(text: str) -> None:
    assert mask(text) == (text, [])


def test_several_in_one_text() -> None:
    masked, kinds = mask("a@b.org, card 4111111111111111, call 212-555-0173")
    assert kinds == ["email", "card number", "phone"]
    assert masked == "[email], card [card number], call [phone]"


@trying(max_examples=150, deadline=None)
@given(st.text(max_size=300) | st.text(alphabet="0123456789 +-().@a", max_size=120))
def test_spans_are_apart_and_inside(text: str) -> None:
    spans = find(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_labelled_set(shared_data: Path) -> None:
    if not (shared_data / PII).exists():
        pytest.skip(f"the shared data has no {PII}")
    figures = masking(shared_data / PII)
    assert min(figures["masked"].values()) >= 0.85, figures
    assert figures["needless"] <= 0.02 * figures["spans"]
