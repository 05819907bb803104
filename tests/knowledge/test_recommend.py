"""The recommender's parts: counts that add up, neighbours in order of time, varied lists."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Hashable
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from data.histories import Event, Watermark
from knowledge.recommend.histories import Histories, merged
from knowledge.recommend.model import Blend, load_model
from knowledge.recommend.neighbours import likely_next
from knowledge.recommend.profile import liked
from knowledge.recommend.scoring import from_neighbours
from knowledge.recommend.state import State, load_state, save_state, with_events, without_owner
from knowledge.recommend.variety import LIST, OF_ONE, allowed, varied

NOW = Watermark(1, 0.0)
KINDS = ("view_product", "add_to_cart", "order_placed")


def acts(seed: int, count: int, people: int = 12, products: int = 9) -> list[Event]:
    chance = random.Random(seed)
    return [
        Event(
            f"customer:{chance.randrange(people)}",
            f"p{chance.randrange(products)}",
            chance.choice(KINDS),
            1.6e9 + chance.randrange(10**7),
        )
        for _ in range(count)
    ]


def learnt(events: list[Event], most: int = 200) -> State:
    return with_events(State(), events, NOW, most)


def same_counts(one: State, other: State) -> None:
    order = [list(other.histories.items).index(name) for name in one.histories.items]
    for name in ("follows", "both", "bought"):
        first = getattr(one.counts, name).toarray()
        second = getattr(other.counts, name).toarray()[np.ix_(order, order)]
        assert np.allclose(first, second, rtol=1e-3, atol=1e-5), name
    assert np.allclose(one.counts.popular, other.counts.popular[order], rtol=1e-3)
    assert np.array_equal(one.counts.persons, other.counts.persons[order])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.lists(st.integers(0, 119), max_size=4), st.sampled_from((3, 200)))
def test_learning_in_steps_is_learning_at_once(seed: int, cuts: list[int], most: int) -> None:
    events = acts(seed, 120)
    steps = State()
    for start, end in itertools.pairwise(sorted({0, *cuts, len(events)})):
        # Something is always read once more.
        steps = with_events(steps, events[max(0, start - 5) : end], NOW, most)
    if most == 200:
        same_counts(steps, learnt(events, most))
    assert steps.histories.lengths().max() <= most


def test_a_person_who_is_forgotten_was_never_there() -> None:
    events = acts(3, 150)
    gone = "customer:4"
    assert any(event.owner == gone for event in events)
    left = without_owner(learnt(events), gone)
    without = learnt([event for event in events if event.owner != gone])
    assert gone not in left.histories.owners
    counted = {name: number for number, name in enumerate(left.histories.items)}
    for number, name in enumerate(without.histories.items):
        assert left.counts.persons[counted[name]] == without.counts.persons[number]
    assert left.counts.both.sum() == without.counts.both.sum()
    again = with_events(left, [Event(gone, "p1", "view_product", 1.6e9)], NOW, 200)
    assert again.counts.persons.sum() == left.counts.persons.sum() + 1


def test_the_state_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    state = learnt(acts(5, 80))
    save_state(state, tmp_path / "state.npz")
    back = load_state(tmp_path / "state.npz")
    same_counts(state, back)
    assert list(back.histories.owners) == list(state.histories.owners)
    assert back.read == NOW
    (tmp_path / "state.npz").write_bytes(b"cut off")
    assert len(load_state(tmp_path / "state.npz").histories) == 0
    assert load_model(tmp_path / "no.npz") is None


def test_one_row_a_person_and_product_in_order_of_time() -> None:
    events = [
        Event("a", "second", "view_product", 20.0),
        Event("a", "first", "view_product", 10.0),
        Event("a", "second", "order_placed", 30.0),
        Event("b", "later", "view_product", 10.0),
        Event("b", "last", "view_product", 10.0),
    ]
    found, touched = merged(Histories(), events, 200)
    names = [found.items[number] for number in found.item]
    assert names == ["first", "second", "later", "last"]
    assert found.weight.tolist() == [1, 5, 1, 1]
    assert found.bought.tolist() == [False, True, False, False]
    assert touched.tolist() == [0, 1]


def test_what_comes_next_is_ahead_of_what_came_before() -> None:
    paths = [("tent", "mat", "stove"), ("boots", "socks", "poles")]
    events = [
        Event(f"customer:{person}", product, "view_product", 1.6e9 + place)
        for person in range(8)
        for place, product in enumerate(paths[person % 2])
    ]
    state = learnt(events)
    table, items = likely_next(state.counts), list(state.histories.items)
    known = liked([Event("x", "mat", "view_product", 1.6e9)], Blend())
    scores = from_neighbours(
        table, [items.index(one.product_id) for one in known], [1.0], len(items)
    )
    ranked = [items[number] for number in np.argsort(-scores)]
    assert ranked[:2] == ["stove", "tent"]
    assert scores[items.index("poles")] == 0


def test_newer_and_stronger_acts_weigh_more() -> None:
    day = 86400.0
    events = [
        Event("a", "old", "view_product", 0.0),
        Event("a", "bought", "order_placed", 10 * day),
        Event("a", "new", "view_product", 11 * day),
        Event("a", "old", "view_product", 12 * day),
    ]
    found = {one.product_id: one for one in liked(events, Blend(strength=1.0), ["carted"])}
    assert list(found) == ["carted", "old", "new", "bought"]
    assert found["old"].weight > found["new"].weight
    assert found["bought"].weight > found["new"].weight
    assert (found["bought"].how, found["carted"].how) == ("bought", "cart")


@given(st.lists(st.integers(0, 4), max_size=80), st.integers(1, 30))
def test_of_every_eight_at_most_three_are_of_one_category(kinds: list[int], k: int) -> None:
    ranked: list[tuple[int, Hashable]] = list(enumerate(kinds))
    found = varied(ranked, k, Counter())
    assert len(found) == len(set(found)) <= k
    for place in range(1, len(found) + 1):
        most = max(Counter(kinds[row] for row in found[:place]).values())
        assert most <= allowed(place)
        if place <= LIST:
            assert most <= OF_ONE
    left = [row for row in range(len(kinds)) if row not in found]
    if len(found) < k:
        counts = Counter(kinds[row] for row in found)
        assert all(counts[kinds[row]] >= allowed(len(found) + 1) for row in left)
