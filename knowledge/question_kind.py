"""What sort of answer a question wants, and whether it asks for what is not so."""

from __future__ import annotations

import functools
import re

_APOSTROPHE = re.compile(r"[’']")
_KINDS = {
    "cost": re.compile(
        r"\bhow much\b(?! (?:time|longer))|\b(?:costs?|prices?|fees?|free|postage|expensive)\b"
        r"|\b(?:cheaper|who pays)\b"
        r"|\bhave to pay\b|\bcharged? for\b|\b(?:amounts?)\b"
    ),
    "time": re.compile(
        r"\bhow (?:long|fast|soon|quick(?:ly)?|late)\b"
        r"|\bhow many (?:\w+ )?(?:minutes|hours|days|weeks|months|years)\b"
        r"|\bwhen\b(?! (?:it|they|i|you|we)\b)|\b(?:by|until) (?:when|what time)\b|\bwhat time\b"
        r"|\blast day\b"
        r"|\b(?:after|within|in) (?:\w+ ){1,3}(?:months?|years?)\b"
        r"|\b(?:deadline|duration|period|times?|window|expires?|hours)\b"
    ),
    "way": re.compile(
        r"\bhow (?:do|can|could|would|should|to|must)\b|\bhow (?:\w+ )?works?\b|\bstep by step\b"
        r"|\bwhat (?:do|must|should) i (?:have to |need to )?do\b|\bwhat now\b|\bhow a\b"
    ),
    "place": re.compile(r"\bwhere\b|\b(?:which|what) countr(?:y|ies)\b"),
    "reason": re.compile(r"\bwhy\b|\bhow come\b|\breason\b"),
    "which": re.compile(
        r"\b(?:what|which)(?: \w+){0,3} (?:can|cannot|cant|may|must|am|is|isnt|are|arent|be)\b"
    ),
}
_NOT = re.compile(
    r"\b(?:not|cannot|cant|isnt|arent|wont|dont|doesnt|never|non|excluded?|excludes|excluding"
    r"|exceptions?|except|forbidden|prohibited|ineligible|unable|outside|beyond|without)\b"
)
# "I don't like it" tells what happened; only a question can ask for what is not.
_TOLD = re.compile(
    r"\b(?:i|we|it|they|he|she|that|this) (?:\w+ )?"
    r"(?:dont|doesnt|didnt|isnt|wasnt|do not|does not)\b"
)
_MONEY = re.compile(r"[$€£]\s?\d|\d\s?(?:%|dollars|euros|pounds)|\bfree\b", re.IGNORECASE)
_SPAN = re.compile(
    r"\d\s*(?:[ap]\.?m\b|(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b)"
    r"|\b(?:one|two|three|four|five|six|seven|ten) "
    r"(?:minutes?|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=8192)
def kinds_asked(text: str) -> frozenset[str]:
    """What a question or a heading is after: cost, time, way, place, reason, which; or nothing."""
    flat = _flat(text)
    return frozenset(name for name, pattern in _KINDS.items() if pattern.search(flat))


@functools.lru_cache(maxsize=8192)
def asks_for_not(text: str) -> bool:
    """Whether it asks for what cannot be or is left out, as "what can't be returned?" does."""
    return _NOT.search(_TOLD.sub(" ", _flat(text))) is not None


def kinds_given(text: str) -> frozenset[str]:
    """What an answer holds: an amount of money, a span of time."""
    found = {"cost": _MONEY, "time": _SPAN}
    return frozenset(name for name, pattern in found.items() if pattern.search(text))


def _flat(text: str) -> str:
    return _APOSTROPHE.sub("", text.casefold())
