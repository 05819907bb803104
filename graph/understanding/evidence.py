"""Facts about a request and its conversation that speak for or against intents."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from pathlib import Path

from data.constraints import Exclusions
from data.yaml_file import read_yaml
from graph.understanding.asked import asking_facts
from graph.understanding.choosing import choosing_facts
from graph.understanding.intents import IntentHead
from graph.understanding.kinds import KIND_OF, SEEKING
from graph.understanding.mentions import CatalogueWords
from graph.understanding.others import asks_for_others
from graph.understanding.request import Request
from graph.understanding.said_beside import words_beside
from graph.understanding.setting import setting_facts
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation

TABLE = Path(__file__).with_name("evidence.yaml")


@functools.cache
def expected() -> dict[str, dict[str, float]]:
    """Fact -> intent -> log-odds, as expected; what is said in the end the head has learned."""
    table: dict[str, dict[str, float]] = read_yaml(TABLE)
    return {fact: _for_kinds(told) for fact, told in table.items()}


def _for_kinds(told: dict[str, float]) -> dict[str, float]:
    """What is said for an intent holds for its kinds too, unless they are named themselves."""
    return {kind: told[of] for kind, of in KIND_OF.items() if of in told} | told


def speaking_for(intent: str, holding: Sequence[str], head: IntentHead, text: str) -> list[str]:
    """What spoke for an intent: facts by their names in evidence.yaml, words in quotes."""
    strength = {fact: head.said(fact, intent) for fact in holding if fact in expected()}
    strongest = sorted(strength, key=lambda fact: -strength[fact])
    named = [fact for fact in strongest if strength[fact] > 0]
    return [*named, *(f'"{word}"' for word in head.telling(text, intent))]


def facts(request: Request, conversation: Conversation, words: CatalogueWords) -> list[str]:
    """The facts that hold, by their names in evidence.yaml and setting.py."""
    return [
        *_courtesies(request, conversation),
        *_limits(request, conversation),
        *_of_the_search(request, conversation),
        *_subject(request, words),
        *_pointing(request, conversation),
        *_things(request, conversation),
        *asking_facts(request, conversation, words),
        *choosing_facts(request, conversation),
        *setting_facts(conversation),
    ]


def _courtesies(request: Request, conversation: Conversation) -> Iterator[str]:
    kind = plain_courtesy(request.tokens)
    if not any(token.kind != "symbol" for token in request.tokens):
        yield "empty"
    elif not any(c.isalnum() for token in request.tokens for c in token.text):
        yield "no_letters"
    elif [token.kind for token in request.tokens] == ["number"]:
        yield "bare_number"
    if conversation.pending and leading(request.tokens, "YES"):
        yield "pending_yes"
    elif conversation.pending and leading(request.tokens, "NO"):
        yield "pending_other" if _points_elsewhere(request, conversation) else "pending_no"
    elif conversation.pending:
        yield "pending_other"
    if kind in ("YES", "NO") or kind in ("GREETING", "THANKS"):
        yield f"only_{kind.lower()}"


def _points_elsewhere(request: Request, conversation: Conversation) -> bool:
    """As in "no, the other one", which says yes to another thing."""
    pending = str(conversation.pending)
    pointed = [one for ref in request.references for one in ref.product_ids]
    return bool(pointed) and not any(one in pending for one in pointed)


def plain_courtesy(tokens: Sequence[Token]) -> str:
    """The type of a request that is nothing but a yes, no, greeting or thanks; else ""."""
    kinds = kinds_at(tokens, 0)
    for kind in ("YES", "NO", "GREETING", "THANKS"):
        end = kinds.get(kind, 0)
        if end and not any(token.kind != "symbol" for token in tokens[end:]):
            return kind
    return ""


def leading(tokens: Sequence[Token], kind: str) -> bool:
    """Whether a request begins with a yes or no and hardly says more."""
    end = kinds_at(tokens, 0).get(kind, 0)
    rest = [token for token in tokens[end:] if token.kind != "symbol"]
    return bool(end) and len(rest) <= 4


_OPEN = frozenset({"what", "gift", "unclear"})


def _limits(request: Request, conversation: Conversation) -> Iterator[str]:
    stated = request.stated
    limits = not stated.limits.is_empty() or stated.limits.sort != "relevance"
    changes = bool(stated.comparisons or stated.dropped)
    subject = bool(stated.limits.category) or bool(stated.query)
    if limits:
        yield "states_limits"
    if (
        conversation.focus
        and not stated.limits.category
        and request.tokens[-1:]
        and (request.tokens[-1].text == "?" and len(request.tokens) <= 4)
    ):
        yield "short_question_in_focus"
    if stated.dropped:
        yield "gives_up_limit"
    if stated.comparisons and conversation.shown:
        yield "comparison_after_results"
    if (limits or changes) and not _has_subject(request):
        yield (
            "only_limits_after_results"
            if conversation.shown or conversation.query
            else ("only_limits_without_results")
        )
    # Any words answer "what are you looking for?"; a list to narrow, an option, only limits do.
    asked_what = (conversation.open_question or {}).get("kind") in _OPEN
    if conversation.open_question and (limits or changes or (subject and asked_what)):
        yield "asked_and_answered"
    if stated.limits.sort != "relevance":
        selling = stated.limits.sort == "popularity" and not conversation.shown
        yield "best_selling" if selling else "superlative_sort"


def _of_the_search(request: Request, conversation: Conversation) -> Iterator[str]:
    """What only makes sense of the list that was given."""
    if _continues_search(request, conversation):
        yield "limits_after_search"
    text = " ".join(token.raw for token in request.tokens)
    listed = conversation.shown or conversation.query
    one = any(len(reference.product_ids) == 1 for reference in request.references)
    if listed and not one and asks_for_others(text):
        yield "asks_others"


def _continues_search(request: Request, conversation: Conversation) -> bool:
    """Whether it limits or orders the list that was given last, whatever else is said."""
    stated = request.stated
    listed = SEEKING.intersection(conversation.last_intents)
    money = stated.limits.price_max_cents or stated.limits.price_min_cents
    orders = stated.limits.sort != "relevance" or bool(stated.dropped)
    tells = money or orders or stated.limits.attributes or stated.limits.exclude != Exclusions()
    return bool(listed and tells) and not (request.points or stated.limits.category)


def _has_subject(request: Request) -> bool:
    """Whether search words are left beside limits and what they name."""
    if request.stated.limits.category or request.references:
        return True
    named = {
        word.casefold()
        for value in (
            *request.stated.limits.brand,
            *(v for vs in request.stated.limits.attributes.values() for v in vs),
        )
        for word in value.split()
    }
    left = [w for w in request.stated.query.casefold().split() if w not in named]
    wishes = {word for wish in request.stated.preferences for word in wish.split()}
    return any(word not in wishes and word not in _FILLERS for word in left)


_FILLERS = frozenset(
    [
        "good",
        "best",
        "great",
        "nice",
        "better",
        "all",
        "color",
        "colour",
        "size",
        "bigger",
        "smaller",
        "larger",
    ]
)


def _subject(request: Request, words: CatalogueWords) -> Iterator[str]:
    if request.stated.limits.category:
        yield "names_category"
    elif request.stated.reading is not None:
        keys = request.stated.reading.keys
        if any(key in words.vocabulary.product_types for key in keys):
            yield "names_product_noun"
    texts = [token.text for token in request.tokens]
    bought = not _NO_PRESENT.isdisjoint(texts)
    if not bought and any(text in ("gift", "gifts", "present", "presents") for text in texts):
        yield "gift"


_NO_PRESENT = frozenset(
    "card cards voucher vouchers wrap wrapped wrapping wraps receipt message box boxes".split()
)


def _pointing(request: Request, conversation: Conversation) -> Iterator[str]:
    if not conversation.shown and not conversation.query:
        yield "no_results_yet"
    else:
        yield "has_results"
    if not (conversation.shown or conversation.focus or conversation.page.get("product_id")):
        yield "nothing_known"
    ids = {pid for reference in request.references for pid in reference.product_ids}
    if ids:
        yield "points"
    if len(ids) > 1:
        yield "points_at_several"
    if ids and not words_beside(request):
        yield "only_points"
    if any(ref.kind in ("name", "brand") and ref.product_ids for ref in request.references):
        yield "names_shown_product"


def _things(request: Request, conversation: Conversation) -> Iterator[str]:
    kinds = {
        kind for index in range(len(request.tokens)) for kind in kinds_at(request.tokens, index)
    }
    if "CART" in kinds:
        yield "cart_word"
    if request.order_number:
        yield "order_number"
    if any(token.text in ("order", "orders", "ordered", "purchase") for token in request.tokens):
        yield "order_word"
    if request.quantity is not None and conversation.cart:
        yield "quantity_in_cart"
    if not conversation.cart:
        yield "cart_is_empty"
