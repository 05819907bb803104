"""One question that would shorten a long list, grounded in the counts of what was found."""

from __future__ import annotations

from dataclasses import replace

from data.constraints import Constraints
from data.facets import Facet
from graph.brief import TurnBrief
from graph.embedded.say.answer import Answer
from graph.embedded.voice import Voice
from graph.embedded.wording import within
from graph.narrowing import label_of, offers_of, title_of
from knowledge.facet_attributes import amount
from tools.outcome import ToolOutcome

LEAST_LISTED = 12
MOST_NAMED = 3
MOSTLY = 0.45
LEAST_NAMED = 0.5
"""The values that a question names cover this share of the list."""
_TELLS = {"price": 0.8, "brand": 0.6}
"""What a thing is like tells more than what it costs or who made it."""
LEAST_SPLIT = 0.25
LENGTHS = ("in", '"', "inch", "inches", "cm", "mm", "m")


def question(brief: TurnBrief, outcome: ToolOutcome, limits: Constraints) -> Answer | None:
    """The question with its choices as chips; None where the list is short or was just asked of.

    It comes after the list and needs no answer: "yes" takes the choice that it names.
    """
    voice, search, before = Voice.of(brief), outcome.search, brief.conversation
    asked_before = (before.open_question or {}).get("kind") == "narrow"
    paging, ordered = outcome.arguments.get("skip"), limits.sort != "relevance"
    if search is None or asked_before or paging or ordered or search.fitting < LEAST_LISTED:
        return None
    ranked = sorted(outcome.facets, key=lambda facet: -_split(facet, search.fitting))
    best = next(iter(ranked), None)
    if best is None or _split(best, search.fitting) < LEAST_SPLIT:
        return None
    said = {(offer.facet, offer.label): offer.text for offer in offers_of(outcome.facets, voice)}
    asked = _of_measure(voice, best, search.fitting) or _of_choices(voice, best)
    chips = [said[best.name, label] for label in asked.suggestions]
    return replace(asked, suggestions=chips)


def _split(facet: Facet, size: int) -> float:
    """How well a facet splits the list: the chance that two of its products differ in it.

    A facet that a limit is in force of splits nothing; ratings and stock make no question.
    """
    if facet.name in ("rating", "availability") or any(v.selected for v in facet.values):
        return 0.0
    shares = [value.count / size for value in facet.values]
    told = min(sum(shares), 1.0)
    named = sum(sorted(shares, reverse=True)[:MOST_NAMED])
    if named < LEAST_NAMED:
        return 0.0
    return _TELLS.get(facet.name, 1.0) * told * (told - sum(share * share for share in shares))


def _of_measure(voice: Voice, facet: Facet, size: int) -> Answer | None:
    """As in "Screen size is mostly 15 in. Do you want a smaller one?"; yes means all smaller."""
    usual = max(facet.values, key=lambda value: value.count)
    if not usual.label[:1].isdigit() or amount(usual.label) is None or usual.count < MOSTLY * size:
        return None
    place = facet.values.index(usual)
    lesser, greater = facet.values[:place], facet.values[place + 1 :]
    is_length = usual.label.rsplit(" ", 1)[-1].casefold() in LENGTHS
    wanted = lesser if is_length and lesser else greater or lesser
    if not wanted or not facet.name.startswith("attributes."):
        return None
    key = "want-smaller" if wanted is lesser and is_length else "want-less"
    key = key if wanted is lesser else "want-larger" if is_length else "want-more"
    name = facet.name.removeprefix("attributes.")
    labels = [value.label for value in wanted]
    text = voice.say(
        key,
        name=facet.label,
        usual=usual.label,
        count=usual.count,
        total=size,
    )
    return Answer(
        text,
        [v.label for v in sorted(wanted, key=lambda v: -v.count)][:MOST_NAMED],
        open_question={
            "kind": "narrow",
            "facet": facet.name,
            "change": {"attributes": {name: labels}},
        },
    )


def _of_choices(voice: Voice, facet: Facet) -> Answer:
    largest = sorted(facet.values, key=lambda value: -value.count)[:MOST_NAMED]
    named = [value for value in facet.values if value in largest]
    labels = [label_of(facet, value, voice) for value in named]
    # A band of prices is words of ours; what the shop calls its values keeps its capitals.
    worded = [within(voice, label) if facet.name == "price" else label for label in labels]
    counted = [f"{label} ({value.count})" for label, value in zip(worded, named, strict=True)]
    key = "want-price" if facet.name == "price" else "want-which"
    text = voice.say(
        key, name=within(voice, title_of(facet, voice)), choices=voice.listed(counted, "or")
    )
    return Answer(text, labels, open_question={"kind": "narrow", "facet": facet.name})
