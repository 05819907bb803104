"""Which option of a product a message chooses: in its words, else by the limits in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from data.constraints import Constraints
from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.topics import asking_words
from graph.understanding.keys import one_spelling
from graph.understanding.sized import bears, sizes_said
from graph.understanding.types import Part, ShownProduct
from knowledge.traits import attribute_name
from knowledge.words import words


def options_of(brief: TurnBrief, part: Part, product_id: str) -> dict[str, str]:
    """The options wished of a product, the part's own where nothing is known of it."""
    before = brief.conversation
    pool = [*before.shown, *before.cart, *before.earlier]
    product = next((one for one in pool if one.id == product_id and one.options), None)
    if product is None:
        return part.options
    said = {**_pointed(brief, product, part), **dict(named_options(product.options, part.text))}
    named = {**_limited(brief, product), **part.options}
    taken = {value.casefold() for value in said.values()}
    others = {
        n: v
        for n, v in named.items()
        if n not in said and v.casefold() not in taken and not _is_its_own(product, n, v)
        if _is_sold_in(product, n, v) or says_option(part.text, {n: v})
        if v in product.options.get(n, ()) or not _of_another(pool, part, product_id, n, v)
    }
    asked = {} if others or said else _asked_of(brief, product)
    return {**asked, **_as_before(brief, part, product_id), **others, **said}


def _asked_of(brief: TurnBrief, product: ShownProduct) -> dict[str, str]:
    """As in "is it there in black?", then "add it": the one option that was asked of it."""
    before = brief.conversation
    if before.focus != [product.id]:
        return {}
    said = dict(named_options(product.options, before.question))
    rest = {n: [v for v in every if v != said.get(n)] for n, every in product.options.items()}
    others = dict(named_options(rest, before.question))
    return {name: value for name, value in said.items() if name not in others}


def _pointed(brief: TurnBrief, product: ShownProduct, part: Part) -> dict[str, str]:
    """As in "one pair in that size": the option that the question before asked for."""
    meant = _pointed_names(part.text)
    asked = named_options(product.options, brief.conversation.question) if meant else ()
    return {name: value for name, value in asked if attribute_name(name) in meant}


def _pointed_names(text: str) -> set[str]:
    said = pairwise(words(text))
    return {attribute_name(word) for that, word in said if that in asking_words("pointed")}


def _of_another(
    pool: Sequence[ShownProduct], part: Part, product_id: str, name: str, value: str
) -> bool:
    """As in "the recycled one in black and the dot one": another that is meant comes in it."""
    others = {pid for pid in part.product_ids if pid != product_id}
    return any(one.id in others and value in one.options.get(name, ()) for one in pool)


def _is_sold_in(product: ShownProduct, name: str, value: str) -> bool:
    """Whether it is an option of it, or a value of one, whatever that is called."""
    return name in product.options or any(value in sold for sold in product.options.values())


def _is_its_own(product: ShownProduct, name: str, value: str) -> bool:
    """As "1 litre" of a bottle that is sold in colours alone: it holds that, none is to choose.

    Nor is there of the "slim" of a Poplin Slim Shirt.
    """
    sizes = sizes_said(value)
    if _is_sold_in(product, name, value):
        return False
    called = {*words(value)} <= {*words(product.name)}
    return called or (bool(sizes) and bears(product, sizes))


def _as_before(brief: TurnBrief, part: Part, product_id: str) -> dict[str, str]:
    """The options of the line in the cart of which another is wanted: "the same in red"."""
    again = any(one.kind == "last" and product_id in one.product_ids for one in part.references)
    lines = [one for one in brief.conversation.cart_lines if one["product_id"] == product_id]
    return dict(lines[-1].get("options", {})) if again and lines else {}


def says_option(text: str, options: dict[str, str]) -> bool:
    """Whether the value of one of these options stands in the words."""
    heard = [one_spelling(word) for word in words(text)]
    said = ([one_spelling(word) for word in words(value)] for value in options.values())
    return any(_stands_in(value, heard) for value in said)


def named_options(options: Mapping[str, Sequence[str]], text: str) -> Iterator[tuple[str, str]]:
    """The options whose value stands in the words, the longest value of each."""
    heard, raw = words(text), text.split()
    for name, values in options.items():
        others = {
            word
            for other, sold in options.items()
            for value in sold
            for word in words(value)
            if other != name and word.isalpha()
        }
        standing = [
            v
            for v in values
            if _stands_in(words(v), heard) and (_is_meant(v, name, raw) or _follows(v, others, raw))
        ]
        if standing:
            called = [v for v in standing if (name, v) in pairwise(heard)]
            yield name, max(called or standing, key=len)


def options_sold(product: ProductFacts) -> dict[str, list[str]]:
    """What the product can be bought in: each option with its values."""
    values: dict[str, list[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            if value not in values.setdefault(name, []):
                values[name].append(value)
    return values


def pointed_options(brief: TurnBrief, product: ProductFacts, text: str) -> dict[str, str]:
    """The options that words point back at: "in that colour", "for that version".

    They are those of the question before, else those that the search is limited to.
    """
    sold, meant = options_sold(product), _pointed_names(text)
    whole = not asking_words("versions").isdisjoint(meant)
    asked = dict(named_options(sold, brief.conversation.question))
    before = {**_had(brief.conversation.constraints, sold), **asked}
    return {n: v for n, v in before.items() if whole or attribute_name(n) in meant}


def _limited(brief: TurnBrief, product: ShownProduct) -> dict[str, str]:
    """The one option that the search was limited to, or that is the customer's own."""
    own = _had(brief.understanding.kept, product.options)
    return own | _had(brief.conversation.constraints, product.options)


def _had(limits: Constraints, sold: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Of each property that is limited the one value that a product comes in."""
    had = {
        name: [value for value in values if value in sold.get(name, ())]
        for name, values in limits.attributes.items()
    }
    return {name: values[0] for name, values in had.items() if len(values) == 1}


def _is_meant(value: str, name: str, raw: Sequence[str]) -> bool:
    """Whether a value of one letter or figure is written as one, or called by its name: "a 44".

    A figure with its unit is told by that: "2 litres" is "2L".
    """
    said = [word.strip(".,!?") for word in raw]
    bare = set(said)
    one_of_it = any(one in ("a", "an", "in") and then == value for one, then in pairwise(said))
    measured = not value.isalpha() and not value.isdigit()
    written = len(value) > 2 or measured or (value.isalpha() and value in bare)
    return written or one_of_it or name in bare


def _follows(value: str, others: Set[str], raw: Sequence[str]) -> bool:
    """As the 30 of "in indigo, 30" and "black in 30": a figure after another option's value."""
    said = [word.strip(".,!?").casefold() for word in raw]
    pairs = pairwise(word for word in said if word != "in")
    return len(value) > 1 and any(one in others and then == value for one, then in pairs)


def _stands_in(value: Sequence[str], said: Sequence[str]) -> bool:
    size = len(value)
    return size > 0 and any(
        list(said[at : at + size]) == list(value) for at in range(len(said) - size + 1)
    )
