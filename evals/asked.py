"""Suite: what customers ask, message by message, in conversations that their writers labelled."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from data.progress import Progress
from data.settings import Settings
from evals.catalogues import store_files
from evals.talk.homes import opened_shop
from evals.turns_read import LABELLED, Recorder, recorded, said
from evals.understanding import KEPT_EXAMPLES, read
from graph.assistant import Assistant
from graph.understanding.kinds import wider

SPLITS = ("dev", "held_out")
Record = dict[str, Any]


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Say each conversation to the shop of its catalogue; figures of both halves.

    A message of one request is right where its first request was read as labelled, one of two
    where both were, after a conversation of which all was heard as labelled; an intent that is
    served as a wider one counts as that.
    """
    places, missing = store_files(data)
    talks = [talk for talk in read(LABELLED) if talk["catalogue"] in places]
    heard = asyncio.run(_said(settings, talks, places, progress))
    halves = {half: [one for one in heard if one["split"] == half] for half in SPLITS}
    return {"skipped": missing, **{half: figures(told) for half, told in halves.items()}}


def is_right(wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether a message was read as labelled."""
    asked, understood = [wider(one) for one in wanted], [wider(one) for one in found]
    return understood[:1] == asked if len(asked) == 1 else set(asked) <= set(understood)


def figures(heard: Sequence[Record]) -> dict[str, Any]:
    """Shares that were right, of one request and of two, and by what was asked."""
    by_intent: dict[str, list[float]] = defaultdict(list)
    for one in heard:
        if len(one["wanted"]) == 1:
            by_intent[wider(one["wanted"][0])].append(float(one["right"]))
    alone = [right for rights in by_intent.values() for right in rights]
    both = [float(one["right"]) for one in heard if len(one["wanted"]) > 1]
    wrong = [one for one in heard if not one["right"]]
    mistaken = Counter(f"{one['wanted'][0]} as {(one['found'] or ['none'])[0]}" for one in wrong)
    return {
        "messages": len(heard),
        "one": _share(alone),
        "two": _share(both),
        "by_intent": {intent: _share(rights) for intent, rights in sorted(by_intent.items())},
        "mistaken": dict(mistaken.most_common(KEPT_EXAMPLES)),
    }


def _share(rights: Sequence[float]) -> dict[str, Any]:
    """How many there were and what share was right; the report tells how sure that is."""
    told = {"right": round(fmean(rights), 4)} if rights else {}
    return {"messages": len(rights), **told}


async def _said(
    settings: Settings, talks: Sequence[Record], places: dict[str, Path | None], progress: Progress
) -> list[Record]:
    heard: list[Record] = []
    for name, place in places.items():
        own = [talk for talk in talks if talk["catalogue"] == name]
        async with opened_shop(settings, name, place, progress) as (assistant, _):
            recorder = recorded(assistant)
            for done, talk in enumerate(own):
                progress(f"talking, {name}", done, len(own))
                heard += [
                    await _heard(talk, place, assistant, recorder)
                    for place in range(len(talk["turns"]))
                ]
    return heard


async def _heard(talk: Record, place: int, assistant: Assistant, recorder: Recorder) -> Record:
    await said(talk, place, assistant, recorder)
    found = recorder.read[0].intents if recorder.read else []
    wanted = talk["turns"][place]["intents"]
    told = {"wanted": wanted, "found": found, "right": is_right(wanted, found)}
    return {"split": talk["split"], **told}
