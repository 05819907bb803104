"""What a language model reads of a tool's result: the fields that matter, within a length."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml
from knowledge.categories import leaf_of

DATA = Path(__file__).with_name("results.yaml")


def telling(result: Any, field: str = "") -> Any:
    """A result without what is empty or told elsewhere, its texts cut, what is alike told once."""
    if isinstance(result, dict):
        needless = _left_out(field)
        kept = {key: telling(one, key) for key, one in result.items() if key not in needless}
        kept = {key: one for key, one in kept.items() if one not in (None, "", [], {})}
        return _told_once(_without_implied(_of_its_length(kept, field)))
    if isinstance(result, list | tuple):
        return [telling(one, field) for one in result]
    if isinstance(result, str):
        return _shorter(result, field)
    return result


def compact(value: object) -> str:
    """A value as JSON without a needless space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def _told_once(result: dict[str, Any]) -> dict[str, Any]:
    """The same, with what all records of a list share told once beside it."""
    told: dict[str, Any] = {}
    for key, value in result.items():
        told[key] = value
        if isinstance(value, list) and len(value) > 1 and all(isinstance(v, dict) for v in value):
            names = [*_data()["shared"], *_data()["shared_of"].get(key, ())]
            shared = {name: value[0].get(name) for name in names if name in value[0]}
            shared = {n: v for n, v in shared.items() if all(one.get(n) == v for one in value)}
            if shared:
                value = [{n: v for n, v in one.items() if n not in shared} for one in value]
                told[f"all_{key}"] = shared
            told[key] = _table(value)
    return told


def _table(records: Sequence[dict[str, Any]]) -> Sequence[Any]:
    """The records as rows below the names of their fields, where that is shorter."""
    records = [_flat(one) for one in records]
    fields = list(dict.fromkeys(name for one in records for name in one))
    rows = [fields, *([one.get(name) for name in fields] for one in records)]
    return rows if len(compact(rows)) < len(compact(records)) else records


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """A record with its choices told each by itself, unless one is called as another field."""
    name = _data()["flat"]
    choices = record.get(name)
    if not isinstance(choices, dict) or choices.keys() & record.keys():
        return record
    return {**{key: value for key, value in record.items() if key != name}, **choices}


def _without_implied(record: dict[str, Any]) -> dict[str, Any]:
    """A record without what is so and another of its fields says more exactly."""
    implied = _data()["implied"].items()
    gone = {
        less
        for less, more in implied
        if record.get(more) is not None and bool(record.get(less)) == bool(record[more])
    }
    gone |= {
        less for less, more in _data()["equal"].items() if record.get(less) == record.get(more)
    }
    gone |= {name for name in _data()["if_any"] if not record.get(name)}
    begun = _data()["begun_with"].items()
    gone |= {
        one for one, more in begun if str(record.get(more, "")).startswith(f"{record.get(one)} ")
    }
    gone |= {name for name, as_in in _data()["said_as"].items() if _is_said(record, name, as_in)}
    return {key: value for key, value in record.items() if key not in gone}


def _is_said(record: dict[str, Any], name: str, as_in: Mapping[str, str]) -> bool:
    """Whether a text only says what one of the record's other fields holds."""
    text = str(record.get(name, ""))
    said = (words.format(record[other]) for other, words in as_in.items() if other in record)
    return any(text.startswith(one) for one in said)


def _of_its_length(record: dict[str, Any], field: str) -> dict[str, Any]:
    """A record of choices with no more of them, and of their values, than are worth offering."""
    most = _data()["most"].get(field)
    if most is None:
        return record
    fewer = dict(list(record.items())[: most["entries"]])
    return {
        key: dict(list(value.items())[: most["values"]])
        for key, value in fewer.items()
        if len(value) > 1
    }


def _shorter(text: str, field: str) -> str:
    if field in _data()["last_of_path"]:
        return leaf_of(text)
    ends = _data()["first_part"].get(field)
    text = text.partition(ends)[0] if ends else text
    longest = int(_data()["longest"].get(field, _data()["longest_other"]))
    return text if len(text) <= longest else f"{text[: longest - 2].rstrip()} …"


@cache
def _left_out(field: str) -> frozenset[str]:
    return frozenset(_data()["left_out"]) | frozenset(_data()["left_out_of"].get(field, ()))


@cache
def _data() -> dict[str, Any]:
    read: dict[str, Any] = read_yaml(DATA)
    return read
