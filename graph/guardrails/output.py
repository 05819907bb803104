"""The output guard: each sentence of a reply agrees with the records, is repaired, or goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from data.facts import ProductFacts
from graph.guardrails.amounts import AMOUNT, cents_in
from graph.guardrails.claims import blanked, corrected, own_words
from graph.guardrails.evidence import WORD, Evidence
from graph.guardrails.naming import Naming, namings
from graph.guardrails.order_claims import orders_agree
from graph.guardrails.sentences import Piece, pieces

LEAST_PHONE_DIGITS = 10
# Where every noun has a capital, two in a row are no sign of a name.
CAPITAL_NOUNS = frozenset({"de"})
Verdict = Literal["allow", "repair", "refuse"]

# What opens like a tag and never closes is none that a page could wait for either.
TAG = re.compile(r"</?[a-zA-Z!][^>\n]{0,500}>|<!--.*?-->|<(?=[a-zA-Z!/])", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\n]*)\)|\b(?:https?://|www\.)\S+", re.IGNORECASE)
_HOST = re.compile(r"^(?:https?://)?([^/:?#\s)]+)", re.IGNORECASE)
SECRET = re.compile(r"\b(?:sk|pk|rk|ghp|xox[abp])[-_][A-Za-z0-9_-]{16,}\b|\bAKIA[0-9A-Z]{16}\b")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|\+?\d[\d ().-]{7,}\d")
_NAME = re.compile(r"\b[A-Z][\w'’-]*(?:\s+(?:[A-Z][\w'’-]*|\d[\w.-]*))+")

# As in "Only 9 of it are left": a number of things, and no part of a name.
_COUNTED = re.compile(r"\s+(?:of|de|di|van)\b")


@dataclass(frozen=True)
class OutputVerdict:
    """What may be shown, and what had to be done to it."""

    verdict: Verdict
    text: str
    reasons: Sequence[str] = ()


def check_output(text: str, evidence: Evidence) -> OutputVerdict:
    """The text with every unsupported claim corrected or its sentence taken out.

    Refused when nothing is left; pure, and failing closed. What is left of the beginning of a
    text, up to the end of a sentence, is the beginning of what is left of the whole.
    """
    reasons: list[str] = []
    cut = [
        Piece(one.before, _clean(one.text, evidence, reasons))
        for one in pieces(text, evidence.products)
    ]
    result = _joined(_kept(cut, evidence, reasons))
    if not re.search(r"\w", result):
        return OutputVerdict("refuse", "", reasons or ["empty"])
    verdict: Verdict = "repair" if reasons else "allow"
    return OutputVerdict(verdict, result, list(dict.fromkeys(reasons)))


def _kept(cut: Sequence[Piece], evidence: Evidence, reasons: list[str]) -> Iterator[Piece]:
    """The pieces that may stand.

    One that names no product is about those that its paragraph named before. After one that had
    to go, what follows on its line leans on nothing, until a product is named anew or one of the
    shop's texts says it.
    """
    about: dict[str, ProductFacts] = {}
    stated: list[int] = []
    is_leaning = False
    for piece in cut:
        named = namings(piece.text, evidence.products)
        about = {} if piece.begins_paragraph else about
        is_leaning = is_leaning and not piece.begins_line and not named
        is_leaning = is_leaning and not _stands(piece.text, evidence)
        before = ([*about.values()], stated)
        said = None if is_leaning else _sentence(piece.text, evidence, reasons, *before)
        is_leaning = said is None
        about |= {one.product.id: one.product for one in named}
        if said is not None:
            stated += cents_in(said)
            yield Piece(piece.before, said)
        elif "\n" in piece.before:
            yield Piece(piece.before, "")


def _stands(text: str, evidence: Evidence) -> bool:
    return evidence.promises is not None and evidence.promises.says(text)


def _joined(kept: Iterable[Piece]) -> str:
    """The pieces as one text, at most one empty line between them."""
    result = gap = ""
    for piece in kept:
        gap += piece.before
        if not piece.text.strip():
            continue
        lines = min(gap.count("\n"), 2)
        result += ("\n" * lines or gap) if result else ""
        result += piece.text.rstrip() if result or lines else piece.text.strip()
        gap = ""
    return result.strip()


def _clean(text: str, evidence: Evidence, reasons: list[str]) -> str:
    def link(found: re.Match[str]) -> str:
        host = _HOST.match(found.group(2) or found.group(0))
        if host and host.group(1).casefold() in evidence.allowed_hosts:
            return found.group(0)
        reasons.append("link")
        return found.group(1) or ""

    def note(reason: str) -> Callable[[re.Match[str]], str]:
        def drop(found: re.Match[str]) -> str:
            reasons.append(reason)
            return ""

        return drop

    spans = [(n.start, n.end) for n in namings(text, evidence.products)]
    text = _outside(text, spans, lambda piece: TAG.sub(note("html"), piece))
    text = SECRET.sub(note("secret"), text)
    return _LINK.sub(link, text)


def _outside(text: str, spans: Sequence[tuple[int, int]], change: Callable[[str], str]) -> str:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [change(text[at:start]), text[start:end]]
        at = end
    return "".join([*pieces, change(text[at:])])


def _sentence(
    line: str,
    evidence: Evidence,
    reasons: list[str],
    about: Sequence[ProductFacts],
    stated: Sequence[int],
) -> str | None:
    """The sentence, corrected; None when it cannot stand."""
    named = namings(line, evidence.products)
    if _names_others(line, named, evidence):
        reasons.append("product")
        return None
    if not orders_agree(own_words(line, named, evidence), evidence.orders, evidence.language):
        reasons.append("order")
        return None
    if _quotes(line, evidence):
        return line
    if evidence.promises is not None and not evidence.promises.bears(blanked(line, named)):
        reasons.append("promise")
        return None
    if _foreign_contact(own_words(line, named, evidence), evidence):
        reasons.append("contact")
        return None
    return corrected(line, evidence, reasons, about, stated)


def _names_others(line: str, named: Sequence[Naming], evidence: Evidence) -> bool:
    rest = own_words(line, named, evidence)
    if evidence.foreign_names(rest) or _invented(rest, evidence):
        return True
    return any(
        AMOUNT.search(rest) is not None and not _supported(bold, evidence)
        for bold in _BOLD.findall(rest)
        if re.search(r"\w", bold)
    )


def _invented(rest: str, evidence: Evidence) -> bool:
    """Whether a name of several words holds one that neither catalogue nor texts know."""
    if evidence.language in CAPITAL_NOUNS:
        return False
    for name in _NAME.finditer(rest):
        words = WORD.findall(name.group(0).casefold())
        starts_sentence = not re.search(r"\w", re.split(r"[.!?:;]", rest[: name.start()])[-1])
        later = words[1:] if starts_sentence else words
        if starts_sentence and later[-1:] == later and _COUNTED.match(rest, name.end()):
            later = [word for word in words if not word.isdigit()]
        if any(w not in evidence.words and not evidence.knows(w) for w in later):
            return True
    return False


def _foreign_contact(line: str, evidence: Evidence) -> bool:
    """Whether the line gives an address or a number to write to or call that no text gives."""
    given = [found.group(0) for found in _CONTACT.finditer(line)]
    return any(
        ("@" in contact or sum(map(str.isdigit, contact)) >= LEAST_PHONE_DIGITS)
        and not any(contact in text for text in evidence.texts)
        for contact in given
    )


def _supported(words: str, evidence: Evidence) -> bool:
    """Whether bold words are no product's name: an amount, or words of a passage."""
    if AMOUNT.search(words):
        return True
    folded = words.casefold().strip(" :")
    return any(folded in text.casefold() for text in evidence.texts)


def _quotes(line: str, evidence: Evidence) -> bool:
    """Whether the line stands word for word in a text of this turn."""
    said = line.strip(' >-*•“”„«»‘’「」"').casefold()
    return len(said) > 20 and any(said in text.casefold() for text in evidence.texts)
