"""Calls about single products: details, stock, questions, reviews, comparison, reasons."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.call import Call, limits_as_arguments, outcome_of
from graph.embedded.extremes import both_ends, of_several, ranked_ids
from graph.embedded.properties import topics_asked
from graph.embedded.singled import tells_one
from graph.embedded.subject import about, lookup, name_stems, standing, unseen
from graph.embedded.superlatives import quality_of, question_on, told_by_rows
from graph.embedded.topics import (
    asks_advice,
    asks_choice,
    asks_in_general,
    asks_number_of,
    asks_opinion,
    for_what,
    is_yes_no,
)
from graph.embedded.which_fit import meant_of, question_of_each
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Part
from knowledge.aspects import aspects_in
from knowledge.review_compare import asks_which, in_plain_words
from knowledge.words import stems
from tools.outcome import ToolOutcome

MAX_PRODUCTS_TOLD = 3
MAX_SHOWN_ASKED = 6
MAX_COMPARED = 4
_SHOWING = frozenset({"compare_products", "get_product_details"})
LISTED = with_kinds(("search", "refine", "recommend", "explain"))


def details(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """All about each product meant; of the list where one of it is told by what it has."""
    calls = _each(brief, part, outcomes, "get_product_details")
    listed = not calls and tells_one(part.text)
    return _all_shown(brief, part, "get_product_details") if listed else calls


def availability(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The stock of each product meant; of all just shown where none is singled out.

    "How many pieces are in the box?" is a question about the product.
    """
    if asks_number_of(part.text, name_stems(brief, outcomes, about(brief, part, outcomes))):
        return ask(brief, part, outcomes)
    calls = _each(brief, part, outcomes, "get_availability")
    return calls or _all_shown(brief, part, "get_availability")


