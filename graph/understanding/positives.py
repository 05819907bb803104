"""Decide which names of the catalogue in a message are hard limits, and which are only words."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.chart import Item
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords, Value
from graph.understanding.reading import Reading
from knowledge.traits import KNOWN

_WORDS = {name: frozenset(words) for name, words in phrases("words").items()}
_STOP = _WORDS["stop"]
# Units of size, weight and capacity: a bare measure in one of them describes the product.
_PHYSICAL = frozenset("gb tb mb in ft cm mm oz lb kg g ml l gal qt w v hz mp mah".split())


class Positives:
    """The names said in one reading, judged by the words around them."""

    def __init__(self, reading: Reading, words: CatalogueWords) -> None:
        self.reading = reading
        self.words = words
        self.tokens = reading.tokens
        self.taken = reading.consumed()
        self.named: set[int] = set()
        claimed = self.taken | _excluded(reading)
        self.items = [
            item
            for item in reading.chart.of("BRAND", "CATEGORY", "VALUE", "NAME")
            if claimed.isdisjoint(range(item.start, item.end))
        ]

    def apply(self, limits: Constraints) -> None:
        """Add the hard limits that the names state."""
        categories = self.categories()
        limits.category = [path for item in categories for path in item.value]
        limits.category = _deepest(limits.category)
        within = _covered(categories)
        brands = self.brands(within)
        limits.brand = list(dict.fromkeys(item.value for item in brands))
        covered = within | _covered(brands)
        self.named = covered
        for item in self.values(covered):
            value: Value = item.value
            held = limits.attributes.setdefault(value.attribute, [])
            if value.spelling not in held:
                held.append(value.spelling)

    # Categories

    def categories(self) -> list[Item]:
        """Category mentions that name what is wanted, with every path they stand for."""
        chosen: list[Item] = []
        for item in _longest(self.items, "CATEGORY"):
            if self._is_wanted(item):
                chosen.append(Item("CATEGORY", item.start, item.end, self._with_modifiers(item)))
        return chosen

    def _is_wanted(self, item: Item) -> bool:
        return self._is_head(item) and self._role_allows(item)

    def _is_head(self, item: Item) -> bool:
        """Whether the name ends its noun phrase: "laptop sleeve" wants no laptop."""
        index = item.end
        while index < len(self.tokens) and self.tokens[index].text in ("-", "/", "'"):
            index += 1
        if index >= len(self.tokens) or index in self.taken:
            return True
        token = self.tokens[index]
        if token.text == "of" and self.tokens[item.end - 1].text in _WORDS["containers"]:
            return False
        if token.kind == "number":
            return not self._thing_follows(index)
        if token.kind != "word" or token.text in _STOP - _WORDS["keep_in_query"]:
            return True
        if self._begins(index, "BRAND", "VALUE", "WISH"):
            return True
        if self._is_thing(index):
            return False
        last = self.tokens[item.end - 1].text
        plural = last != self.reading.keys[item.end - 1] or last.endswith("s")
        return plural or (_describes(token.text) and not self._thing_follows(index))

    def _is_thing(self, index: int) -> bool:
        return self.words.is_noun(self.reading.keys[index]) or self._begins(index, "CATEGORY")

    def _thing_follows(self, index: int) -> bool:
        """Whether the phrase goes on to another thing: "iphone 8 plus cases" are cases."""
        while index < len(self.tokens) and index not in self.taken:
            token = self.tokens[index]
            if token.text in _STOP or (
                token.kind == "symbol" and token.text not in ("-", "+", "&")
            ):
                return False
            if token.kind == "word" and self._is_thing(index):
                return True
            index += 1
        return False

    def _role_allows(self, item: Item) -> bool:
        """Whether the words before say that it is wanted, not what the thing is for."""
        start = self._phrase_start(item.start)
        if start == 0:
            return True
        before = self.tokens[start - 1].text
        if before in _WORDS["owner"] or (before in _WORDS["verb_before"] and self._bare(item)):
            return False
        if before in ("a", "an", "the", "some", "any", "this", "that", "these", "those"):
            return self._purpose_allows(start - 1, item, article=before)
        return self._purpose_allows(start, item, article="")

    def _purpose_allows(self, start: int, item: Item, article: str) -> bool:
        if start == 0:
            return True
        before = self.tokens[start - 1].text
        earlier = self.tokens[start - 2].text if start > 1 else ""
        if before == "in":
            after = self.tokens[item.end].text if item.end < len(self.tokens) else ""
            return after in _WORDS["section"] or article == ""
        if before not in _WORDS["purpose"]:
            return True
        if before == "like" and earlier in ("id", "would", "wed", "i", "we", "might", "really"):
            return True
        if start - 2 in self.taken and before in ("for", "on"):
            return not self._subject_before(start - 1)
        if before == "on" and earlier in (
            "money",
            "dollars",
            "much",
            "spend",
            "spending",
            "budget",
        ):
            return True
        return earlier in _WORDS["seeking"] or start == 1

    def _subject_before(self, end: int) -> bool:
        """Whether something wanted is named before the token."""
        return any(
            token.kind == "word"
            and (token.text in _WORDS["vague"] or token.text not in _STOP)
            and index not in self.taken
            for index, token in enumerate(self.tokens[:end])
        )

    def _phrase_start(self, start: int) -> int:
        """The first word of the noun phrase that ends with the mention."""
        while start > 0:
            token = self.tokens[start - 1]
            content = token.text not in _STOP or token.text in _WORDS["keep_in_query"]
            if token.kind == "symbol" and token.text not in ("-", "&", '"'):
                break
            if not content or start - 1 in self.taken or token.text in _WORDS["purpose"]:
                break
            start -= 1
        return start

    def _bare(self, item: Item) -> bool:
        """Whether a one-word name could be a verb here ("to watch", "I set")."""
        return (
            item.end - item.start == 1
            and self.tokens[item.start].text == (self.reading.keys[item.start])
        )

    def _with_modifiers(self, item: Item) -> tuple[str, ...]:
        """Its paths, and those of longer names whose every word stands in the noun phrase."""
        start = self._phrase_start(item.start)
        said = frozenset(self.reading.keys[start : item.end])
        named = frozenset(self.reading.keys[item.start : item.end])
        paths: list[str] = list(item.value)
        head = self.reading.keys[item.end - 1]
        for words, others in self.words.categories_by_head.get(head, ()):
            if named < words <= said:
                paths.extend(path for path in others if path not in paths)
        return tuple(paths)

    def _begins(self, index: int, *kinds: str) -> bool:
        if "WISH" in kinds and self.reading.chart.has(
            index, "CHEAP_WISH", "PREMIUM_WISH", "QUALITY_WISH"
        ):
            return not self.words.is_noun(self.reading.keys[index])
        return self.reading.chart.has(index, *kinds)

    # Brands

    def brands(self, covered: set[int]) -> list[Item]:
        """Brand mentions said as a brand."""
        return [
            item
            for item in _longest(self.items, "BRAND")
            if covered.isdisjoint(range(item.start, item.end)) and self._said_as_brand(item)
        ]

    def _said_as_brand(self, item: Item) -> bool:
        before = self.tokens[item.start - 1].text if item.start else ""
        if before in _WORDS["any_brand"]:
            return True
        after = self.tokens[item.end].text if item.end < len(self.tokens) else ""
        if after in ("brand", "branded"):
            return True
        if not self._exact(item) or self._is_purpose(item) or self._is_device(item):
            return False
        return not self._is_ordinary(item) or self._modifies_product(item)

    def _exact(self, item: Item) -> bool:
        """Whether it stands as the brand is written, not as another number of a noun."""
        said = [token.text for token in self.tokens[item.start : item.end]]
        if item.end - item.start > 1:
            return True
        keys = self.reading.keys[item.start : item.end]
        return said == keys or said[0] == str(item.value).casefold() or said[0][:-1] != keys[0]

    def _is_purpose(self, item: Item) -> bool:
        """ "Case for Samsung": the brand of another thing."""
        if item.start == 0:
            return False
        before = self.tokens[item.start - 1].text
        if before in _WORDS["owner"]:
            return True
        return before in ("for", "with", "fits", "fit", "to") and self._subject_before(
            item.start - 1
        )

    def _is_device(self, item: Item) -> bool:
        """ "Samsung Galaxy S7 case": the brand of the device that the thing goes with."""
        model, index = False, item.end
        while index < len(self.tokens) and index not in self.taken:
            token, key = self.tokens[index], self.reading.keys[index]
            if key in _WORDS["companions"] or token.text in _WORDS["companions"]:
                return model
            if token.text in _STOP and token.text not in ("plus",):
                return False
            if self._begins(index, "CATEGORY") and not model:
                return False
            digits = any(c.isdigit() for c in token.text)
            model = model or digits or token.text in _WORDS["device_words"]
            index += 1
        return False

    def _is_ordinary(self, item: Item) -> bool:
        """Whether the brand's name is also a common word written like one here."""
        if item.end - item.start > 1 or self.tokens[item.start].kind != "word":
            return False
        token = self.tokens[item.start]
        named_value = any(
            other.kind in ("VALUE", "CATEGORY") and other.start == item.start
            for other in self.items
        )
        common = token.text in common_words() or self.words.is_noun(self.reading.keys[item.start])
        return named_value or (common and not self._capital_tells(item.start))

    def _capital_tells(self, index: int) -> bool:
        tokens = [token for token in self.tokens if token.kind == "word"]
        return self.tokens[index].capital and (
            not all(token.capital for token in tokens) and index > 0
        )

    def _modifies_product(self, item: Item) -> bool:
        """Whether a product noun follows at once: "apple phones", not "apple juice"."""
        if item.end >= len(self.tokens) or item.start != self._phrase_start(item.start):
            return len(self.tokens) == item.end - item.start
        if any(o.kind == "VALUE" and o.start == item.start for o in self.items):
            return False
        return self._begins(item.end, "CATEGORY") or (
            self.words.is_noun(self.reading.keys[item.end])
            and self.tokens[item.end].text not in _STOP
        )

    # Attribute values

    def values(self, covered: set[int]) -> list[Item]:
        """Attribute values that are said of the product."""
        found: list[Item] = []
        spans: set[int] = set(covered)
        candidates = [item for item in self.items if item.kind == "VALUE"]
        for item in sorted(candidates, key=lambda i: (i.start - i.end, self._rank(i), i.start)):
            span = range(item.start, item.end)
            if spans.isdisjoint(span) and self._binds(item, candidates):
                spans.update(span)
                found.append(item)
        return sorted(found, key=lambda item: item.start)

    def _rank(self, item: Item) -> int:
        """Named attributes first, then colours and materials, then the rest."""
        if self._name_beside(item):
            return -1
        name = item.value.attribute
        return KNOWN.index(name) if name in KNOWN else len(KNOWN)

    def _binds(self, item: Item, candidates: Sequence[Item]) -> bool:
        name = item.value.attribute
        if self._name_beside(item):
            return True
        if self._is_purpose_value(item):
            return False
        if name == "size":
            return self._said_as_size(item)
        if name in KNOWN:
            return self._is_value_of_product(item)
        alternatives = {
            other.value.attribute
            for other in candidates
            if other.start == item.start and other.end == item.end
        }
        measured = self.reading.keys[item.end - 1] in _PHYSICAL and (
            self.tokens[item.start].kind == "number"
        )
        return measured and len(alternatives) == 1

    def _is_purpose_value(self, item: Item) -> bool:
        before = self.tokens[item.start - 1].text if item.start else ""
        if item.value.attribute == "gender":
            young = any(
                m.rule.do == "nothing" and m.start <= item.start < m.end
                for m in self.reading.matches
            )
            return young or any(token.text in ("gift", "gifts", "present") for token in self.tokens)
        if before in _WORDS["owner"]:
            return True
        start = self._phrase_start(item.start)
        if start and self.tokens[start - 1].text in ("a", "an", "the", "my", "any"):
            start -= 1
        before = self.tokens[start - 1].text if start else ""
        other = ("for", "fits", "fit", "against", "compatible")
        if item.value.attribute in KNOWN:
            other = (*other, "with")
        return before in other and self._subject_before(start - 1)

    def _is_value_of_product(self, item: Item) -> bool:
        """A colour or material, unless it is part of another thing ("glass screen protector")."""
        following = self.reading.keys[item.end] if item.end < len(self.tokens) else ""
        if following in ("free", "friendly", "like", "proof", "day", "friday"):
            return False
        return following not in ("screen", "top") or item.value.attribute == "color"

    def _said_as_size(self, item: Item) -> bool:
        before = self.tokens[item.start - 1].text if item.start else ""
        after = self.tokens[item.end].text if item.end < len(self.tokens) else ""
        if before in ("size", "sizes", "sized") or after in ("size", "sized"):
            return True
        letters = self.tokens[item.start].text in ("xs", "xl", "xxl", "xxxl")
        number = self.tokens[item.start].kind == "number"
        return letters or (before == "in" and not number) or (number and after == '"')

    def _name_beside(self, item: Item) -> bool:
        """Whether the attribute's name stands next to the value ("16 GB RAM", "size: M")."""
        name = item.value.attribute
        for other in self.items:
            apart = other.end <= item.start or other.start >= item.end
            if other.kind == "NAME" and other.value == name and apart:
                gap = range(min(item.end, other.end), max(item.start, other.start))
                between = [self.tokens[index].text for index in gap]
                if len(between) <= 2 and all(
                    w in ("of", "-", ":", "is", "the", "=") for w in between
                ):
                    return True
        return False


