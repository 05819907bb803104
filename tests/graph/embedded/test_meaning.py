"""What a listing says in other words than the question's is quoted, and nothing is made of it."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from data.facts import VariantFacts
from data.settings import Settings
from evals.listing import measure
from evals.listing_trials import by_half, read_told, trials
from graph.embedded.answered import answer_to
from graph.embedded.likelihood import NAMES, telling
from graph.embedded.meaning import evidence_on
from graph.embedded.measures import kinds_asked, kinds_given
from graph.embedded.nearest import Text
from graph.embedded.plan import plan
from graph.embedded.say.variant_price import priced_in
from graph.embedded.voice import Voice
from knowledge.embedding import open_embedder
from knowledge.likeness import Cosines, VectorLikeness
from knowledge.words import stems
from tests.graph.embedded.turns import brief, conversation, part, product

CHAIR = product(
    name="Alder Task Chair",
    category="Furniture > Chairs",
    description="The back is of mesh. It rolls on five castors.",
    specifications={"Load limit": "100 kg", "Back": "mesh", "Assembly time": "20 minutes"},
)
SIZED = product(
    name="Alder Light Duvet",
    category="Home > Duvets",
    variants=tuple(
        VariantFacts(id=size, options={"size": size}, price_cents=cents, stock=3)
        for size, cents in (("Single", 4799), ("King", 8299))
    ),
)


@pytest.fixture(scope="module")
def likeness(tmp_path_factory: pytest.TempPathFactory) -> VectorLikeness:
    return VectorLikeness(
        open_embedder(Settings(home=tmp_path_factory.mktemp("likeness"), _env_file=None))
    )


def test_a_row_in_other_words_is_quoted_and_settles_nothing(likeness: VectorLikeness) -> None:
    question = "what's the heaviest person who can use it"
    assert not evidence_on(CHAIR, question)
    evidence = evidence_on(CHAIR, question, likeness)
    assert [row.name for row in evidence.rows] == ["Load limit"]
    assert evidence.verdict is None
    assert answer_to(CHAIR, question, likeness=likeness).verdict is None


def test_what_no_text_tells_stays_unsaid(likeness: VectorLikeness) -> None:
    for question in ("who designed it?", "can I pay by instalments?"):
        assert not evidence_on(CHAIR, question, likeness)


def test_vectors_of_another_model_than_the_figures_are_not_asked() -> None:
    class Other:
        model = "another"

        def __call__(self, question: str, texts: object) -> Cosines:
            raise AssertionError("was asked")

    assert not evidence_on(CHAIR, "what's the heaviest person who can use it", Other())


def test_texts_are_computed_once(likeness: VectorLikeness, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Weight: 2 kg", "Color: red", "Weight: 2 kg"]
    first = likeness("how heavy is it?", texts)
    assert first.shape == (3,)
    assert first[0] == pytest.approx(first[2], abs=1e-5)
    assert first[0] > first[1]
    monkeypatch.setattr(likeness, "_computed", lambda texts: pytest.fail("computed again"))
    assert np.allclose(first, likeness("how heavy is it?", texts), atol=1e-5)
    assert likeness("how heavy is it?", []).shape == (0,)


def test_measures_are_told_apart() -> None:
    assert "length" in kinds_asked(set(stems("how thick is it?")))
    assert kinds_given("80 x 150 cm") >= {"length"}
    assert kinds_given("mesh") == frozenset()
    assert Text("load_limit", "100 kg").forms[0] == "load limit: 100 kg"


def test_figures_are_fitted_on_what_they_are_not_judged_on() -> None:
    told = read_told()
    for of in ("product", "told"):
        fit, test = (
            {getattr(one, of) for one in told if one.half == half} - {""}
            for half in ("fit", "test")
        )
        assert not fit & test
    silent = Counter(one.told_by == "nothing" for one in told)
    assert silent[True] * 3 >= len(told)
    assert set(telling().weights) == set(NAMES)
    assert telling().near < telling().sure < 1


def test_meaning_finds_what_words_do_not_and_seldom_too_much(likeness: VectorLikeness) -> None:
    unseen = by_half(trials(read_told(), None))["test"][::3]
    words, meaning = (measure(unseen, how, lambda *_: None) for how in (None, likeness))
    assert meaning["row"]["right"] > words["row"]["right"] + 0.1
    assert meaning["nothing"].get("wrong", 0) <= 0.1


def test_how_many_pieces_there_are_is_no_question_of_stock() -> None:
    shown = conversation(product(1), focus=["p1"])
    asked = part("availability", "how many pieces are in the box?", about=("p1",))
    left = part("availability", "how many are left?", about=("p1",))
    assert "get_product_details" in [c.name for c in plan(brief(asked, conversation=shown), [])]
    assert [c.name for c in plan(brief(left, conversation=shown), [])] == ["get_availability"]


def test_the_price_in_an_option_is_that_options_own() -> None:
    voice = Voice()
    assert "82.99" in priced_in(voice, SIZED, "what's the Alder Light in king size")
    assert not priced_in(voice, SIZED, "is it machine washable in king size")
    assert not priced_in(voice, SIZED, "how much is it")
