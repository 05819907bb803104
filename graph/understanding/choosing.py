"""Facts that speak for putting something in the cart, or taking it out, without saying "add"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.understanding.how_many import change_of, count_at, part_of_it, taken_of
from graph.understanding.request import Request
from graph.understanding.split import kinds_at
from graph.understanding.titles import Named
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Part

_LEADING = frozenset(
    (
        "and",
        "ok",
        "okay",
        "so",
        "then",
        "but",
        "well",
        ",",
        "also",
        "plus",
        "alright",
        "lol",
        "oh",
        "please",
        "actually",
        "no",
        "hm",
        "hmm",
    )
)
_JOINING = frozenset(("and", "also", "plus", "&"))
_CORRECTING = frozenset(("wrong", "instead", "meant", "mean", "not"))
# "Back to 500" is money.
MOST_SET = 20
_TAKING_BACK = frozenset(("no", "sorry", "actually", "wait", "oh", "oops", "nope"))
_PLEASE = frozenset(("please", "pls", "plz"))
_VERBS = frozenset(("take", "throw", "get", "kick", "pull"))
_ALL = frozenset(("all", "every", "everything"))
_CART_INTENTS = frozenset(("cart_add", "cart_update", "correct", "confirm"))


def choosing_facts(request: Request, conversation: Conversation) -> Iterator[str]:
    """The facts that hold, by their names in evidence.yaml."""
    if not request.stated.comparisons:
        yield from _named(request.tokens)
    if _is_question(request.tokens):
        return
    kinds = [kinds_at(request.tokens, place) for place in range(len(request.tokens))]
    if (conversation.cart or conversation.pending) and _sets(request.tokens, kinds):
        yield "sets_quantity"
    if _takes_out(request.tokens, kinds):
        yield _way_out({token.text for token in request.tokens}, conversation)
    elif any(reference.product_ids for reference in request.references):
        yield from _puts_in(request, conversation, kinds)


def _way_out(texts: set[str], conversation: Conversation) -> str:
    """All of it, another thing than what was just taken out, or simply a thing."""
    if _ALL & texts:
        return "takes_all_out"
    again = "cart_remove" in conversation.last_intents and _CORRECTING & texts
    return "corrects_removal" if again else "takes_out"


def _puts_in(
    request: Request, conversation: Conversation, kinds: Sequence[dict[str, int]]
) -> Iterator[str]:
    """The most telling way of putting what is pointed at in the cart."""
    texts = {token.text for token in request.tokens}
    if _CORRECTING & texts:
        return
    if any("INTO_CART" in found for found in kinds):
        yield "puts_in_cart"
    elif any("TAKING" in found for found in kinds) and not _has_it(request, conversation):
        yield "takes_it"
    elif change_of(request.tokens) is not None and conversation.cart:
        yield "changes_count"
    elif _is_counted(request):
        again = _has_it(request, conversation) and request.tokens[0].text in _TAKING_BACK
        yield "sets_quantity" if again else "counts_it"
    elif _goes_on(request.tokens, conversation):
        yield "adds_on"
    elif _PLEASE & texts and len(words_beside(request)) < 2:
        yield "picks_please"


def counted(part: Part, request: Request) -> Part:
    """The part with how many more or fewer it asks for, if it is about what is in the cart."""
    counting = {"cart_update": change_of, "cart_remove": taken_of}.get(part.intent)
    change = counting(request.tokens) if counting else None
    return part if change is None else part.model_copy(update={"change": change})


def words_beside(request: Request) -> list[str]:
    """What is said beside the words that point."""
    pointing = {word for ref in request.references for word in ref.text.split()}
    words: list[str] = []
    for token in request.tokens:
        if token.glued and words and words[-1][-1:].isdigit():  # "2nd"
            words[-1] += token.text
        elif token.kind != "symbol" and not isinstance(token, Named):
            words.append(token.text)
    return [word for word in words if word not in pointing and word not in _BESIDE]


_BESIDE = frozenset(["the", "one", "ones", "please", "that", "this", "a", "and", "what", "about"])


def _named(tokens: Sequence[Token]) -> Iterator[str]:
    named = {token.product_id for token in tokens if isinstance(token, Named)}
    if named:
        yield "names_in_full"
    if len(named) > 1:
        yield "names_several_in_full"


def _is_question(tokens: Sequence[Token]) -> bool:
    """Whether it begins or ends as a question does."""
    asks = bool(tokens) and tokens[-1].text == "?"
    return asks or "QUESTION" in kinds_at(tokens, _start(tokens))


def _start(tokens: Sequence[Token]) -> int:
    """Where it begins after small words."""
    start = 0
    while start < len(tokens) and tokens[start].text in _LEADING:
        start += 1
    return start


def _sets(tokens: Sequence[Token], kinds: Sequence[dict[str, int]]) -> bool:
    """As in "make it two", "back to one"."""
    ends = (found["SETTING"] for found in kinds if "SETTING" in found)
    counts = (count_at(tokens, end)[0] for end in ends if end < len(tokens))
    return any(count is not None and count <= MOST_SET for count in counts)


def _takes_out(tokens: Sequence[Token], kinds: Sequence[dict[str, int]]) -> bool:
    """As in "drop the first", "take the mower out again", "the other one out please"."""
    if "REMOVING" in kinds_at(tokens, _start(tokens)) or any("TAKING_OUT" in k for k in kinds):
        return True
    verbs = [place for place, token in enumerate(tokens) if token.text in _VERBS]
    return any(token.text == "out" for token in tokens[verbs[0] :]) if verbs else False


def _has_it(request: Request, conversation: Conversation) -> bool:
    """Whether a pronoun stands for what is in the cart already: "order it for me"."""
    held = {product.id for product in conversation.cart}
    pronouns = all(reference.kind == "pronoun" for reference in request.references)
    ids = {pid for reference in request.references for pid in reference.product_ids}
    return pronouns and ids <= held


def _is_counted(request: Request) -> bool:
    """As in "two of the first", "the second one, two pieces", "one of those, the cheapest"."""
    counted = any(one.quantity and one.product_ids for one in request.references)
    return counted or part_of_it(request.tokens) is not None or request.quantity is not None


def _goes_on(tokens: Sequence[Token], conversation: Conversation) -> bool:
    """As in "and the third", said after something was put in the cart."""
    after = bool(_CART_INTENTS & {*conversation.last_intents[-1:]})
    return after and tokens[0].text in _JOINING and change_of(tokens) is None
