"""What a provider's model is told in one call: rules, the turn's facts, history, work so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage

from data.facts import Passage
from data.prompts import Prompt
from data.settings import Settings
from graph.brief import TurnBrief
from graph.consent import is_preview
from graph.context.draft import Draft, Told
from graph.context.fitting import Context, fit
from graph.context.limits import untold_limits
from graph.context.results import compact, telling
from graph.context.tool_choice import MORE, offered
from graph.languages import name_of
from graph.look_ups import looked_up
from graph.prompt_book import filled
from graph.prompts import NOT_DONE, brief_of
from graph.services import Services
from graph.state import TurnState
from graph.understanding.kinds import with_kinds
from graph.understanding.pointing import pool
from graph.understanding.types import Conversation, Part
from tools.outcome import ToolOutcome

ORDERS = frozenset(
    {
        *("checkout", "list_orders", "get_order_status", "cancel_order", "modify_order"),
        *("return_items", "exchange_items", "update_address"),
    }
)
CART = frozenset(
    {
        *("view_cart", "add_to_cart", "update_cart_item", "remove_from_cart", "clear_cart"),
        *("save_for_later", "move_to_cart", "apply_coupon", "remove_coupon"),
    }
)

DATED = with_kinds({"delivery", "help", "availability", "order_status", "return_order"})
"""Intents by which days are counted."""

NAMELESS = frozenset({"search_help", "request_human", "get_profile", MORE})
"""Tools beside those of orders whose results name no product."""

FEW_CALLS = 3
"""So many calls left, or fewer, are told of."""


def context_for(
    state: TurnState, services: Services, most_tokens: int, *, with_tools: bool = True
) -> Context:
    """The messages and tools of one call of a provider, within a budget; blocking."""
    brief, work = brief_of(state, services), state["work"]
    role = state["request"].role
    made = looked_up(brief.understanding, services.shop.settings)
    tools = offered(brief, role, work.outcomes, work.asked_for, made) if with_tools else []
    tools = [one for one in tools if _may_be_offered(one["function"]["name"], services)]
    prompt = services.prompts.get("system")
    return fit(draft_of(state, services, brief, prompt, tools), prompt, tools, most_tokens)


def _may_be_offered(name: str, services: Services) -> bool:
    return services.allows(name) or (name == MORE and services.allowed_tools is None)


def draft_of(
    state: TurnState,
    services: Services,
    brief: TurnBrief,
    prompt: Prompt,
    tools: list[dict[str, Any]],
) -> Draft:
    """Everything that may be told of a turn, nothing of it shortened yet."""
    conversation, settings = brief.conversation, services.shop.settings
    raw = dict(_results(state["work"].messages))
    results = {call: compact(result) for call, result in raw.items()}
    outcomes = state["work"].outcomes
    values = _values(brief, tools, outcomes)
    points_back = _may_speak_of_shown(brief, settings, outcomes)
    return Draft(
        brief=brief,
        rules=lambda left: filled(prompt, values | {"passages": bool(left.passages)}),
        facts=[
            *_facts(brief, state["work"].messages, of_products=values["products"]),
            *_left(settings.max_tool_calls - state["work"].tool_calls),
            *(_spoken_of(conversation) if points_back else ()),
            *_today(brief, services.wall_clock()),
        ],
        shown=list(_shown(conversation, " ".join(results.values()))) if points_back else [],
        # As it is now stands in the result of what changed or showed it.
        cart=[] if any(one.cart for one in outcomes) else list(_cart(conversation)),
        passages=[_told(passage) for passage in brief.passages],
        summary=[state["summary"]] if state.get("summary") else [],
        history=list(_history(state.get("history", [])[-settings.history_messages :])),
        question=HumanMessage(state["text"]),
        work=state["work"].messages,
        raw=raw,
        results=results,
    )


def _values(
    brief: TurnBrief, tools: list[dict[str, Any]], outcomes: Sequence[ToolOutcome]
) -> dict[str, Any]:
    """What the system prompt may speak of."""
    names = {tool["function"]["name"] for tool in tools}
    meant = any(part.product_ids for part in brief.understanding.parts)
    pending = brief.conversation.pending is not None
    return {
        "shop": brief.shop_name,
        "persona": brief.persona,
        "language": name_of(brief.language, "en"),
        "products": meant or any(o.products for o in outcomes) or bool(names - ORDERS - NAMELESS),
        "cart": bool(CART & names),
        "orders": bool(ORDERS & names) or pending,
        "tools": sorted(names),
    }


def _results(messages: Sequence[BaseMessage]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What of each tool's result matters to a model, by the id of its call."""
    known: dict[str, dict[str, Any]] = {}
    for message in messages:
        if not isinstance(message, ToolMessage):
            continue
        outcome = message.artifact
        if isinstance(outcome, ToolOutcome):
            told = telling(outcome.result if outcome.ok else {"error": outcome.error})
            told = _not_told_before(told, known)
            status = {"status": NOT_DONE} if is_preview(outcome) else {}
            yield message.tool_call_id, {**status, **told}


