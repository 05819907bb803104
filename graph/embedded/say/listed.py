"""Answers to questions about a product from its listing, then from its buyers."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.evidence import Evidence, listing_evidence
from graph.embedded.say import reviews
from graph.embedded.say.answer import Answer
from graph.embedded.say.which import chips, which
from graph.embedded.wording import Voice, joined
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


def asked(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """A question about one product or several; honest where neither listing nor buyers speak."""
    voice = Voice(brief)
    told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
    if not told:
        return reviews.told(brief, part, outcomes) or which(brief, part, outcomes)
    question = part.question or part.text
    buyers = {o.products[0].id: o for o in outcomes if o.name == "ask_reviews" and o.ok}
    if not buyers and len(told) > 1:
        return _of_all(brief, part, told, question)
    if len(told) > 1 and not any(_speaks(p, question, buyers.get(p.id)) for p in told):
        names = joined([f"**{p.name}**" for p in told])
        return Answer(voice.say("all_silent", names=names), chips(told))
    text = "\n\n".join(answered(voice, p, question, buyers.get(p.id)) for p in told)
    return Answer(text, chips(told))


def answered(
    voice: Voice, product: ProductFacts, question: str, asked_buyers: ToolOutcome | None = None
) -> str:
    """What the listing says, with a yes or no first where it is plain, and what buyers add."""
    evidence = listing_evidence(product, question)
    buyers = reviews.quoted(asked_buyers) if asked_buyers else ""
    if evidence:
        said = _stated(f"**{product.name}**", evidence)
        return f"{said}\n\n{buyers}" if buyers and not evidence.verdict else said
    silent = voice.say("listing_silent", name=f"**{product.name}**")
    return f"{silent} {buyers}" if buyers else f"{silent} {voice.say('buyers_silent')}"


def _speaks(product: ProductFacts, question: str, asked_buyers: ToolOutcome | None) -> bool:
    heard = reviews.quoted(asked_buyers) if asked_buyers else ""
    return bool(listing_evidence(product, question) or heard)


def _stated(name: str, evidence: Evidence) -> str:
    if evidence.in_name:
        return f"Yes, its name says so: {name}."
    if not evidence.rows:
        return f"From the description of {name}: “{evidence.sentence}”"
    rows = joined([f"“{row.spoken}”" for row in evidence.rows])
    opening = {"yes": "Yes, ", "no": "No, ", None: ""}[evidence.verdict]
    return f"{opening}{name} lists {rows}."


def _of_all(brief: TurnBrief, part: Part, told: Sequence[ProductFacts], question: str) -> Answer:
    """One line a product, for a question about all that was just shown."""
    found = [listing_evidence(product, question) for product in told]
    if not any(found):
        return which(brief, part, ())
    lines = [
        f"{n}. **{product.name}** · {evidence.short}"
        for n, (product, evidence) in enumerate(zip(told, found, strict=True), 1)
    ]
    return Answer("\n".join(lines), chips(told))
