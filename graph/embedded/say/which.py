"""Asking back which product is meant, and what to offer next to products that were told about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.constraints import Constraints
from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.named_in_part import bearing_all
from graph.embedded.say.answer import Answer
from graph.embedded.say.nothing import nothing
from graph.embedded.voice import Chip, Voice
from graph.embedded.wording import bold, price, quoted, refusal_words
from graph.memory import remembered
from graph.understanding.sized import bears, sizes_said
from graph.understanding.types import Part, ShownProduct
from tools.outcome import ToolOutcome

STARTERS = ("chip-best-sellers", "chip-return", "chip-categories")


def which(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """A question back where it is open which product is meant; the answer resumes the request."""
    voice = Voice.of(brief)
    searched = next((o for o in outcomes if o.name == "search_products" and o.products), None)
    if searched and searched.search and searched.search.mode == "popular":
        text = voice.say("nothing-called", name=quoted(voice, part.query))
        return Answer(text, list(brief.departments[:4]))
    in_vain = next((o for o in outcomes if o.search and o.result.get("nothing_fits")), None)
    if in_vain is not None and in_vain.search is not None and searched is None:
        return nothing(brief, in_vain, Constraints.model_validate(in_vain.search.constraints))
    found = _told(brief, part, searched.products) if searched else ()
    offered = [(p.id, p.name) for p in found[:4]]
    offered = offered or [(p.id, p.name) for p in _in_view(brief)[:4]]
    refused = next((refusal_words(voice, o) for o in outcomes if o.error), "")
    names = [name for _, name in offered]
    if not names:
        return Answer(refused or voice.say("name-it"), list(brief.departments[:4]))
    text = refused or voice.say("ask-which" if len(names) > 1 else "ask-this-one")
    named = "\n".join([text, *_lines(voice, found[:4])])
    question = asking_which(part, offered)
    return Answer(named if searched else text, names, open_question=question)


def _lines(voice: Voice, found: Sequence[ProductFacts]) -> list[str]:
    """A line each, with its price: several may be called the same."""
    return [f"{n}. {bold(one)} · {price(voice, one)}" for n, one in enumerate(found, 1)]


def _told(brief: TurnBrief, part: Part, found: Sequence[ProductFacts]) -> Sequence[ProductFacts]:
    """What was found of the size that is said and bears all of the words; all where none does."""
    of_size = _of_size(part, found)
    ids = bearing_all(brief, part, of_size)
    return [product for product in of_size if product.id in ids] or of_size


def _of_size(part: Part, found: Sequence[ProductFacts]) -> Sequence[ProductFacts]:
    """What was found of the size that is said; all of it where none is."""
    sizes = sizes_said(part.text)
    of_it = [product for product in found if bears(remembered(product), sizes)]
    return of_it if sizes and of_it else found


def _in_view(brief: TurnBrief) -> list[ShownProduct]:
    """The products being talked about where they are several, else the newest list."""
    before = brief.conversation
    known = {p.id: p for p in [*before.earlier, *before.shown]}
    focused = [known[i] for i in before.focus if i in known]
    return focused if len(focused) > 1 else before.shown


def asking_which(part: Part, offered: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The open question of a request: (id, name) of what is offered, and what to do with it."""
    kept = {"text", "intent", "question", "options", "quantity", "query", "constraints"}
    return {
        "kind": "which",
        "options": [name for _, name in offered],
        "ids": [product_id for product_id, _ in offered],
        "request": part.model_dump(mode="json", include=kept),
    }


def chips(voice: Voice, told: Sequence[ProductFacts]) -> list[Chip]:
    """What a customer may well say next to products told about."""
    if len(told) > 1:
        return [voice.chip("chip-compare-them"), voice.chip("chip-which")]
    product = told[0]
    said = ["chip-add-it"] if product.in_stock else []
    said += ["chip-buyers-it"] if product.rating_count else []
    return [voice.chip(key) for key in [*said, "chip-similar", "chip-return"]][:4]


def starters(brief: TurnBrief) -> list[str]:
    """What a customer may begin with."""
    voice = Voice.of(brief)
    return [*brief.departments[:2], *(voice.chip(key) for key in STARTERS)][:4]
