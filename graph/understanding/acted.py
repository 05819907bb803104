"""The parts of a message, with the products that a reader of all cards in view sees meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from math import prod

from graph.understanding.card_reader import NOTHING, Doing
from graph.understanding.kinds import with_kinds
from graph.understanding.pointers import reference
from graph.understanding.pointing import held_in
from graph.understanding.types import Conversation, Part, Reference

# What is done to the cart, and the intent of a part that asks for it, in the order of doing.
CHANGES = {"remove": "cart_remove", "set": "cart_update", "add": "cart_add"}
CHANGING = frozenset(CHANGES.values())
REWRITTEN = CHANGING | {"correct"}
ASKING = with_kinds({"ask_product", "details", "availability", "reviews", "compare"})
# Parts after which "the first one" means a list that is not there yet.
FINDING = with_kinds({"search", "refine", "recommend", "similar", "top_selling"})
# Places and picks are counted by rule more reliably than they are read.
_PLACED = frozenset({"ordinal", "superlative", "page"})
SURE_WORDS = 0.95
_OUT_OR_OTHERWISE = frozenset({"cart_remove", "cart_update"})
SURE_OF_NONE, DOUBTED = 0.7, 0.7
# Of a question about more of what is shown, its own words tell more than the cards.
MOST_ASKED = 2
# So likely acts must be where rules find nothing, and where they find something else.
SURE_ALONE, SURE_BESIDE, SURE_BESIDE_IT, MOST_SURE = 0.6, 0.8, 0.95, 0.99
Effects = Mapping[str, int]


def as_acted(
    parts: Sequence[Part], doings: Sequence[Doing], conversation: Conversation
) -> list[Part]:
    """The parts; where the reader is sure of other products, with those.

    Changes to the cart are rewritten when they would leave it otherwise than the reader says,
    questions when they are about something else.
    """
    left, meant = effects(parts, conversation), effects_of(doings, conversation)
    later = any(part.intent in FINDING for part in parts[:-1])
    if later or not {one.product_id for one in doings}.issuperset(left):
        return [*parts]  # what is meant is not in view, or not yet
    told = [*parts]
    if not meant and doings and chance(doings, CHANGES) >= SURE_OF_NONE:
        told = [_doubted(part) for part in told]
    other = bool(meant) and _is_other(meant, left, conversation) and not _is_plain(told, doings)
    other = other and not _is_of_the_list(told, doings, conversation)
    if other and chance(doings, CHANGES) >= _least(told, meant):
        told = _with_changes(told, doings)
    asked = [one.product_id for one in doings if one.does == "ask"]
    if 0 < len(asked) <= MOST_ASKED and chance(doings, ("ask",)) >= SURE_ALONE:
        told = [_about(part, asked) for part in told]
    return told


def _least(parts: Sequence[Part], meant: Effects) -> float:
    """How likely acts must be to stand against what rules find."""
    changing = [part for part in parts if part.intent in CHANGING]
    found = [one for part in changing for one in part.references if one.product_ids]
    if found and all(one.kind == "pronoun" for one in found):
        return SURE_BESIDE_IT
    return SURE_BESIDE if found or len(meant) > 1 else SURE_ALONE


def _is_other(meant: Effects, left: Effects, conversation: Conversation) -> bool:
    """Whether other products go out, become more or become fewer; numbers are read by rule."""
    held = held_in(conversation)
    return _ways(meant, held) != _ways(left, held)


def _is_of_the_list(
    parts: Sequence[Part], doings: Sequence[Doing], conversation: Conversation
) -> bool:
    """As in "four of them" right after a list, of which nothing is told: none of the cart's."""
    listed = bool(FINDING & {*conversation.last_intents})
    every = [one for part in parts if part.intent in CHANGING for one in part.references]
    loose = bool(every) and all(one.kind == "pronoun" and not one.product_ids for one in every)
    acted = {one.product_id for one in doings if one.does in CHANGES}
    return listed and loose and acted.isdisjoint(one.id for one in conversation.shown)


def _doubted(part: Part) -> Part:
    """The part; a doubtful change to the cart that no card bears out is none."""
    doubtful = part.intent in _OUT_OR_OTHERWISE and part.confidence < DOUBTED
    return part.model_copy(update={"intent": "unclear"}) if doubtful else part


def _ways(left: Effects, held: Counter[str]) -> Mapping[str, str]:
    """Which products go out, which become more and which fewer; numbers are read by rule."""
    return {
        pid: "out" if not many else "more" if many > held[pid] else "fewer"
        for pid, many in left.items()
        if many != held[pid]
    }


def _is_plain(parts: Sequence[Part], doings: Sequence[Doing]) -> bool:
    """Whether rules tell it more reliably than cards are read.

    So they do what is told by its place, both sides of a swap, and sums ("half that"). Words that
    surely ask for the contrary are believed; of "one in green" it is open which of two is meant.
    """
    changing = [part for part in parts if part.intent in REWRITTEN]
    every = [one for part in changing for one in part.references]
    found = [one for one in every if one.product_ids]
    if any(one.kind in _PLACED for one in every if not one.product_ids):
        return True  # there is none at that place
    if found and all(one.kind in _PLACED or one.text.startswith("both") for one in found):
        return True
    acts = [one for one in doings if one.does in CHANGES]
    kinds = {one.does for one in acts}
    counted = kinds == {"set"} and _ids(found) == {one.product_id for one in acts}
    swapped = any(_is_swap(part) for part in changing)
    single = not found and len(acts) > 1 and {one.quantity for one in acts} == {1}
    return counted or swapped or single or _contradicts(changing, kinds)


