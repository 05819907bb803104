"""Product names that a message says nearly whole, or misspelt: "the fellstryde tunel 4"."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.english import is_english
from knowledge.name_words import MOST_WORDS, name_words
from knowledge.near_words import NearWords
from knowledge.words import singular

# A word that stands in more names begins no name: too many would have to be looked at.
MOST_ALIKE = 60
LEAST_SAID = 2
# Shorter words are too like each other to be slips; longer ones may have two.
SHORTEST, LONG = 5, 7
# An ending that so many names, and such a share of those with its last word, have in common tells
# nothing apart: "eau de parfum".
LEAST_ENDING_SO, SHARE_ENDING_SO = 3, 0.75
# What things are for, and what one owns, is named soon after these: "a case for the aria".
MOST_BEFORE = 3
_FOR = frozenset(
    "for fit fits fitting compatible with my like mine has ive own owns bought".split()
)
# "Are bits included with the Home?" asks of the Home itself.
_HAD = frozenset("included include includes come comes supplied".split())
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Name:
    """A name of the catalogue.

    Attributes:
        written: As the catalogue has it.
        words: Its words.
        plain: Those that only say the brand or what kind of thing it is.
        brand: The brand's words, where they are among them.
    """

    written: str
    words: tuple[str, ...]
    plain: frozenset[str]
    brand: frozenset[str]


@dataclass(frozen=True)
class _Said:
    """A word of a message: where it stands, the words of names that it may be, its capital."""

    start: int
    end: int
    forms: tuple[str, ...]
    capital: bool


class NearNames:
    """An index of names by their words; a name counts only where no other is as near."""

    def __init__(
        self,
        named: Iterable[tuple[str, str | None]],
        types: Mapping[str, int],
        shelves: Iterable[str] = (),
    ) -> None:
        """Index pairs of name and brand.

        `types` are what things are called, in the singular; `shelves` the categories' names.
        """
        self._types = types
        self._shelves = {_singular(name_words(shelf)) for shelf in shelves}
        listed = dict.fromkeys(named)
        self._endings = {
            end
            for end in _endings([name_words(written) for written, _ in listed])
            if end[-1] in types
        }
        self._names = [self._name(written, brand) for written, brand in listed]
        self._bearing: dict[str, list[Name]] = defaultdict(list)
        by_length: dict[int, list[str]] = defaultdict(list)
        for name in self._names:
            for word in dict.fromkeys(name.words):
                if not self._bearing[word]:
                    by_length[len(word)].append(word)
                self._bearing[word].append(name)
        self._near = NearWords(by_length)

    def completed(self, text: str) -> str:
        """The text with every name that is nearly said put in whole."""
        said = [self._said(found) for found in _WORD.finditer(text)][:MOST_WORDS]
        pieces: list[str] = []
        at = place = 0
        while place < len(said):
            name, length = self._nearest(said, place)
            last, first = said[place + length - 1], said[place - _before(name, said, place)]
            if name and tuple(name_words(text[first.start : last.end])) != name.words:
                pieces += [text[at : first.start], name.written]
                at = last.end
            place += length
        return "".join([*pieces, text[at:]]) if pieces else text

    def _name(self, written: str, brand: str | None) -> Name:
        words = tuple(name_words(written))
        own = set(name_words(brand or ""))
        plain = {w for w in words if w in own or singular(w) in self._types}
        for size in range(1, len(words)):
            end = _singular(words[-size:])
            plain |= {*words[-size:]} if end in self._shelves or end in self._endings else set()
        branded = frozenset(own if own <= {*words} else ())
        return Name(written, words, frozenset(plain), branded)

    def _said(self, found: re.Match[str]) -> _Said:
        word = "".join(name_words(found[0]))
        capital = not found[0].islower() and not found[0].isupper()
        return _Said(found.start(), found.end(), tuple(self._forms(word)), capital)

    def _forms(self, word: str) -> Iterator[str]:
        """The word, or those of names that it may be a slip of."""
        if word in self._bearing or len(word) < SHORTEST or is_english(word):
            yield word
            return
        near = list(self._near.within(word, 1 if len(word) < LONG else 2))
        least = min((distance for _, distance in near), default=0)
        yield from (form for form, distance in near if distance == least and form[0] == word[0])

    def _nearest(self, said: Sequence[_Said], place: int) -> tuple[Name | None, int]:
        """The one name that is nearly said from there on, and by how many words; None, 1."""
        before = {form for one in said[max(place - MOST_BEFORE, 0) : place] for form in one.forms}
        if before & _FOR and not before & _HAD:
            return None, 1
        begun = [
            (length, name)
            for name in self._beginning(said[place])
            if (length := _matched(name, said, place))
        ]
        found = [(size, name) for size, name in begun if self._is_meant(name, said, place, size)]
        bare = [one for one in begun if self._is_meant(one[1], said, place, one[0], bare=True)]
        if not found and _names_of_longest(begun) == 1:
            found = bare
        longest = max((length for length, _ in found), default=0)
        names = {name.words: name for length, name in found if length == longest}
        if len(names) != 1:
            return None, 1
        name = next(iter(names.values()))
        # "The night train" of another maker, or another thing, is as near, whatever its figure.
        told = (name.words[0], name.words[-1])
        other = any(
            (one.words[0], one.words[-1]) != told for length, one in bare if length == longest
        )
        return (None, 1) if other else (name, longest)

    def _beginning(self, word: _Said) -> list[Name]:
        """The names that bear the word, few enough to be looked at."""
        bearing = (self._bearing.get(form, []) for form in word.forms)
        return [name for names in bearing if len(names) <= MOST_ALIKE for name in names]

    def _is_meant(
        self, name: Name, said: Sequence[_Said], place: int, length: int, *, bare: bool = False
    ) -> bool:
        """Whether so many words mean that name: all that tells it apart is said.

        `bare`: a figure in it may be left out, where no other is said instead.
        """
        heard = {form for one in said[place : place + length] for form in one.forms}
        left = [word for word in name.words if word not in heard]
        telling = any(map(_tells, heard & set(name.words)))
        telling = telling and (not bare or (bool(name.brand) and name.brand <= heard))
        if length < LEAST_SAID or not (telling or _is_called(name, said, place, length, heard)):
            return False
        if not left:
            return True
        after = said[place + length].forms if place + length < len(said) else ()
        other = any(singular(form) in self._types and form not in name.words for form in after)
        own = heard & set(name.words) - name.plain
        open_ = {word for word in left if not (bare and word.isdecimal())} - name.plain
        counted = bare and any(form[:1].isdigit() for form in after)
        return bool(own) and not (open_ or other or counted)


def _is_called(name: Name, said: Sequence[_Said], place: int, length: int, heard: set[str]) -> bool:
    """Whether everyday words are said as a name: "the evening column", "Harbor Barons"."""
    own = [word for word in name.words if word in heard - name.plain]
    before = said[place - 1].forms if place else ()
    capitals = all(one.capital for one in said[place : place + length])
    return bool(name.brand) and len(own) >= LEAST_SAID and ("the" in before or capitals)


def _before(name: Name | None, said: Sequence[_Said], place: int) -> int:
    """How many words before a place are the name's, too: its brand, that begins many names."""
    words = name.words if name else ()
    begun = next((n for n, word in enumerate(words) if word in said[place].forms), 0)
    ahead = words[:begun]
    pairs = zip(reversed(ahead), reversed(said[:place]), strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] in pair[1].forms, pairs))


