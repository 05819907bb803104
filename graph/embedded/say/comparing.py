"""Products side by side: where they differ, what speaks for which, and a pick when one is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.answered import ProductAnswer, answer_to
from graph.embedded.evidence import listing_evidence
from graph.embedded.extremes import extreme_of, leaders, ranked_ids
from graph.embedded.say import reviews
from graph.embedded.say.answer import Answer
from graph.embedded.say.described import described_apart
from graph.embedded.say.listed import short
from graph.embedded.say.which import which
from graph.embedded.superlatives import quality_of, question_on, told_by_rows
from graph.embedded.topics import asks_advice, asks_choice, for_what
from graph.embedded.voice import Chip, Voice
from graph.embedded.wording import bold, costs, price, rating, row, stock
from graph.understanding.types import Part
from knowledge.advantages import Advantage, advantages, best_rated, figure_in
from knowledge.words import stems, words
from tools.outcome import ToolOutcome

_HIGHEST = frozenset(("most", "highest", "largest", "greatest", "biggest", "longest"))
_LOWEST = frozenset(("least", "lowest", "fewest", "smallest", "shortest"))
MAX_ROWS = 6
FEW_ROWS = 2
"""With no more rows that differ the descriptions tell products apart."""
MAX_POINTS = 4


def compared(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The differences that matter and what speaks for each; a pick first where one is asked."""
    done = next((o for o in outcomes if o.name == "compare_products" and o.ok), None)
    ranked = _extreme(brief, part, outcomes)
    if ranked is not None:
        return ranked
    most = _having_most(brief, part, outcomes)
    if most is not None:
        return most
    if done is None:
        told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
        return _all_shown(brief, part, told) if told else which(brief, part, outcomes)
    products = done.products
    comparison = {"product_ids": [p.id for p in products], "rows": done.result["rows"]}
    voice, ahead = Voice.of(brief), advantages(products)
    topic, leading = _topical(voice, products, part.text)
    if topic:
        chips = _chips(voice, False, products)
        return Answer(topic, chips, comparison=comparison, leading=leading)
    choosing = part.intent == "explain" or asks_choice(part.text)
    if choosing:
        leading = _picked(products).id
        blocks = [
            _pick(voice, products),
            "" if _all_known(brief, products) else _heads(voice, products),
            _headed(voice.say("on-topic"), _on_topic(voice, products, part.text)),
            points(voice, products, [a for a in ahead if a.kind == "row"]),
        ]
    else:
        rows = _rows(voice, done)
        described = "" if rows.count("\n") > FEW_ROWS else described_apart(voice, products)
        differ = [rows, described, points(voice, products, ahead)]
        if not any(differ):
            differ = [voice.say("no-difference")]
        blocks = [_heads(voice, products), *differ]
    text = "\n\n".join(block for block in blocks if block)
    chips = _chips(voice, choosing, products)
    return Answer(text, chips, comparison=comparison, leading=leading)


