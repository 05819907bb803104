"""The tools' schemas as a provider's model reads them: what it needs to call them, no more."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml
from tools.registry import schemas

DATA = Path(__file__).with_name("schemas.yaml")


@cache
def schemas_by_name(role: str) -> dict[str, dict[str, Any]]:
    """The schemas of the tools of a role, shortened, by name, in the registry's order."""
    return {one["function"]["name"]: shortened(one) for one in schemas(role)}


def shortened(schema: dict[str, Any]) -> dict[str, Any]:
    """A tool's schema without what no model needs; the calls that it makes by it fit the whole."""
    function = schema["function"]
    description = " ".join(function["description"].split())
    parameters = _short(function["parameters"])
    arguments = parameters.get("properties", {})
    for name in _data()["left_out"].get(function["name"], ()):
        arguments.pop(name)
    for name in arguments.keys() & set(_data()["plain"]):
        arguments[name].pop("description", None)
        arguments[name].get("items", {}).pop("description", None)
    return {
        **schema,
        "function": {**function, "description": description, "parameters": parameters},
    }


def in_short(schema: dict[str, Any]) -> dict[str, Any]:
    """A shortened schema with no more than what looks on after a search of ours needs."""
    function = schema["function"]
    short, parameters = _data()["in_short"][function["name"]], function["parameters"]
    left = {name: one for name, one in parameters["properties"].items() if name in short["keeps"]}
    function = {
        **function,
        "description": short["says"],
        "parameters": {**parameters, "properties": left},
    }
    return {**schema, "function": function}


def _short(value: Any, *, names: bool = False) -> Any:
    """A schema shortened; below `properties` and `$defs` the keys are names, which all stay."""
    if isinstance(value, list):
        return [_short(one) for one in value]
    if not isinstance(value, dict):
        return value
    if names:
        return {name: _short(one) for name, one in value.items()}
    value = _without_null(value)
    return {
        key: _short(one, names=key in ("properties", "$defs"))
        for key, one in value.items()
        if key not in _data()["needless"]
    }


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """What may be left out need not be null: one kind in place of "it or null"."""
    kinds = schema.get("anyOf")
    if not isinstance(kinds, list):
        return schema
    left = [kind for kind in kinds if kind != {"type": "null"}]
    rest = {key: one for key, one in schema.items() if key != "anyOf"}
    return {**rest, **left[0]} if len(left) == 1 else {**rest, "anyOf": left}


@cache
def _data() -> dict[str, Any]:
    read: dict[str, Any] = read_yaml(DATA)
    return read
