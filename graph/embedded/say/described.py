"""Products told apart by their descriptions, and those of which something is so."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.nearest import sentences_of
from graph.embedded.say.answer import Answer
from graph.embedded.say.listed import short
from graph.embedded.say.which import chips
from graph.embedded.voice import Voice
from graph.embedded.which_fit import fitting
from graph.embedded.wording import bold, is_foreign, quoted, shortened
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

QUOTED_CHARS = 240


def described_apart(voice: Voice, products: Sequence[ProductFacts]) -> str:
    """What each description alone says, where rows hardly tell the products apart."""
    if any(is_foreign(voice, product.description) for product in products):
        return ""
    said = [sentences_of(product) for product in products]
    lines = []
    for number, product in enumerate(products):
        others = {s for n, one in enumerate(said) if n != number for s in one}
        own = " ".join(s for s in said[number] if s not in others)
        if own:
            lines.append(f"- {bold(product)}: {quoted(voice, shortened(own, QUOTED_CHARS))}")
    return "\n".join(lines)


def which_fit(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """Those of several of which it is so, and what says so; None where that is not asked."""
    found = fitting(part, outcomes)
    if not found or len(outcomes) < 2:
        return None
    voice = Voice.of(brief)
    lines = [f"- {bold(product)}: {short(voice, so)}" for product, so in found]
    leading = found[0][0].id if len(found) == 1 else ""
    told = [product for product, _ in found]
    return Answer("\n".join(lines), chips(voice, told), leading=leading)