def _ids(found: Sequence[Reference]) -> set[str]:
    return {pid for one in found for pid in one.product_ids}


def _contradicts(changing: Sequence[Part], kinds: Set[str]) -> bool:
    """Whether words surely take out what is read as put in, or the other way round."""
    sure_of = {part.intent for part in changing if part.confidence >= SURE_WORDS}
    return (kinds, sure_of) in (({"add"}, {"cart_remove"}), ({"remove"}, {"cart_add"}))


def chance(doings: Sequence[Doing], acts: Iterable[str]) -> float:
    """How likely it is that these acts are meant of just these products; never quite 1."""
    told = {*acts, NOTHING}
    return min(prod(one.chance for one in doings if one.does in told), MOST_SURE)


def effects(parts: Sequence[Part], conversation: Conversation) -> Effects:
    """How many of each product the cart is to hold, of those that the parts change."""
    held, left = held_in(conversation), dict[str, int]()
    for part in parts:
        if part.intent == "correct" or _is_swap(part):
            left |= _exchanged(part, held)
            continue
        if part.intent not in CHANGING:
            continue
        own = {p: one.quantity for one in part.references for p in one.product_ids}
        for pid in part.product_ids:
            many = own.get(pid) or (None if any(own.values()) else part.quantity)
            left[pid] = _left(part, held[pid], many)
    return left


def _is_swap(part: Part) -> bool:
    """Whether it says what goes out and what comes in for it."""
    kinds = {one.kind == "last" for one in part.references if one.product_ids}
    return part.intent in REWRITTEN and len(kinds) > 1


def _exchanged(part: Part, held: Counter[str]) -> Effects:
    """What a correction gives back, and what it wants for it."""
    last = [one for one in part.references if one.kind == "last"]
    given = {pid: one.quantity for one in last for pid in one.product_ids if held[pid]}
    wanted = [pid for pid in part.product_ids if pid not in given]
    out = {pid: max(held[pid] - many, 0) if many else 0 for pid, many in given.items()}
    return {**{pid: held[pid] + 1 for pid in wanted}, **out}


def _left(part: Part, held: int, many: int | None) -> int:
    """How many of a product a part leaves, of so many that are held."""
    if part.intent == "cart_remove":
        return max(held + part.change, 0) if part.change else 0
    if part.intent == "cart_update":
        return held + part.change if part.change else many or held
    return held + (many or 1)


def effects_of(doings: Sequence[Doing], conversation: Conversation) -> Effects:
    """How many of each product the cart is to hold, of those that the reader sees changed."""
    held, left = held_in(conversation), dict[str, int]()
    for one in doings:
        now = held[one.product_id]
        if one.does == "add":
            left[one.product_id] = now + (one.quantity or 1)
        elif one.does == "set":
            left[one.product_id] = one.quantity or now
        elif one.does == "remove":
            left[one.product_id] = max(now - one.quantity, 0) if one.quantity else 0
    return left


def _with_changes(parts: Sequence[Part], doings: Sequence[Doing]) -> list[Part]:
    """The parts, those that change the cart put by one for each kind of change that is read."""
    changing = [part for part in parts if part.intent in REWRITTEN]
    if not changing:
        return [*parts]
    read = [_change(changing, does, doings) for does in CHANGES]
    place = parts.index(changing[0])
    kept = [part for part in parts[place:] if part.intent not in REWRITTEN]
    return [*parts[:place], *(part for part in read if part is not None), *kept]


def _change(changing: Sequence[Part], does: str, doings: Sequence[Doing]) -> Part | None:
    meant = [one for one in doings if one.does == does]
    if not meant:
        return None
    intent = CHANGES[does]
    like = next((part for part in changing if part.intent == intent), changing[0])
    single = meant[0].quantity if len(meant) == 1 else None
    less = does == "remove" and single
    update = {
        "intent": intent,
        "references": [_meant(one, like.text) for one in meant],
        "quantity": None if less else single,
        "change": -single if less and single else None,
        "constraints": like.constraints.model_copy(update={"brand": [], "category": []}),
    }
    return like.model_copy(update=update)


def _meant(one: Doing, text: str) -> Reference:
    return reference("name", text, [one.product_id], None if one.does == "remove" else one.quantity)


def _about(part: Part, asked: Sequence[str]) -> Part:
    """The question, about these products unless rules find the one that it is about."""
    found = [one for one in part.references if one.product_ids]
    told = len(part.product_ids) == 1 or any(one.kind in _PLACED for one in found)
    if part.intent not in ASKING or told:
        return part
    return part.model_copy(update={"references": [reference("name", part.text, asked)]})
