"""Reading dialogues: each file checked whole, every mistake told with its dialogue and turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from data.errors import InvalidInput
from data.yaml_file import read_words
from evals.talk.written import Dialogue

FOLDER = Path(__file__).parents[1] / "data" / "dialogues"
HELD_OUT = "held_out"
MOST_TOLD = 20
_TURN = re.compile(r"^(\d+)\.\d+$|^(?:below|above)(?:_all)?\((\d+)")
_GOOD = re.compile(r"\$([a-z]\w*)")
_SAID = re.compile(r"\{([a-z]\w*)\}")


def read_dialogues(place: Path = FOLDER) -> list[Dialogue]:
    """The dialogues of a file or of all files in a folder; an id is given once.

    Those of a file whose name begins with held_out are held out unless they say otherwise.

    Raises:
        InvalidInput: Something in them is no such dialogue; up to 20 mistakes are told.
    """
    files = sorted(place.glob("*.yaml")) if place.is_dir() else [place]
    found: list[Dialogue] = []
    mistakes: list[str] = []
    for file in files:
        split = HELD_OUT if file.stem.startswith(HELD_OUT) else "dev"
        for number, written in enumerate(read_words(file) or (), start=1):
            name = str(written.get("id", f"{file.name}, dialogue {number}"))
            try:
                dialogue = Dialogue.model_validate({"split": split} | written)
            except ValidationError as error:
                mistakes += [f"{name}{_told(one)}" for one in error.errors()]
                continue
            found.append(dialogue)
            mistakes += [f"{name}, {mistake}" for mistake in _unfounded(dialogue)]
    repeated = Counter(one.id for one in found)
    mistakes += [f"{name}: this id is given {n} times" for name, n in repeated.items() if n > 1]
    if mistakes:
        raise InvalidInput("\n".join(mistakes[:MOST_TOLD]))
    return found


def _told(error: Any) -> str:
    """One mistake: the turn, counted from 1, the field, and what is wrong with it."""
    first, *rest = error["loc"] or ("",)
    turn = f", turn {rest.pop(0) + 1}" if first == "turns" and rest else f", {first}"
    field = ".".join(map(str, rest))
    return f"{turn}: {field}{': ' if field else ''}{error['msg']}"


def _unfounded(dialogue: Dialogue) -> Iterator[str]:
    """References to turns that are still to come and to goods that are not there."""
    of_goods = [name for good in dialogue.goods.values() for name in _named(good)]
    for name in of_goods:
        if name not in dialogue.goods:
            yield f"goods: there is no {name}"
    for number, turn in enumerate(dialogue.turns, start=1):
        texts = list(_texts(turn))
        for text in texts:
            later = _TURN.match(text)
            if later and int(later[1] or later[2]) > number:
                yield f"turn {number}: {text} is of a later turn"
        named = {name for text in texts for name in _GOOD.findall(text)}
        if dialogue.goods:
            named |= {name for text in texts for name in _SAID.findall(text)}
        yield from (f"turn {number}: there is no ${name}" for name in named - set(dialogue.goods))


def _named(good: BaseModel) -> Iterator[str]:
    """The other goods that a good is chosen by."""
    for field in type(good).model_fields:
        kind = getattr(good, field)
        if kind is not None:
            yield from [kind.of] if hasattr(kind, "of") else []
            yield from getattr(kind, "different", ())


def _texts(value: Any) -> Iterator[str]:
    """Every text in a part of a dialogue."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        yield from _texts([getattr(value, name) for name in type(value).model_fields])
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, Iterable):
        yield from (text for one in value for text in _texts(one))
