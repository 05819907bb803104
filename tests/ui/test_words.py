"""The page's texts: every language says everything, with the same placeholders."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from babel import Locale

from api.texts import Status as Decision
from data.document_jobs import STAGES
from data.document_options import Kind, Status, Strategy
from data.thumbs import REASONS
from graph.embedded.messages import LOCALES
from graph.embedded.voice import Voice
from ui.buttons import ORDER_ACTIONS
from ui.config import write_guide, write_wording
from ui.thumb_reasons import read_comment

PUBLIC = Path(__file__).resolve().parents[2] / "public"
WORDS = PUBLIC / "words"
SCRIPTS = [*PUBLIC.glob("*.js"), *(PUBLIC / "elements").glob("*.jsx")]
PAGES = {"account": ["account"], "team": ["desk", "operator", "lab"]}  # by their folder of texts
OUTSIDE = {"embed.js"}  # Stands on the store's own page.
PLACEHOLDER = re.compile(r"\{(\w+)\}")
USED = re.compile(r"""\bt\(\s*(?:\w+(?:\.\w+)* \? )?'([\w.-]+)'(?:\s*:\s*'([\w.-]+)')?""")


def texts(language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((WORDS / f"{language}.json").read_text("utf-8"))
    return found


def forms(text: Any) -> list[str]:
    return list(text.values()) if isinstance(text, dict) else [text]


def placeholders(text: Any) -> set[str]:
    return {name for form in forms(text) for name in PLACEHOLDER.findall(form)}


@pytest.mark.parametrize("language", LOCALES)
def test_every_language_has_every_text_with_the_same_placeholders(language: str) -> None:
    english, own = texts("en"), texts(language)
    assert own.keys() == english.keys()
    for key, text in english.items():
        assert placeholders(own[key]) == placeholders(text), key
        assert isinstance(own[key], dict) == isinstance(text, dict), key
        assert all(form.strip() for form in forms(own[key])), key


@pytest.mark.parametrize("folder", PAGES)
@pytest.mark.parametrize("language", LOCALES)
def test_a_page_of_its_own_says_everything_in_every_language(language: str, folder: str) -> None:
    english, own = texts(f"{folder}/en"), texts(f"{folder}/{language}")
    assert own.keys() == english.keys()
    for key, text in english.items():
        assert placeholders(own[key]) == placeholders(text), key
        assert isinstance(own[key], dict) == isinstance(text, dict), key
        assert all(form.strip() for form in forms(own[key])), key
    pages = PAGES[folder]
    scripts = [one.read_text("utf-8") for page in pages for one in (PUBLIC / page).glob("*.js")]
    html = "".join((PUBLIC.parent / "api" / f"{page}.html").read_text("utf-8") for page in pages)
    said = {key for text in scripts for found in USED.findall(text) for key in found if key}
    assert said | set(re.findall(r'data-t="([\w-]+)"', html)) <= english.keys()


@pytest.mark.parametrize("folder", [".", *PAGES])
@pytest.mark.parametrize("language", LOCALES)
def test_texts_that_count_have_every_number_of_their_language(language: str, folder: str) -> None:
    numbers = {"other", *Locale(language).plural_form.rules}
    for key, text in texts(f"{folder}/{language}").items():
        if isinstance(text, dict):
            assert set(text) == numbers, key


def test_every_value_of_a_record_has_words_on_the_operators_page() -> None:
    kinds = {
        "type": get_args(Kind),
        "status": (*get_args(Status), *get_args(Decision)),
        "cut": get_args(Strategy),
        "stage": STAGES,
    }
    known = texts("team/en")
    for kind, values in kinds.items():
        assert {f"{kind}-{value}" for value in values} <= known.keys()


def test_the_page_says_only_texts_that_there_are() -> None:
    known = texts("en")
    said = {
        key
        for script in SCRIPTS
        if script.name not in OUTSIDE
        for found in USED.findall(script.read_text("utf-8"))
        for key in found
        if key
    }
    assert said <= known.keys()
    assert {f"order.{action}" for action in ORDER_ACTIONS} <= known.keys()


@pytest.mark.parametrize("language", LOCALES)
def test_every_button_of_an_order_speaks_the_language_and_means_english(language: str) -> None:
    keys = [f"button-{action}".replace("_", "-") for action in ORDER_ACTIONS]
    for key in keys:
        chip = Voice(language=language, locale=LOCALES[language]).chip(key, order="S1")
        assert "S1" in chip
        assert "S1" in chip.english
        assert language == "en" or chip != chip.english


@pytest.mark.parametrize("language", LOCALES)
def test_the_reasons_of_a_thumb_mean_the_same_in_every_language(language: str) -> None:
    for reason in set(REASONS) - {"other"}:
        said = texts(language)[f"thumb.{reason}"]
        assert read_comment(said) == (reason, None)
        assert read_comment(f"{said}\nno price") == (reason, "no price")
    assert read_comment("no price") == (None, "no price")
    assert read_comment(None) == (None, None)


@pytest.mark.parametrize("language", LOCALES)
def test_the_interface_itself_speaks_every_language(language: str, tmp_path: Path) -> None:
    write_wording(tmp_path)
    told = json.loads((tmp_path / ".chainlit" / "translations" / f"{language}.json").read_text())
    english = json.loads((tmp_path / ".chainlit" / "translations" / "en.json").read_text())
    times = told["threadHistory"]["sidebar"]["timeframes"]
    assert told["chat"]["input"]["placeholder"] == texts(language)["chat.ask"]
    assert times.keys() == english["threadHistory"]["sidebar"]["timeframes"].keys()
    assert language == "en" or set(times.values()).isdisjoint(
        english["threadHistory"]["sidebar"]["timeframes"].values()
    )


@pytest.mark.parametrize("tag", ["ar-SA", "he-IL", "zh-CN"])
def test_no_page_mixes_the_interfaces_other_languages_with_english(
    tag: str, tmp_path: Path
) -> None:
    write_wording(tmp_path)
    told = tmp_path / ".chainlit" / "translations"
    assert (told / f"{tag}.json").read_text() == (told / "en.json").read_text()


def test_how_it_works_is_told_to_every_browser_in_its_language(tmp_path: Path) -> None:
    write_guide(tmp_path)
    told = {path.stem: path.read_text("utf-8") for path in tmp_path.glob("*.md")}
    for language in LOCALES:
        if language != "en":
            assert told[f"chainlit_{language}"] != told["chainlit"]
    assert told["chainlit_de-AT"] == told["chainlit_de"]
    assert told["chainlit_pt-BR"] == told["chainlit_pt"]
    paragraphs = {name: text.count("\n\n") for name, text in told.items()}
    assert set(paragraphs.values()) == {paragraphs["chainlit"]}