_DESCRIBING = (
    "less", "proof", "able", "ible", "ed", "ful", "ic", "al", "ive", "ous", "ish", "friendly",
)  # fmt: skip


def _describes(word: str) -> bool:
    """Whether a word after a noun describes it, by its ending: "laptop refurbished"."""
    return word.endswith(_DESCRIBING)


def common_words() -> frozenset[str]:
    """English words that are also brands; written in lower case they are words."""
    return _COMMON


_COMMON = frozenset(phrases("common")["words"])


def _longest(items: Sequence[Item], kind: str) -> list[Item]:
    """Mentions of a kind without those inside a longer one of the same kind."""
    chosen: list[Item] = []
    taken: set[int] = set()
    mentions = [item for item in items if item.kind == kind]
    for item in sorted(mentions, key=lambda i: (i.start - i.end, i.start)):
        if taken.isdisjoint(range(item.start, item.end)):
            taken.update(range(item.start, item.end))
            chosen.append(item)
    return sorted(chosen, key=lambda item: item.start)


def _covered(items: Sequence[Item]) -> set[int]:
    return {index for item in items for index in range(item.start, item.end)}


def _excluded(reading: Reading) -> set[int]:
    return {
        index
        for match in reading.matches
        if match.rule.do in ("exclude", "drop_field", "drop_thing")
        for index in range(match.start, match.end)
    }


def _deepest(paths: Sequence[str]) -> list[str]:
    """The paths without those that stand above another of them, once each."""
    unique = list(dict.fromkeys(paths))
    return [path for path in unique if not any(other.startswith(path + " > ") for other in unique)]