def ask(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What the listing and the buyers say; the listings alone where all just shown are meant."""
    question = _whole_question(brief, part, outcomes)
    if ranks(part):
        return compare(brief, part, outcomes)
    if len(several := of_several_asked(brief, part)) > MAX_PRODUCTS_TOLD:
        return _of_each(several, "get_product_details")
    general = not is_yes_no(question) or asks_opinion(question)
    general = general and _in_general(brief, part, outcomes, question)
    if general and not topics_asked(set(stems(question))):
        return _each(brief, part, outcomes, "summarize_reviews")
    calls = _each(brief, part, outcomes, "get_product_details")
    ids = [c.arguments["product_id"] for c in calls if c.name == "get_product_details"]
    calls += [Call("ask_reviews", {"product_id": pid, "question": question}) for pid in ids]
    looked = unseen(brief, part) and all(outcome_of(call, outcomes) for call in calls)
    if ids or (calls and not looked):
        return calls
    return [*calls, *_all_shown(brief, part, "get_product_details")]


def of_several_asked(brief: TurnBrief, part: Part) -> list[str]:
    """Those of which it asks the same of each: "which of these are waterproof?"."""
    each = question_of_each(part.text) and not ranks(part)
    return meant_of(brief, part) if each else []


def _whole_question(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> str:
    """What it asks; where it only names a product, what was asked before it of another one.

    "How many watts has the Trail and how many the Cell?"
    """
    if asks_opinion(part.asked) or not _in_general(brief, part, outcomes, part.asked):
        return part.asked
    parts = brief.understanding.parts
    before = [one.asked for one in parts[: parts.index(part)] if one.intent == part.intent]
    return before[-1] if before else part.asked


def reviews(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What buyers say on a question, or the sum of it."""
    if _in_general(brief, part, outcomes, part.question):
        return _each(brief, part, outcomes, "summarize_reviews")
    calls = _each(brief, part, outcomes, "ask_reviews")
    return [
        Call(call.name, {**call.arguments, "question": part.question})
        if call.name == "ask_reviews"
        else call
        for call in calls
    ]


def compare(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The products meant side by side; those in focus or shown where fewer than two are named.

    Of what the record itself ranks, such as the cheapest, every product is looked at.
    """
    if ids := ranked_ids(brief, part):
        return _of_each(ids, "get_product_details")
    if of_several_asked(brief, part):
        return ask(brief, part, outcomes)
    calls = _side_by_side(brief, part, outcomes)
    return [*calls, *_asked_of_buyers(part, calls, outcomes)]


def ranks(part: Part) -> bool:
    """Whether it asks which of several has most of a quality, not how one of them is."""
    return bool(quality_of(part.text)) and len(part.product_ids) != 1


def _asked_of_buyers(
    part: Part, calls: Sequence[Call], outcomes: Sequence[ToolOutcome]
) -> list[Call]:
    """What buyers say of a quality that no row of the listings tells."""
    quality = quality_of(part.text)
    if aspects_in(in_plain_words(part.text)):
        return []  # That is put to the buyers of all of them at once.
    done = [outcome_of(call, outcomes) for call in calls]
    products = [p for o in done if o and o.ok and o.name in _SHOWING for p in o.products]
    if not quality or not all(done) or told_by_rows(products, quality):
        return []
    arguments = ({"product_id": p.id, "question": question_on(quality)} for p in products)
    return [Call("ask_reviews", one) for one in arguments][:MAX_SHOWN_ASKED]


def _side_by_side(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    ids = both_ends(brief, part) or part.product_ids
    if asks_which(part.text) and all(one.kind == "superlative" for one in part.references):
        ids = of_several(brief, part)
    if not ids and _asks_of_the_list(brief, part):
        return _all_shown(brief, part, "get_product_details")
    if len(ids) > MAX_COMPARED and not asks_advice(part.text) and for_what(part.text):
        return _of_each(ids, "get_product_details")
    if not ids and (asks_choice(part.text) or quality_of(part.text)):
        ids = _candidates(brief)
    elif len(ids) < 2:
        focus = standing(brief)
        shown = [product.id for product in brief.conversation.shown]
        one = list(dict.fromkeys([*(ids or focus), *shown]))[:2]
        ids = focus if len(focus) > 1 and not ids else one if ids or focus else shown
    if len(ids) < 2:
        return _compare_found(brief, part, outcomes)
    return [Call("compare_products", {"product_ids": ids[:MAX_COMPARED]})]


def _asks_of_the_list(brief: TurnBrief, part: Part) -> bool:
    """Whether it wants to know which of a list too long to compare has more of something."""
    long = len(brief.conversation.shown) > MAX_COMPARED and not brief.conversation.focus
    return long and not asks_advice(part.text) and bool(for_what(part.text))


def _candidates(brief: TurnBrief) -> list[str]:
    """What there is to choose between: the products in focus, or the likeliest of those shown.

    Of a long list the best rated, the cheapest and the first ones; of a last page with one
    product the pages before too.
    """
    before = brief.conversation
    shown = before.shown
    if before.side_by_side:
        return before.side_by_side
    if len(shown) == 1:
        shown = [*shown, *(p for p in before.earlier if p.category == shown[0].category)]
    if not shown:
        return []
    best = max(shown, key=lambda product: product.rating or 0)
    cheapest = min(shown, key=lambda product: product.price_cents)
    likely = shown if len(shown) <= MAX_COMPARED else [best, cheapest, *shown]
    return list(dict.fromkeys(product.id for product in likely))


def explain(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The facts behind what was just said: the comparison, the products, or the search anew."""
    before = brief.conversation
    if part.question == "asked":
        return []
    if "compare" in before.last_intents and before.side_by_side:
        return [Call("compare_products", {"product_ids": before.side_by_side[:MAX_COMPARED]})]
    beside = [product.id for product in before.shown if product.id not in before.focus]
    if part.question == "why" and len(before.focus) == 1 and beside:
        ids = [*before.focus, *beside][:MAX_COMPARED]
        return [Call("compare_products", {"product_ids": ids})]
    if before.focus:
        told = before.focus[:MAX_PRODUCTS_TOLD]
        return [Call("get_product_details", {"product_id": pid}) for pid in told]
    if before.shown and before.query and set(LISTED) & set(before.last_intents):
        limits = limits_as_arguments(before.constraints)
        arguments = {"query": before.query, "limit": brief.max_cards, **limits}
        skip = before.seen - len(before.shown)
        return [Call("search_products", arguments | ({"skip": skip} if skip > 0 else {}))]
    return []


def _in_general(
    brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome], question: str
) -> bool:
    """Whether a question, less the product's own name, asks for nothing in particular."""
    ids = about(brief, part, outcomes)
    return asks_in_general(question, name_stems(brief, outcomes, ids))


def _each(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome], name: str) -> list[Call]:
    asked = lookup(brief, part)
    ids = about(brief, part, outcomes)[:MAX_PRODUCTS_TOLD]
    return ([asked] if asked else []) + [Call(name, {"product_id": pid}) for pid in ids]


def _all_shown(brief: TurnBrief, part: Part, name: str) -> list[Call]:
    """Each of the newest list; of a brand that is named only what is of it."""
    shown, brands = brief.conversation.shown, part.constraints.brand
    of_it = [product for product in shown if product.brand in brands]
    return _of_each([product.id for product in of_it or shown], name)


def _of_each(ids: Sequence[str], name: str) -> list[Call]:
    return [Call(name, {"product_id": pid}) for pid in ids[:MAX_SHOWN_ASKED]]


def _compare_found(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The two best of the kind of product named, where nothing was shown."""
    asked = lookup(brief, part) if part.constraints.category else None
    if asked is None:
        return []
    found = next(
        (o for o in outcomes if (o.name, o.arguments) == (asked.name, asked.arguments)), None
    )
    ids = [product.id for product in found.products[:2]] if found else []
    return [asked, Call("compare_products", {"product_ids": ids})] if len(ids) == 2 else [asked]
