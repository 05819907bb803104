"""What the words before a name say of its role: wanted, owned already, or what it is for."""

from __future__ import annotations

from graph.understanding.chart import Item
from graph.understanding.keys import phrase_keys
from graph.understanding.phrase import WORDS, Phrases
from knowledge.categories import leaf_of

# "Hi, after a tent": what stands before an "after" that seeks.
_BEFORE_AFTER = frozenset({"im", "am", "were", "are", "is", "hi", "hiya", "hey", "hello", "so"})
_DETERMINERS = frozenset({"a", "an", "the", "some", "any", "this", "that", "these", "those"})


_POINTING = frozenset({"the", "this", "that", "these", "those"})


def is_owned(phrases: Phrases, item: Item) -> bool:
    """Whether it is a thing the customer has already: "my old kettle"."""
    return phrases.word(phrases.start(item.start) - 1) in WORDS["owner"]


def role_allows(phrases: Phrases, item: Item) -> bool:
    """Whether the words before say that it is wanted, not what the thing is for."""
    start = phrases.start(item.start)
    before = phrases.word(start - 1)
    if _is_compared(phrases, start) or is_greeted(phrases, item) or _is_acted_on(phrases, item):
        return False
    if before in WORDS["owner"] or _is_had(phrases, start) or _is_maker(phrases, item):
        return False
    if _is_bought(phrases, start):
        return True
    if before in WORDS["verb_before"] and _may_be_verb(phrases, item):
        return before == "to" and phrases.word(start - 2) == "back"
    if before == "and" and _goes_with(phrases, start - 1):
        return False
    if before == "same" and phrases.word(start - 2) in _DETERMINERS:
        return _purpose_allows(phrases, start - 2, item, with_article=True)
    if before in _DETERMINERS:
        return _purpose_allows(phrases, start - 1, item, with_article=True)
    return _purpose_allows(phrases, start, item, with_article=False)


def _is_compared(phrases: Phrases, start: int) -> bool:
    """As in "cheaper than that sofa"."""
    return phrases.word(start - 1) in _POINTING and phrases.word(start - 2) == "than"


def _goes_with(phrases: Phrases, joint: int) -> bool:
    """As in "a watch with gps and heart rate monitor": what is joined is of the first as well."""
    start = phrases.start(joint)
    return phrases.word(start - 1) == "with" and phrases.subject_before(start - 1)


def _is_had(phrases: Phrases, start: int) -> bool:
    """As in "I have an iPhone", and not "can I have an iPhone"."""
    article = phrases.word(start - 1) in ("a", "an", "the")
    verb = start - 2 if article else start - 1
    has = phrases.word(verb) in ("have", "own", "got") and article
    return has and phrases.word(verb - 1) in ("i", "we") and phrases.word(verb - 2) not in _ASKING


def _is_maker(phrases: Phrases, item: Item) -> bool:
    """As in "anything by a woman": who made it, not for whom it was made."""
    start = item.start - 1 if phrases.word(item.start - 1) in _DETERMINERS else item.start
    person = not WORDS["persons"].isdisjoint((phrases.word(item.start),))
    return person and phrases.word(start - 1) == "by"


_ASKING = frozenset({"can", "could", "may", "might", "should", "do", "if", "did"})


def _purpose_allows(phrases: Phrases, start: int, item: Item, *, with_article: bool) -> bool:
    if phrases.reading.language != "en":
        return _is_no_foreign_purpose(phrases, start)
    before, earlier = phrases.word(start - 1), _word_before(phrases, start - 1)
    if before == "as":
        return earlier in WORDS["serving"]
    if before == "in":
        lies_in = earlier.endswith("ing") and earlier not in WORDS["seeking"]  # "reading in bed"
        section = phrases.word(item.end) in WORDS["section"]
        return section or not (with_article or lies_in)
    if not phrases.is_purpose(start - 1) or _seeks(before, earlier):
        return True
    if start == 1:
        return before != "for"
    if _is_any_of_it(phrases, start, item, with_article=with_article):
        return True
    if before in ("for", "on") and start - 2 in phrases.taken:
        return not phrases.subject_before(start - 1)
    offered = before == "on" and (earlier in WORDS["money"] or earlier in _OFFERING)
    return earlier in WORDS["seeking"] or offered or _makes_do(phrases, start)


def _is_acted_on(phrases: Phrases, item: Item) -> bool:
    """As in "a kit for opening the phone", "something that boosts cell signal"."""
    start = phrases.start(item.start)
    return _is_done_to(phrases, start - 1) or any(
        _is_doing(phrases, place) for place in range(start - 1, item.start)
    )


def _is_doing(phrases: Phrases, place: int) -> bool:
    """Whether a verb there tells what something wanted does, and not what it is."""
    doing = phrases.word(place).endswith("s") and phrases.word(place) not in _BEING
    return doing and phrases.word(place - 1) in _WHICH and phrases.word(place - 2) in WORDS["vague"]


