"""Which products a part of a message is about: pointed at, named, in focus, or all just shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.call import Call, limits_as_arguments, outcome_of
from graph.embedded.topics import content
from graph.understanding.types import Part, ShownProduct
from knowledge.categories import is_below
from knowledge.words import stems, words
from tools.outcome import ToolOutcome

LEAST_CALLED = 2
"""So many words of a name tell which product it is."""
OF_A_PRODUCT = frozenset({"ask_product", "reviews"})
_ONE = re.compile(r"\bthe ([a-z][\w'’-]+) one\b", re.IGNORECASE)
_CALLED = re.compile(r"\bthe ([A-Z][\w'’-]*(?: [\w'’-]+){1,5}|[A-Z]+\d[\w-]*)")
_SPOKEN_OF = re.compile(r"\b(?:the|that|this) ([a-z][a-z-]{2,} [a-z][a-z-]{2,})\b")
_OF_IT = frozenset(("it", "they", "them"))
ASKED_OF = frozenset({"ask_product", "reviews", "details", "availability"})


def about(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[str]:
    """The products a part is about; empty where that is open."""
    if part.product_ids:
        return part.product_ids
    if before := _asked_before(brief, part):
        return about(brief, before, outcomes)
    asked = lookup(brief, part)
    if asked is None:
        return standing(brief)
    found = outcome_of(asked, outcomes)
    if found is None:
        return []
    if spoken := unseen(brief, part):
        return [p.id for p in found.products if _bears(p, spoken)][:1]
    if _calls_another(part, _in_talk(brief)):
        return _called_so(part, found) or ([] if part.constraints.brand else standing(brief))
    return _best_match(part, found)


def standing(brief: TurnBrief) -> list[str]:
    """What "it" is without further words: the focus, the page's product, the only one shown."""
    conversation = brief.conversation
    if conversation.focus:
        return conversation.focus
    page = conversation.page.get("product_id")
    if page:
        return [str(page)]
    return [conversation.shown[0].id] if len(conversation.shown) == 1 else []


def lookup(brief: TurnBrief, part: Part) -> Call | None:
    """The search for a product that a part names in words; None where its words name none.

    Words of a question ("left", "heavy") are no product: they are looked up only when they
    name a category or brand other than what is talked about, or nothing is talked about.
    """
    if part.product_ids or _asked_before(brief, part):
        return None
    if spoken := unseen(brief, part):
        return Call("search_products", {"query": spoken, "limit": brief.max_cards})
    if not part.query or _points_back(part):
        return None
    known = _in_talk(brief)
    others = _names_others(part, known) or _calls_another(part, known)
    if (known or brief.conversation.focus) and not others:
        return None
    return search_for(brief, part)


def _asked_before(brief: TurnBrief, part: Part) -> Part | None:
    """The request that named what this one asks on: "how big is the X, and how much is it?"."""
    parts = brief.understanding.parts
    if part.intent not in ASKED_OF or part not in parts or _OF_IT.isdisjoint(words(part.text)):
        return None
    before = parts[: parts.index(part)][-1:]
    asking = [one for one in before if one.intent in ASKED_OF and not one.product_ids]
    return next((one for one in asking if lookup(brief, one)), None)


def unseen(brief: TurnBrief, part: Part) -> str:
    """Two words that call a thing, where nothing is talked of and nothing shown bears them.

    As in "how long can that flex fan run?" under a list of cables.
    """
    found = _SPOKEN_OF.search(part.text) if part.intent in OF_A_PRODUCT else None
    shown = brief.conversation.shown
    if found is None or not shown or standing(brief) or content(found[1]) != {*stems(found[1])}:
        return ""
    known = {s for p in shown for s in stems(f"{p.name} {p.brand or ''} {p.category}")}
    return "" if known & {*stems(found[1])} else found[1]


def _bears(product: ProductFacts, called: str) -> bool:
    return {*stems(called)} <= {*stems(f"{product.name} {product.brand or ''}")}


def _points_back(part: Part) -> bool:
    """As in "does it work on Verizon?": what it asks of was shown, whatever else it names."""
    pointing = any(one.kind == "pronoun" for one in part.references)
    return pointing and part.intent in OF_A_PRODUCT


def search_for(brief: TurnBrief, part: Part) -> Call:
    """The search for what a part's own words name, within its own limits."""
    arguments = {"query": part.query, "limit": brief.max_cards}
    return Call("search_products", {**arguments, **limits_as_arguments(part.constraints)})


