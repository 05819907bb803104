"""The words of a catalogue: its brands, categories, attributes and product types."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from data.catalogue import CatalogueRow
from knowledge import categories
from knowledge.lexicon import lexicon
from knowledge.names import before_preposition, core_words, head
from knowledge.traits import Traits, traits
from knowledge.words import key, normalise, words

LEAST_PRODUCTS_OF_A_TYPE = 2
MOST_VALUES = 400
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
    terms: Mapping[str, int] = field(default_factory=dict)
    product_types: Mapping[str, int] = field(default_factory=dict)
    generation: str = ""


def build_vocabulary(
    rows: Sequence[CatalogueRow],
    generation: str = "",
    terms: Mapping[str, int] | None = None,
    stated: Sequence[Traits] | None = None,
    heads: Sequence[str] | None = None,
) -> CatalogueVocabulary:
    """The vocabulary of the rows; their terms, traits and heads are found here unless given."""
    if stated is None:
        stated = [traits(r.name, r.attributes, r.specifications, r.options) for r in rows]
    counts = categories.subtree_counts(row.category for row in rows)
    forms = categories.category_forms(counts)
    brand_counts = Counter(row.brand for row in rows if row.brand)
    attributes, attribute_counts = _attributes(stated)
    return CatalogueVocabulary(
        brands=brand_forms(brand_counts),
        brand_counts=brand_counts,
        categories=forms,
        category_heads=categories.category_heads(forms),
        category_counts=counts,
        attributes=attributes,
        attribute_counts=attribute_counts,
        values_in=_values_in(rows, stated, attributes),
        terms=count_terms(rows) if terms is None else terms,
        product_types=product_types(rows, heads or [type_of(row) for row in rows]),
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


def product_types(rows: Sequence[CatalogueRow], heads: Sequence[str]) -> dict[str, int]:
    """Head nouns of names and of categories -> products, those of one product left out."""
    found: Counter[str] = Counter()
    of_leaf: dict[str, set[str]] = {}
    for row, noun in zip(rows, heads, strict=True):
        leaf = row.category.rsplit(categories.SEPARATOR, 1)[-1]
        if leaf not in of_leaf:
            names = categories.names_of(leaf)
            of_leaf[leaf] = {head(before_preposition(words(name))) for name in names}
        found.update(of_leaf[leaf] | {noun})
    return {word: n for word, n in found.items() if word and n >= LEAST_PRODUCTS_OF_A_TYPE}


def type_of(row: CatalogueRow) -> str:
    """The head noun of the product's name, in the singular."""
    return head(core_words(row.name, row.brand))


def count_terms(rows: Iterable[CatalogueRow]) -> dict[str, int]:
    """Word -> products whose name, brand, category or description bears it."""
    found: Counter[str] = Counter()
    for row in rows:
        text = " ".join((row.name, row.brand or "", row.category, row.description))
        found.update(set(words(text)))
    return dict(found)


def _attributes(
    stated: Sequence[Traits],
) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, int]]]:
    spelled: dict[str, dict[str, str]] = defaultdict(dict)
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for of_product in stated:
        for name, values in of_product.items():
            counted[name].update(values.keys())
            for form, spelling in values.items():
                spelled[name].setdefault(form, spelling)
    kept = [name for name, values in counted.items() if _tells(values, len(stated))]
    return {name: spelled[name] for name in kept}, {name: dict(counted[name]) for name in kept}


def _values_in(
    rows: Sequence[CatalogueRow], stated: Sequence[Traits], told: Mapping[str, Mapping[str, str]]
) -> dict[str, dict[str, Counter[str]]]:
    """The values of the attributes that tell products apart, by the category products are in."""
    found: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for row, of_product in zip(rows, stated, strict=True):
        here = found[row.category]
        for name, values in of_product.items():
            if name in told:
                here[name].update(values.keys())
    return {path: dict(values) for path, values in found.items()}


def _tells(values: Mapping[str, int], products: int) -> bool:
    """Whether an attribute sorts products into groups; serial numbers and prose do not."""
    bearing = sum(values.values())
    return len(values) <= MOST_VALUES and (len(values) <= 12 or bearing >= 1.5 * len(values))


def compact(brand: str) -> str:
    """A brand without blanks and marks: equal for all spellings of one brand."""
    return key(brand).replace(" ", "")