_WHICH = frozenset({"that", "which"})
# What is said of the thing itself: "something that looks like a boat", "things that has wheels".
_BEING = frozenset({"is", "isnt", "was", "looks", "seems", "feels", "needs", "costs", "runs", "s"})


def _is_done_to(phrases: Phrases, article: int) -> bool:
    """As in "a kit for opening the phone", "boots for walking the dog"."""
    if phrases.word(article) not in _DETERMINERS:
        return False
    doing = phrases.word(article - 1).endswith("ing") and phrases.word(article - 2) == "for"
    return doing and phrases.subject_before(article - 2)


# "What do you have on tool sets".
_OFFERING = frozenset({"have", "got", "offer", "going"})


def _makes_do(phrases: Phrases, start: int) -> bool:
    """As in "I could live with earbuds", "I can do with a small one"."""
    verb = phrases.word(start - 1) == "with" and phrases.word(start - 2) in ("live", "do")
    near = {phrases.word(start - back) for back in range(3, 6)}
    return verb and not near.isdisjoint({"could", "can", "would", "might", "id"})


def _word_before(phrases: Phrases, index: int) -> str:
    """The word before a place, adverbs passed over; of "saved up for a tent", the verb."""
    back = 2 if phrases.word(index - 1) == "up" else 1
    while phrases.word(index - back) in WORDS["adverbs"]:
        back += 1
    return phrases.word(index - back)


def _seeks(before: str, earlier: str) -> bool:
    """As in "hi, after a tent", "I'd like a tent", "point me to a tent"."""
    if before == "after":
        return not earlier.isalpha() or earlier in _BEFORE_AFTER
    wishes = before == "like" and earlier in WORDS["wishing"]
    return wishes or (before == "to" and earlier in ("me", "us"))


def _is_bought(phrases: Phrases, start: int) -> bool:
    """As in "would like to order phone cases": the phrase begins with a verb of buying."""
    return phrases.word(start) in WORDS["buying"] and phrases.word(start - 1) in _BEFORE_VERB


_BEFORE_VERB = frozenset({"to", "please", "could", "can", "will", "id", "i", "we", "and", "lets"})


def is_greeted(phrases: Phrases, item: Item) -> bool:
    """As in "you guys", "hello ladies": who is spoken to."""
    persons = not WORDS["persons"].isdisjoint((phrases.word(item.start),))
    alone = item.end - item.start == 1
    return alone and persons and phrases.word(item.start - 1) in _GREETING


_GREETING = frozenset(
    {"you", "u", "hi", "hiya", "hey", "hello", "dear", "thanks", "thx", "morning"}
)


def _is_any_of_it(phrases: Phrases, start: int, item: Item, *, with_article: bool) -> bool:
    """As in "something from the kitchen", "anything for the garden"."""
    before, earlier = phrases.word(start - 1), phrases.word(start - 2)
    if before == "from":
        return earlier in WORDS["vague"]
    for_it = before == "for" and earlier in _ANYTHING
    named = is_occasion(item) or _is_pursuit(phrases, item)
    return for_it and (named or (with_article and _is_department(phrases, item)))


def _is_pursuit(phrases: Phrases, item: Item) -> bool:
    """Whether the name is of what one does with the things in it: "skin care", "fishing"."""
    last = phrases.word(item.end - 1)
    return bool(item.value) and (last == "care" or (last.endswith("ing") and len(last) > _SHORT))


_SHORT = 5


def is_occasion(item: Item) -> bool:
    """Whether it is a day that things are sold for: Halloween."""
    names = (phrase_keys(leaf_of(path)) for path in item.value)
    return bool(item.value) and all(len(name) == 1 and name[0] in WORDS["days"] for name in names)


_ANYTHING = frozenset(
    ("something anything stuff things bits products items gift gifts".split())
    + "present presents idea ideas".split()
)


def _is_department(phrases: Phrases, item: Item) -> bool:
    """Whether it is a part of the shop and no thing: for the garden, not for the phone."""
    key = phrases.keys[item.end - 1]
    whole = bool(item.value) and all(" > " not in path for path in item.value)
    named = any(key in phrase_keys(path) for path in item.value)
    return whole and not (named and phrases.words.is_noun(key))


def _is_no_foreign_purpose(phrases: Phrases, start: int) -> bool:
    """Whether it is not what another thing is for, as in "funda para el móvil"."""
    while start > 1 and phrases.word(start - 1) in phrases.stop - phrases.purpose:
        start -= 1
    return not phrases.is_purpose(start - 1) or not phrases.subject_before(start - 1)


def _may_be_verb(phrases: Phrases, item: Item) -> bool:
    """Whether a one-word name could be a verb here ("to watch", "I set")."""
    return item.end - item.start == 1 and phrases.word(item.start) == phrases.keys[item.start]
