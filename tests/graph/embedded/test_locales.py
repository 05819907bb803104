"""The messages: the same in every language, each with its variables, all of them sayable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from babel import Locale
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.messages import FOLDER, LOCALES, PERSONA_FILE, resource
from graph.embedded.phrase import phrase
from graph.embedded.voice import Voice
from graph.guardrails.evidence import Evidence
from graph.guardrails.naming import named_products
from graph.guardrails.output import check_output
from knowledge.lexicon import lexicon
from tests.graph.embedded.turns import brief, conversation, in_colors, part, product, searched, told
from tools.outcome import ToolOutcome

OTHERS = [language for language in LOCALES if language != "en"]
# Chosen by, and said only where a language needs the number or the kind.
CHOOSING = frozenset({"count", "held", "kind", "field", "place", "stock"})
KETTLES = [product(n, rating=3.0 + n / 10, price_cents=123_456 - n) for n in range(1, 7)]


class Variables(Visitor):
    """What a message is filled with, and what it only chooses by."""

    def __init__(self) -> None:
        self.said: set[str] = set()
        self.chosen: set[str] = set()
        self.categories: list[set[str]] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            self.chosen.add(node.selector.id.name)
        names = {v.key.name for v in node.variants if isinstance(v.key, ast.Identifier)}
        self.categories.append(names)
        for variant in node.variants:
            self.visit(variant.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.said.add(node.id.name)


@cache
def messages(language: str, persona: str = "") -> dict[str, Variables]:
    """The messages of a language, or those that a persona says otherwise."""
    own = [FOLDER / language / f"{PERSONA_FILE}{persona}.ftl"]
    plain = [p for p in (FOLDER / language).glob("*.ftl") if not p.stem.startswith(PERSONA_FILE)]
    found: dict[str, Variables] = {}
    for path in own if persona else plain:
        for entry in resource(path).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{language}: {entry.id.name} stands twice"
                found[entry.id.name] = Variables()
                found[entry.id.name].visit(entry)
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_said_in_every_language_with_the_same_variables(language: str) -> None:
    english, own = messages("en"), messages(language)
    assert set(own) == set(english)
    for key, variables in own.items():
        known = english[key].said | english[key].chosen
        assert variables.said | variables.chosen <= known, key
        assert english[key].said - CHOOSING <= variables.said, key


@pytest.mark.parametrize("persona", ["formal", "brief"])
@pytest.mark.parametrize("language", LOCALES)
def test_a_persona_says_known_messages_otherwise(language: str, persona: str) -> None:
    english, own = messages("en"), messages(language, persona)
    assert {"greet", "greet-again", "hello", "thanks", "goodbye", "complaint"} <= set(own)
    for key, variables in own.items():
        assert key in english
        known = english[key].said | english[key].chosen
        assert variables.said | variables.chosen <= known, key


@pytest.mark.parametrize("language", LOCALES)
def test_the_brief_persona_leaves_remarks_out(language: str) -> None:
    remarks = {"best": "1", "cheapest": "2"}
    for key in ("remark-both", "remark-two", "remark-best", "remark-cheap", "pick-both"):
        assert Voice(language=language, persona="brief").say(key, **remarks) == ""
        assert Voice(language=language).say(key, **remarks)


@pytest.mark.parametrize("language", LOCALES)
def test_plurals_are_those_of_the_language(language: str) -> None:
    forms = set(Locale(language).plural_form.tags) | {"other"}
    plurals = {"zero", "one", "two", "few", "many", "other"}
    for key, variables in messages(language).items():
        for names in variables.categories:
            counted = names & plurals
            if counted - {"other"}:
                assert counted <= forms, key


def test_points_and_aspects_of_the_lexicon_have_their_messages() -> None:
    voice = Voice()
    rows = lexicon("advantages").values()
    points = [words for _, two, several, _ in rows for words in (two, several)]
    aspects = [name for name in lexicon("aspects") if name != "none"]
    keys = [f"point-{p}" for p in points] + [f"aspect-{a}" for a in aspects]
    assert [key for key in keys if not voice.knows(key.replace(" ", "-"))] == []


def turns() -> Iterator[tuple[TurnBrief, list[ToolOutcome]]]:
    """Turns of every kind about the kettles, in no language yet."""
    shown = conversation(*KETTLES, query="kettle", seen=6)
    mug = in_colors(9, "white", "blue", "red!")
    rows = [{"name": "Weight", "values": ["2 kg", None]}]
    pair = [p.model_copy(update={"specifications": {"Weight": f"{p.id[1:]} kg"}}) for p in KETTLES]
    ways = [{"give_up": "price_max", "label": "", "count": 3, "from_price": 1234.5}]
    asked = [
        (part("search", "kettles", query="kettle"), [searched(*KETTLES)]),
        (part("search", "kettles", query="kettle"), [searched(result={"nothing_fits": ways})]),
        (part("details", "the first", about=("p1",)), [told("get_product_details", KETTLES[0])]),
        (part("availability", "the mug", about=("p9",)), [told("get_availability", mug)]),
        (
            part("compare", "the first two", about=("p1", "p2")),
            [
                told(
                    "compare_products",
                    *pair[:2],
                    arguments={"product_ids": ["p1", "p2"]},
                    result={"rows": rows},
                )
            ],
        ),
        *((part(intent, intent), []) for intent in ("greet", "thanks", "unclear", "smalltalk")),
    ]
    for one, outcomes in asked:
        yield brief(one, conversation=shown, query="kettle"), outcomes


@pytest.mark.parametrize("persona", ["friendly", "formal", "brief"])
@pytest.mark.parametrize("language", LOCALES)
def test_what_is_said_keeps_to_the_records_in_every_language(language: str, persona: str) -> None:
    for turn, outcomes in turns():
        for seed in range(3):
            spoken = replace(turn, language=language, persona=persona, seed=seed)
            text, said = phrase(spoken, outcomes)
            products: list[ProductFacts] = [p for o in outcomes for p in o.products]
            amounts = frozenset({123_450})
            evidence = Evidence(products=products, amounts_cents=amounts, language=language)
            verdict = check_output(text, evidence)
            assert (verdict.verdict, verdict.text) == ("allow", text.strip()), text
            assert named_products(text, products) == products
            assert not any(mark in text for mark in ("{", "}", "???", "$count"))
            assert all(chip.strip() for chip in said.suggestions)


@pytest.mark.parametrize("language", OTHERS)
def test_a_chip_means_the_same_as_in_english(language: str) -> None:
    voice, english = Voice(language=language), Voice()
    keys = [key for key in messages("en") if key.startswith("chip-")]
    said = [voice.chip(key, cents=1, name="A", language="x") for key in keys]
    assert [c.english for c in said] == [
        english.chip(key, cents=1, name="A", language="x") for key in keys
    ]
    assert len(set(said)) == len(said)
