"""Other languages: which one is spoken, and that it is understood as its English would be."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from data.yaml_file import read_words
from graph.understanding.gloss.saying import glossed
from graph.understanding.gloss.spoken import language_spoken
from graph.understanding.gloss.turkish import stem
from graph.understanding.gloss.words import HERE, LANGUAGES, english_phrases
from graph.understanding.lexicon import each_choice, spelled_out
from graph.understanding.mentions import CatalogueWords
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander
from knowledge.lexicon import lexicon


def test_brackets_may_stand_in_brackets() -> None:
    assert spelled_out("a(b(c|d)|)") == ["abc", "a", "abd"]
    assert set(each_choice("(a|b) (c|d)")) == {"a c", "b c", "a d"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_told_in_full(language: str) -> None:
    text = (HERE / f"{language}.yaml").read_text("utf-8")
    keys = Counter(re.findall(r"^(\S[^\[#]*): \[", text, re.MULTILINE))
    assert not [key for key, count in keys.items() if count > 1]
    said = {english for english, _ in english_phrases(language)}
    assert {"hello", "add", "remove", "the second one", "in stock", "black"} <= said


def test_things_are_called_something_in_each_language() -> None:
    assert all(len(columns) == len(LANGUAGES) for columns in lexicon("abroad").values())
    kinds = read_words(HERE / "limits.yaml")
    assert all(isinstance(english, str) for english in kinds.values())


@pytest.mark.parametrize(
    ("word", "form"),
    [("kulaklik", "kulakligi"), ("canta", "cantalari"), ("sepet", "sepetimde")],
)
def test_a_turkish_word_has_one_stem_in_every_form(word: str, form: str) -> None:
    assert stem(word) == stem(form)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("zeig mir rote zelte", "de"),
        ("je cherche une tente rouge", "fr"),
        ("quiero una tienda de campaña", "es"),
        ("vorrei una tenda rossa", "it"),
        ("quero uma barraca vermelha", "pt"),
        ("ik zoek een rode tent", "nl"),
        ("szukam czerwonego namiotu", "pl"),
        ("kırmızı bir çadır arıyorum", "tr"),
        ("赤いテントを探しています", "ja"),
        ("我要买一个帐篷", "zh"),
        ("show me red tents", "en"),
        ("tent", "en"),
        ("Alvaro", "en"),
        ("", "en"),
    ],
)
def test_the_language_is_told(text: str, language: str, words: CatalogueWords) -> None:
    assert language_spoken(text, "", words.is_name) == language


def test_what_tells_nothing_stays_in_the_language_before(words: CatalogueWords) -> None:
    for text in ("Alvaro", "2", "ok"):
        assert language_spoken(text, "pl", words.is_name) == "pl"
    assert language_spoken("show me some boots please", "pl", words.is_name) == "en"


@pytest.mark.parametrize(
    ("text", "intent", "ids"),
    [
        ("leg den zweiten in den warenkorb", "cart_add", ["t2"]),
        ("ajoute le premier au panier", "cart_add", ["t1"]),
        ("añade el último al carrito", "cart_add", ["t3"]),
        ("aggiungi il secondo al carrello", "cart_add", ["t2"]),
        ("adicione o primeiro ao carrinho", "cart_add", ["t1"]),
        ("doe de tweede in mijn winkelwagen", "cart_add", ["t2"]),
        ("dodaj pierwszy do koszyka", "cart_add", ["t1"]),
        ("ikincisini sepete ekle", "cart_add", ["t2"]),
        ("2番目をカートに入れて", "cart_add", ["t2"]),
    ],
)
def test_a_request_is_understood_in_each_language(
    text: str, intent: str, ids: list[str], understander: Understander, shown: Conversation
) -> None:
    understood = understander.understand(text, shown)
    assert understood.intents == [intent]
    assert understood.parts[0].product_ids == ids
    assert understood.text == text


@pytest.mark.parametrize(
    "text",
    [
        "schwarze stiefel aus leder unter 80 euro",
        "bottes noires en cuir à moins de 80 €",
        "czarne botki ze skóry do 80 zł",
        "80 liranın altında siyah deri bot",
        "80ドル以下の黒い革のブーツ",
    ],
)
def test_limits_are_read_in_each_language(text: str, understander: Understander) -> None:
    found = understander.understand(text, Conversation()).in_force
    assert found.category == ["Shoes > Boots"]
    assert found.price_max_cents == 8000
    assert found.attributes == {"color": ["black"], "material": ["leather"]}


@pytest.mark.parametrize("query", ["czarne botki", "siyah bot", "黒いブーツ"])
def test_queries_are_read_in_english(query: str, understander: Understander) -> None:
    found, _, _ = understander.constraints(query)
    assert found.category == ["Shoes > Boots"]
    assert found.attributes == {"color": ["black"]}


def test_foreign_words_are_no_slips_of_english_ones(understander: Understander) -> None:
    understood = understander.understand("ich suche eine anade von borealiz", Conversation())
    assert "anade" in understood.corrected
    assert understood.corrections == {"borealiz": "borealis"}


def test_names_are_no_forms_of_other_words(words: CatalogueWords) -> None:
    assert "Cindra" in glossed("ich suche stiefel von Cindra", "de", words.is_name).text
    assert glossed("l'Alvaro", "fr", words.is_name).left == ("Alvaro",)


def test_numbers_and_sizes_stand_as_they_are_said() -> None:
    assert glossed("coque iPhone 6s", "fr").text.endswith("6s")
    assert glossed("taille L", "fr").text == "size L"
    assert glossed("od 20 do 30 zł", "pl").text.startswith("between 20 and 30")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("mi racconti qualcosa sul Borealis Dome Tent", "it"),
        ("a co pani powie o Borealis Dome Tent?", "pl"),
        ("was halten Sie vom Borealis Dome Tent?", "de"),
    ],
)
def test_a_product_named_in_full_stays_as_it_is_called(
    text: str, language: str, understander: Understander, shown: Conversation
) -> None:
    named = shown.model_copy(update={"named": [shown.shown[2]], "language": "en"})
    found = understander.understand(text, named)
    assert found.language == language
    assert [part.intent for part in found.parts] == ["details"]
    assert found.parts[0].product_ids == [shown.shown[2].id]


def test_a_phrase_may_lie_around_other_words() -> None:
    said = glossed("laat de blauwe tenten onder 80 zien", "nl").text
    assert said.startswith("show me")
    assert "tent" in said
    assert "zien" not in said
    assert glossed("kann ich das Zelt wieder zurückschicken", "de").text.startswith("can i return")
    assert "remove" in glossed("nehmen Sie die Lampe bitte wieder heraus", "de").text


def test_what_ends_a_clause_may_mean_something_else_than_what_goes_on() -> None:
    assert glossed("laat maar", "nl").text == "no"
    assert glossed("laat maar tenten zien", "nl").text.startswith("show me")


def test_of_several_things_it_is_the_one_that_is_sold() -> None:
    def sold(thing: str) -> int:
        return int(thing == "pillow")

    assert glossed("ein Kissen", "de", sold=sold).text.endswith("pillow")
    assert glossed("ein Kissen", "de").text.endswith("cushion")


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("ich suche ein Zelt, quasi windschnittig", "windschnittig"),
        ("ik zoek een tent, beetje knuffelachtig", "knuffelachtig"),
    ],
)
def test_unknown_words_of_another_language_are_not_searched_beside_known_ones(
    text: str, unknown: str, understander: Understander
) -> None:
    found = understander.understand(text, Conversation())
    assert found.corrections == {}
    assert unknown not in found.query_in_force
    assert found.in_force.category == ["Outdoors > Camping > Tents"]


def test_a_slip_hits_no_first_letter() -> None:
    assert glossed("non passa", "it").left == ("passa",)


def test_what_follows_the_wish_for_a_language_is_a_request_of_its_own(
    understander: Understander, shown: Conversation
) -> None:
    found = understander.understand("możemy pisać po polsku? najdroższe najpierw", shown)
    assert [part.intent for part in found.parts] == ["language", "refine"]
    assert found.in_force.sort == "price_desc"


def test_properties_are_called_something_in_each_language() -> None:
    listing = lexicon("properties_abroad")
    assert all(len(columns) == len(LANGUAGES) and all(columns) for columns in listing.values())
