"""Lists of products: what was found, within which limits, and what a customer may say next."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from data.facts import ProductFacts, SearchOutcome
from graph.brief import TurnBrief
from graph.embedded.limit_words import limits_in_words
from graph.embedded.say.answer import Answer
from graph.embedded.say.narrowing import question
from graph.embedded.say.nothing import all_seen, nothing
from graph.embedded.say.which import which
from graph.embedded.telling import telling_rows
from graph.embedded.topics import asks_brands, asks_what_goes_with
from graph.embedded.voice import Chip, Voice
from graph.embedded.wording import (
    bold,
    in_sentence,
    price,
    quoted,
    rating,
    refusal_words,
    row,
    stock,
)
from graph.understanding.types import Part
from knowledge.things import is_thing
from knowledge.words import words
from tools.outcome import ToolOutcome

ROWS_A_LINE = 2
FEW_WORDS = 4
MANY_WORDS = 3
SORTED = frozenset({"price_asc", "price_desc", "rating", "popularity", "review_count", "newest"})
MOST_REMARKED = 6
"""As many products as have an ordinal."""


def found(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The products of a search, or an honest nothing with the nearest ways out."""
    voice, outcomes = Voice.of(brief), _telling(outcomes)
    outcome = outcomes[-1] if outcomes else None
    if outcome is None:
        return which(brief, part, outcomes) if part.intent == "similar" else _ask_what(brief)
    if outcome.search is None:
        return Answer(refusal_words(voice, outcome), brief.departments[:4])
    if (sought := _sought_in_vain(outcomes)) is not None:
        return _instead(voice, sought, outcome)
    limits = Constraints.model_validate(outcome.search.constraints)
    if not outcome.products:
        known = outcome.arguments.get("without") if outcome.search.fitting else ()
        seen = outcome.arguments.get("skip") or known
        return all_seen(brief, outcome, limits) if seen else nothing(brief, outcome, limits)
    if asks_brands(part.text):
        return brands(brief, part, outcomes)
    if _names_no_thing(outcome.search, limits):
        return _ask_what(brief)
    asked = question(brief, outcome, limits)
    text = "\n\n".join(
        piece
        for piece in (
            _repairs(voice, outcome.search),
            f"{_intro(voice, part, outcome, limits)}\n\n{lines(voice, outcome.search)}",
            _remark(voice, outcome.products),
            asked.text if asked else "",
        )
        if piece
    )
    if asked is not None:
        chosen = [*asked.suggestions, voice.chip("chip-more")]
        return Answer(text, chosen, open_question=asked.open_question)
    return Answer(text, chips(voice, outcome, limits))


def _ask_what(brief: TurnBrief) -> Answer:
    text = Voice.of(brief).say("ask-what")
    return Answer(text, brief.departments[:4], open_question={"kind": "what"})


def _telling(outcomes: Sequence[ToolOutcome]) -> Sequence[ToolOutcome]:
    """The outcomes without a recommendation in place of a search that came to nothing."""
    vain = len(outcomes) > 1 and outcomes[-1].name == "recommend_products"
    return outcomes[:-1] if vain and not outcomes[-1].products else outcomes


def _sought_in_vain(outcomes: Sequence[ToolOutcome]) -> str | None:
    """What a search found nothing of, where something was recommended in its place."""
    before = outcomes[-2].search if len(outcomes) > 1 else None
    recommended = outcomes[-1].name == "recommend_products" and outcomes[-1].products
    return before.query if before and before.mode == "popular" and recommended else None


def _instead(voice: Voice, sought: str, outcome: ToolOutcome) -> Answer:
    """That it is not here, and what the customer might like or others buy most."""
    best = {one["source"] for one in outcome.result["products"]} == {"best_seller"}
    name = quoted(voice, sought) if len(sought.split()) <= FEW_WORDS else ""
    intro = _not_here(voice, name) if best else voice.say("not-here-you")
    told = lines(voice, outcome.search) if outcome.search else ""
    return Answer(f"{intro}\n\n{told}", chips(voice, outcome, Constraints()))