def _names_of_longest(begun: Sequence[tuple[int, Name]]) -> int:
    """How many names bear the most words."""
    longest = max((length for length, _ in begun), default=0)
    return len({name.words for length, name in begun if length == longest})


def _endings(names: Sequence[Sequence[str]]) -> set[tuple[str, ...]]:
    """The endings without figures that most names with the same last word share."""
    ends = (_singular(words[-size:]) for words in names for size in range(1, len(words)))
    counts = Counter(end for end in ends if not any(map(str.isdigit, "".join(end))))
    shared: set[tuple[str, ...]] = set()
    for end in sorted(counts, key=len):
        shorter = end[1:]
        least = max(LEAST_ENDING_SO, SHARE_ENDING_SO * counts[shorter])
        if counts[end] >= least and (len(shorter) == 1 or shorter in shared):
            shared.add(end)
    return shared


def _singular(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(singular, words))


def _matched(name: Name, said: Sequence[_Said], place: int) -> int:
    """How many words from there on stand in the name, in its order."""
    at = length = 0
    while place + length < len(said):
        forms = said[place + length].forms
        at = next((n + 1 for n in range(at, len(name.words)) if name.words[n] in forms), 0)
        if not at:
            break
        length += 1
    return length


def _tells(word: str) -> bool:
    """Whether a word is no everyday word: a brand's, a model's, a number."""
    return any(map(str.isdigit, word)) or not is_english(word)
