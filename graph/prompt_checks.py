"""Whether a prompt's text may be kept: a template of known variables that can do nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from data.errors import InvalidInput, NotFound
from data.prompts import Prompt
from data.yaml_file import read_yaml
from graph.prompt_filling import ENVIRONMENT, fill

VARIABLES = Path(__file__).parent / "prompt_texts" / "variables.yaml"
LONGEST_CHARS = 20_000
LONGEST_FILLED = 40_000
DEEPEST_LOOPS = 2
FILTERS = frozenset(
    {
        *("upper", "lower", "title", "capitalize", "trim", "join", "length", "count"),
        *("default", "d", "first", "last", "sort", "unique", "int", "round", "string"),
    }
)
TESTS = frozenset({"defined", "undefined", "none", "in", "eq", "ne", "lt", "gt", "le", "ge"})
# What could reach outside the template, or make one that never ends or fills the memory.
_FORBIDDEN: tuple[tuple[type[nodes.Node], str], ...] = (
    (nodes.Call, "calls a function"),
    (nodes.Include, "includes another template"),
    (nodes.Import, "imports another template"),
    (nodes.FromImport, "imports another template"),
    (nodes.Extends, "extends another template"),
    (nodes.Macro, "defines a macro"),
    (nodes.CallBlock, "calls a macro"),
    (nodes.Block, "defines a block"),
    (nodes.Assign, "sets a variable"),
    (nodes.AssignBlock, "sets a variable"),
    (nodes.With, "sets a variable"),
    (nodes.Mul, "multiplies"),
    (nodes.Pow, "raises to a power"),
    (nodes.Mod, "formats by %"),
    (nodes.Getattr, "reads an attribute of a variable"),
    (nodes.Getitem, "reads an item of a variable"),
)
_ALLOWED: dict[type[nodes.Node], frozenset[str]] = {nodes.Filter: FILTERS, nodes.Test: TESTS}
RESERVED = frozenset({"self", "super", "caller", "loop"})
"""Names that Jinja gives a meaning of its own."""


def prompts_known() -> dict[str, dict[str, Any]]:
    """What each prompt is for, and its variables with what they hold."""
    return {
        name: {
            "about": one["about"],
            "variables": {key: value["about"] for key, value in one["variables"].items()},
        }
        for name, one in _known().items()
    }


def demand_known(name: str) -> None:
    """Raises NotFound where there is no prompt of that name."""
    if name not in _known():
        raise NotFound(f"There is no prompt {name}; there are {', '.join(_known())}.")


def checked_text(name: str, text: str) -> str:
    """The text of a prompt as it may be kept.

    Raises:
        NotFound: There is no such prompt.
        InvalidInput: It is empty, too long, no template, names an unknown variable, or does more
            than fill variables in. The message says where.
    """
    demand_known(name)
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise _refused("The prompt is empty.")
    if len(text) > LONGEST_CHARS:
        raise _refused(f"The prompt has {len(text)} characters; {LONGEST_CHARS} are the most.")
    tree = _parsed(text)
    samples = {key: one["sample"] for key, one in _known()[name]["variables"].items()}
    unknown = sorted(find_undeclared_variables(tree) - set(samples))
    if unknown:
        told = f"names {', '.join(unknown)}; its variables are {', '.join(samples)}"
        raise _refused(f"The prompt {name} {told}.", unknown=unknown)
    for line, fault in _faults(tree):
        raise _refused(f"Line {line} of the prompt {fault}, which a prompt may not.", line=line)
    _tried(text, samples)
    return text


def samples_of(name: str) -> dict[str, Any]:
    """A value for each variable of a prompt, to show what a text becomes."""
    demand_known(name)
    return {key: one["sample"] for key, one in _known()[name]["variables"].items()}


def preview(prompt: Prompt) -> str:
    """The text of a prompt with sample values filled in."""
    return fill(prompt.text, samples_of(prompt.name))


def _parsed(text: str) -> nodes.Template:
    try:
        return ENVIRONMENT.parse(text)
    except TemplateSyntaxError as error:
        told = f"Line {error.lineno} of the prompt is no valid template: {error.message}"
        raise _refused(f"{told.rstrip('.')}.", line=error.lineno) from error


def _tried(text: str, samples: dict[str, Any]) -> None:
    """Fill it in, with everything there and with nothing said of the flags."""
    turned = {key: False if value is True else value for key, value in samples.items()}
    for values in (samples, turned):
        try:
            filled = fill(text, values)
        except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
            raise _refused(f"The prompt cannot be filled in: {error}.") from error
        if len(filled) > LONGEST_FILLED:
            raise _refused(f"Filled in, the prompt has {len(filled)} characters; too many.")


def _faults(tree: nodes.Node) -> Iterator[tuple[int, str]]:
    """Whatever in a template does more than choose and fill in, with its line."""
    for kind, told in _FORBIDDEN:
        yield from ((found.lineno, told) for found in tree.find_all(kind))
    for kind in (nodes.Filter, nodes.Test, nodes.Name):
        for one in tree.find_all(kind):
            name = str(getattr(one, "name", ""))
            if name in RESERVED or name not in _ALLOWED.get(kind, {name}):
                yield one.lineno, f"uses {name}"
    for loop in tree.find_all(nodes.For):
        if _depth(loop) > DEEPEST_LOOPS:
            yield loop.lineno, f"loops more than {DEEPEST_LOOPS} deep"


def _depth(loop: nodes.For) -> int:
    inner = [one for part in loop.body for one in _loops(part)]
    return 1 + max((_depth(one) for one in inner), default=0)


def _loops(node: nodes.Node) -> Iterator[nodes.For]:
    if isinstance(node, nodes.For):
        yield node
    else:
        yield from node.find_all(nodes.For)


def _refused(message: str, **details: Any) -> InvalidInput:
    return InvalidInput(message, "invalid_prompt", **details)


@cache
def _known() -> dict[str, dict[str, Any]]:
    read: dict[str, dict[str, Any]] = read_yaml(VARIABLES)
    return read
