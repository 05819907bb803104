"""The input guard: length, personal data, injection and harm, before anything else reads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from data.personal_data import mask
from data.settings import Settings
from graph.embedded.voice import Voice
from graph.guardrails.readings import hidden, visible
from graph.guardrails.risk import Risk, assess, is_signed
from graph.guardrails.signs import has
from graph.understanding.gloss.spoken import said_in_english
from graph.understanding.plainly import courtesies, without_courtesies
from graph.understanding.trade.address import address_of
from knowledge.embedding import Embedder

Verdict = Literal["allow", "mask", "refuse"]
SHOWN_CHARS = 200
NEARLY_ALL = 0.9


@dataclass(frozen=True)
class InputVerdict:
    """What may come in.

    Attributes:
        verdict: allow, mask (personal data was replaced) or refuse.
        text: What may be worked with, logged and kept; never holds found personal data.
        reasons: Kinds of what was found: "length", "injection", "harm", "self-harm", "pii: email".
        score: Likelihood of the likeliest risk, from 0 to 1.
        message: What the customer hears when it is refused.
    """

    verdict: Verdict
    text: str
    reasons: Sequence[str] = ()
    score: float = 0.0
    message: str = ""


def check_input(
    text: str, settings: Settings, embedder: Embedder, language: str = "en", offered: bool = False
) -> InputVerdict:
    """The message without control characters, masked where it holds personal data, or refused.

    What was `offered` to be tapped are the shop's own words: to resemble an attack makes them none.
    """
    voice = Voice(language=language, persona=settings.persona, shop_name=settings.shop_name)
    cleaned = visible(text)
    if len(cleaned) > settings.max_message_chars:
        # The cut comes last, for half an address is still an address.
        too_long = voice.say("too-long", most=settings.max_message_chars)
        shown = mask(cleaned[: 2 * SHOWN_CHARS])[0][:SHOWN_CHARS]
        return InputVerdict("refuse", shown, ["length"], 0.0, too_long)
    spelt = hidden(text)
    if not cleaned and not spelt:
        return InputVerdict("refuse", "", ["empty"], 0.0, voice.say("empty"))
    masked, kinds = mask(cleaned)
    reasons = [f"pii: {kind}" for kind in dict.fromkeys(kinds)]
    # What is judged is what goes on, and what it hides.
    risk = assess([masked, spelt], embedder)
    ours = offered and not spelt and not is_signed(masked)
    if risk.refused and not ours and not _harmless_plainly(masked, spelt, risk, embedder):
        endangers = risk.kind != "harm" or not _is_only_unwanted(f"{masked} {spelt}")
        said = voice.say(f"refusal-{risk.kind}" if endangers else "unsafe")
        return InputVerdict("refuse", masked, [risk.kind, *reasons], risk.score, said)
    return InputVerdict("mask" if kinds else "allow", masked, reasons, risk.score)


_GREETING = re.compile(
    r"^(?:(?:hello|hi|hey|good (?:day|morning|afternoon|evening)|please)\b[\s.,:;!]*)+", re.I
)
# All of a message: what is one word that a shop has given out is no order to a machine.
_COUPON = re.compile(
    r"\s*(?:(?:can|could) you |please |i (?:want|would like|'d like) to )?"
    r"(?:use|apply|try|redeem|enter|add) (?:(?:the|my|this|a) )?"
    r"(?:(?:promo|promotion|coupon|discount|voucher) ?)?code:? "
    r"[a-z0-9-]{3,24}(?:,? please)?[.!?]?\s*",
    re.I,
)
# What a person may ask of whoever keeps data on them; told of anyone else it is no such request.
_OWN_DATA = re.compile(
    r"\s*(?:(?:please|kindly) )?(?:(?:can|could|would|will) you (?:please )?)?"
    r"(?:i (?:want|need|would like|'d like) (?:to )?)?"
    r"(?:(?:give|send|show|tell|get|see|have|download|export|delete|erase|remove|forget) )?(?:me )?"
    r"(?:(?:a copy of|all of|all|any|every|everything|whatever|what|which)\s*)+"
    r"(?:(?:the|my|of|personal|private|stored|data|details|records|information|info|that) ?)*"
    r"(?:do )?(?:you(?:'ve| have)?|this shop(?: has)?|your shop(?: has)?) ?"
    r"(?:have|has|got|hold|keep|know|store|stored|collect|collected|saved|save)? ?"
    r"(?:about|on|of|regarding) me(?:,? please)?[.!?]*\s*",
    re.I,
)
_LEFT_OVER = re.compile(r"(?:\s*[,:;.])*\s+(?:[,:;.]\s*)+|\s+")
_THANKS = re.compile(r"[\s.,;!]*(?:(?:thank you|thanks)\b[\s.,!]*)+$", re.I)


def _harmless_plainly(text: str, spelt: str, risk: Risk, embedder: Embedder) -> bool:
    """Whether what seemed an attack, with no sign of one around it, is none in plain English.

    Vectors tell little of other languages than English, and much of how courteous a text is;
    signs are written in all languages of ours.
    """
    if risk.kind == "self-harm" or spelt:
        return False
    if risk.kind == "injection" and (_COUPON.fullmatch(text) or _OWN_DATA.fullmatch(text)):
        return True
    if is_signed(text):
        # What is asked for may look like a sign ("all prepaid phones"); none may hide beside it.
        plain = without_courtesies(text)
        if risk.kind == "harm" or is_signed(courtesies(text)):
            return False
    elif risk.kind == "harm":
        # A word that a shop never hears may be the one that harms.
        plain = without_courtesies(said_in_english(text, NEARLY_ALL))
    else:
        plain = without_courtesies(said_in_english(text) or text)
    bare = _THANKS.sub("", _GREETING.sub("", plain))
    if bare not in ("", text) and not assess([bare], embedder).refused:
        return True
    apart = _address_apart(bare) if risk.kind == "injection" and not is_signed(text) else ()
    return bool(apart) and not any(assess([part], embedder).refused for part in apart)


def _address_apart(text: str) -> tuple[str, ...]:
    """An address and what is said around it, each by itself; nothing where there is none.

    Numbers and names in a row make words of correction seem an attack: "wait, it's 21, not 12: …".
    """
    fields = address_of(text)
    rest = text
    for value in fields.values():
        rest = rest.replace(value, " ")
    return (_LEFT_OVER.sub(" ", rest), ", ".join(fields.values())) if fields else ()


def _is_only_unwanted(text: str) -> bool:
    """Whether what a shop declines puts nobody in danger: no numbers for emergencies then."""
    unwanted = any(has(sign, text) for sign in ("sexual", "fraud", "cyber", "drugs"))
    return unwanted and not any(has(sign, text) for sign in ("violence", "weapons"))
