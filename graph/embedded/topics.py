"""What a question asks about: words that mean a topic, and words that mean nothing alone."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache
from itertools import pairwise
from pathlib import Path

from data.yaml_file import read_words
from graph.embedded.properties import topics_asked
from graph.understanding.our_choice import asks_our_choice
from graph.understanding.tokens import tokenize
from knowledge.words import stems, words

_CLAUSE = re.compile(r"[,;.!?]+")
ASKING = Path(__file__).with_name("asking.yaml")


@cache
def _asking() -> dict[str, frozenset[str]]:
    return {key: stemmed(listed) for key, listed in read_words(ASKING).items()}


@cache
def _plainly() -> dict[str, frozenset[str]]:
    return {key: frozenset(listed) for key, listed in read_words(ASKING).items()}


def stemmed(listed: list[str]) -> frozenset[str]:
    """The stems of the words of a list."""
    return frozenset(stem for word in listed for stem in stems(str(word)))


def content(text: str) -> set[str]:
    """The stems of a question that say something by themselves."""
    return {stem for stem in stems(text) if stem not in _asking()["empty"]}


def linked(asked: set[str]) -> set[str]:
    """How listings may call what a customer asks for."""
    told = [one.topic.listed for one in topics_asked(asked)]
    return {stem for phrases in told for phrase in phrases for stem in phrase}


def fillers() -> frozenset[str]:
    """Stems that ask without saying what: "safe", "included", "real"."""
    return _asking()["filler"]


def asking_words(kind: str) -> frozenset[str]:
    """The words of a list of asking.yaml: of "yes", "no" and "missing" as they are, else stems."""
    return _plainly()[kind] if kind in ("yes", "no", "missing") else _asking()[kind]


_NAMING_A_BRAND = {("the", "brand"), ("from", "brand"), ("by", "brand")}
_MAKING = frozenset({"they", "it", "you", "who", "to", "do", "does", "that", "brand"})
_OFFERING = frozenset({"have", "has", "offer", "offers", "sell", "got", "make", "makes", "cost"})


def asks_brands(text: str) -> bool:
    """Whether a message wants to know which brands there are: not "of the brand Casavine".

    "What do other brands have?" asks for their goods.
    """
    said = words(text)
    if any(pair in _NAMING_A_BRAND for pair in pairwise(said)):
        return False
    if any(_is_of_makers(one, other) for one, other in pairwise(said)):
        return False
    return bool(set(stems(text)) & _asking()["brands"]) and bool(
        {"what", "which", "list"} & set(said)
    )


def _is_of_makers(one: str, other: str) -> bool:
    """As in "brands have", "they make": it tells what somebody has or makes."""
    return (one == "brands" and other in _OFFERING) or (one in _MAKING and other == "make")


def asks_price(text: str) -> bool:
    """Whether a question is about the price and nothing else."""
    rest = content(text)
    if rest & _asking()["price"]:
        return not rest - _asking()["price"]
    return not rest and "how much" in " ".join(words(text))


def asks_choice(text: str) -> bool:
    """Whether a message leaves the choice to us: "which should I buy?"."""
    return bool(set(stems(text)) & _asking()["choice"]) or asks_our_choice(tokenize(text))


def leaves_it_to_us(text: str) -> bool:
    """As `asks_choice`; "I want to buy something" alone leaves nothing to us yet."""
    chosen = set(stems(text)) & _asking()["choice"] - _BUYING
    return bool(chosen) or asks_our_choice(tokenize(text))


_BUYING = frozenset(stems("buy"))


def asks_advice(message: str) -> bool:
    """Whether it wants our pick, and not only which of them has more of something."""
    return bool(set(stems(message)) & _asking()["advice"]) or asks_our_choice(tokenize(message))


def for_what(message: str) -> str:
    """What a choice is for, as stems: "which is better for gaming?" is for "game"."""
    return " ".join(sorted(content(message) - _asking()["choice"]))


def asks_for_recommendations(text: str) -> bool:
    """Whether a message says that we are to recommend something."""
    return bool(set(stems(text)) & _asking()["recommend"])


def asks_what_goes_with(text: str) -> bool:
    """Whether a message wants what goes with a product, not what is like it."""
    said = set(stems(text))
    bought_with = bool(said & _asking()["bought"]) and bool(said & _asking()["with"])
    heard = f" {' '.join(words(text))} "
    going = any(f" {phrase} " in heard for phrase in _plainly()["going"])
    return going or bought_with or bool(said & _asking()["together"])


def asks_for_part(question: str) -> bool:
    """Whether it asks for a thing beside what "it" points at: "does a leash come with it?"."""
    said = words(question)
    pointing = not {"it", "they", "them"}.isdisjoint(said)
    return pointing and is_yes_no(question) and bool({*stems(question)} & _asking()["comes"])


def asks_opinion(question: str) -> bool:
    """Whether a question asks what is thought of a thing, and not whether it is so or so."""
    asking, said = _asking(), set(stems(question))
    judging = asking["opinion"] | asking["against"] | asking["for"] | asking["judging"]
    return bool(said & judging) or not content(question)


def asks_in_general(question: str, named: Set[str] = frozenset()) -> bool:
    """Whether a question on reviews asks nothing in particular, the words of the name aside."""
    asking = _asking()
    rest = content(question) - named
    return not rest - asking["opinion"] - asking["against"] - asking["for"]


def names_something(words_left: str, named: Set[str]) -> bool:
    """Whether what is left of a wish to buy names a thing other than those named already."""
    return bool(content(words_left) - _asking()["buying"] - named)


def asks_count(question: str) -> bool:
    """Whether a question wants to know how many there are."""
    return "how many" in " ".join(words(question))


def asks_number_of(question: str, named: Set[str]) -> bool:
    """Whether a question wants to know how many of something a product has, not how many are left.

    Args:
        question: As it was asked.
        named: The stems of the product's own name and kind.
    """
    if not asks_count(question) or _asking()["stock"] & set(stems(question)):
        return False
    return bool(content(question) - fillers() - named)


def asks_joke(text: str) -> bool:
    """Whether a message asks for a joke."""
    said = set(stems(text))
    return bool(said & _asking()["joke"] and said & _asking()["joking"])


def sides_asked(question: str) -> frozenset[str]:
    """Which side of the reviews a question wants: "for", "against", or both."""
    said = set(stems(question))
    asked = frozenset(side for side in ("for", "against") if said & _asking()[side])
    return asked or frozenset({"for", "against"})


def is_yes_no(question: str) -> bool:
    """Whether a question wants a yes or a no: it begins with a verb, or one goes before "it"."""
    return any(_inverted(clause) for clause in _CLAUSE.split(question))


def asking_clauses(text: str) -> str:
    """What is asked, without a remark ahead of it or behind: "it is cute, can it be washed?"."""
    text = _without_afterthought(text)
    cuts = [0, *(found.end() for found in _CLAUSE.finditer(text))]
    starts = [at for at in cuts if _asks(text[at:])]
    remarks = starts and not any(word in _asking()["condition"] for word in stems(text)[:1])
    return text[starts[0] :].strip() if remarks else text


def _without_afterthought(text: str) -> str:
    """As in "has it got a timer? I always forget my eggs"; a figure may be what it is held to."""
    asked, mark, after = text.partition("?")
    opening = _asking()["yes_no"] | _asking()["open"]
    begun = {stem for clause in _CLAUSE.split(after) for stem in stems(clause)[:1]}
    idle = not any(map(str.isdigit, after)) and not begun & opening
    return asked + mark if mark and idle and any(map(_asks, _CLAUSE.split(asked))) else text


def _asks(clause: str) -> bool:
    said = stems(_CLAUSE.split(clause)[0])
    return bool(said) and (_inverted(_CLAUSE.split(clause)[0]) or said[0] in _asking()["open"])


def _inverted(clause: str) -> bool:
    said = stems(clause)
    opening, pointing = _asking()["yes_no"], _asking()["pointing"]
    if said[:1] and said[0] in opening:
        return True
    pairs = pairwise(said)
    inverted = any(verb in opening and noun in pointing for verb, noun in pairs)
    return inverted and not _asking()["open"] & set(said)
