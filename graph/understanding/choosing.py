"""Facts that speak for putting something in the cart, or taking it out, without saying "add"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.understanding.changing import (
    Kinds,
    calls_off,
    chooses,
    counts_only,
    is_question,
    kinds_of,
    only_asks,
    puts_in,
    sets,
    settles,
    start_of,
    takes_all,
    takes_out,
)
from graph.understanding.held import counted_kind
from graph.understanding.held_counts import counts_other, held_counts
from graph.understanding.held_lines import by_other_option, refuses_held
from graph.understanding.how_many import change_of, factor_of, part_of_it, same_number
from graph.understanding.kinds import SEEKING, with_kinds
from graph.understanding.quantities import out_for_only
from graph.understanding.request import Request
from graph.understanding.said_beside import beside_names, names_version, words_beside
from graph.understanding.swapping import swaps_said
from graph.understanding.taking import for_person, taken_clause
from graph.understanding.taking_back import takes_back
from graph.understanding.titles import Named
from graph.understanding.tokens import Token
from graph.understanding.totals import asks_total
from graph.understanding.types import Conversation

_JOINING = frozenset(("and", "also", "plus", "&"))
_CORRECTING = frozenset(("wrong", "instead", "meant", "mean", "not"))
_TAKING_BACK = frozenset(("no", "sorry", "actually", "wait", "oh", "oops", "nope"))
_SIGNS = frozenset(("+", "-"))
# "One more please, thanks".
MOST_IN_MORE = 4
_TOO = frozenset(("too", "well", "also"))
_ALL = frozenset(("all", "every", "everything"))
_TELLING = with_kinds({"details", "ask_product", "reviews", "availability", "compare"})
_CART_INTENTS = frozenset(("cart_add", "cart_update", "correct", "confirm"))


def choosing_facts(request: Request, conversation: Conversation) -> Iterator[str]:
    """The facts that hold, by their names in evidence.yaml."""
    tokens = request.tokens
    if not request.stated.comparisons:
        yield from _named(tokens)
    if only_asks(tokens):
        yield "only_asks"
    if asks_total(request, conversation):
        yield "asks_total"
    elif takes_back(tokens, conversation):
        yield "takes_back"
    elif _swaps(request, conversation):
        yield "swaps"
    elif _wants_other_option(request, conversation):
        yield "another_option"
    elif not is_question(tokens):
        yield from _of_number(request, conversation)
        yield from _of_choice(request, conversation)


def _of_number(request: Request, conversation: Conversation) -> Iterator[str]:
    """How many of what is in the cart, or about to go there, it says."""
    pending = bool(conversation.cart or conversation.pending)
    if held_counts(request.tokens, conversation.cart) and not _lists(conversation):
        yield "counts_held"
        return
    counted = counted_kind(request.tokens, conversation.cart)
    after = bool(_CART_INTENTS & {*conversation.last_intents[-1:]})
    alone = counts_only(request.tokens) if after and not request.points else None
    told = sets(request.tokens) and not counts_other(request.tokens, conversation.cart)
    if pending and (told or counted or alone):
        yield "sets_quantity"
    if _adds_up(request, conversation):
        yield "changes_by"


def _of_choice(request: Request, conversation: Conversation) -> Iterator[str]:
    """What it puts in the cart or takes out, by the first way of saying so that it bears."""
    tokens = request.tokens
    if calls_off(tokens):
        yield "calls_off"
    elif takes_all(tokens) and _has_anything(conversation):
        yield "clears_all"
    elif out_for_only(request, conversation):
        yield "keeps_only"
    elif takes_out(tokens) and not _narrows(tokens, conversation):
        yield _way_out(request, conversation)
    elif refuses_held(tokens, conversation.cart) and not _of_list(tokens, conversation):
        yield "refuses_held"
    elif request.points:
        yield from _puts_in(request, conversation, kinds_of(tokens))


def _swaps(request: Request, conversation: Conversation) -> bool:
    """Whether something of the cart is given back, and another thing wanted for it."""
    if only_asks(request.tokens) or next(swaps_said(request.tokens), None) is None:
        return False
    held = conversation.held_ids
    given = [one for one in request.references if one.kind == "last" and held & {*one.product_ids}]
    return bool(given) and len(request.references) > 1


def _wants_other_option(request: Request, conversation: Conversation) -> bool:
    """Whether all it points at is another of a thing in the cart, in an option that is said."""
    last = [one for one in request.references if one.kind == "last"]
    return bool(last) and last == by_other_option(request.tokens, conversation)


def _lists(conversation: Conversation) -> bool:
    """Whether a list was shown just now, of which "no chocolate" would tell."""
    return bool(conversation.shown) and bool(SEEKING & {*conversation.last_intents})


def _of_list(tokens: Sequence[Token], conversation: Conversation) -> bool:
    """Whether a list is told what not to have; "no bananas after all" of the cart is not."""
    after_all = any("AFTER_ALL" in found for found in kinds_of(tokens))
    return _lists(conversation) and not after_all


def _has_anything(conversation: Conversation) -> bool:
    """Whether the cart is meant by "everything": it holds something, or nothing else can be."""
    limits = conversation.constraints.model_copy(update={"category": []})
    return bool(conversation.cart or conversation.pending) or limits.is_empty()


def _adds_up(request: Request, conversation: Conversation) -> bool:
    """As in "+1", "one more please": so many of what was changed last, nothing else is said."""
    tokens = request.tokens
    signed = any(token.text in _SIGNS for token in tokens[:1])
    after = signed or _CART_INTENTS & {*conversation.last_intents[-1:]}
    short = len([token for token in tokens if token.kind != "symbol"]) <= MOST_IN_MORE
    says = change_of(tokens) is not None or factor_of(tokens) is not None
    few = short and says and not _names_product(request)
    return bool(conversation.cart and after and few)


def _names_product(request: Request) -> bool:
    """Whether it points at a product otherwise than by "it" or "that"."""
    pointing = (ref for ref in request.references if ref.product_ids)
    return any(ref.kind not in ("pronoun", "page") for ref in pointing)


def _narrows(tokens: Sequence[Token], conversation: Conversation) -> bool:
    """As in "without perfume" of a list, where there is nothing that could be taken out."""
    held = conversation.cart or conversation.pending
    return not held and bool(conversation.shown) and tokens[start_of(tokens)].text == "without"


def _way_out(request: Request, conversation: Conversation) -> str:
    """All of it, another thing than what was just taken out, or simply a thing."""
    texts = {token.text for token in request.tokens}
    if _ALL & texts and not any(one.kind == "name" for one in request.references):
        return "takes_all_out"
    again = "cart_remove" in conversation.last_intents and _CORRECTING & texts
    return "corrects_removal" if again else "takes_out"


def _puts_in(request: Request, conversation: Conversation, kinds: Kinds) -> Iterator[str]:
    """The most telling way of putting what is pointed at in the cart."""
    texts = {token.text for token in request.tokens}
    if _CORRECTING & texts:
        return
    if any("INTO_CART" in found for found in kinds) or puts_in(request.tokens):
        yield "puts_in_cart"
    elif way := _taken(request, conversation):
        yield way
    elif _takes(request.tokens, kinds) and not _has_it(request, conversation):
        yield "takes_it"
    elif conversation.cart and (change_of(request.tokens) or factor_of(request.tokens)):
        yield "changes_count"
    elif same_number(request.tokens) or _is_counted(request):
        yield "sets_quantity" if _of_held(request, conversation) else "counts_it"
    elif _goes_on(request.tokens, conversation) and len(words_beside(request)) <= MOST_IN_MORE:
        yield "adds_on"
    else:
        yield from _picks(request, conversation)


def _takes(tokens: Sequence[Token], kinds: Kinds) -> bool:
    """As in "I'll have the first", and not in "I'll have to ask my wife first"."""
    ends = [found["TAKING"] for found in kinds if "TAKING" in found]
    return any(end == len(tokens) or tokens[end].text != "to" for end in ends)


def _taken(request: Request, conversation: Conversation) -> str:
    """As in "the first, one please", "the second for my sister"; "" for neither."""
    if taken_clause(request.tokens) and not _of_held(request, conversation):
        return "takes_by_clause"
    mine = for_person(words_beside(request)) and _names_product(request)
    return "picks_for_person" if mine else ""


def _picks(request: Request, conversation: Conversation) -> Iterator[str]:
    """As in "yes, the second", and "both" where two were told about."""
    told = {"compare", "cart_add"} & {*conversation.last_intents}
    if settles(request.tokens):
        yield from () if _holds_all(request, conversation) else ("settles_on",)
    elif _wants_it(request, conversation) or names_version(request, conversation):
        yield "picks_please"
    elif told and any(token.text == "both" for token in request.tokens):
        yield "picks_both"
    elif _tells_apart(request, conversation):
        yield "picks_of_kind"


def _wants_it(request: Request, conversation: Conversation) -> bool:
    """As in "sure, the first": it is chosen, and hardly anything else said."""
    return chooses(request.tokens) and len(beside_names(request, conversation)) < 2


def _holds_all(request: Request, conversation: Conversation) -> bool:
    """Whether all that it points at is in the cart already."""
    held = conversation.held_ids
    return {pid for one in request.references for pid in one.product_ids} <= held


def _tells_apart(request: Request, conversation: Conversation) -> bool:
    """As in "the cheaper kettle", where kettles and toasters were shown."""
    superlative = any(one.kind == "superlative" and one.product_ids for one in request.references)
    several = len({product.category for product in conversation.shown}) > 1
    return superlative and several and not beside_names(request, conversation)


def _named(tokens: Sequence[Token]) -> Iterator[str]:
    named = {token.product_id for token in tokens if isinstance(token, Named)}
    if named:
        yield "names_in_full"
    if len(named) > 1:
        yield "names_several_in_full"


def _has_it(request: Request, conversation: Conversation) -> bool:
    """Whether a pronoun stands for what is in the cart already: "order it for me"."""
    held = conversation.held_ids
    pronouns = all(reference.kind == "pronoun" for reference in request.references)
    ids = {pid for reference in request.references for pid in reference.product_ids}
    return pronouns and ids <= held


def _of_each(request: Request) -> bool:
    """As in "one of each": so many of each of several."""
    several = any(len(ref.product_ids) > 1 and ref.quantity for ref in request.references)
    return several and any(token.text == "each" for token in request.tokens)


def _of_held(request: Request, conversation: Conversation) -> bool:
    """Whether it counts anew what is in the cart: "one of each" of it, "no, two of that"."""
    if _of_each(request):
        held = conversation.held_ids
        return any(held & {*one.product_ids} for one in request.references)
    return _holds_all(request, conversation) and request.tokens[0].text in _TAKING_BACK


def _is_counted(request: Request) -> bool:
    """As in "two of the first", "the second one, two pieces", "one of those, the cheapest"."""
    counted = any(one.quantity and one.product_ids for one in request.references)
    return counted or part_of_it(request.tokens) is not None or request.quantity is not None


def _goes_on(tokens: Sequence[Token], conversation: Conversation) -> bool:
    """As in "and the third", "the third as well", after something was put in the cart."""
    after = bool(_CART_INTENTS & {*conversation.last_intents[-1:]})
    ends = [token.text for token in tokens if token.kind != "symbol"][-1:]
    listed = bool(conversation.cart) and not _TELLING & {*conversation.last_intents[-1:]}
    joins = after and any(token.text in _JOINING for token in tokens[:1])
    return (joins or (listed and bool(_TOO & {*ends}))) and change_of(tokens) is None
