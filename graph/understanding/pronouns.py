"""References by pronoun: "it", "this one", "them", "the other one"; and the page's product."""

from __future__ import annotations

from graph.understanding.how_many import count_at
from graph.understanding.pointers import LISTS, Pointers, heads, reference
from graph.understanding.pointing import pairs, products_in_focus
from graph.understanding.tokens import words_of
from graph.understanding.types import Reference, ShownProduct
from knowledge.words import singular

_SETS = frozenset({"set", "pair", "pack", "kit"})
_KINDS = ("POINTER_LAST", "POINTER_OTHER", "POINTER_ONE", "POINTER_MANY")


def by_pronoun(said: Pointers) -> list[Reference]:
    """What the first pronoun stands for; without an antecedent it points at nothing."""
    for index, kinds in enumerate(said.kinds):
        if "POINTER_LEFT" in kinds:
            cart = [product.id for product in said.conversation.cart]
            text = said.text(index, kinds["POINTER_LEFT"])
            return [reference("pronoun", text, cart if len(cart) == 1 else [])]
        for kind in _KINDS:
            if kind in kinds and not _joins(said, index, kinds[kind]):
                text = said.text(index, kinds[kind])
                if kind == "POINTER_MANY" and (count := _taken_of(said, index)):
                    return [_so_many(said, text, count)]
                if kind == "POINTER_MANY" and (called := _called(said, kinds[kind])):
                    return [reference("pronoun", text, called)]
                return [_resolved(said, kind, text, index)]
    return []


def _called_before(said: Pointers, index: int) -> list[str]:
    """As in "if one outlet is left over, can I bring it back": the one in focus called so."""
    words = {said.word(place) for place in range(index)} - LISTS["plain"]
    before = {singular(word) for word in words}
    focus = products_in_focus(said.conversation, 2)
    names = {product.id: {*map(singular, words_of(product.name))} for product in focus}
    several = [names[one.id] & names[other.id] for one in focus for other in focus if one != other]
    alone = before - set().union(*several)
    called = [product_id for product_id, name in names.items() if name & alone]
    return called if len(called) == 1 else []


def _called(said: Pointers, end: int) -> list[str]:
    """As in "those sheets": the set talked about, else what was shown of that kind."""
    noun = said.word(end)
    focus = products_in_focus(said.conversation, 1)
    if len(focus) == 1 and noun and _is_several(focus[0], noun):
        return [focus[0].id]
    alike = [product.id for product in said.shown if singular(noun) in heads([product])]
    return alike if noun and len(alike) < len(said.shown) else []


def _is_several(product: ShownProduct, noun: str) -> bool:
    """Whether one product is spoken of as many: "those shoes", "those sheets" of a set."""
    name = words_of(product.name)
    plural = noun in name or not _SETS.isdisjoint(name)
    return noun != singular(noun) and singular(noun) in map(singular, name) and plural


def _taken_of(said: Pointers, index: int) -> int | None:
    """As in "two of those": how many are taken of what the word there points at."""
    of = said.word(index - 1) == "of" and index > 1
    return count_at(said.tokens, index - 2)[0] if of else None


def _so_many(said: Pointers, text: str, count: int) -> Reference:
    """So many of the kind in focus; of a list only where all of it is meant."""
    focus = [product.id for product in products_in_focus(said.conversation, 1)]
    shown = [product.id for product in said.shown]
    if len(focus) == 1:
        return reference("pronoun", text, focus, count)
    return reference("pronoun", text, shown if len(shown) == 1 or len(shown) == count > 1 else [])


def _joins(said: Pointers, index: int, end: int) -> bool:
    """As in "A case that fits": the word joins clauses."""
    alone = said.word(index) == "that" and end - index == 1
    before = said.word(index - 1)
    return (
        alone
        and before.isalpha()
        and 0 < end < len(said.tokens)
        and (before not in LISTS["object_takers"])
    )


def _resolved(said: Pointers, kind: str, text: str, index: int) -> Reference:
    """The product in focus; else the page's; else the only one shown, or the first of an order.

    Of several in focus the one that the words before call by its name, else the first. Who asked
    for the cheapest first and says "it" then means the cheapest.
    """
    page = str(said.conversation.page.get("product_id") or "")
    focus = [product.id for product in products_in_focus(said.conversation, 1)]
    shown = [product.id for product in said.shown]
    if kind == "POINTER_OTHER" and focus:
        for pair in pairs(said.conversation):
            if focus[0] in pair:
                return reference("last", text, [one for one in pair if one != focus[0]])
    if kind == "POINTER_MANY":
        many = focus if len(focus) > 1 else shown or said.conversation.together or focus
        return reference("pronoun", text, many)
    if focus:
        return reference("pronoun", text, _called_before(said, index) or focus[:1])
    if page and (not shown or text.startswith("this")):
        return reference("page", text, [page])
    ordered = said.conversation.constraints.sort != "relevance"
    if len(shown) == 1 or (shown and ordered and kind == "POINTER_ONE"):
        return reference("pronoun", text, shown[:1])
    return reference("page" if page else "pronoun", text, [page] if page else [])
