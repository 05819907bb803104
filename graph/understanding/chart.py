"""What has been recognised in a message: typed items over token spans, and phrase look-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.understanding.tokens import Token, fold

# These do not part the words of a name.
_MARKS = frozenset(("-", "/", ".", "'"))


@dataclass(frozen=True, slots=True)
class Item:
    """A recognised span of tokens [start, end) with its type and value."""

    kind: str
    start: int
    end: int
    value: Any = None


@dataclass
class Chart:
    """All readings of a token sequence side by side; rules choose among them."""

    tokens: Sequence[Token]
    items: dict[int, list[Item]] = field(default_factory=lambda: defaultdict(list))

    def add(self, item: Item) -> None:
        """Add a reading."""
        self.items[item.start].append(item)

    def at(self, start: int) -> list[Item]:
        """The readings that begin at a token."""
        return self.items.get(start, [])

    def of(self, *kinds: str) -> Iterator[Item]:
        """The readings of these types, from left to right."""
        for start in sorted(self.items):
            yield from (item for item in self.items[start] if item.kind in kinds)

    def has(self, start: int, *kinds: str) -> bool:
        """Whether a reading of one of these types begins at the token."""
        return any(item.kind in kinds for item in self.at(start))

    def text(self, start: int, end: int) -> str:
        """The normalised words of a span."""
        return " ".join(token.text for token in self.tokens[start:end])


class PhraseTrie:
    """Finds phrases of many types in one walk over the tokens; hyphens inside do not matter."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, words: Sequence[str], kind: str, value: Any = None) -> None:
        """Learn a phrase, given as normalised words."""
        node = self._root
        for word in words:
            node = node.setdefault(word, {})
        if words:
            node.setdefault("", []).append((kind, value))

    def find(self, tokens: Sequence[Token], start: int) -> Iterator[Item]:
        """Every phrase that begins at the token."""
        node: dict[str, Any] | None = self._root
        index = start
        while index < len(tokens) and node is not None:
            token = tokens[index]
            following = node.get(token.text)
            if following is None and index > start and _is_inside(tokens, index):
                index += 1
                continue
            node = following
            index += 1
            for kind, value in (node or {}).get("", ()):
                yield Item(kind, start, index, value)


def _is_inside(tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark stands within a name: the full stop between two sentences does not."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    ends = tokens[index].text == "." and (after is None or not after.glued)
    return tokens[index].text in _MARKS and not ends


def phrase_words(phrase: str) -> list[str]:
    """A lexicon phrase as the words that tokens bear; symbols are words of their own."""
    return [fold(word) or word for word in phrase.split()]


def trie_of(lexicon: Mapping[str, Iterable[str]]) -> PhraseTrie:
    """A trie of every phrase of a lexicon under its type."""
    trie = PhraseTrie()
    for kind, phrases in lexicon.items():
        for phrase in phrases:
            trie.add(phrase_words(phrase), kind)
    return trie