def _names_no_thing(search: SearchOutcome, limits: Constraints) -> bool:
    """Whether products only share words with what tells of a situation: "I'm moving house"."""
    told = [word for word in words(search.query) if not word.isdigit()]
    vague = search.mode == "keyword" and limits.is_empty() and len(told) >= MANY_WORDS
    return vague and not any(is_thing(word) for word in told)


def lines(voice: Voice, search: SearchOutcome) -> str:
    """Numbered lines, one a product: name, price, rating, stock, why."""
    return "\n".join(
        f"{n}. {_line(voice, hit.product, search.query)}" for n, hit in enumerate(search.hits, 1)
    )


def brands(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The brands among what was found."""
    voice = Voice.of(brief)
    products = outcomes[-1].products
    limits = Constraints.model_validate(
        outcomes[-1].search.constraints if outcomes[-1].search else {}
    )
    names = list(dict.fromkeys(p.brand for p in products if p.brand))
    if not names:
        return Answer(voice.say("ask-what"), brief.departments[:4])
    subject = voice.say("subject-uncounted", **_kind(voice, limits, products))
    text = voice.say("brands-of", subject=subject, names=voice.listed(names))
    return Answer(text, [voice.chip("chip-only", name=name) for name in names[:4]])


def chips(voice: Voice, outcome: ToolOutcome, limits: Constraints) -> list[Chip]:
    """What a customer may well say next to a list of products."""
    products = outcome.products
    said = [voice.chip("chip-buyers-first")] if products[0].rating_count else []
    if len(products) > 1:
        said.append(voice.chip("chip-compare-two"))
    cheaper = _cheaper(products, limits)
    if cheaper:
        said.append(voice.chip("chip-under", cents=cheaper * 100))
    if _more(outcome):
        said.append(voice.chip("chip-more"))
    if not all(p.in_stock for p in products):
        said.append(voice.chip("chip-in-stock"))
    return [*said, voice.chip("chip-add-first")][:4]


def _kind(
    voice: Voice, limits: Constraints, products: Sequence[ProductFacts] = ()
) -> dict[str, str]:
    """What the limits are about: "laptops"; "products in phones" where that is wider."""
    leaves = list(dict.fromkeys(path.split(" > ")[-1] for path in limits.category))
    if not 0 < len(leaves) <= 2:
        return {"kind": "any", "name": ""}
    exact = all(product.category in limits.category for product in products)
    if voice.language == "en" and exact and all(leaf.endswith("s") for leaf in leaves):
        return {"kind": "exact", "name": voice.listed([in_sentence(x) for x in leaves], "or")}
    return {"kind": "within", "name": voice.listed(leaves, "or")}


def _line(voice: Voice, product: ProductFacts, query: str) -> str:
    rows = telling_rows(product, query)[:ROWS_A_LINE]
    telling = "; ".join(row(voice, one.name, [one.value]) for one in rows)
    facts = [price(voice, product), rating(voice, product), stock(voice, product), telling]
    return f"{bold(product)} · " + " · ".join(fact for fact in facts if fact)


def _intro(voice: Voice, part: Part, outcome: ToolOutcome, limits: Constraints) -> str:
    search = outcome.search
    if outcome.name in ("recommend_products", "bought_together"):
        return _recommended(voice, outcome, limits)
    if outcome.name == "similar_products" and asks_what_goes_with(part.text):
        return voice.say("goes-with-unknown")
    if search is None or part.intent == "similar":
        return voice.say("similar")
    if outcome.name == "get_top_selling_products" or part.intent == "top_selling":
        key = "bestsellers-more" if outcome.arguments.get("skip") else "bestsellers"
        return voice.say(key, where=_where(voice, limits))
    unknown = _unknown(voice, outcome)
    if unknown:
        return unknown
    if search.mode == "keyword":
        return voice.say("found-keyword")
    return _counted(voice, outcome, search, limits)


def _recommended(voice: Voice, outcome: ToolOutcome, limits: Constraints) -> str:
    """What is recommended and by what: never called personal where nothing of the person is in."""
    words = limits_in_words(limits, voice)
    if outcome.name == "bought_together":
        return voice.say("goes-with", limits=words)
    sources = {one["source"] for one in outcome.result["products"]}
    return voice.say("popular-here" if sources == {"best_seller"} else "for-you", limits=words)


def _unknown(voice: Voice, outcome: ToolOutcome) -> str:
    """Brands the shop does not carry, or a thing that nothing in it is called."""
    missing = outcome.result.get("not_carried", [])
    if missing:
        return voice.say("not-carried-but", names=voice.listed(missing, "or"))
    query = outcome.search.query if outcome.search else ""
    if outcome.search and outcome.search.missing and not outcome.arguments.get("category"):
        return voice.say("not-called-so", name=quoted(voice, outcome.search.missing))
    if outcome.search and outcome.search.mode == "popular":
        return _not_here(voice, quoted(voice, query) if len(query.split()) <= FEW_WORDS else "")
    return ""


def _not_here(voice: Voice, name: str) -> str:
    return voice.say("not-here-but" if name else "nothing-found-but", name=name)


def _counted(voice: Voice, outcome: ToolOutcome, search: SearchOutcome, limits: Constraints) -> str:
    words, count = limits_in_words(limits, voice), len(search.hits)
    kind = _kind(voice, limits, outcome.products)
    seen, asked = outcome.arguments.get("skip", 0), outcome.arguments.get("limit", 0)
    if seen:
        last = not _more(outcome) and bool(limits.category)
        return voice.say("found-last" if last else "found-more", count=count, limits=words)
    if count == 1:
        return voice.say("found-one", limits=words)
    if limits.sort in SORTED:
        order = voice.say(f"order-{limits.sort.replace('_', '-')}")
        subject = voice.say("subject", count=count, **kind)
        return voice.say("found-sorted", subject=subject, limits=words, order=order)
    if limits.category and search.fitting > count == asked:
        subject = voice.say("subject", count=search.fitting, **kind)
        return voice.say("found-of", subject=subject, count=count, limits=words)
    return voice.say("found", subject=voice.say("subject", count=count, **kind), limits=words)


def _more(outcome: ToolOutcome) -> bool:
    """Whether there is a next page."""
    asked = outcome.arguments.get("limit", 0)
    seen = outcome.arguments.get("skip", 0) + len(outcome.products)
    total = outcome.search.fitting if outcome.search else 0
    known = outcome.name in ("search_products", "get_top_selling_products")
    return known and 0 < asked <= len(outcome.products) and total > seen


def _where(voice: Voice, limits: Constraints) -> str:
    leaves = list(dict.fromkeys(path.split(" > ")[-1] for path in limits.category))
    if not 0 < len(leaves) <= 2:
        return ""
    named = [in_sentence(leaf) if voice.language == "en" else leaf for leaf in leaves]
    return voice.say("where", names=voice.listed(named, "or"))


def _repairs(voice: Voice, search: SearchOutcome) -> str:
    pairs = [
        voice.say("read-pair", typo=quoted(voice, typo), word=quoted(voice, word))
        for typo, word in search.corrections.items()
    ]
    return voice.say("read-as", pairs=voice.listed(pairs)) if pairs else ""


def _remark(voice: Voice, products: Sequence[ProductFacts]) -> str:
    """Which is the cheapest and which the best rated, where one of them alone is."""
    if not 3 <= len(products) <= MOST_REMARKED:
        return ""
    cheapest = _alone(voice, [-p.price_cents for p in products])
    best = _alone(voice, [p.rating or 0.0 for p in products])
    if cheapest and cheapest == best:
        return voice.say("remark-both", best=best)
    if cheapest and best:
        return voice.say("remark-two", best=best, cheapest=cheapest)
    if best:
        return voice.say("remark-best", best=best)
    return voice.say("remark-cheap", cheapest=cheapest) if cheapest else ""


def _alone(voice: Voice, values: Sequence[float]) -> str:
    """The ordinal of the one highest value; empty where several share it."""
    highest = max(values)
    places = [n for n, value in enumerate(values, 1) if value == highest]
    return voice.say("ordinal", place=places[0]) if len(places) == 1 else ""


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
