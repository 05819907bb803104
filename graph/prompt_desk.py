"""What the shop's people do with prompts: write, compare, put in use, take back, carry over."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy import Engine

from data.errors import BadFile, InvalidInput
from data.prompt_changes import activate, add_version, change_draft
from data.prompts import Parameters, Prompt, changes_of, version_of, versions_of
from graph.prompt_book import take_in
from graph.prompt_checks import checked_text, demand_known, preview, prompts_known

LONGEST_NOTE = 500
LONGEST_FILE = 2_000_000


class Written(BaseModel):
    """A prompt as it comes from outside."""

    model_config = ConfigDict(extra="ignore")

    name: str
    text: str
    parameters: Parameters = Field(default_factory=Parameters)
    note: str = Field("", max_length=LONGEST_NOTE)


def overview(engine: Engine) -> list[dict[str, Any]]:
    """Each prompt: what it is for, its variables, its versions without their texts."""
    take_in(engine)
    found = versions_of(engine)
    return [
        {
            "name": name,
            **about,
            "active": next((p.version for p in found if _is(p, name, "active")), None),
            "versions": [
                p.model_dump(mode="json", exclude={"text"}) for p in found if p.name == name
            ],
        }
        for name, about in prompts_known().items()
    ]


def one_prompt(engine: Engine, name: str, version: int | None = None) -> Prompt:
    """A version of a prompt; the one in use where none is named.

    Raises:
        NotFound: There is no such prompt or version.
    """
    demand_known(name)
    take_in(engine)
    if version is not None:
        return version_of(engine, name, version)
    return next(one for one in versions_of(engine, name) if one.status == "active")


def shown(engine: Engine, prompt: Prompt) -> dict[str, Any]:
    """A version with its text filled in with sample values, and what was done with the prompt."""
    history = [
        {"version": one.version, "action": one.action, "by": one.by, "at": one.at.isoformat()}
        for one in changes_of(engine, prompt.name)
    ]
    about = prompts_known()[prompt.name]
    told = prompt.model_dump(mode="json")
    return {**told, **about, "preview": preview(prompt), "history": history}


def draft(engine: Engine, written: Written, by: str, version: int | None = None) -> Prompt:
    """Keep a text as a new draft, or as the new text of a draft.

    Raises:
        NotFound: There is no such prompt or draft.
        InvalidInput: The text may not be kept; the message says why.
        ShopError: The version named is no draft.
    """
    take_in(engine)
    text = checked_text(written.name, written.text)
    given = (written.parameters, by, written.note.strip())
    if version is None:
        return add_version(engine, written.name, text, *given)
    return change_draft(engine, written.name, version, text, *given)


def put_in_use(engine: Engine, name: str, version: int, by: str) -> Prompt:
    """Activate a version, checked once more: what a prompt may name may have changed since.

    Raises:
        NotFound: There is none.
        InvalidInput: Its text may not be used any more.
    """
    checked_text(name, one_prompt(engine, name, version).text)
    return activate(engine, name, version, by)


def difference(before: Prompt, after: Prompt) -> dict[str, Any]:
    """What a version changes in another: a unified diff, and the parameters that differ."""
    lines = difflib.unified_diff(
        before.text.splitlines(),
        after.text.splitlines(),
        f"{before.name} {before.version}",
        f"{after.name} {after.version}",
        lineterm="",
        n=2,
    )
    old, new = before.parameters.model_dump(), after.parameters.model_dump()
    changed = {key: [old[key], new[key]] for key in old if old[key] != new[key]}
    return {
        "name": before.name,
        "from": before.version,
        "to": after.version,
        "diff": "\n".join(lines),
        "parameters": changed,
    }


def exported(engine: Engine, name: str | None) -> list[Written]:
    """The prompts in use, or one of them, as `read_file` takes them."""
    names = [name] if name else list(prompts_known())
    found = [one_prompt(engine, one) for one in names]
    return [Written.model_validate(one.model_dump()) for one in found]


def read_file(path: Path) -> list[Written]:
    """The prompts of a file: JSON lines as exported, or a text named after its prompt.

    Raises:
        BadFile: It is neither, or too large. Nothing was kept of it.
    """
    if not path.is_file() or path.stat().st_size > LONGEST_FILE:
        raise BadFile(f"{path.name} is no file that can be read, or it is too large.")
    try:
        text = path.read_text("utf-8")
        if path.suffix in (".md", ".txt"):
            return [Written(name=path.stem, text=text, note=f"From {path.name}.")]
        return list(_lines(text))
    except (UnicodeDecodeError, ValidationError, ValueError) as error:
        raise BadFile(
            f"{path.name} holds no prompts: a line of JSON each, or a .md file."
        ) from error


def keep_all(engine: Engine, written: list[Written], by: str, *, use: bool) -> list[Prompt]:
    """Keep prompts as drafts, or put them in use; all are checked before the first is kept.

    Raises:
        NotFound: There is no prompt of that name.
        InvalidInput: A text may not be kept.
    """
    if not written:
        raise InvalidInput("There is no prompt in it.")
    for one in written:
        checked_text(one.name, one.text)
    kept = [draft(engine, one, by) for one in written]
    return [activate(engine, one.name, one.version, by) for one in kept] if use else kept


def _lines(text: str) -> Iterator[Written]:
    for line in text.splitlines():
        if line.strip():
            yield Written.model_validate(json.loads(line))


def _is(prompt: Prompt, name: str, status: str) -> bool:
    return prompt.name == name and prompt.status == status
