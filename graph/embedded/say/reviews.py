"""What buyers say: counts, verbatim words, and an honest nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.brief import TurnBrief
from graph.embedded.say.answer import Answer
from graph.embedded.topics import asks_count, sides_asked
from graph.embedded.wording import Voice, count_of
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

MAX_QUOTES = 3
# "Is it noisy?" asks for a fault: what buyers feel and what the answer is are two things.
ANSWERS = {"yes": "Yes", "no": "No"}
VERDICTS = {
    "positive": "Mostly praise, going by {n}",
    "negative": "Mostly complaints, going by {n}",
    "mixed": "Buyers disagree, going by {n}",
}


def told(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """The summary of each product's reviews, or what they say on a question."""
    voice = Voice(brief)
    read = [o for o in outcomes if o.ok and o.name in ("summarize_reviews", "ask_reviews")]
    if not read:
        return None
    text = "\n\n".join(
        _summary(voice, o, sides_asked(part.text))
        if o.name == "summarize_reviews"
        else _asked(voice, o)
        for o in read
    )
    if asks_count(part.text):
        text = "\n".join(_counted(o) for o in read)
    product = read[0].products[0]
    chips = ["Add it to my cart"] if product.in_stock else []
    return Answer(text, [*chips, "Tell me more about it", "Show me similar ones"])


def quoted(outcome: ToolOutcome) -> str:
    """What buyers wrote on a question, with how many; empty when they are silent."""
    answer = outcome.result["answer"]
    if not answer["answerable"] or not answer["quotes"]:
        return ""
    sides = answer["positive"], answer["negative"]
    n = count_of(sum(sides) or len({q["review"]["id"] for q in answer["quotes"]}), "buyer")
    quotes = [_quote(q) for q in answer["quotes"][:MAX_QUOTES]]
    felt = VERDICTS.get(answer["verdict"], "{n} wrote about it")
    verdict = felt.format(n=n)
    if said := ANSWERS.get(answer["yes_no"] or ""):
        # The answer first; where some say otherwise, how many do not.
        agreed = f"{max(sides)} of {n} who wrote about it"
        verdict = f"Mostly {said.lower()}, say {agreed}" if min(sides) else f"{said}, going by {n}"
    return f"{verdict}:\n" + "\n".join(f"- {quote}" for quote in quotes)


def _counted(outcome: ToolOutcome) -> str:
    product = outcome.products[0]
    rated = f", {product.rating:.1f} stars on average" if product.rating else ""
    return f"**{product.name}** has {count_of(product.rating_count, 'review')}{rated}."


def _asked(voice: Voice, outcome: ToolOutcome) -> str:
    product = outcome.products[0]
    said = quoted(outcome)
    name = f"**{product.name}**"
    return f"{name}: {said}" if said else voice.say("reviews_silent", name=name)


def _summary(voice: Voice, outcome: ToolOutcome, sides: frozenset[str]) -> str:
    product, summary = outcome.products[0], outcome.result["summary"]
    name = f"**{product.name}**"
    if summary is None:
        if not product.rating_count:
            return voice.say("no_reviews", name=name)
        counted = count_of(product.rating_count, "review")
        told = voice.say("few_reviews", name=name, count=counted)
        quotes = [f"- “{r.text}” ({r.rating:g} of 5)" for r in outcome.reviews if r.text]
        return "\n".join([told, *quotes[:2]])
    praised = _points("Praised", summary["strengths"]) if "for" in sides else []
    criticised = _points("Criticised", summary["concerns"]) if "against" in sides else []
    if not praised and not criticised and len(sides) == 1:
        return voice.say("nothing_against" if "against" in sides else "nothing_for", name=name)
    head = f"{name}: {summary['conclusion']}" if len(sides) > 1 else f"{name}:"
    return "\n".join([head, *praised, *criticised])


def _points(head: str, points: Sequence[dict[str, Any]]) -> list[str]:
    lines = [
        f"- {point['aspect']} ({count_of(point['count'], 'review')}): “{point['text']}”"
        for point in points
    ]
    return [f"\n{head}:", *lines] if lines else []


def _quote(quote: dict[str, Any]) -> str:
    return f"“{quote['sentence']}” ({quote['review']['rating']:g} of 5)"
