"""The words of a catalogue: its brands, categories, attributes and product types."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from data.catalogue import CatalogueRow
from knowledge import categories
from knowledge.lexicon import lexicon
from knowledge.names import before_preposition, head
from knowledge.token_table import cut
from knowledge.units import AMOUNT
from knowledge.values import RowsOf, build_values
from knowledge.words import key, normalise, words

LEAST_PRODUCTS_OF_A_TYPE = 2
MOST_VALUES = 400
SHARE_MEASURED = 0.75
_SUFFIXES = frozenset(lexicon("brand_suffixes")["words"])


@dataclass(frozen=True)
class CatalogueVocabulary:
    """What customers may name in this shop; keys are `words.normalise` forms.

    Attributes:
        brands: Form -> the catalogue's spelling; aliases included ("kate spade").
        brand_counts: Spelling -> products.
        categories: Name, singular and plural -> the full paths that bear it, widest first.
        category_heads: Last word of category names, in the singular -> paths; weaker evidence.
        category_counts: Path -> products in it and below it.
        attributes: Attribute -> form of value -> spelling.
        attribute_counts: Attribute -> form of value -> products.
        values_in: Category of products -> attribute -> form of value -> products.
        brands_in: Category of products -> spellings of the brands that have products in it.
        terms: Word -> products that bear it.
        product_types: Head noun of names and categories, in the singular -> products.
        generation: Changes when the catalogue does.
    """

    brands: Mapping[str, str] = field(default_factory=dict)
    brand_counts: Mapping[str, int] = field(default_factory=dict)
    categories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    category_heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    category_counts: Mapping[str, int] = field(default_factory=dict)
    attributes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    attribute_counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    values_in: Mapping[str, Mapping[str, Mapping[str, int]]] = field(default_factory=dict)
    brands_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
    terms: Mapping[str, int] = field(default_factory=dict)
    product_types: Mapping[str, int] = field(default_factory=dict)
    generation: str = ""


def build_vocabulary(rows: Sequence[CatalogueRow], generation: str = "") -> CatalogueVocabulary:
    """The vocabulary of the rows alone."""
    table = cut(rows)
    values, spelled = build_values(table, "values")
    return vocabulary_of(
        Columns(
            categories=[row.category for row in rows],
            brands=[row.brand for row in rows],
            heads=table.heads(),
            values=values,
            spelled=spelled,
            terms=count_terms(rows),
        ),
        generation,
    )


@dataclass(frozen=True)
class Columns:
    """What a vocabulary is made of; categories, brands and heads product by product.

    `heads` are the head nouns of the names; `terms` words with the products that bear them.
    """

    categories: Sequence[str]
    brands: Sequence[str | None]
    heads: Sequence[str]
    values: RowsOf
    spelled: Mapping[str, Mapping[str, str]]
    terms: Mapping[str, int]


def vocabulary_of(columns: Columns, generation: str) -> CatalogueVocabulary:
    """The vocabulary of a catalogue that has been read into columns."""
    counts = categories.subtree_counts(columns.categories)
    forms = categories.category_forms(counts)
    brand_counts = Counter(brand for brand in columns.brands if brand)
    told = {
        name: {form: len(rows) for form, rows in of_name.items()}
        for name, of_name in columns.values.items()
        if len(of_name) <= MOST_VALUES
    }
    attribute_counts = {name: values for name, values in told.items() if _tells(values)}
    return CatalogueVocabulary(
        brands=brand_forms(brand_counts),
        brand_counts=brand_counts,
        categories=forms,
        category_heads=categories.category_heads(forms),
        category_counts=counts,
        attributes={name: columns.spelled[name] for name in attribute_counts},
        attribute_counts=attribute_counts,
        values_in=_values_in(columns, attribute_counts),
        brands_in=_brands_in(columns),
        terms=columns.terms,
        product_types=product_types(columns.categories, columns.heads),
        generation=generation,
    )


def brand_forms(counts: Mapping[str, int]) -> dict[str, str]:
    """Form -> the spelling most used; "Otter Box", "otterbox" and "OtterBox" are one brand.

    A brand of three words or more is also known by its first two ("kate spade"), and one with
    a company's suffix also without it, where no other brand has that name.
    """
    forms: dict[str, str] = {}
    aliases: dict[str, set[str]] = defaultdict(set)
    for spelling in sorted(counts, key=lambda one: (-counts[one], one)):
        form = normalise(spelling)
        if not form:
            continue
        spelling = forms.setdefault(form, spelling)
        tokens = form.split()
        aliases["".join(tokens)].add(spelling)
        if len(tokens) > 2:
            aliases[" ".join(tokens[:2])].add(spelling)
        if len(tokens) > 1 and tokens[-1] in _SUFFIXES:
            aliases[" ".join(tokens[:-1])].add(spelling)
    for alias, meant in aliases.items():
        if alias not in forms and len(meant) == 1:
            forms[alias] = next(iter(meant))
    return forms


def product_types(shelves: Sequence[str], heads: Sequence[str]) -> dict[str, int]:
    """Head nouns of names and of categories -> products, those of one product left out."""
    found: Counter[str] = Counter()
    of_leaf: dict[str, set[str]] = {}
    for (path, noun), count in Counter(zip(shelves, heads, strict=True)).items():
        leaf = path.rsplit(categories.SEPARATOR, 1)[-1]
        if leaf not in of_leaf:
            names = categories.names_of(leaf)
            of_leaf[leaf] = {head(before_preposition(words(name))) for name in names}
        found.update(dict.fromkeys(of_leaf[leaf] | {noun}, count))
    return {word: n for word, n in found.items() if word and n >= LEAST_PRODUCTS_OF_A_TYPE}


def count_terms(rows: Iterable[CatalogueRow]) -> dict[str, int]:
    """Word -> products whose name, brand, category or description bears it."""
    found: Counter[str] = Counter()
    for row in rows:
        text = " ".join((row.name, row.brand or "", row.category, row.description))
        found.update(set(words(text)))
    return dict(found)


def _brands_in(columns: Columns) -> dict[str, frozenset[str]]:
    """The spellings of the brands, by the category products are in."""
    pairs = set(zip(columns.categories, columns.brands, strict=True))
    found: dict[str, set[str]] = defaultdict(set)
    for path, brand in pairs:
        if brand:
            found[path].add(brand)
    return {path: frozenset(brands) for path, brands in found.items()}


def _values_in(columns: Columns, told: Iterable[str]) -> dict[str, dict[str, Counter[str]]]:
    """The values of the attributes that tell products apart, by the category products are in."""
    numbers: dict[str, int] = {}
    category = np.array([numbers.setdefault(path, len(numbers)) for path in columns.categories])
    paths = list(numbers)
    found: dict[str, dict[str, Counter[str]]] = {path: {} for path in paths}
    for name in told:
        forms = list(columns.values[name])
        rows = list(columns.values[name].values())
        form = np.repeat(np.arange(len(forms)), [len(part) for part in rows])
        pairs, counts = np.unique(
            category[np.concatenate(rows)] * len(forms) + form, return_counts=True
        )
        for pair, count in zip(pairs.tolist(), counts.tolist(), strict=True):
            here = found[paths[pair // len(forms)]].setdefault(name, Counter())
            here[forms[pair % len(forms)]] = count
    return found


def _tells(values: Mapping[str, int]) -> bool:
    """Whether an attribute sorts products into groups; serial numbers and prose do not.

    One that is measured does, however many measures there are: "at most 120 cm wide".
    """
    return len(values) <= 12 or sum(values.values()) >= 1.5 * len(values) or _is_measured(values)


def _is_measured(values: Collection[str]) -> bool:
    """Whether the values are amounts with their units; a few may be words ("maxi")."""
    amounts = sum(AMOUNT.fullmatch(value) is not None for value in values)
    return amounts >= SHARE_MEASURED * len(values)


def compact(brand: str) -> str:
    """A brand without blanks and marks: equal for all spellings of one brand."""
    return key(brand).replace(" ", "")
