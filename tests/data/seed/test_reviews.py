"""The demo shop's reviews, customers and interactions: many, various, and true to the products."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import datetime
from itertools import combinations
from random import Random
from statistics import mean
from typing import Any

import pytest

from data.seed.customers import customers, interactions
from data.seed.phrase_bank import POLARITIES, Kind, aspect_lines, filled, kind_of
from data.seed.products import products
from data.seed.reviews import WRITTEN_UNTIL, reviews
from data.seed.voices import continued, contract, mistyped, sentence

CATALOGUE: dict[str, dict[str, Any]] = {product["id"]: product for product in products()}
INTERACTIONS = {
    "view_category", "view_product", "add_to_cart", "update_cart", "remove_from_cart",
    "checkout_started", "order_placed", "search", "review_submitted",
}  # fmt: skip


@pytest.fixture(scope="module")
def written() -> list[dict[str, Any]]:
    return list(reviews())


@pytest.fixture(scope="module")
def by_product(written: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found = defaultdict(list)
    for review in written:
        found[review["product_id"]].append(review)
    return found


def test_records_are_complete_and_unique(written: list[dict[str, Any]]) -> None:
    assert len(written) >= 4000
    assert len({review["id"] for review in written}) == len(written)
    assert len({review["text"].lower() for review in written}) == len(written)
    for review in written:
        assert set(review) == {
            "id", "product_id", "rating", "title", "text", "author", "created_at", "approved",
        }  # fmt: skip
        assert review["product_id"] in CATALOGUE
        assert review["rating"] in range(1, 6)
        assert review["title"]
        assert review["author"]
        assert review["approved"] is True
        assert datetime.fromisoformat(review["created_at"]) <= WRITTEN_UNTIL


def test_lengths_and_ratings_differ_as_in_a_shop(written: list[dict[str, Any]]) -> None:
    lengths = sorted(len(review["text"].split()) for review in written)
    assert lengths[0] >= 3
    assert lengths[len(lengths) // 20] <= 8
    assert 60 <= lengths[-1] <= 130
    ratings = Counter(review["rating"] for review in written)
    assert 3.6 <= mean(review["rating"] for review in written) <= 4.2
    assert ratings[5] > ratings[4] > ratings[3] > ratings[2] < ratings[1] + ratings[3]


def test_popular_products_have_more_reviews(by_product: dict[str, list[Any]]) -> None:
    ranked = sorted(CATALOGUE.values(), key=lambda product: product["popularity"])
    few, many = ranked[: len(ranked) // 4], ranked[-len(ranked) // 4 :]
    assert mean(len(by_product.get(p["id"], ())) for p in many) > 2 * mean(
        len(by_product.get(p["id"], ())) for p in few
    )
    assert max(map(len, by_product.values())) <= 40
    assert any(len(by_product.get(product_id, ())) <= 1 for product_id in CATALOGUE)


def test_better_products_rate_higher(by_product: dict[str, list[dict[str, Any]]]) -> None:
    good: list[int] = []
    bad: list[int] = []
    for product_id, own in by_product.items():
        quality = mean(CATALOGUE[product_id]["traits"].values())
        if abs(quality) > 0.15:
            (good if quality > 0 else bad).extend(review["rating"] for review in own)
    assert mean(good) > mean(bad) + 0.7


def test_nobody_praises_or_scolds_against_a_clear_trait(
    by_product: dict[str, list[dict[str, Any]]],
) -> None:
    """No phrase of an aspect stands in reviews of a product whose trait says the opposite."""
    for product_id, own in by_product.items():
        product = CATALOGUE[product_id]
        kind = kind_of(product)
        text = "\n".join(contract(review["text"]).lower() for review in own)
        for aspect, value in product["traits"].items():
            unfit = "good" if value < -0.5 else "bad" if value > 0.5 else None
            others = _phrases(product, kind, "good" if unfit == "good" else "bad", aspect)
            for line in set(aspect_lines(aspect, unfit, kind)) - others if unfit else ():
                assert not _wordings(line, kind) & _sentences(text), (product_id, aspect, line)


def _phrases(product: dict[str, Any], kind: Kind, polarity: str, but: str) -> set[str]:
    """The product's phrases of that polarity for its other aspects, which may share a wording."""
    return {
        line
        for aspect in product["traits"]
        if aspect != but
        for line in aspect_lines(aspect, polarity, kind)
    }


