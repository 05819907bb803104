"""Products side by side: where they differ, what speaks for which, and a pick when one is asked."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.evidence import listing_evidence
from graph.embedded.say.answer import Answer
from graph.embedded.say.which import which
from graph.embedded.topics import asks_advice, asks_choice, for_what
from graph.embedded.wording import Voice, count_of, joined, rating, stock
from graph.understanding.types import Part
from knowledge.advantages import Advantage, advantages, best_rated
from knowledge.compare import spoken
from knowledge.words import stems
from tools.outcome import ToolOutcome

MAX_ROWS = 6
MAX_POINTS = 4


def compared(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The differences that matter and what speaks for each; a pick first where one is asked."""
    done = next((o for o in outcomes if o.name == "compare_products" and o.ok), None)
    if done is None:
        told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
        return _all_shown(brief, part, told) if told else which(brief, part, outcomes)
    products = done.products
    comparison = {"product_ids": [p.id for p in products], "rows": done.result["rows"]}
    topic = _topical(products, part.text)
    if topic:
        return Answer(topic, _chips(False, products), comparison=comparison)
    voice, points = Voice(brief), advantages(products)
    choosing = part.intent == "explain" or asks_choice(part.text)
    if choosing:
        blocks = [
            _pick(voice, products),
            _headed(voice.say("on_topic"), _on_topic(products, part.text)),
            _points(products, [a for a in points if a.kind == "row"]),
        ]
    else:
        differ = [_rows(done), _points(products, points)]
        if not any(differ):
            differ = [voice.say("no_difference")]
        blocks = [_heads(voice, products), *differ]
    text = "\n\n".join(block for block in blocks if block)
    return Answer(text, _chips(choosing, products), comparison=comparison)


def _all_shown(brief: TurnBrief, part: Part, products: Sequence[ProductFacts]) -> Answer:
    """Which of a longer list is ahead in what was asked."""
    text = _topical(products, part.text)
    text = text or f"{_heads(Voice(brief), products)}\n\n{_points(products, advantages(products))}"
    return Answer(text, _chips(False, products))


def _topical(products: Sequence[ProductFacts], question: str) -> str:
    """The row that a question is about and who leads in it; empty where it asks for our pick."""
    topic = "" if asks_advice(question) else _on_topic(products, question, rows_only=True)
    leading = _points(products, _leading_in(advantages(products), question))
    return "\n\n".join(block for block in (topic, leading) if block) if topic else ""


def _heads(voice: Voice, products: Sequence[ProductFacts]) -> str:
    return "\n".join(
        f"{n}. **{p.name}** · " + " · ".join(x for x in (voice.price(p), rating(p), stock(p)) if x)
        for n, p in enumerate(products, 1)
    )


def _rows(done: ToolOutcome) -> str:
    told = [
        row for row in done.result["rows"] if len(row["values"]) - row["values"].count(None) > 1
    ]
    rows = [spoken(row["name"], row["values"]) for row in told[:MAX_ROWS]]
    if not rows:
        return ""
    return "Where they differ, in the order above:\n" + "\n".join(f"- {row}" for row in rows)


def _points(products: Sequence[ProductFacts], points: Sequence[Advantage]) -> str:
    """What speaks for each: "**A** is cheaper and lighter." on a line of its own."""
    lines = [
        _for(product, [a for a in points if a.product_id == product.id]) for product in products
    ]
    return "\n".join(line for line in lines if line)


def _for(product: ProductFacts, points: Sequence[Advantage]) -> str:
    what = [_definite(a.words, "") for a in points if not a.is_had]
    had = [_definite(a.words, "a ") for a in points if a.is_had][:MAX_POINTS]
    said = [f"is {joined(what)}" if what else "", f"has {joined(had)}" if had else ""]
    told = joined([word for word in said if word])
    return f"**{product.name}** {told}." if told else ""


def _definite(words: str, article: str) -> str:
    """Superlatives take "the"; "more memory" and "lighter" take nothing."""
    first = words.split()[0]
    if first.endswith("st"):
        return f"the {words}"
    return words if first == "more" else f"{article}{words}"


def _on_topic(products: Sequence[ProductFacts], question: str, *, rows_only: bool = False) -> str:
    """What the listings say on what is asked: "which has more memory?", "better for gaming"."""
    found = [(product, listing_evidence(product, for_what(question))) for product in products]
    told = [(product, e) for product, e in found if (e.rows if rows_only else e)]
    return "\n".join(f"- **{product.name}**: {e.short}" for product, e in told)


def _leading_in(points: Sequence[Advantage], question: str) -> list[Advantage]:
    """The points that a question is about: "longer battery life" for "which has more battery?"."""
    asked = set(stems(for_what(question)))
    return [point for point in points if asked & set(stems(point.words))]


def _headed(head: str, lines: str) -> str:
    return f"{head}\n{lines}" if lines else ""


def _pick(voice: Voice, products: Sequence[ProductFacts]) -> str:
    buyable = [p for p in products if p.in_stock] or list(products)
    best = best_rated(buyable)
    cheapest = min(buyable, key=lambda p: p.price_cents)
    if not any(p.rating_count for p in buyable):
        name = f"**{cheapest.name}**"
        return voice.say("pick_price", name=name, costs=voice.costs(cheapest))
    counted = count_of(best.rating_count, "buyer")
    rated = best.rating and best.rating_count
    why = f"is rated {best.rating:.1f} by {counted}" if rated else ""
    reasons = joined([word for word in (why, voice.costs(best)) if word])
    text = voice.say("pick", name=f"**{best.name}**", reasons=reasons)
    if best.id == cheapest.id:
        return f"{text} {voice.say('pick_both')}"
    cheap = voice.say("pick_cheap", name=f"**{cheapest.name}**", costs=voice.costs(cheapest))
    return f"{text}\n{cheap}"


def _chips(choosing: bool, products: Sequence[ProductFacts]) -> list[str]:
    reviewed = all(p.rating_count for p in products)
    if choosing:
        about = ["What do buyers say about it?"] if reviewed else []
        return ["Add it to my cart", *about, "Show me similar ones"]
    said = ["Which should I buy?"]
    said += ["What do buyers say about both?"] if len(products) == 2 and reviewed else []
    differ = len({p.price_cents for p in products}) == len(products) == 2
    return [*said, "Add the cheaper one to my cart"] if differ else said
