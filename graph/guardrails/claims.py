"""What a line states of price, rating and stock, held against the records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from data.facts import ProductFacts
from data.money import money
from graph.guardrails.amounts import AMOUNT, cents_in, to_cents
from graph.guardrails.evidence import RATING, Evidence, listing, stated_rating
from graph.guardrails.naming import Naming, namings
from graph.guardrails.reckoning import adds_up, differs_so, is_difference, is_reckoned
from graph.guardrails.review_stars import speaks_of_one, stars_of, stars_told
from graph.guardrails.stock_words import StockSaid, stock_words

_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’|「[^」]*」|\"[^\"]*\"")

# Fewer letters, as of "in stock", quote no listing: they would be a claim in quotation marks.
LEAST_QUOTED = 12

# Japanese stands right after a word in Latin letters, without a blank.
_LETTER = r"[^\W\u3040-\u9fff]"


@dataclass(frozen=True)
class Segment:
    """A stretch of a line and the products that its claims may be about."""

    start: int
    end: int
    products: Sequence[ProductFacts]


def corrected(
    line: str,
    evidence: Evidence,
    reasons: list[str],
    about: Sequence[ProductFacts] = (),
    stated: Sequence[int] = (),
) -> str | None:
    """The line with wrong claims put right; None where that cannot be done.

    Claims that stand beside no name are `about` the products named before it; amounts `stated`
    before, in cents, may be added up.
    """
    for check in (partial(_prices, stated=stated), _ratings, _stock):
        result = check(line, evidence, reasons, about)
        if result is None:
            return None
        line = result
    return line


def blanked(line: str, named: Sequence[Naming]) -> str:
    """The line with the products' names blanked out, so that no figure in a name is a claim."""
    chars = list(line)
    for naming in named:
        chars[naming.start : naming.end] = " " * (naming.end - naming.start)
    return "".join(chars)


def own_words(line: str, named: Sequence[Naming], evidence: Evidence) -> str:
    """The line with names blanked out, and what it quotes of texts and of the listings named."""
    rest = blanked(line, named)
    listed = [text for n in named for one in evidence.bearers(n.product) for text in listing(one)]
    for quote in _QUOTED.finditer(line):
        said = quote.group(0)[1:-1].strip().casefold()
        if any(said in text.casefold() for text in evidence.texts) or (
            len(said) >= LEAST_QUOTED and any(said in text.casefold() for text in listed)
        ):
            rest = rest[: quote.start()] + " " * len(quote.group(0)) + rest[quote.end() :]
    return rest


def _claims(line: str, evidence: Evidence) -> tuple[str, list[Naming]]:
    named = namings(line, evidence.products)
    return own_words(line, named, evidence), named


def _segments(
    rest: str,
    named: Sequence[Naming],
    pattern: re.Pattern[str],
    evidence: Evidence,
    about: Sequence[ProductFacts],
) -> list[Segment]:
    """Each product with the words up to the next one, where each has at most one claim.

    "A ($5) and B ($7)" is two segments; "for $5 or $7 you get A or B" is one of both.
    Products that share a name share its claims. What stands before the first name may be about
    the products named earlier: "It costs $5, less than B".
    """
    if about and pattern.search(rest[: named[0].start] if named else rest):
        earlier = [*about, *(n.product for n in named)]
        known = {p.id: p for one in earlier for p in evidence.bearers(one)}
        first = named[0].start if named else len(rest)
        own = _segments(rest, named, pattern, evidence, ()) if named else []
        later = [Segment(max(s.start, first), s.end, s.products) for s in own if s.end > first]
        return [Segment(0, first, list(known.values())), *later]
    names = list({n.product.name.casefold(): n.product for n in named}.values())
    products = [bearer for product in names for bearer in evidence.bearers(product)]
    if len(names) < 2:
        return [Segment(0, len(rest), products)]
    starts = [naming.start for naming in named]
    ends = [*starts[1:], len(rest)]
    claims = [len(pattern.findall(rest[s:e])) for s, e in zip(starts, ends, strict=True)]
    if max(claims) > 1 or pattern.search(rest[: starts[0]]):
        return [Segment(0, len(rest), products)]
    parts = zip(named, starts, ends, strict=True)
    return [Segment(start, end, evidence.bearers(n.product)) for n, start, end in parts]


def _prices(
    line: str,
    evidence: Evidence,
    reasons: list[str],
    about: Sequence[ProductFacts],
    *,
    stated: Sequence[int],
) -> str | None:
    rest, named = _claims(line, evidence)
    wrong = [
        (found, products)
        for found, products in _wrong_amounts(rest, named, evidence, about)
        if not _follows(rest, found, products, named, evidence, stated)
    ]
    if not wrong:
        return line
    reasons.append("price")
    if any(len(products) != 1 or is_reckoned(rest, found) for found, products in wrong):
        return None
    for found, products in reversed(wrong):
        right = money(products[0].price_cents, products[0].currency, evidence.locale)
        line = line[: found.start()] + right + line[found.end() :]
    return line


