"""The output guard: each line of a reply agrees with the records, is repaired, or goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from data.facts import ProductFacts
from data.money import money
from graph.guardrails.evidence import AMOUNT, Evidence, to_cents
from graph.guardrails.naming import Naming, namings

Verdict = Literal["allow", "repair", "refuse"]

_TAG = re.compile(r"</?[a-zA-Z!][^>\n]{0,500}>|<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\n]*)\)|\b(?:https?://|www\.)\S+", re.IGNORECASE)
_HOST = re.compile(r"^(?:https?://)?([^/:?#\s)]+)", re.IGNORECASE)
_SECRET = re.compile(r"\b(?:sk|pk|rk|ghp|xox[abp])[-_][A-Za-z0-9_-]{16,}\b|\bAKIA[0-9A-Z]{16}\b")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_RATING = re.compile(
    r"★\s?(\d(?:\.\d+)?)|(\d(?:\.\d+)?)\s?(?:★|(?:-|\s)?stars?\b|/\s?5\b|out of 5\b)"
    r"|\brat(?:ed|ing)(?:\s(?:of|is|at))?:?\s(\d(?:\.\d+)?)(?!\s?(?:%|reviews|buyers|ratings))",
    re.IGNORECASE,
)
_SOLD_OUT = re.compile(r"\b(?:sold out|out of stock|unavailable|not in stock)\b", re.IGNORECASE)
_IN_STOCK = re.compile(r"(?<!not )(?<!back )\b(?:in stock|available now)\b", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:only |just )?(\d+) (?:left|remaining|in stock)\b", re.IGNORECASE)


@dataclass(frozen=True)
class OutputVerdict:
    """What may be shown, and what had to be done to it."""

    verdict: Verdict
    text: str
    reasons: Sequence[str] = ()


def check_output(text: str, evidence: Evidence) -> OutputVerdict:
    """The text with every unsupported claim corrected or its line taken out.

    Refused when nothing is left; pure, and failing closed.
    """
    reasons: list[str] = []
    cleaned = _clean(text, evidence, reasons)
    kept = [
        checked
        for line in cleaned.split("\n")
        if (checked := _line(line, evidence, reasons)) is not None
    ]
    result = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    if not re.search(r"\w", result):
        return OutputVerdict("refuse", "", reasons or ["empty"])
    verdict: Verdict = "repair" if reasons else "allow"
    return OutputVerdict(verdict, result, list(dict.fromkeys(reasons)))


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
    text = _outside(text, spans, lambda piece: _TAG.sub(note("html"), piece))
    text = _SECRET.sub(note("secret"), text)
    return _LINK.sub(link, text)


def _outside(text: str, spans: Sequence[tuple[int, int]], change: Callable[[str], str]) -> str:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [change(text[at:start]), text[start:end]]
        at = end
    return "".join([*pieces, change(text[at:])])


def _line(line: str, evidence: Evidence, reasons: list[str]) -> str | None:
    """The line, corrected; None when it cannot stand."""
    named = namings(line, evidence.products)
    if _names_others(line, named, evidence):
        reasons.append("product")
        return None
    if _quotes(line, evidence):
        return line
    products = list({n.product.id: n.product for n in named}.values())
    for check in (_check_prices, _check_ratings, _check_stock):
        corrected = check(line, products, evidence, reasons)
        if corrected is None:
            return None
        line = corrected
    return line


def _names_others(line: str, named: Sequence[Naming], evidence: Evidence) -> bool:
    rest = _blanked(line, named)
    if evidence.foreign_names(rest):
        return True
    return any(
        AMOUNT.search(rest) is not None and not _supported(bold, evidence)
        for bold in _BOLD.findall(rest)
        if re.search(r"\w", bold)
    )


def _supported(words: str, evidence: Evidence) -> bool:
    """Whether bold words are no product's name: an amount, or words of a passage."""
    if AMOUNT.search(words):
        return True
    folded = words.casefold().strip(" :")
    return any(folded in text.casefold() for text in evidence.texts)


def _quotes(line: str, evidence: Evidence) -> bool:
    """Whether the line stands word for word in a text of this turn."""
    said = line.strip(' -*•“”"').casefold()
    return len(said) > 20 and any(said in text.casefold() for text in evidence.texts)


def _blanked(line: str, named: Sequence[Naming]) -> str:
    chars = list(line)
    for naming in named:
        chars[naming.start : naming.end] = " " * (naming.end - naming.start)
    return "".join(chars)


def _check_prices(
    line: str, products: list[ProductFacts], evidence: Evidence, reasons: list[str]
) -> str | None:
    allowed = evidence.all_amounts
    if len(products) == 1:
        allowed = evidence.amounts_of(products[0]) | evidence.shared_amounts
    rest = _blanked(line, namings(line, products))
    wrong = [m for m in AMOUNT.finditer(rest) if to_cents(m.group(1) or m.group(2)) not in allowed]
    if not wrong:
        return line
    reasons.append("price")
    if len(products) != 1:
        return None
    for found in reversed(wrong):
        right = money(products[0].price_cents, products[0].currency)
        line = line[: found.start()] + right + line[found.end() :]
    return line


def _check_ratings(
    line: str, products: list[ProductFacts], evidence: Evidence, reasons: list[str]
) -> str | None:
    if len(products) != 1:
        return line
    product = products[0]
    rest = _blanked(line, namings(line, products))
    stated = [(m, float(next(g for g in m.groups() if g))) for m in _RATING.finditer(rest)]
    right = product.rating
    wrong = [m for m, value in stated if right is None or f"{value:.1f}" != f"{right:.1f}"]
    if not wrong:
        return line
    reasons.append("rating")
    if right is None:
        return None
    for found in reversed(wrong):
        value = next(g for g in found.groups() if g)
        start = found.start() + found.group(0).index(value)
        line = line[:start] + f"{right:.1f}" + line[start + len(value) :]
    return line


def _check_stock(
    line: str, products: list[ProductFacts], evidence: Evidence, reasons: list[str]
) -> str | None:
    if len(products) != 1:
        return line
    product = products[0]
    rest = _blanked(line, namings(line, products))
    counts = {product.stock, *(v.stock for v in product.variants)}
    if any(int(m.group(1)) not in counts for m in _LEFT.finditer(rest)):
        reasons.append("stock")
        return None
    some_out = any(not v.in_stock for v in product.variants) or not product.in_stock
    says_out, says_in = bool(_SOLD_OUT.search(rest)), bool(_IN_STOCK.search(rest))
    if (says_out and not some_out) or (says_in and not product.in_stock):
        reasons.append("stock")
        return None
    return line
