"""What the customer may be typing: categories, brands, frequent queries, phrases and products."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.lexicon import lexicon
from knowledge.suggest_labels import Kind, Labels, Scored, weight
from knowledge.suggest_names import Names
from knowledge.suggest_phrases import Phrases
from knowledge.typed import Reading, as_typed, joined, mended, parted, spoken_for, telling
from knowledge.words import key, plural, words

ENOUGH = 3
"""With fewer found than this, what was typed is also read in less likely ways."""
LEAST_OF_A_TYPE = 3
ALIKE = 0.7
"""Names that share so many of their words are variants of one."""
_COLORS = frozenset(
    word for names in lexicon("color").values() for name in names for word in words(name)
)


@dataclass(frozen=True)
class Suggestion:
    """A completion, and what it is."""

    text: str
    kind: Kind

    def public(self) -> dict[str, str]:
        """The record of the command line and the API."""
        return {"text": self.text, "kind": self.kind}


class Suggester:
    """Completes partial queries with one catalogue's words; safe to share between threads."""

    def __init__(self, shop: CatalogueSnapshot, queries: Sequence[str] = ()) -> None:
        """Use these; `queries` are the shop's own, the most frequent first. Nothing is read."""
        self._shop = shop
        self._frequent = queries

    @cached_property
    def _labels(self) -> Labels:
        return Labels(self._shop.vocabulary, self._frequent, len(self._shop))

    @cached_property
    def _names(self) -> Names:
        return Names(self._shop)

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self._shop, self._names)

    def suggest(self, partial: str, k: int) -> list[Suggestion]:
        """At most k completions; an empty text gets the frequent queries and categories."""
        if not partial.strip():
            return _distinct(self._popular(), k)
        typed = as_typed(partial)
        if not typed or not len(self._shop):
            return []
        said = _said(partial)
        found: list[Scored] = []
        for readings, fuzzy in self._readings(typed):
            found += self._found(readings, fuzzy, said, k)
            if len(found) >= ENOUGH:
                break
        shorter = (typed[at:] for at in range(1, len(typed)))
        while not found and (rest := next(shorter, None)):
            # No product has all the words: what comes last counts most.
            found = self._found([rest], True, said, k)
        return _distinct(found, k)

    def _readings(self, typed: Reading) -> Iterator[tuple[list[Reading], bool]]:
        """Ways to read what was typed, and whether with typos; the likelier before the others."""
        known = self._names.known
        yield [typed, *mended(typed, known)], False
        yield parted(typed, known), False
        yield [typed, *joined(typed)], True
        told = telling(typed)
        if told and told != typed:
            yield [told], True
        rest = spoken_for(told, known)
        if rest and rest != told:
            yield [rest], False

    def _found(
        self, readings: Iterable[Reading], fuzzy: bool, said: Mapping[str, str], k: int
    ) -> list[Scored]:
        """What these readings may mean, the likeliest first."""
        heads: list[Scored] = []
        products: list[Scored] = []
        for reading in readings:
            meant = self._names.meant(reading, fuzzy)
            heads += self._labels.find(reading, fuzzy)
            heads += [_as_said(one, said) for one in self._phrases.find(meant)]
            products += self._names.find(meant)
        return _mixed(heads, _varied(products, k), k)

    def _popular(self) -> list[Scored]:
        """What is most looked for: frequent queries, then categories and kinds of product."""
        types = self._shop.vocabulary.product_types
        kinds = [
            Scored(weight(n, len(self._shop)), plural(one), "query")
            for one, n in types.items()
            if n >= LEAST_OF_A_TYPE
        ]
        return sorted([*self._labels.all, *kinds], key=lambda one: (-one.score, one.text))


def _said(partial: str) -> dict[str, str]:
    """Word -> how the customer wrote it, without what may be cut off at the end: "men's"."""
    cut = [(words(token), token) for token in partial.lower().split()[:-1]]
    return {parts[0]: token for parts, token in cut if len(parts) == 1}


def _as_said(phrase: Scored, said: Mapping[str, str]) -> Scored:
    return phrase._replace(text=" ".join(said.get(word, word) for word in phrase.text.split()))


def _mixed(heads: Sequence[Scored], products: Sequence[Scored], k: int) -> list[Scored]:
    """Half of them what names many products, half of them products; what is left fills up."""
    ordered = sorted(heads, key=lambda one: (-one.score, one.text))
    kept = list({key(one.text): one for one in reversed(ordered)}.values())[::-1]
    kept.sort(key=lambda one: (-one.score, one.text))
    most = max(k // 2, k - len(products))
    return [*kept[:most], *products, *kept[most:]]


def _varied(products: Sequence[Scored], k: int) -> list[Scored]:
    """The products, variants of one name after all that differ."""
    ordered = sorted(products, key=lambda one: (-one.score, one.text))
    kept: list[tuple[Scored, frozenset[str]]] = []
    variants: list[Scored] = []
    for place, one in enumerate(ordered):
        if len(kept) == k:
            variants += ordered[place:]
            break
        told = frozenset(_telling_words(one.text))
        if any(_alike(told, other) for _, other in kept):
            variants.append(one)
        else:
            kept.append((one, told))
    return [one for one, _ in kept] + variants


def _telling_words(name: str) -> list[str]:
    """The words of a name that a variant shares: no colours, no sizes."""
    return [w for w in words(name) if w not in _COLORS and not any(map(str.isdigit, w))]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= ALIKE * max(len(one | other), 1)


def _distinct(found: Iterable[Scored], k: int) -> list[Suggestion]:
    """The first k that do not name the same thing."""
    kept: dict[str, Suggestion] = {}
    for one in found:
        if len(kept) == k:
            break
        kept.setdefault(key(one.text), Suggestion(one.text, one.kind))
    return list(kept.values())
