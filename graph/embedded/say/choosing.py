"""Asking for the option of a product that cannot go into the cart without one."""

from __future__ import annotations

from graph.embedded.say.answer import Answer
from graph.embedded.voice import Voice
from graph.embedded.wording import bold, choices_words, options_words, refusal_words
from tools.outcome import ToolOutcome

MAX_CHIPS = 6


def choices_of(outcome: ToolOutcome) -> list[dict[str, str]]:
    """The options that can be bought now and fit what was chosen; none where none is needed."""
    error, chosen = outcome.error or {}, outcome.arguments.get("options", {})
    if error.get("code") == "choose_variant":
        offered = [choice["options"] for choice in error.get("choices", [])]
        return [options for options in offered if _fits(options, chosen)] or offered
    if error.get("code") == "no_such_option" or error.get("why") == "option_sold_out":
        return [v.options for v in outcome.products[0].variants if v.in_stock]
    return []


def refused(voice: Voice, outcome: ToolOutcome) -> str:
    """Why a call was refused; with the options spelled out where one must be chosen."""
    error, choices = outcome.error or {}, choices_of(outcome)
    if not choices:
        return refusal_words(voice, outcome)
    name = bold(outcome.products[0])
    offered = choices_words(voice, choices, "or")
    asked = options_words(outcome.arguments.get("options", {}))
    if error.get("code") == "no_such_option":
        return voice.say("not-in-but", name=name, asked=asked, options=offered)
    if error.get("why") == "option_sold_out":
        return voice.say("sold-out-but", name=name, asked=asked, options=offered)
    return voice.say("which-option", name=name, options=offered)


def choice(outcome: ToolOutcome, text: str) -> Answer:
    """The question for the first option still open, with the request that waits for it."""
    choices = choices_of(outcome)
    fits = (outcome.error or {}).get("code") == "choose_variant"
    left_out = () if fits else ("options",)
    arguments = {k: v for k, v in outcome.arguments.items() if k not in left_out}
    offered = _open_values(choices)
    question = {"kind": "variant", "options": offered, "choices": choices}
    pending = {"action": outcome.name, "arguments": arguments}
    return Answer(text, offered[:MAX_CHIPS], pending=pending, open_question=question)


def _open_values(choices: list[dict[str, str]]) -> list[str]:
    """The values of the first option in which the choices differ."""
    for name in choices[0]:
        values = dict.fromkeys(options[name] for options in choices if name in options)
        if len(values) > 1:
            return [options_words({name: value}) for value in values]
    return [options_words(options) for options in choices]


def _fits(options: dict[str, str], chosen: dict[str, str]) -> bool:
    held = {value.casefold() for value in options.values()}
    return all(value.casefold() in held for value in chosen.values())
