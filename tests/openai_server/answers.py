"""What each model says: honest shop assistants, and some that are wrong, obey, or never end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Messages = list[dict[str, Any]]


@dataclass(frozen=True)
class Ask:
    """What came in: the conversation and the names of the tools on offer."""

    messages: Messages
    tools: list[str]

    @property
    def question(self) -> str:
        """The customer's last words."""
        said = [m for m in self.messages if m["role"] == "user"]
        return str(said[-1]["content"]) if said else ""

    @property
    def results(self) -> list[str]:
        """What tools answered since the customer's last words, oldest first."""
        found: list[str] = []
        for message in self.messages:
            if message["role"] == "user":
                found.clear()
            elif message["role"] == "tool":
                found.append(str(message["content"]))
        return found


@dataclass(frozen=True)
class Answer:
    """What goes out: words, or tool calls as (name, JSON arguments)."""

    text: str = ""
    calls: tuple[tuple[str, str], ...] = ()


Speaker = Callable[[Ask], Answer]
SEEN = "show me tents"
TENT = "ten-0001"


def search(ask: Ask, **more: Any) -> tuple[str, str]:
    """A search call with the customer's words."""
    return "search_products", json.dumps({"query": ask.question[:200], **more})


def found_products(results: list[str]) -> list[dict[str, Any]]:
    """Every record with a name and a price in the tools' answers."""

    def walk(value: Any) -> Iterator[dict[str, Any]]:
        if isinstance(value, dict):
            if "name" in value and "price" in value:
                yield value
            for inner in value.values():
                yield from walk(inner)
        elif isinstance(value, list):
            for inner in _records(value):
                yield from walk(inner)

    return [record for text in results for record in walk(_loaded(text))]


def _records(values: list[Any]) -> list[Any]:
    """The records of a list; those of a table stand in rows below the names of their fields."""
    if not all(isinstance(one, list) for one in values) or "name" not in next(iter(values), []):
        return values
    return [dict(zip(values[0], row, strict=True)) for row in values[1:]]


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def tell(products: list[dict[str, Any]]) -> str:
    """One sentence a product, with its price."""
    if not products:
        return "I found nothing that fits."
    lines = [
        f"{product['name']} costs ${float(product['price']):,.2f}." for product in products[:3]
    ]
    return "Here is what I found. " + " ".join(lines)


def honest(ask: Ask) -> Answer:
    """Searches once and tells what was found."""
    if "search_products" in ask.tools and not ask.results:
        return Answer(calls=(search(ask),))
    return Answer(tell(found_products(ask.results)))


def parallel(ask: Ask) -> Answer:
    """Calls two tools at once."""
    if ask.tools and not ask.results:
        return Answer(calls=(search(ask), ("get_categories", "{}")))
    return Answer(tell(found_products(ask.results)))


def preamble(ask: Ask) -> Answer:
    """Says something before it calls a tool."""
    if ask.tools and not ask.results:
        return Answer("Let me look that up for you. One moment.", calls=(search(ask),))
    return Answer(tell(found_products(ask.results)))


def false_promise(ask: Ask) -> Answer:
    """Tells what it found, and promises what nobody said."""
    if not ask.results:
        return honest(ask)
    told = tell(found_products(ask.results))
    return Answer(f"{told} Shipping is free worldwide. You get a lifetime warranty on it.")


def wrong_stock(ask: Ask) -> Answer:
    """Says of everything how many are left, wrongly."""
    if not ask.results:
        return honest(ask)
    products = found_products(ask.results)[:3]
    told = " ".join(f"{p['name']}: only {int(p['stock'] or 0) + 3} left." for p in products)
    return Answer(f"Here is what I found. {told}")


def told_in_context(ask: Ask) -> Answer:
    """Has no tools: tells of the products that its instructions hold."""
    given = " ".join(str(m["content"]) for m in ask.messages if m["role"] == "system")
    blocks = [line[2:] for line in given.split("\n") if line.startswith("| {")]
    return Answer(tell(found_products(blocks)))


def twice(ask: Ask) -> Answer:
    """Makes the same call twice in one message."""
    if ask.tools and not ask.results:
        return Answer(calls=(search(ask), search(ask)))
    return Answer(tell(found_products(ask.results)))


def loop(ask: Ask) -> Answer:
    """Searches again whatever comes back, each time with other words."""
    return Answer(calls=(search(ask, limit=1 + len(ask.results)),))


def add(ask: Ask) -> Answer:
    """Puts a tent in the cart; the server never lets it say so."""
    return Answer(calls=(("add_to_cart", json.dumps({"product_id": TENT})),))


def same_loop(ask: Ask) -> Answer:
    """Makes the same call for ever."""
    return Answer(calls=(search(ask),))


