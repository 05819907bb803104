"""The noun phrase around a name: where it begins, what follows, what it is for."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.chart import Item
from graph.understanding.circumstances import told_places
from graph.understanding.language import small_words
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.reading import Reading

WORDS = {name: frozenset(words) for name, words in phrases("words").items()}
STOP = WORDS["stop"]
_WISHES = ("CHEAP_WISH", "PREMIUM_WISH", "QUALITY_WISH")
_ANOTHER = frozenset(
    {"one", "ones", "replacement", "another", "replacing", "replace", "replaces", "replaced"}
    | {"broke", "broken", "died", "dead", "dying", "upgrade", "upgrading", "swap", "swapping"}
)
_PASSED_OVER = frozenset("-/'")


def _small(language: str) -> frozenset[str]:
    return frozenset() if language == "en" else small_words(language)


def _for_words(language: str) -> frozenset[str]:
    """What "for" is in another language."""
    return frozenset() if language == "en" else WORDS["for_words"] & small_words(language)


class Phrases:
    """Questions about the words around a name in one reading."""

    def __init__(self, reading: Reading, words: CatalogueWords, about: Sequence[str] = ()) -> None:
        self.reading = reading
        self.about = list(about)
        self.words = words
        self.tokens = reading.tokens
        self.keys = reading.keys
        self.taken = reading.consumed()
        self.told = told_places(self.tokens, self.taken)
        self.stop = STOP | _small(reading.language)
        self.purpose = WORDS["purpose"] | _for_words(reading.language)

    def word(self, index: int) -> str:
        """The word at a place; "" outside the text."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def next_place(self, end: int) -> int:
        """The place of what follows a name, hyphens passed over."""
        while self.word(end) in _PASSED_OVER and self.word(end):
            end += 1
        return end

    def begins(self, index: int, *kinds: str) -> bool:
        """Whether a name of one of these kinds begins at the place."""
        return self.reading.chart.has(index, *kinds)

    def is_purpose(self, index: int) -> bool:
        """Whether the word says that what follows is only what the thing is for or goes with."""
        fit = self.word(index) == "fit" and self.begins(index, "NAME") and index > 0
        return self.word(index) in self.purpose and not (fit and self.begins(index - 1, "VALUE"))

    def begins_property(self, index: int) -> bool:
        """Whether a property that things have or have not begins there: "suitcase cabin size"."""
        attributes = self.words.attributes
        return any(
            item.kind == "NAME"
            and (
                item.end - item.start > 1
                or "yes" in attributes.get(item.value, ())
                or self._begins_value(item.end, item.value)
            )
            for item in self.reading.chart.at(index)
        )

    def _begins_value(self, index: int, attribute: str) -> bool:
        """Whether a value of the attribute begins there: "helmet size S/M"."""
        here = self.reading.chart.at(index)
        return any(item.kind == "VALUE" and item.value.attribute == attribute for item in here)

    def measured_beside(self, name: Item) -> bool:
        """Whether a value stands before an attribute's name: "512 GB of storage"."""
        end = name.start - 1 if self.word(name.start - 1) == "of" else name.start
        return any(
            item.end == end and item.kind == "VALUE" and item.value.attribute == name.value
            for start in range(max(end - 3, 0), end)
            for item in self.reading.chart.at(start)
        )

    def shouted(self) -> bool:
        """Whether all words are written in capitals."""
        return all(t.raw.isupper() for t in self.tokens if t.kind == "word" and len(t.raw) > 1)

    def another_meant(self) -> bool:
        """Whether another thing of the kind that was named is asked for: "show me one"."""
        return any(
            token.text in _ANOTHER or (token.text == "any" and self._stands_alone(place))
            for place, token in enumerate(self.tokens)
        )

    def _stands_alone(self, place: int) -> bool:
        """Whether no thing follows: "do you have any for 20?"."""
        after = self.next_place(place + 1)
        ends = after >= len(self.tokens) or after in self.taken
        return ends or self.word(after) in self.purpose or self.word(after) in ("?", ".", ",", "in")

    def wishes(self, index: int) -> bool:
        """Whether a soft wish begins there, and not a thing of that name."""
        return self.begins(index, *_WISHES) and not self.words.is_noun(self.keys[index])

    def is_thing(self, index: int) -> bool:
        """Whether the word names a kind of product."""
        return self.words.is_noun(self.keys[index]) or self.begins(index, "CATEGORY")

    def thing_follows(self, index: int) -> bool:
        """Whether the phrase goes on to another thing: "iphone 8 plus cases" are cases."""
        while index < len(self.tokens) and index not in self.taken:
            token = self.tokens[index]
            if token.text in self.stop or (
                token.kind == "symbol" and token.text not in ("-", "+", "&")
            ):
                return False
            if token.kind == "word" and self.is_thing(index):
                return True
            index += 1
        return False

    def start(self, start: int) -> int:
        """The first word of the noun phrase that a name at this place stands in."""
        while start > 0 and self._continues(start - 1):
            start -= 1
        return start

    def _continues(self, index: int) -> bool:
        token = self.tokens[index]
        if token.kind == "symbol":
            return token.text in ("-", "&", '"')
        if self.begins(index, "BRAND"):  # "AT&T SIM cards"
            return index not in self.taken
        content = token.text not in self.stop or token.text in WORDS["keep_in_query"]
        return content and index not in self.taken and not self.is_purpose(index)

    def subject_before(self, end: int) -> bool:
        """Whether something wanted is named before the place."""
        return any(
            token.kind == "word"
            and (token.text in WORDS["vague"] or token.text not in self.stop)
            and index not in self.taken
            and index not in self.told
            for index, token in enumerate(self.tokens[:end])
        )


def longest(items: list[Item], kind: str) -> list[Item]:
    """Names of a kind without those inside a longer one of the same kind."""
    chosen: list[Item] = []
    taken: set[int] = set()
    mentions = [item for item in items if item.kind == kind]
    for item in sorted(mentions, key=lambda i: (i.start - i.end, i.start)):
        if taken.isdisjoint(range(item.start, item.end)):
            taken.update(range(item.start, item.end))
            chosen.append(item)
    return sorted(chosen, key=lambda item: item.start)


def covered(items: list[Item]) -> set[int]:
    """The places that the names stand at."""
    return {index for item in items for index in range(item.start, item.end)}


def names_another(phrases: Phrases, item: Item) -> bool:
    """Whether a kind of product is named beside the name: the case of "a case for my Aria"."""
    outside = (key for place, key in enumerate(phrases.keys) if not item.start <= place < item.end)
    return any(map(phrases.words.is_noun, outside))