def _not_told_before(told: dict[str, Any], known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A result without what an earlier one told of the same thing."""
    if "id" not in told:
        return told
    before = known.setdefault(told["id"], told)
    if before is told:
        return told
    new = {name: one for name, one in told.items() if name == "id" or before.get(name) != one}
    # Nothing but its id would read as if there were nothing to tell.
    return new if len(new) > 1 else {**new, "told_above": [name for name in told if name != "id"]}


def _may_speak_of_shown(
    brief: TurnBrief, settings: Settings, outcomes: Sequence[ToolOutcome]
) -> bool:
    """Whether what was shown may be spoken of: unless code is sure that nothing points at it.

    Where it looked up other products for all that was said, those are spoken of next.
    """
    parts = brief.understanding.parts
    if len(looked_up(brief.understanding, settings)) < len(parts):
        return True
    points = any(part.references or part.product_ids for part in parts)
    return points and not any(one.products for one in outcomes)


def _facts(brief: TurnBrief, work: Sequence[BaseMessage], *, of_products: bool) -> Iterator[str]:
    understanding, conversation = brief.understanding, brief.conversation
    yield from (f"- understood: {_part(part)}" for part in understanding.parts)
    limits = untold_limits(understanding.in_force, work)
    if limits and of_products:
        yield f"- limits held by the tools: {compact(telling(limits))}"
    pending = conversation.pending
    if pending:
        # Only the very same call is carried out upon a yes.
        yield f"- awaits the customer's yes: {pending['action']} {compact(pending['arguments'])}"
    if conversation.page:
        yield f"- page: {compact(conversation.page)}"


def _left(calls: int) -> Iterator[str]:
    """How many tool calls are left, where they are few."""
    if calls <= FEW_CALLS:
        yield f"- tool calls left in this turn: {max(calls, 0)}"


def _history(said: Sequence[dict[str, str]]) -> Iterator[BaseMessage]:
    """What was said, each message as it went out."""
    for one in said:
        yield HumanMessage(one["text"]) if one["role"] == "user" else AIMessage(one["text"])


def _shown(conversation: Conversation, results: str) -> Iterator[str]:
    """What was shown, in its order; by its id alone where this turn's results name it."""
    for number, product in enumerate(conversation.shown, 1):
        is_named = compact(product.id) in results and compact(product.name) in results
        yield f"{number}. {product.id}" + ("" if is_named else f" {product.name}")


def _today(brief: TurnBrief, seconds: float) -> Iterator[str]:
    """The date, where it is asked when something comes or until when something may be done."""
    if any(part.intent in DATED for part in brief.understanding.parts):
        yield f"- today (UTC): {datetime.fromtimestamp(seconds, UTC):%A %d %B %Y}"


def _spoken_of(conversation: Conversation) -> Iterator[str]:
    """What of the list, or beside it, was spoken of last; "it" means that."""
    listed = {one.id: f"shown {place}" for place, one in enumerate(conversation.shown, 1)}
    known = {one.id: f"{one.id} {one.name}" for one in pool(conversation)}
    focus = [one for one in conversation.focus if one in known]
    if focus and set(focus) != listed.keys():
        yield f"- spoken of last: {'; '.join(listed.get(one) or known[one] for one in focus)}"


def _cart(conversation: Conversation) -> Iterator[str]:
    names = {product.id: product.name for product in conversation.cart}
    for line in conversation.cart_lines:
        options = f" {', '.join(line['options'].values())}" if line["options"] else ""
        product_id = line["product_id"]
        yield f"{line['quantity']} × {product_id} {names.get(product_id, '')}{options}"


def _part(part: Part) -> str:
    points = f", about {part.product_ids}" if part.references else ""
    return f"{part.intent} {part.query}".strip() + points


def _told(passage: Passage) -> Told:
    """A passage between marks, each line marked as another's, so that none seems one of ours."""
    named = (("id", passage.id), ("title", passage.title), ("section", passage.section))
    head = " ".join(
        f'{name}="{_unmarked(value).replace(chr(34), chr(39))}"' for name, value in named if value
    )

    def marked(text: str) -> str:
        lines = _unmarked(text).split("\n")
        return "\n".join([f"<passage {head}>", *(f"| {line}" for line in lines), "</passage>"])

    return Told(passage.text, marked)


def _unmarked(text: str) -> str:
    return text.replace("<", "‹").replace(">", "›")