def kinds_meant(brief: TurnBrief, part: Part) -> list[str]:
    """The kinds of what was shown, where one of them is meant: of that brand, if one is named."""
    shown, brands = brief.conversation.shown, part.constraints.brand
    meant = [product for product in shown if product.brand in brands]
    among = meant or (shown if _is_one_of_them(part) else [])
    return sorted({product.category for product in among})


def _is_one_of_them(part: Part) -> bool:
    """As in "the warm one": of the kind of what was shown."""
    said = words(part.text)
    return "one" in said and "the" in said[: said.index("one")]


def name_stems(brief: TurnBrief, outcomes: Sequence[ToolOutcome], ids: Sequence[str]) -> set[str]:
    """The words of the products' names, brands and kinds, as far as they are known."""
    before = brief.conversation
    pool: list[ShownProduct | ProductFacts] = [*before.shown, *before.earlier, *before.cart]
    pool = [*pool, *(product for outcome in outcomes for product in outcome.products)]
    named = [p for p in pool if p.id in ids]
    return {s for p in named for s in stems(f"{p.name} {p.brand or ''} {p.category}")}


def _in_talk(brief: TurnBrief) -> list[ShownProduct]:
    """The products in focus, else those shown."""
    conversation = brief.conversation
    pool = [*conversation.shown, *conversation.earlier, *conversation.cart]
    focused = [product for product in pool if product.id in conversation.focus]
    return focused or conversation.shown


def _names_others(part: Part, known: Sequence[ShownProduct]) -> bool:
    limits = part.constraints
    within = any(
        (not limits.brand or product.brand in limits.brand)
        and (not limits.category or any(is_below(product.category, p) for p in limits.category))
        for product in known
    )
    return bool(limits.brand or limits.category) and not within


def _called(part: Part) -> list[str]:
    """The words after a "the" that begin with a capital: of "the Insignia 3 lens kit" four.

    Of "the lavalier one" the word between, where it is no value of a property; of "the BLU have"
    only what says something.
    """
    found = _CALLED.search(part.text)
    if found is None and part.constraints.is_empty():
        found = _ONE.search(part.text)
    called = found[1].split() if found else []
    return list(takewhile(content, called))


def _calls_another(part: Part, known: Sequence[ShownProduct]) -> bool:
    """Whether a thing is called by a name that nothing of what is talked about bears."""
    said = set(stems(" ".join(_called(part)[:LEAST_CALLED])))
    return bool(said) and not any(said <= set(stems(f"{p.name} {p.brand}")) for p in known)


def _called_so(part: Part, found: ToolOutcome) -> list[str]:
    """The product found whose name bears all of its beginning and most of the words called."""
    called = _called(part)
    least = set(stems(" ".join(called[:LEAST_CALLED])))
    names = {p.id: set(stems(f"{p.name} {p.brand}")) for p in found.products}
    bearing = [pid for pid, name in names.items() if least <= name]
    said = set(stems(" ".join(called)))
    return sorted(bearing, key=lambda pid: -len(said & names[pid]))[:1]


def _best_match(part: Part, found: ToolOutcome) -> list[str]:
    """The best hit, if it bears a word of the question or is of the category asked for."""
    if found.search is None or found.search.mode == "popular" or not found.products:
        return []
    best = found.products[0]
    borne = set(stems(f"{best.name} {best.brand or ''}"))
    return [best.id] if borne & set(stems(part.query)) or part.constraints.category else []


def _stems_left(part: Part) -> set[str]:
    """The words asked for without those that the limits hold to, as values or written together."""
    limits = part.constraints
    values = [*limits.brand, *(one for some in limits.attributes.values() for one in some)]
    held = {stem for value in values for stem in (*stems(value), *stems("".join(value.split())))}
    return set(stems(part.query)) - held


def named_whole(part: Part, found: ToolOutcome | None) -> list[str]:
    """The product whose whole name stands in the part, if a search found it.

    Of a single one found every word asked for may stand in its name instead, but for those that
    it was found by: "the relaywood, 128gb in black".
    """
    said, products = set(stems(part.text)), found.products if found else ()
    if len(products) == 1 and _stems_left(part) <= set(stems(products[0].name)):
        return [products[0].id]
    named = [p for p in products if set(stems(p.name)) <= said]
    return [max(named, key=lambda p: len(p.name)).id] if named else []
