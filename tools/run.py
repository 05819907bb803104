"""Running one tool: arguments checked, refusals in the shop's words, bugs raised."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from data.catalogue import product_facts
from data.database import reading
from data.errors import ShopError
from data.facts import ProductFacts
from tools.arguments import Arguments, OneProduct
from tools.context import ShopContext
from tools.outcome import ToolOutcome, refusal
from tools.registry import TOOLS, Run, ShopTool


def run_tool(context: ShopContext, name: str, arguments: dict[str, Any]) -> ToolOutcome:
    """Run a tool as a model would; blocking.

    Args:
        context: Identity and limits, from the server.
        name: The tool's name.
        arguments: As a model gave them; unknown or malformed ones are refused.

    Returns:
        The outcome; a refusal is an outcome with `ok` false.
    """
    return _carried_out(context, name, arguments, lambda tool: tool.run)


def preview_tool(context: ShopContext, name: str, arguments: dict[str, Any]) -> ToolOutcome:
    """What would come of a consequential tool, by the same rules, changing nothing; blocking."""
    return _carried_out(context, name, arguments, lambda tool: tool.preview or tool.run)


def is_consequential(name: str) -> bool:
    """Whether a tool does what only the customer's yes may set off."""
    tool = TOOLS.get(name)
    return tool is not None and tool.preview is not None


def _carried_out(
    context: ShopContext, name: str, arguments: dict[str, Any], verb: Callable[[ShopTool], Run]
) -> ToolOutcome:
    tool = TOOLS.get(name)
    if tool is None or context.role not in tool.roles:
        return refusal(name, arguments, "unknown_tool", f"There is no tool named {name}.")
    try:
        checked = tool.arguments.model_validate(arguments)
    except ValidationError as error:
        return refusal(name, arguments, "invalid_arguments", _explain(error))
    try:
        outcome = verb(tool)(context, checked)
    except ShopError as error:
        refused = refusal(name, arguments, error.code, error.message, **error.details)
        return refused.model_copy(update={"products": _concerned(context, checked, error)})
    return outcome.model_copy(update={"name": name, "arguments": arguments})


def _concerned(
    context: ShopContext, checked: Arguments, error: ShopError
) -> tuple[ProductFacts, ...]:
    """The product that a refused call was about, so that the refusal may name it."""
    asked = checked.product_id if isinstance(checked, OneProduct) else ""
    product_id = asked or str(error.details.get("product_id", ""))
    if not product_id:
        return ()
    with reading(context.shop.engine) as session:
        return tuple(product_facts(session, [product_id]))


def _explain(error: ValidationError) -> str:
    faults = [
        f"{'.'.join(str(part) for part in fault['loc']) or 'arguments'}: {fault['msg']}"
        for fault in error.errors()[:5]
    ]
    return "; ".join(faults)
