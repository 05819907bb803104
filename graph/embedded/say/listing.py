"""Lists of products: what was found, within which limits, and what a customer may say next."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from data.facts import ProductFacts, SearchOutcome
from graph.brief import TurnBrief
from graph.embedded.evidence import telling_rows
from graph.embedded.say.answer import Answer
from graph.embedded.say.narrowing import question
from graph.embedded.say.nothing import all_seen, nothing
from graph.embedded.say.which import which
from graph.embedded.topics import asks_brands
from graph.embedded.wording import (
    Voice,
    in_sentence,
    joined,
    limits_in_words,
    rating,
    stock,
)
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

ROWS_A_LINE = 2
FEW_WORDS = 4
ORDERS = {
    "price_asc": "cheapest first",
    "price_desc": "dearest first",
    "rating": "best rated first",
    "popularity": "most popular first",
    "review_count": "most reviewed first",
    "newest": "newest first",
}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def found(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The products of a search, or an honest nothing with the nearest ways out."""
    voice = Voice(brief)
    outcome = outcomes[-1] if outcomes else None
    if outcome is None and part.intent == "similar":
        return which(brief, part, outcomes)
    if outcome is None:
        return Answer(voice.say("ask_what"), brief.departments[:4], open_question={"kind": "what"})
    if outcome.search is None:
        return Answer((outcome.error or {}).get("message", ""), brief.departments[:4])
    limits = Constraints.model_validate(outcome.search.constraints)
    if not outcome.products:
        seen = outcome.arguments.get("skip", 0)
        return all_seen(voice, outcome, limits) if seen else nothing(voice, outcome, limits)
    if asks_brands(part.text):
        return brands(brief, part, outcomes)
    asked = question(voice, outcome, limits)
    text = "\n\n".join(
        piece
        for piece in (
            _repairs(outcome.search),
            f"{_intro(voice, part, outcome, limits)}\n\n{lines(voice, outcome.search)}",
            _remark(voice, outcome.products),
            asked.text if asked else "",
        )
        if piece
    )
    if asked is not None:
        return Answer(text, [*asked.suggestions, "Show me more"], open_question=asked.open_question)
    return Answer(text, chips(voice, outcome, limits))


def lines(voice: Voice, search: SearchOutcome) -> str:
    """Numbered lines, one a product: name, price, rating, stock, why."""
    return "\n".join(
        f"{n}. {_line(voice, hit.product, search.query)}" for n, hit in enumerate(search.hits, 1)
    )


