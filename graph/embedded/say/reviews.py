"""What buyers say: counts, verbatim words, and an honest nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from data.facts import ProductFacts, ReviewFacts
from graph.brief import TurnBrief
from graph.embedded.buyers import Heard
from graph.embedded.say.answer import Answer
from graph.embedded.topics import asks_count, sides_asked
from graph.embedded.voice import Voice
from graph.embedded.wording import bold
from graph.embedded.wording import quoted as marked
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

MAX_QUOTES = 3
MOST_ASPECTS = 3


def told(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """The summary of each product's reviews, or what they say on a question."""
    voice = Voice.of(brief)
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
        text = "\n".join(_counted(voice, o.products[0]) for o in read)
    first = ["chip-add-it"] if read[0].products[0].in_stock else []
    return Answer(text, [voice.chip(key) for key in (*first, "chip-more-about", "chip-similar")])


def heard(voice: Voice, said: Heard) -> str:
    """What buyers wrote on a property that was asked about; empty where they did not."""
    if not said:
        return ""
    count = len({quote["review"]["id"] for quote in said.quotes})
    if said.verdict in ("yes", "no") and said.agreed < count:
        head = voice.say(f"verdict-mostly-{said.verdict}", agreed=said.agreed, count=count)
    else:
        head = voice.say(f"verdict-{said.verdict or 'none'}", count=count)
    return f"{head}:\n" + "\n".join(f"- {in_own_words(voice, q)}" for q in said.quotes[:MAX_QUOTES])


def quoted(voice: Voice, outcome: ToolOutcome) -> str:
    """What buyers wrote on a question, with how many; empty when they are silent."""
    answer = outcome.result["answer"]
    if not answer["answerable"] or not answer["quotes"]:
        return ""
    sides = answer["positive"], answer["negative"]
    count = sum(sides) or len({q["review"]["id"] for q in answer["quotes"]})
    quotes = [in_own_words(voice, q) for q in answer["quotes"][:MAX_QUOTES]]
    # "Is it noisy?" asks for a fault: what buyers feel and what the answer is are two things.
    said = answer["yes_no"] or answer["verdict"]
    if said in ("yes", "no") and min(sides):
        # The answer first; where some say otherwise, how many do not.
        head = voice.say(f"verdict-mostly-{said}", agreed=max(sides), count=count)
    else:
        key = f"verdict-{said}"
        head = voice.say(key if voice.knows(key) else "verdict-none", count=count)
    return "\n".join([voice.say("headed", head=head), *(f"- {quote}" for quote in quotes)])


def _counted(voice: Voice, product: ProductFacts) -> str:
    rated = product.rating is not None
    average = (
        voice.say("reviews-average", stars=voice.decimal(product.rating or 0)) if rated else ""
    )
    return voice.say(
        "reviews-count", name=bold(product), count=product.rating_count, average=average
    )


def _asked(voice: Voice, outcome: ToolOutcome) -> str:
    name, said = bold(outcome.products[0]), quoted(voice, outcome)
    if not said:
        return voice.say("reviews-silent", name=name)
    return f"{voice.say('headed', head=name)} {said}"


def _summary(voice: Voice, outcome: ToolOutcome, sides: frozenset[str]) -> str:
    product, summary = outcome.products[0], outcome.result["summary"]
    name = bold(product)
    if summary is None:
        return _too_few(voice, product, outcome.reviews)
    praised = _points(voice, "praised", summary["strengths"]) if "for" in sides else []
    criticised = _points(voice, "criticised", summary["concerns"]) if "against" in sides else []
    if not praised and not criticised and len(sides) == 1:
        return voice.say("nothing-against" if "against" in sides else "nothing-for", name=name)
    head = voice.say("headed", head=name)
    if len(sides) > 1:
        head = f"{head} {_conclusion(voice, summary)}"
    return "\n".join([head, *praised, *criticised])


def _too_few(voice: Voice, product: ProductFacts, reviews: Sequence[ReviewFacts]) -> str:
    if not product.rating_count:
        return voice.say("no-reviews", name=bold(product))
    said = voice.say("few-reviews", name=bold(product), count=product.rating_count)
    quotes = [f"- {_words(voice, r.text, r.rating)}" for r in reviews if r.text]
    return "\n".join([said, *quotes[:2]])


def _conclusion(voice: Voice, summary: Mapping[str, Any]) -> str:
    """How many were read, what they give on average, and what they like and complain of."""
    often = [one for one in summary["strengths"] if one["count"] > 1] or summary["strengths"][:1]
    told = {
        "likes": voice.listed([_aspect(voice, one) for one in often[:MOST_ASPECTS]]),
        "complaints": voice.listed([_aspect(voice, one) for one in summary["concerns"][:2]]),
    }
    said = {
        kind: voice.say(f"conclusion-{kind}", aspects=aspects) if aspects else ""
        for kind, aspects in told.items()
    }
    stars = voice.decimal(summary["average_rating"])
    return voice.say("conclusion", count=summary["review_count"], stars=stars, **said)


def _points(voice: Voice, head: str, points: Sequence[Mapping[str, Any]]) -> list[str]:
    lines = [
        "- "
        + voice.say(
            "claim",
            aspect=_aspect(voice, point),
            count=point["count"],
            quote=marked(voice, point["quote"]),
        )
        for point in points
    ]
    return [f"\n{voice.say(head)}", *lines] if lines else []


def aspect_words(voice: Voice, aspect: str) -> str:
    """A side of a product as the language calls it."""
    key = f"aspect-{aspect.replace(' ', '-')}"
    return voice.say(key) if voice.knows(key) else aspect


def _aspect(voice: Voice, claim: Mapping[str, Any]) -> str:
    return aspect_words(voice, str(claim["aspect"]))


def in_own_words(voice: Voice, quote: Mapping[str, Any]) -> str:
    """What a buyer wrote, with the stars that they gave."""
    return _words(voice, quote["sentence"], quote["review"]["rating"])


def _words(voice: Voice, text: str, stars: float) -> str:
    """A buyer's own words with the stars that they gave."""
    return voice.say("review-quote", quote=marked(voice, text), stars=voice.decimal(stars, "0.#"))
