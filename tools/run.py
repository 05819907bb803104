"""Running one tool: arguments checked, refusals in the shop's words, bugs raised."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from data.errors import ShopError
from tools.context import ShopContext
from tools.outcome import ToolOutcome, refusal
from tools.registry import TOOLS


def run_tool(context: ShopContext, name: str, arguments: dict[str, Any]) -> ToolOutcome:
    """Run a tool as a model would; blocking.

    Args:
        context: Identity and limits, from the server.
        name: The tool's name.
        arguments: As a model gave them; unknown or malformed ones are refused.

    Returns:
        The outcome; a refusal is an outcome with `ok` false.
    """
    tool = TOOLS.get(name)
    if tool is None or context.role not in tool.roles:
        return refusal(name, arguments, "unknown_tool", f"There is no tool named {name}.")
    try:
        checked = tool.arguments.model_validate(arguments)
    except ValidationError as error:
        return refusal(name, arguments, "invalid_arguments", _explain(error))
    try:
        outcome = tool.run(context, checked)
    except ShopError as error:
        return refusal(name, arguments, error.code, error.message, **error.details)
    return outcome.model_copy(update={"name": name, "arguments": arguments})


def _explain(error: ValidationError) -> str:
    faults = [
        f"{'.'.join(str(part) for part in fault['loc']) or 'arguments'}: {fault['msg']}"
        for fault in error.errors()[:5]
    ]
    return "; ".join(faults)
