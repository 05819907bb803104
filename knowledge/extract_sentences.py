"""Of a run of sentences those that answer a question, with what they lean on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.help_words import REGIONS, help_terms
from knowledge.question_kind import kinds_asked, kinds_given

Span = tuple[int, int]

MOST_SENTENCES = 2
ENOUGH_CHARS = 420
# So short an answer is told whole: a sentence less is no shorter to read, and may be the wrong one.
SHORT_CHARS = 130
# How much of the best sentence's score another needs to be told beside it.
NEARLY_BEST = 0.7
# The first word of a sentence only where others like it follow: "Alaska, Hawaii and …".
_CAPITAL = re.compile(r"(?<=\s)[A-Z][\w-]+|^[A-Z][\w-]+(?=(?:,| and) [A-Z])")
_END = re.compile(r"(?<=[.!?])(?<!\b[A-Za-z]\.)(?<!\b(?:No|St|Mr|Dr|vs)\.)\s+(?=[A-Z“\"(])")
_POLAR = re.compile(
    r"(?:^|[,;:.!?] )(?:and |so |but )?(?:can|could|may|do|does|did|is|are|am|will|would|should"
    r"|must|have|has|was|were)(?:n[’']?t)? ",
    re.IGNORECASE,
)
_BARE = re.compile(r"\w+[.!]")
_VERDICT = re.compile(r"(?:yes|no|not at present|unfortunately|sorry|almost)\b", re.IGNORECASE)
VERDICT = re.compile(
    r"(?:yes|no|not at present|(?:unfortunately|sorry),? not?)(?:[.!:]\s+|,\s+(?!but\b|and\b))",
    re.IGNORECASE,
)
"""A yes or no that stands for itself before the rest of a text."""
# What begins so goes on with the sentence before, or limits it.
_LEANS = re.compile(
    r"(?:it|its|they|their|this|that|these|those|then|there|he|she|so|both|such)\b"
    r"|[^,.]{0,40}\balso\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"(?:otherwise|except|unless|but|however|only|not|once|after that|later|if)\b", re.IGNORECASE
)


def asks_for_one_thing(question: str) -> bool:
    """Whether a sentence or two can be the answer: a yes or no, a cost, a time.

    A way to do something, a list, and what to do about trouble take as many as there are.
    """
    kinds = kinds_asked(question)
    if "way" in kinds:
        return False
    return bool(kinds & {"cost", "time"}) or _POLAR.search(question) is not None


def telling_sentences(question: str, text: str) -> list[Span]:
    """Where the sentences that answer stand in the text, in their order.

    Where none stands out, all of a short text, or the first sentences of a long one.
    """
    spans = sentence_spans(text)
    scores = _scores(question, [text[a:b] for a, b in spans])
    best = max(scores)
    short = len(spans) <= MOST_SENTENCES and len(text) <= SHORT_CHARS
    if len(spans) == 1 or best <= 0 or short:
        return _first(spans)
    near = [n for n, score in enumerate(scores) if score >= NEARLY_BEST * best]
    kept = set(sorted(near, key=lambda n: -scores[n])[:MOST_SENTENCES])
    kept |= _of_the_name(question, [text[a:b] for a, b in spans])
    goes_on = text[:1].islower()  # As "while it is Received" does after a yes left out.
    if _POLAR.search(question) and (goes_on or _VERDICT.match(text)):
        # A bare "Yes." leans on what follows it.
        kept |= {0, 1} if _BARE.fullmatch(text[slice(*spans[0])].strip()) else {0}
    for n in sorted(kept, reverse=True):
        if n > 0 and _LEANS.match(text[spans[n][0] :]):
            kept.add(n - 1)
        if n + 1 < len(spans) and _LIMITS.match(text[spans[n + 1][0] :]):
            kept.add(n + 1)
    return [spans[n] for n in sorted(kept)]


def sentence_spans(text: str) -> list[Span]:
    """Where each sentence stands in the text."""
    starts = [0, *(found.end() for found in _END.finditer(text))]
    ends = [*(found.start() for found in _END.finditer(text)), len(text)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if text[a:b].strip()] or [
        (0, len(text))
    ]


def _scores(question: str, said: Sequence[str]) -> list[float]:
    """How much each sentence tells of what was asked: rare words of it, and its kind of answer."""
    asked = set(help_terms(question))
    terms = [set(help_terms(one)) for one in said]
    shared = {term: sum(term in one for one in terms) for term in asked}
    telling = {term: 1 / count for term, count in shared.items() if 0 < count <= len(said) / 2}
    kinds = kinds_asked(question)
    return [
        sum(weight for term, weight in telling.items() if term in own)
        + (1.0 if kinds & kinds_given(one) else 0.0)
        for one, own in zip(said, terms, strict=True)
    ]


def _of_the_name(question: str, said: Sequence[str]) -> set[int]:
    """The first sentence with a name of the question, or with the region that a place is in.

    What the others say may not hold for it: "In the United States $4.99. Hawaii has rates of its
    own."
    """
    asked = set(help_terms(question))
    asked |= {REGIONS[term] for term in asked & REGIONS.keys()}
    naming = [n for n, one in enumerate(said) if not asked.isdisjoint(_names(one))]
    return set(naming[:1])


def _names(sentence: str) -> set[str]:
    """The telling words that are written with a capital letter, and places."""
    return set(help_terms(" ".join(_CAPITAL.findall(sentence)))) | (
        set(help_terms(sentence)) & REGIONS.keys()
    )


def _first(spans: Sequence[Span]) -> list[Span]:
    start = spans[0][0]
    fitting = [span for span in spans if span[1] - start <= ENOUGH_CHARS]
    return fitting or list(spans[:1])