def brands(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The brands among what was found."""
    voice = Voice(brief)
    products = outcomes[-1].products
    limits = Constraints.model_validate(
        outcomes[-1].search.constraints if outcomes[-1].search else {}
    )
    names = list(dict.fromkeys(p.brand for p in products if p.brand))
    if not names:
        return Answer(voice.say("ask_what"), brief.departments[:4])
    text = voice.say("brands_of", subject=plural(limits, products), names=joined(names))
    return Answer(text, [f"Only {name}" for name in names[:4]])


def chips(voice: Voice, outcome: ToolOutcome, limits: Constraints) -> list[str]:
    """What a customer may well say next to a list of products."""
    products = outcome.products
    said = ["What do buyers say about the first one?"] if products[0].rating_count else []
    if len(products) > 1:
        said.append("Compare the first two")
    cheaper = _cheaper(products, limits)
    if cheaper:
        said.append(f"Under {voice.round_money(cheaper * 100)}")
    if _more(outcome):
        said.append("Show me more")
    if not all(p.in_stock for p in products):
        said.append("Only in stock")
    return [*said, "Add the first one to my cart"][:4]


def plural(limits: Constraints, products: Sequence[ProductFacts] = ()) -> str:
    """What the limits are about: "laptops"; "products in phones" where that is wider."""
    leaves = list(dict.fromkeys(path.split(" > ")[-1] for path in limits.category))
    if not 0 < len(leaves) <= 2:
        return "products"
    exact = all(product.category in limits.category for product in products)
    if exact and all(leaf.endswith("s") for leaf in leaves):
        return joined([in_sentence(leaf) for leaf in leaves], "or")
    return f"products in {joined(leaves, 'or')}"


def _line(voice: Voice, product: ProductFacts, query: str) -> str:
    telling = "; ".join(row.spoken for row in telling_rows(product, query)[:ROWS_A_LINE])
    facts = [voice.price(product), rating(product), stock(product), telling]
    return f"**{product.name}** · " + " · ".join(fact for fact in facts if fact)


def _intro(voice: Voice, part: Part, outcome: ToolOutcome, limits: Constraints) -> str:
    search = outcome.search
    if search is None or part.intent == "similar":
        return voice.say("similar", name="it" if part.references else "that")
    if outcome.name == "get_top_selling_products" or part.intent == "top_selling":
        key = "bestsellers_more" if outcome.arguments.get("skip") else "bestsellers"
        return voice.say(key, where=_where(limits))
    unknown = _unknown(voice, outcome)
    if unknown:
        return unknown
    if search.mode == "keyword":
        return voice.say("found_keyword")
    return _counted(voice, outcome, search, limits)


def _unknown(voice: Voice, outcome: ToolOutcome) -> str:
    """Brands the shop does not carry, or a thing that nothing in it is called."""
    missing = outcome.result.get("not_carried", [])
    if missing:
        return voice.say("not_carried_but", names=joined(missing, "or"))
    query = outcome.search.query if outcome.search else ""
    if outcome.search and outcome.search.mode == "popular":
        short = len(query.split()) <= FEW_WORDS
        return voice.say("not_here_but" if short else "nothing_found_but", names=query)
    return ""


def _counted(voice: Voice, outcome: ToolOutcome, search: SearchOutcome, limits: Constraints) -> str:
    words, count = limits_in_words(limits, voice), len(search.hits)
    kind, ordered = plural(limits, outcome.products), ORDERS.get(limits.sort, "")
    seen, asked = outcome.arguments.get("skip", 0), outcome.arguments.get("limit", 0)
    if seen:
        last = not _more(outcome) and bool(limits.category)
        return voice.say("found_last" if last else "found_more", count=count, limits=words)
    if count == 1:
        return voice.say("found_one", limits=words)
    if ordered:
        return voice.say("found_sorted", subject=f"{count} {kind}", limits=words, order=ordered)
    if limits.category and search.fitting > count == asked:
        total = f"{search.fitting:,} {kind}"
        return voice.say("found_of", total=total, count=count, limits=words)
    return voice.say("found", subject=f"{count} {kind}", limits=words)


def _more(outcome: ToolOutcome) -> bool:
    """Whether there is a next page."""
    asked = outcome.arguments.get("limit", 0)
    seen = outcome.arguments.get("skip", 0) + len(outcome.products)
    total = outcome.search.fitting if outcome.search else 0
    known = outcome.name in ("search_products", "get_top_selling_products")
    return known and 0 < asked <= len(outcome.products) and total > seen


def _where(limits: Constraints) -> str:
    return f" in {plural(limits).removeprefix('products in ')}" if limits.category else ""


def _repairs(search: SearchOutcome) -> str:
    pairs = [f"“{typo}” as “{word}”" for typo, word in search.corrections.items()]
    return f"I read {joined(pairs)}." if pairs else ""


def _remark(voice: Voice, products: Sequence[ProductFacts]) -> str:
    """Which is the cheapest and which the best rated, where one of them alone is."""
    if not 3 <= len(products) <= len(ORDINALS):
        return ""
    cheapest = _alone([-p.price_cents for p in products])
    best = _alone([p.rating or 0.0 for p in products])
    if cheapest and cheapest == best:
        return voice.say("remark_both", best=best)
    if cheapest and best:
        return voice.say("remark_two", best=best, cheapest=cheapest)
    if best:
        return voice.say("remark_best", best=best)
    return voice.say("remark_cheap", cheapest=cheapest) if cheapest else ""


def _alone(values: Sequence[float]) -> str:
    """The ordinal of the one highest value; empty where several share it."""
    highest = max(values)
    places = [n for n, value in enumerate(values) if value == highest]
    return ORDINALS[places[0]] if len(places) == 1 else ""


def _cheaper(products: Sequence[ProductFacts], limits: Constraints) -> int | None:
    """A round price, in units, that keeps at least the cheapest third of the list."""
    prices = sorted(p.price_cents for p in products)
    if len(prices) < 3 or prices[0] == prices[-1]:
        return None
    middle = prices[len(prices) // 2] / 100
    step = 10 ** max(0, len(str(int(middle))) - 2) * 5
    units = int(middle // step * step)
    bound = units * 100
    useful = prices[0] < bound and (limits.price_min_cents or 0) < bound
    return units if useful and bound < (limits.price_max_cents or bound + 1) else None
