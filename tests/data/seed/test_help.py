"""The demo shop's help texts: enough of them, long enough, and of one mind."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import pytest

from data.seed.help_texts import facts, faqs, policies

FAQS = {faq["id"]: faq for faq in faqs()}
POLICIES = {policy["id"].removeprefix("policy-").replace("-", "_"): policy for policy in policies()}


def _flat(markdown: str) -> str:
    return " ".join(markdown.replace("**", "").split())


def test_counts_and_ids() -> None:
    assert len(FAQS) == len(list(faqs())) >= 150
    assert len(POLICIES) == len(list(policies())) >= 12
    assert len({faq["question"] for faq in FAQS.values()}) == len(FAQS)
    assert len({faq["category"] for faq in FAQS.values()}) >= 12


def test_answers_have_a_readable_length() -> None:
    for faq in FAQS.values():
        assert 20 <= len(faq["answer"].split()) <= 120, faq["id"]
        assert len(faq["question"].split()) >= 3, faq["id"]


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_policy_is_a_real_document(policy: dict[str, str]) -> None:
    assert 700 <= len(policy["text"].split()) <= 1800
    assert policy["text"].startswith(f"# {policy['title']}\n")
    assert len(re.findall(r"^## ", policy["text"], re.MULTILINE)) >= 5
    assert datetime.fromisoformat(policy["updated_at"]).utcoffset() is not None


@pytest.mark.parametrize(("name", "fact"), facts().items(), ids=list(facts()))
def test_policies_and_faqs_state_the_same_value(name: str, fact: dict[str, Any]) -> None:
    for policy in fact["policies"]:
        assert fact["value"] in _flat(POLICIES[policy]["text"]), (name, policy)
    for faq in fact["faqs"]:
        assert fact["value"] in FAQS[faq]["answer"], (name, faq)


def test_faqs_name_no_amount_that_no_policy_knows() -> None:
    known = set(re.findall(r"\$[\d,.]*\d", " ".join(p["text"] for p in POLICIES.values())))
    known |= {amount.removesuffix(".00") for amount in known}
    for faq in FAQS.values():
        assert set(re.findall(r"\$[\d,.]*\d", faq["answer"])) <= known, faq["id"]


def test_no_addresses_that_could_belong_to_somebody() -> None:
    for text in [f["answer"] for f in FAQS.values()] + [p["text"] for p in POLICIES.values()]:
        assert all(host == "smartshop.example" for host in re.findall(r"@([\w.-]+[a-z])", text))
