"""Scenes of the in_view set as conversations, and as lessons for the reader of cards."""

from __future__ import annotations

import torch

from evals.fit_card_reader import lesson, losses
from evals.in_view_sets import said_in_view
from evals.understanding import read
from graph.understanding.card_reader import DOES
from graph.understanding.in_view import in_view

SCENE = {
    "scene": "s1",
    "writer": "w",
    "split": "train",
    "catalogue": "demo",
    "shown": ["mug-0001", "mug-0002"],
    "focus": ["mug-0002"],
    "earlier": [],
    "cart": [{"product_id": "mug-0002", "variant_id": None, "quantity": 2, "options": {}}],
    "newest": ["mug-0002"],
}
ACTS = [{"product": "mug-0001", "does": "add", "quantity": 3}]


class Letters:
    """A tokenizer of one token a letter, between a begin and an end."""

    def __call__(self, text: str) -> dict[str, list[int]]:
        return {"input_ids": [1, *map(ord, text), 2]}


def test_every_act_of_the_demo_shop_is_on_something_in_view() -> None:
    scenes = [scene for scene in read("in_view") if scene["catalogue"] == "demo"]
    said = [*said_in_view(scenes, None)]
    assert len(said) > 1000
    for one in said:
        seen = {product.id for product in in_view(one.conversation)}
        assert {act.product for act in one.acts} <= seen
        assert {act.does for act in one.acts} <= {*DOES}
    assert not {s["writer"] for s in scenes if s["split"] == "held_out"} & {
        s["writer"] for s in scenes if s["split"] != "held_out"
    }


def test_without_its_catalogue_a_scene_is_left_out() -> None:
    scene = {**SCENE, "catalogue": "aws", "said": [{"text": "hi", "acts": []}]}
    assert [*said_in_view([scene], None)] == []


def test_a_lesson_tells_what_is_done_with_each_product() -> None:
    scene = {**SCENE, "said": [{"text": "three of the first", "acts": ACTS}]}
    [said] = said_in_view([scene], None)
    told = lesson(said, Letters())
    assert [DOES[act] for act in told.does] == ["add", "nothing"]
    assert told.counts == [3, 0]
    assert len(told.tokens) == len(told.owner)
    assert {*told.owner} == {-1, 0, 1}


def test_what_may_be_done_for_all_that_is_known_is_no_mistake() -> None:
    texts = [
        {"text": "is it red?", "intents": ["ask_product"]},
        {"text": "hi", "intents": ["greet"]},
    ]
    asks, greets = said_in_view([{**SCENE, "said": texts}], None)
    assert {*asks.open_to} == {"nothing", "ask"}
    assert {*greets.open_to} == {"nothing"}
    scores = torch.full((2, len(DOES)), -9.0)
    scores[:, DOES.index("ask")] = 9.0
    mild, hard = (losses(scores, [lesson(one, Letters())]).mean().item() for one in (asks, greets))
    assert mild < 0.01 < 1 < hard