def _follows(
    rest: str,
    found: re.Match[str],
    products: Sequence[ProductFacts],
    named: Sequence[Naming],
    evidence: Evidence,
    stated: Sequence[int],
) -> bool:
    """Whether an amount is the difference, the sum or a multiple of some that are so."""
    cents = to_cents(found.group(1) or found.group(2))
    if cents is None:
        return False
    if is_difference(rest, found):
        others = [n.product for n in named if n.product not in products]
        known = evidence.products
        return differs_so(rest, found, cents, products or known, others or known)
    before = [*stated, *cents_in(rest[: found.start()])]
    return adds_up(rest, cents, before, products)


def _wrong_amounts(
    rest: str, named: Sequence[Naming], evidence: Evidence, about: Sequence[ProductFacts]
) -> Iterator[tuple[re.Match[str], Sequence[ProductFacts]]]:
    for segment in _segments(rest, named, AMOUNT, evidence, about):
        own = [evidence.amounts_of(product) for product in segment.products]
        allowed = evidence.shared_amounts.union(*own) if own else evidence.all_amounts
        for found in AMOUNT.finditer(rest, segment.start, segment.end):
            if to_cents(found.group(1) or found.group(2)) not in allowed:
                yield found, segment.products


def _ratings(
    line: str, evidence: Evidence, reasons: list[str], about: Sequence[ProductFacts]
) -> str | None:
    rest, named = _claims(line, evidence)
    told = stars_told(line, _quotes(line), evidence.reviews, evidence.language)
    wrong = [
        (found, segment.products)
        for segment in _segments(rest, named, RATING, evidence, about)
        for found in RATING.finditer(rest, segment.start, segment.end)
        if stated_rating(found) not in _ratings_of(segment.products, evidence)
        and stated_rating(found) not in stars_of(told, segment.products)
    ]
    if not wrong:
        return line
    reasons.append("rating")
    if speaks_of_one(line, evidence.language):
        # One reviewer's stars are not put right by the average of all.
        return None
    if any(len(products) != 1 or products[0].rating is None for _, products in wrong):
        return None
    for found, products in reversed(wrong):
        value = next(group for group in found.groups() if group)
        start = found.start() + found.group(0).index(value)
        right = f"{products[0].rating:.1f}".replace(".", "," if "," in value else ".")
        line = line[:start] + right + line[start + len(value) :]
    return line


def _quotes(line: str) -> list[str]:
    """What the line quotes at some length."""
    quoted = (quote.group(0)[1:-1].strip() for quote in _QUOTED.finditer(line))
    return [words for words in quoted if len(words) >= LEAST_QUOTED]


def _ratings_of(products: Sequence[ProductFacts], evidence: Evidence) -> set[str]:
    """The ratings that may be stated, to one decimal; beside no product, any of the turn's."""
    own = {f"{p.rating:.1f}" for p in products or evidence.products if p.rating is not None}
    return own if products else own | evidence.shared_ratings


def _stock(
    line: str, evidence: Evidence, reasons: list[str], about: Sequence[ProductFacts]
) -> str | None:
    rest, named = _claims(line, evidence)
    words = stock_words(evidence.language)
    for segment in _segments(rest, named, words.stated, evidence, about):
        said = rest[segment.start : segment.end]
        if not _stock_is_so(words.read(said), said, segment.products, evidence):
            reasons.append("stock")
            return None
    return line


def _stock_is_so(
    said: StockSaid, words: str, products: Sequence[ProductFacts], evidence: Evidence
) -> bool:
    about = products or evidence.products
    texts = " ".join(evidence.texts).casefold()
    counts = {n for p in about for n in (p.stock, *(v.stock for v in p.variants))}
    if any(n not in counts and phrase.casefold() not in texts for phrase, n in said.left):
        return False
    some_out = any(not p.in_stock or _names_gone(words, p) for p in about)
    some_in = any(p.in_stock for p in about)
    # Beside no product the words may speak of the shop's rules or of what was asked for.
    general = not products and (not evidence.products or "?" in words)
    return general or not ((said.out and not some_out) or (said.in_stock and not some_in))


def _names_gone(words: str, product: ProductFacts) -> bool:
    """Whether the words name an option of a variant that is sold out, as "size S" does."""
    gone = {str(o) for v in product.variants if not v.in_stock for o in v.options.values()}
    return any(
        re.search(rf"(?<!{_LETTER}){re.escape(one)}(?!{_LETTER})", words, re.IGNORECASE)
        for one in gone
    )
