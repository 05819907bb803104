"""Which words of a query a product meets: by an attribute, in its name, in its description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.constraints import Constraints
from data.facts import ProductFacts
from data.told import Told, told
from knowledge.search_query import SearchQuery, Term
from knowledge.stated import describing_words, sheet
from knowledge.synonyms import phrases
from knowledge.traits import KNOWN, attribute_name
from knowledge.words import stem, stems

MOST_WORDS = 5
MOST_VALUES = 2
LONGEST_VALUE = 30
LONGEST_QUERY = 40
_MEASURE = re.compile(r"\d[\d.,]*[ -]?\w*")
_WISHED = {word for told in phrases("preferences").values() for phrase in told for word in phrase}


class AskedWords:
    """The words of a query that no limit, wish or name of the category accounts for."""

    def __init__(
        self, product: ProductFacts, query: SearchQuery, limits: Constraints, leaf: str
    ) -> None:
        self._product = product
        spent = {
            one
            for name, values in limits.attributes.items()
            for one in stems(" ".join([name, *values]))
        }
        spent |= {*map(stem, query.types), *stems(" ".join(limits.brand))}
        spent |= set(stems(leaf)) if limits.category else set()
        self._query = query
        self._called: dict[str, str] = {}
        for word in describing_words(product):
            self._called.setdefault(stem(word), word)
        self._left = [
            term
            for term in query.terms
            if stem(term.word) not in spent and term.word not in _WISHED
        ]
        self.any = bool(self._left)

    def asked(self) -> str:
        """The words themselves; the whole query where nothing of it is accounted for."""
        if len(self._left) == len(self._query.terms) and len(self._query.text) <= LONGEST_QUERY:
            return self._query.text
        return " ".join(term.word for term in self._left[:MOST_WORDS])

    def own_values(self) -> Iterator[Told]:
        """Its attributes that are asked for by name or by value; they account for those words."""
        asked = {stem(term.word) for term in self._left}
        found: dict[str, Told] = {}
        for label, value in sheet(self._product):
            by_name, by_value = set(stems(label)), set(stems(value))
            if len(value) > LONGEST_VALUE or value.lower() in ("no", "false"):
                continue
            if (by_value and by_value <= asked) or (by_name and by_name <= asked):
                found.setdefault(attribute_name(label), called_by(label, value))
                self._left = [t for t in self._left if stem(t.word) not in by_name | by_value]
        yield from list(found.values())[:MOST_VALUES]

    def named(self) -> list[str]:
        """Those that it is called by; of what stands for a word, the product's own."""
        called = self._called
        borne = [_borne(term, called) for term in self._left]
        return list(dict.fromkeys(filter(None, borne)))[:MOST_WORDS]

    def mentioned(self) -> list[str]:
        """Those that only its description has."""
        called = self._called
        left = [term.word for term in self._left if not _borne(term, called)]
        if not left:
            return []
        told = set(stems(self._product.description))
        return [word for word in left if stem(word) in told][:MOST_WORDS]


def _borne(term: Term, called: dict[str, str]) -> str:
    """The word itself, or the product's own word that stands for it: "couch" for "sofa"."""
    if stem(term.word) in called:
        return term.word
    for choice, _ in term.choices:
        if all(one in called for one in choice):
            return " ".join(called[one] for one in choice)
    return ""


def called_by(label: str, value: str) -> Told:
    """A value with the name of its attribute, where it needs one: "16 GB RAM", "size M", "red"."""
    name = attribute_name(label)
    said = label if label.isupper() else label.lower()
    if value.lower() in ("yes", "true"):
        return told("has", label=label.lower())
    if name in ("size", "gender"):
        return told(name, value=value)
    if name in KNOWN:
        return told("value", value=value)
    return told("measure" if _MEASURE.fullmatch(value) else "feature", label=said, value=value)
