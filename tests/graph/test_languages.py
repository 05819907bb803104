"""Whole turns in every language: the same cards as in English, and not a fixed word of English."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from evals.agreement import mismatches
from evals.constraints import all_products
from graph.assistant import Assistant
from graph.embedded.messages import LOCALES
from graph.languages import default_language, language_named, turn_language
from graph.reply import Reply
from graph.understanding.types import Conversation, Part, Understanding
from tests.graph.conftest import Talk

WISHES = {
    "de": "please answer in German",
    "fr": "can you speak French?",
    "es": "en español por favor",
    "it": "in italiano per favore",
    "pt": "reply in Portuguese",
    "nl": "can you answer in Dutch",
    "pl": "po polsku proszę",
    "tr": "Türkçe lütfen",
    "ja": "日本語でお願いします",
}
SAID = [
    "laptops under $600",
    "tell me about the second one",
    "compare the first two",
    "which should I buy?",
    "add the first one to my cart",
    "show my cart",
    "what do buyers say about the second one?",
    "is it heavy?",
    "what can I return?",
    "headphones under $5",
    "thanks",
]


def structure(reply: Reply) -> tuple[object, ...]:
    chips = len(reply.suggestions)
    return [c.id for c in reply.cards], [t.name for t in reply.tools], chips, reply.cart.count


@pytest.mark.parametrize("language", WISHES)
def test_a_conversation_is_the_same_in_every_language(
    talk: Talk, assistant: Assistant, language: str
) -> None:
    products = all_products(assistant.shop)
    wished, *replies = talk(WISHES[language], *SAID)
    assert wished.language == language
    english = talk("hello", *SAID)[1:]
    for reply, same in zip(replies, english, strict=True):
        assert reply.language == language
        assert structure(reply) == structure(same)
        assert reply.guard.output == "allow", reply.guard.reasons
        assert reply.text != same.text or reply.citations
        assert mismatches(reply, products) == []


def test_a_chip_is_understood_in_the_language_it_was_offered_in(talk: Talk) -> None:
    first, found = talk("Deutsch bitte", "show me tents", session="chips-de")
    assert found.cards
    assert first.suggestions
    for chip in found.suggestions:
        reply = talk("Deutsch bitte", "show me tents", chip)[-1]
        assert reply.language == "de"
        assert reply.tools or reply.citations, chip


def test_an_unsupported_language_is_politely_declined_in_the_last_one(talk: Talk) -> None:
    _, declined = talk("auf Deutsch bitte", "do you speak Chinese?")
    assert declined.language == "de"
    assert "Chinesisch" in declined.text
    assert declined.suggestions


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("can you speak german", "de"),
        ("mówisz po polsku?", "pl"),
        ("日本語でお願いします", "ja"),
        ("parlez-vous allemand", "de"),
        ("Türkçe konuşuyor musun", "tr"),
        ("do you know hindi", "hi"),
        ("show me laptops", ""),
    ],
)
def test_a_language_is_known_by_its_names(text: str, code: str) -> None:
    assert language_named(text) == code


def spoken(language: str, text: str = "x", intent: str = "search") -> Understanding:
    part = Part.model_validate(
        {"text": text, "intent": intent, "confidence": 1, "constraints": Constraints()}
    )
    return Understanding(text=text, language=language, parts=[part])


def test_a_wish_for_a_language_holds_against_english_only() -> None:
    wished = Conversation(language="de", language_wished=True)
    assert turn_language(spoken("en"), wished) == ("de", True)
    assert turn_language(spoken("fr"), wished) == ("fr", False)
    assert turn_language(spoken("zh"), wished) == ("de", True)
    assert turn_language(spoken("en", "english please", "language"), wished) == ("en", True)
    assert turn_language(spoken("en"), Conversation(language="de")) == ("en", False)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "und was kostet der zweite?"),
        ("fr", "et combien coûte le deuxième ?"),
        ("es", "¿y cuánto vale el segundo?"),
        ("it", "e quanto costa il secondo?"),
        ("pt", "e quanto custa o segundo?"),
        ("nl", "en wat kost de tweede?"),
        ("pl", "a czy ten drugi jest ciężki?"),
        ("tr", "ikincisi ne kadar, daha ucuz var mı?"),
        ("ja", "二つ目はいくらですか"),
    ],
)
def test_a_wish_is_over_once_the_language_is_spoken(talk: Talk, language: str, said: str) -> None:
    _, _, own, english = talk(
        WISHES[language], "show me tents", said, "my wife takes over, do you ship to Canada?"
    )
    assert own.language == language
    assert english.language == "en"


@pytest.mark.parametrize("said", ["ok", "Kettlemoor", "iPhone 15 Pro", "XL"])
def test_what_is_alike_in_all_languages_leaves_a_wish_as_it_was(talk: Talk, said: str) -> None:
    replies = talk("please answer in German", "show me tents", said, "under $400")
    assert [reply.language for reply in replies] == ["de"] * 4


@pytest.mark.parametrize(
    "said",
    ["すみません、返品できますか", "では一つ目をカートに入れてください"],
)
def test_a_japanese_excuse_is_no_greeting_and_a_then_no_goodbye(
    assistant: Assistant, said: str
) -> None:
    read = assistant.services.understander.understand(said, Conversation(language="ja"))
    assert not {"greet", "goodbye"} & {part.intent for part in read.parts}


def test_the_shop_speaks_its_own_language_first() -> None:
    assert default_language("de_AT") == "de"
    assert default_language("sv_SE") == "en"
    assert set(WISHES) == set(LOCALES) - {"en"}


def test_of_several_languages_named_the_one_that_is_spoken_is_wished() -> None:
    understanding = spoken("de", "my english is poor, do you speak german", "language")
    assert turn_language(understanding, Conversation(language="en")) == ("de", True)
