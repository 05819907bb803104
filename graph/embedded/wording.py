"""Words around facts: prices, ratings, stock, options and rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Any, Literal

from data.facts import ProductFacts
from graph.embedded.terms import term
from graph.embedded.voice import Voice
from graph.languages import heard_language
from tools.outcome import ToolOutcome

COLORS = frozenset({"color", "colour"})
FEW = 5


def bold(product: ProductFacts) -> str:
    """A product's name as it stands in a reply."""
    return f"**{product.name}**"


def costs(voice: Voice, product: ProductFacts) -> str:
    """The price in a sentence: "costs $20.00", "starts at $20.00"."""
    amount = voice.money(product.price_cents, product.currency)
    return voice.say("starts-at" if _is_least(product) else "costs", price=amount)


def price(voice: Voice, product: ProductFacts) -> str:
    """The price of a product; "from" where its options differ."""
    amount = voice.money(product.price_cents, product.currency)
    return voice.say("price-from", price=amount) if _is_least(product) else amount


def _is_least(product: ProductFacts) -> bool:
    prices = {variant.price_cents for variant in product.variants}
    return len(prices) > 1 and min(prices) == product.price_cents


def in_sentence(name: str) -> str:
    """A category's name inside a sentence: "Laptops" is "laptops", "TVs" and "DSLR" stay."""
    return " ".join(
        word.lower() if word[:1].isupper() and word[1:].islower() else word
        for word in name.split(" ")
    )


def within(voice: Voice, name: str) -> str:
    """A name of the store inside a sentence; German and others keep its capital."""
    return in_sentence(name) if voice.language == "en" else name


def quoted(voice: Voice, text: str) -> str:
    """Words of another, in the language's own marks."""
    return voice.say("quoted", text=text)


def row(voice: Voice, name: str, values: Sequence[Any]) -> str:
    """A row of a listing in words: "Battery life: 11 hours / 9 hours"."""
    told = [voice.say("not-given") if value is None else _cell(voice, value) for value in values]
    title = term(name, voice.language).replace("_", " ")
    title = f"{title[:1].upper()}{title[1:]}"
    return voice.say("row", name=title, value=" / ".join(told))


def _cell(voice: Voice, value: Any) -> str:
    items = value if isinstance(value, list) else [value]
    return ", ".join(term(str(item), voice.language) for item in items)


def is_foreign(voice: Voice, text: str) -> bool:
    """Whether a text of the shop is in another language than the customer's."""
    return bool(text) and heard_language(text, "en") != voice.language


def shop_text(voice: Voice, text: str, lead: str) -> str:
    """A text of the shop; in another language than the customer's as a quotation.

    `lead` is the message that says so before it.
    """
    if not is_foreign(voice, text):
        return text
    lines = "\n".join(f"> {line}".rstrip() for line in text.strip().split("\n"))
    return f"{voice.say(lead)}\n\n{lines}"


def options_words(options: dict[str, str]) -> str:
    """The options of a variant in words: "silver", "size M, black"; colours need no name."""
    named = [
        v if k.casefold() in COLORS else f"{k.replace('_', ' ')} {v}" for k, v in options.items()
    ]
    return ", ".join(named)


def choices_words(
    voice: Voice, choices: Sequence[dict[str, str]], last: Literal["and", "or"] = "and"
) -> str:
    """Several variants in words: "size 36 or 38"; "size S or M, in red or blue" for all of both.

    A name that all share is said once; where not every combination is there, each is told.
    """
    values: dict[str, list[str]] = {}
    for options in choices:
        for name, value in options.items():
            if value not in values.setdefault(name, []):
                values[name].append(value)
    whole = len(choices) == prod(len(listed) for listed in values.values())
    if len(choices) == 1 or not whole:
        return voice.listed([options_words(o).replace(", ", " ") for o in choices], last)
    said = [
        voice.listed(listed, last)
        if name.casefold() in COLORS
        else f"{name} {voice.listed(listed, last)}"
        for name, listed in sorted(values.items(), key=lambda item: len(item[1]) > 1)
    ]
    return voice.say("choices-joint").join(said)


def rating(voice: Voice, product: ProductFacts) -> str:
    """The stars and how many gave them, or nothing."""
    if product.rating is None:
        return ""
    count = voice.decimal(product.rating_count, "#,##0")
    counted = f" ({count})" if product.rating_count else ""
    return f"★ {voice.decimal(product.rating)}{counted}"


def stock(voice: Voice, product: ProductFacts) -> str:
    """What the shop can supply, said only where a customer should know."""
    if not product.in_stock:
        return voice.say("sold-out")
    if not product.variants and product.stock is not None and product.stock <= FEW:
        return voice.say("only-left", count=product.stock)
    return ""


def too_few(voice: Voice, left: int | None) -> str:
    """That there is less of something than is wanted, and how much where that is known."""
    if left is None:
        return voice.say("note-short")
    return voice.say("only-left", count=left) if left else voice.say("sold-out")


def stock_state(voice: Voice, product: ProductFacts, *, counted: bool = False) -> str:
    """What the shop can supply, in a sentence after "is"; how many are left where `counted`."""
    if not product.in_stock:
        return voice.say("stock-out")
    if product.variants or product.stock is None:
        return voice.say("stock-in")
    if product.stock <= FEW:
        return voice.say("stock-few", count=product.stock)
    return voice.say("stock-many", count=product.stock) if counted else voice.say("stock-in")


def refusal_words(voice: Voice, outcome: ToolOutcome) -> str:
    """Why a call was refused, by its code; what a tool could not do at all is not explained."""
    error = outcome.error or {}
    key = f"refused-{error.get('why', error.get('code', ''))}".replace("_", "-")
    name = bold(outcome.products[0]) if outcome.products else ""
    return voice.say(key if voice.knows(key) else "refused", **{**error, "name": name})


def shortened(text: str, most: int) -> str:
    """The text up to so many characters, cut at a sentence, else at a word."""
    if len(text) <= most:
        return text
    cut = text[:most]
    end = max(cut.rfind(". "), cut.rfind("! "), cut.rfind("? "))
    return cut[: end + 1] if end > 0 else cut.rsplit(" ", 1)[0] + " …"
