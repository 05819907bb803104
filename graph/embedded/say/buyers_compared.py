"""Which of several products buyers praise more or criticise less, with the counts behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from babel.numbers import format_percent

from graph.brief import TurnBrief
from graph.embedded.say.answer import Answer
from graph.embedded.say.reviews import aspect_words
from graph.embedded.say.which import chips
from graph.embedded.voice import Voice
from graph.embedded.wording import bold
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


def compared(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """The answer to a question put to the buyers of several products; None where none was."""
    done = next((o for o in outcomes if o.name == "compare_reviews" and o.ok), None)
    if done is None:
        return None
    voice, told = Voice.of(brief), done.result["comparison"]
    names = {product.id: bold(product) for product in done.products}
    lines = [f"- {_line(voice, names, one)}" for one in _ordered(told) if _tells(told, one)]
    return Answer("\n".join([_head(voice, names, told), *lines]), chips(voice, done.products))


def _head(voice: Voice, names: Mapping[str, str], told: Mapping[str, Any]) -> str:
    """Who is ahead, that several are level, or that too few have written of it."""
    aspects = [aspect_words(voice, name) for name in told["about"]]
    about = voice.listed(aspects) if aspects else voice.say("compared-overall")
    leaders = [names[one] for one in told["leaders"]]
    if not leaders:
        return voice.say("compared-nobody", aspects=about)
    key = f"compared-{told['want'].replace('_', '-')}"
    head = voice.say(key, aspects=about, names=voice.listed(leaders))
    return f"{head} {voice.say('compared-level')}" if len(leaders) > 1 else head


def _tells(told: Mapping[str, Any], one: Mapping[str, Any]) -> bool:
    """Whether a product's counts say anything: beside a leader nought does, alone it does not."""
    return bool(told["leaders"] or one["praise"] or one["complaints"])


def _ordered(told: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Those ahead first, those that cannot be ranked last."""
    leaders = set(told["leaders"])
    return sorted(
        told["products"], key=lambda one: (one["product_id"] not in leaders, not one["enough"])
    )


def _line(voice: Voice, names: Mapping[str, str], one: Mapping[str, Any]) -> str:
    complaints = str(one["complaints"])
    if one["enough"] and one["complaints"]:
        share = format_percent(one["complaint_share"], locale=voice.numbers)
        complaints = f"{complaints} ({share})"
    said = voice.say(
        "compared-voices",
        name=names[one["product_id"]],
        praise=one["praise"],
        complaints=complaints,
        total=one["reviews"],
    )
    return said if one["enough"] else f"{said} ({voice.say('compared-too-few')})"
