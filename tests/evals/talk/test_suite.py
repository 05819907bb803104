"""The suites as an operator runs them: a short dialogue and some nonsense in the demo shop."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from data.errors import InvalidInput
from data.settings import Settings
from evals.registry import run_suite
from evals.talk.languages import language_said

LAPTOPS = "Electronics > Computers > Laptops"
DIALOGUES = f"""
- id: any-item
  catalogue: any
  goods:
    kind: {{category: {{products: 4}}}}
    item: {{product: {{of: kind}}}}
  turns:
    - say: "add {{item}} to my cart"
      expect: {{cart: {{lines: [{{product: $item}}]}}}}
- id: demo-laptop
  catalogue: demo
  turns:
    - say: "a laptop under $600, please"
      expect:
        cards: {{min: 2, all: {{category: "{LAPTOPS}", price_max: 600}}}}
        cart: {{empty: true}}
    - say: "show me the second one"
      expect: {{cards: {{is: [1.2]}}, handoff: true}}
- id: aws-only
  catalogue: aws
  turns: [{{say: hello}}]
"""


@pytest.fixture
def settings(demo_home_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Give a home whose demo shop is set up already, and choose it alone."""
    shutil.copytree(demo_home_once, tmp_path / "home" / "evals" / "dialogues" / "demo")
    monkeypatch.setenv("SMARTSHOP_EVAL_CATALOGUES", "demo")
    return Settings(home=tmp_path / "home", model="embedded", _env_file=None)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Give a file of dialogues."""
    place = tmp_path / "talk.yaml"
    place.write_text(DIALOGUES, encoding="utf-8")
    return place


def test_dialogues_are_held_and_judged(
    settings: Settings, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTSHOP_EVAL_NOISE", "clean,lower_case")
    found = run_suite("dialogues", settings, written)
    right: Mapping[str, Any] = found["right"]["dev"]
    assert right["clean"]["demo"]["dialogues"] == 2
    assert right["clean"]["demo"]["turns"] == 3
    assert right["lower_case"]["demo"]["turns"] == 3
    assert found["crashes"] == found["false_statements"] == 0
    wrong = [one for one in found["failures"] if one["dialogue"] == "demo-laptop"]
    assert [(one["turn"], one["wrong"][0].split(":")[0]) for one in wrong] == [(2, "handoff")]
    assert "fuzz" not in found


def test_nonsense_breaks_nothing(
    settings: Settings, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTSHOP_EVAL_FUZZ_TURNS", "30")
    found = run_suite("fuzz", settings, written)
    assert (found["turns"], found["sessions"]) == (30, 3)
    assert found["crashes"] == found["empty"] == 0


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SMARTSHOP_EVAL_CATALOGUES", "nowhere"),
        ("SMARTSHOP_EVAL_NOISE", "thunder"),
        ("SMARTSHOP_EVAL_SPLIT", "half"),
        ("SMARTSHOP_EVAL_FUZZ_TURNS", "many"),
    ],
)
def test_a_choice_that_there_is_not_is_refused(
    settings: Settings, written: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(InvalidInput, match=variable):
        run_suite("fuzz", settings, written)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Here are the best six of them.", "en"),
        ("Ich habe das für Sie in den Warenkorb gelegt.", "de"),
        ("Voici les produits que vous avez dans le panier.", "fr"),
        ("He añadido el producto a su carrito.", "es"),
        ("Ecco il prodotto, è nel carrello.", "it"),
        ("Aqui está o seu carrinho, não tem nada.", "pt"),
        ("Ik heb het voor je in de winkelwagen gelegd.", "nl"),
        ("Oto co jest w twoim koszyku.", "pl"),
        ("Sepetinizde bir ürün var.", "tr"),
        ("カートに入れました。", "ja"),
        ("SmartShop", None),
    ],
)
def test_a_language_is_told_by_its_small_words(text: str, language: str | None) -> None:
    assert language_said(text) == language