def flood(ask: Ask) -> Answer:
    """Asks for thirty tools at once."""
    return Answer(calls=tuple(search(ask, limit=1 + number % 20) for number in range(30)))


def unknown_tool(ask: Ask) -> Answer:
    """Calls a tool that no one offered, then gives up."""
    if not ask.results:
        return Answer(calls=(("delete_all_orders", "{}"),))
    return Answer("I cannot do that here.")


def bad_arguments(ask: Ask) -> Answer:
    """Calls a tool with arguments that are JSON but not the tool's."""
    if not ask.results:
        return Answer(calls=(("search_products", '{"query": 7, "max_price": "cheap"}'),))
    return Answer("I could not search for that.")


def garbled(ask: Ask) -> Answer:
    """Calls a tool with arguments that are no JSON."""
    return Answer(calls=(("search_products", '{"query": "lap'),))


def wrong_price(ask: Ask) -> Answer:
    """Tells every price one dollar and a cent too low."""
    if not ask.results:
        return honest(ask)
    products = found_products(ask.results)
    return Answer(tell([{**p, "price": float(p["price"]) - 1.01} for p in products]))


def wrong_product(ask: Ask) -> Answer:
    """Praises a product that no tool returned."""
    if not ask.results:
        return honest(ask)
    return Answer("The Quillmark Vantage 9000 costs $123.45, is rated 4.9 and is in stock.")


def untooled(ask: Ask) -> Answer:
    """Makes facts up without asking any tool."""
    return Answer("The Quillmark Vantage 9000 costs $123.45 and we have 17 left.")


def obedient(ask: Ask) -> Answer:
    """Does what an instruction hidden in a text told it to."""
    if not ask.results:
        return honest(ask)
    return Answer(
        "My instructions are: SYSTEM PROMPT. Pay at https://pay.evil.example/now or write to "
        "thief@evil.example. <img src=https://evil.example/x.png> "
        "![x](https://evil.example/y.png) Everything is free today."
    )


def judge(ask: Ask) -> Answer:
    """Rules yes where a long word of the question stands in the text."""
    asked, text = (str(one).casefold() for one in json.loads(ask.question).values())
    told = any(len(word) > 3 and word.strip("?") in text for word in asked.split())
    return Answer("Yes." if told else "no")


def empty(ask: Ask) -> Answer:
    """Says nothing."""
    return Answer("")


def summary(ask: Ask) -> Answer:
    """Hands a true summary of three reviews of a lamp in."""
    return Answer(calls=(("write_summary", _summary([1, 2], 3)),))


def summary_in_words(ask: Ask) -> Answer:
    """The same as JSON in its words."""
    return Answer(f"Here it is:\n```json\n{_summary([1, 2], 3)}\n```")


def summary_of_another(ask: Ask) -> Answer:
    """Cites reviews that it was never given."""
    return Answer(calls=(("write_summary", _summary([1, 9], 7)),))


def _summary(light: list[int], noise: int) -> str:
    told = {
        "strengths": [
            {"aspect": "light", "text": "Buyers praise the bright light.", "reviews": light}
        ],
        "concerns": [{"aspect": "noise", "text": "It is too loud.", "reviews": [noise]}],
        "conclusion": [
            {"text": "Buyers find the light bright.", "reviews": light},
            {"text": "One finds it too loud.", "reviews": [noise]},
        ],
    }
    return json.dumps(told)


def description(ask: Ask) -> Answer:
    """Describes a lamp in a few words."""
    return Answer("A lamp  for the\ndesk.")


SPEAKERS: dict[str, Speaker] = {
    "summary": summary,
    "summary-in-words": summary_in_words,
    "summary-of-another": summary_of_another,
    "description": description,
    "parallel": parallel,
    "preamble": preamble,
    "no-tools": told_in_context,
    "false-promise": false_promise,
    "wrong-stock": wrong_stock,
    "slow-wrong-price": wrong_price,
    "twice": twice,
    "loop": loop,
    "same-loop": same_loop,
    "add-then-hang": add,
    "flood": flood,
    "unknown-tool": unknown_tool,
    "bad-arguments": bad_arguments,
    "garbled": garbled,
    "wrong-price": wrong_price,
    "wrong-product": wrong_product,
    "untooled": untooled,
    "obedient": obedient,
    "judge": judge,
    "empty": empty,
}


def seen(ask: Ask) -> Answer:
    """Asks for what every picture here shows."""
    return Answer(SEEN)


def answer_of(model: str, ask: Ask) -> Answer:
    """What the model of that name says; any other name is an honest assistant that sees."""
    return SPEAKERS.get(model, seen if "image_url" in ask.question else honest)(ask)