def _wordings(line: str, kind: Kind) -> set[str]:
    chance = Random(1)
    found = (contract(filled(line, kind, chance)) for _ in range(4))
    return {words.lower() for words in found if len(words.split()) > 4}


def _sentences(text: str) -> set[str]:
    return {words.strip(" .!?") for words in re.split(r"[.!?]\s|\n", text)}


def test_near_duplicates_are_rare(by_product: dict[str, list[dict[str, Any]]]) -> None:
    pairs = alike = 0
    for own in by_product.values():
        for one, other in combinations([_five_grams(review["text"]) for review in own], 2):
            pairs += 1
            alike += len(one & other) > 0.8 * min(len(one), len(other))
    assert pairs > 10_000
    assert alike < 0.01 * pairs


def _five_grams(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[at : at + 5]) for at in range(max(1, len(words) - 4))}


def test_no_slot_is_left_open(written: list[dict[str, Any]]) -> None:
    for review in written:
        assert not re.search(r"[{}\[\]|]", review["title"] + review["text"]), review["id"]


def test_specifications_quoted_are_the_products_own(written: list[dict[str, Any]]) -> None:
    quoted = 0
    for review in written:
        hours = re.search(r"(\d+) hours\b", review["text"])
        if hours:
            own = " ".join(CATALOGUE[review["product_id"]]["specifications"].values())
            quoted += 1
            assert f"{hours[1]} hours" in own, review
    assert quoted > 10


def test_generation_is_the_same_each_time(written: list[dict[str, Any]]) -> None:
    assert list(reviews()) == written


def test_every_aspect_of_every_kind_has_words() -> None:
    for product in CATALOGUE.values():
        kind = kind_of(product)
        for aspect in product["traits"]:
            for polarity in POLARITIES[:3]:
                assert aspect_lines(aspect, polarity, kind), (product["category"], aspect, polarity)


def test_sentences_are_built_safely() -> None:
    assert sentence("works. really works") == "Works. Really works."
    assert continued("But ", "The sound is thin") == "But the sound is thin"
    assert continued("But ", "I like it") == "But I like it"
    assert continued("But ", "16 GB is plenty") == "But 16 GB is plenty"
    assert contract("I would not say it is bad") == "I wouldn't say it's bad"
    assert contract("better than it is") == "better than it is"
    assert mistyped("an honest opinion about something", Random(3)) != (
        "an honest opinion about something"
    )


def test_customers_are_invented_and_reachable_nowhere() -> None:
    people = list(customers())
    assert len(people) == 40
    assert len({person["id"] for person in people}) == 40
    assert len({person["email"] for person in people}) == 40
    assert all(person["email"].endswith("@example.com") for person in people)


@pytest.fixture(scope="module")
def events() -> list[dict[str, str]]:
    return list(interactions())


def test_interactions_are_plausible(events: list[dict[str, str]]) -> None:
    assert 5000 <= len(events) <= 7500
    known = {person["id"] for person in customers()}
    types = Counter(event["type"] for event in events)
    assert set(types) == INTERACTIONS
    assert types["view_product"] > types["add_to_cart"] > types["order_placed"]
    for event in events:
        assert event["customer"] in known
        assert event["product_id"] in CATALOGUE
        assert datetime.fromisoformat(event["timestamp"]).utcoffset() is not None
    assert events == list(interactions())


def test_customers_keep_to_their_tastes(events: list[dict[str, str]]) -> None:
    shares = []
    for customer in {event["customer"] for event in events}:
        seen = Counter(
            CATALOGUE[event["product_id"]]["category"].split(" > ")[0]
            for event in events
            if event["customer"] == customer
        )
        shares.append(sum(count for _, count in seen.most_common(4)) / seen.total())
    assert mean(shares) > 0.6