def _extreme(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """The cheapest, dearest, best or worst rated of those looked at, and what it costs."""
    ids = ranked_ids(brief, part)
    done = (o for o in outcomes if o.name == "get_product_details" and o.ok)
    told = [product for o in done for product in o.products if product.id in ids]
    extreme = extreme_of(part.text)
    found = leaders(told, extreme) if told else []
    if not found:
        return None
    voice, lines = Voice.of(brief), []
    for one in found:
        what = voice.say(
            "points", kind="is", name=bold(one), **{"is": voice.say(f"point-{extreme}")}
        )
        lines.append(f"{what}\n{_facts(voice, one)}")
    chips = _chips(voice, len(found) == 1, found)
    return Answer("\n\n".join(lines), chips, leading=found[0].id if len(found) == 1 else "")


def _facts(voice: Voice, product: ProductFacts) -> str:
    told = (price(voice, product), rating(voice, product), stock(voice, product))
    return " · ".join(one for one in told if one)


def _having_most(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """What listings and buyers say of a quality that no row tells, or that neither does."""
    quality = quality_of(part.text)
    asked = {o.products[0].id: o for o in outcomes if o.name == "ask_reviews" and o.ok}
    shown = (o.products for o in outcomes if o.name in ("compare_products", "get_product_details"))
    products = [product for listed in shown for product in listed]
    if not (quality and asked) or told_by_rows(products, quality):
        return None
    voice, question = Voice.of(brief), question_on(quality)
    found = [
        (p, answer_to(p, question, asked[p.id].result["answer"])) for p in products if p.id in asked
    ]
    told = sorted((one for one in found if one[1]), key=lambda one: -_support(one[1]))
    lines = [f"- {bold(product)}: {_in_short(voice, answer)}" for product, answer in told]
    text = "\n".join([voice.say("most-said"), *lines]) if told else voice.say("most-silent")
    rest = "" if told else _pick(voice, products)
    best = [product for product, _ in told] or products
    return Answer("\n\n".join(x for x in (text, rest) if x), _chips(voice, True, best))


def _support(answer: ProductAnswer) -> int:
    """How much speaks for it: a listing more than any buyer."""
    side = {"yes": 1, "no": -1}.get(answer.verdict or "", 0)
    return side * (1000 if answer.listing else 1 + answer.buyers.agreed)


def _in_short(voice: Voice, answer: ProductAnswer) -> str:
    """The row or sentence, else what one buyer wrote."""
    if answer.listing:
        return short(voice, answer.listing)
    quote = answer.buyers.quotes[0]
    return reviews.in_own_words(voice, quote)


def _all_shown(brief: TurnBrief, part: Part, products: Sequence[ProductFacts]) -> Answer:
    """Which of a longer list is ahead in what was asked."""
    voice = Voice.of(brief)
    text, leading = _topical(voice, products, part.text)
    ahead = points(voice, products, advantages(products))
    told = text or f"{_heads(voice, products)}\n\n{ahead}"
    return Answer(told, _chips(voice, False, products), leading=leading)


def _all_known(brief: TurnBrief, products: Sequence[ProductFacts]) -> bool:
    """Whether the customer has seen them all: what was only named is shown beside the pick."""
    before = brief.conversation
    seen = {product.id for product in (*before.shown, *before.earlier)}
    return all(product.id in seen for product in products)


def _topical(voice: Voice, products: Sequence[ProductFacts], question: str) -> tuple[str, str]:
    """The row that a question is about and who leads in it, with the id of a sole leader.

    Both empty where it asks for our pick.
    """
    topic = "" if asks_advice(question) else _on_topic(voice, products, question, rows_only=True)
    if not topic:
        return "", ""
    ahead = _leading_in(advantages(products), question)
    leaders = {point.product_id for point in ahead}
    if not leaders and (extreme := _at_the_end(products, question)):
        head = f"{bold(extreme)}: {short(voice, listing_evidence(extreme, for_what(question)))}"
        return f"{head}\n\n{topic}", extreme.id
    text = "\n\n".join(block for block in (topic, points(voice, products, ahead)) if block)
    return text, leaders.pop() if len(leaders) == 1 else ""


def _at_the_end(products: Sequence[ProductFacts], question: str) -> ProductFacts | None:
    """As in "which has the least sugar?": the one whose figure is lowest, or highest."""
    said = set(words(question))
    if said.isdisjoint(_HIGHEST | _LOWEST):
        return None
    sign = 1 if said & _HIGHEST else -1
    told = [listing_evidence(product, for_what(question)).rows for product in products]
    figures = [figure_in([row.value for row in rows]) for rows in told]
    known = [sign * figure[0] for figure in figures if figure is not None]
    units = {figure[1] for figure in figures if figure is not None}
    if not known or len(known) < len(products) or len(units) > 1 or known.count(max(known)) > 1:
        return None
    return products[known.index(max(known))]


def _heads(voice: Voice, products: Sequence[ProductFacts]) -> str:
    return "\n".join(f"{n}. {bold(p)} · {_facts(voice, p)}" for n, p in enumerate(products, 1))


def _rows(voice: Voice, done: ToolOutcome) -> str:
    told = [
        one for one in done.result["rows"] if len(one["values"]) - one["values"].count(None) > 1
    ]
    rows = [f"- {row(voice, one['name'], one['values'])}" for one in told[:MAX_ROWS]]
    return "\n".join([voice.say("differ"), *rows]) if rows else ""


def points(voice: Voice, products: Sequence[ProductFacts], points: Sequence[Advantage]) -> str:
    """What speaks for each: "**A** is cheaper and lighter." on a line of its own."""
    lines = [_for(voice, p, [a for a in points if a.product_id == p.id]) for p in products]
    return "\n".join(line for line in lines if line)


def _for(voice: Voice, product: ProductFacts, points: Sequence[Advantage]) -> str:
    what = [_point(voice, a) for a in points if not a.is_had]
    had = [_point(voice, a) for a in points if a.is_had][:MAX_POINTS]
    if not (what or had):
        return ""
    kind = "both" if what and had else "is" if what else "has"
    said = {"is": voice.listed(what), "has": voice.listed(had)}
    return voice.say("points", kind=kind, name=bold(product), **said)


def _point(voice: Voice, point: Advantage) -> str:
    """The point as the language says it; in its own words where none does."""
    key = f"point-{point.words.replace(' ', '-')}"
    return voice.say(key) if voice.knows(key) else point.words


def _on_topic(
    voice: Voice, products: Sequence[ProductFacts], question: str, *, rows_only: bool = False
) -> str:
    """What the listings say on what is asked: "which has more memory?", "better for gaming"."""
    asked = _without_names(products, for_what(question))
    found = [(product, listing_evidence(product, asked)) for product in products]
    told = [(product, e) for product, e in found if (e.rows if rows_only else e)]
    return "\n".join(f"- {bold(product)}: {short(voice, e)}" for product, e in told)


def _without_names(products: Sequence[ProductFacts], asked: str) -> str:
    """What is asked of several without the words that name one of them, and not all."""
    named = Counter(stem for one in products for stem in {*stems(f"{one.name} {one.brand or ''}")})
    kept = [word for word in asked.split() if named[word] in (0, len(products))]
    return " ".join(kept)


def _leading_in(points: Sequence[Advantage], question: str) -> list[Advantage]:
    """The points that a question is about: "longer battery life" for "which has more battery?"."""
    asked = set(stems(for_what(question)))
    return [point for point in points if asked & set(stems(point.words))]


def _headed(head: str, lines: str) -> str:
    return f"{head}\n{lines}" if lines else ""


def _buyable(products: Sequence[ProductFacts]) -> Sequence[ProductFacts]:
    return [p for p in products if p.in_stock] or products


def _picked(products: Sequence[ProductFacts]) -> ProductFacts:
    """The best rated that can be bought; the cheapest where none is rated."""
    buyable = _buyable(products)
    if any(p.rating_count for p in buyable):
        return best_rated(buyable)
    return min(buyable, key=lambda p: p.price_cents)


def _pick(voice: Voice, products: Sequence[ProductFacts]) -> str:
    buyable, best = _buyable(products), _picked(products)
    cheapest = min(buyable, key=lambda p: p.price_cents)
    if not any(p.rating_count for p in buyable):
        return voice.say("pick-price", name=bold(cheapest), costs=costs(voice, cheapest))
    why = [costs(voice, best)]
    if best.rating and best.rating_count:
        stars = voice.decimal(best.rating)
        why.insert(0, voice.say("pick-rated", stars=stars, count=best.rating_count))
    text = voice.say("pick", name=bold(best), reasons=voice.listed(why))
    if best.id == cheapest.id:
        return f"{text} {voice.say('pick-both')}".rstrip()
    cheap = voice.say("pick-cheap", name=bold(cheapest), costs=costs(voice, cheapest))
    return f"{text}\n{cheap}"


def _chips(voice: Voice, choosing: bool, products: Sequence[ProductFacts]) -> list[Chip]:
    reviewed = all(p.rating_count for p in products)
    if choosing:
        about = ["chip-buyers-it"] if reviewed else []
        return [voice.chip(key) for key in ("chip-add-it", *about, "chip-similar")]
    said = ["chip-which"]
    said += ["chip-buyers-both"] if len(products) == 2 and reviewed else []
    differ = len({p.price_cents for p in products}) == len(products) == 2
    return [voice.chip(key) for key in (*said, *(["chip-add-cheaper"] if differ else []))]
