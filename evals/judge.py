"""Suite: a language model as judge, and how far it agrees with people's labels."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from data.errors import BadFile, InvalidInput
from data.progress import Progress
from data.settings import Settings
from evals.catalogues import place_of
from evals.judging import Case, Judge, Ruling, demand_judge
from evals.raters import alpha, kappa, resampled
from evals.review_questions import FOLDER, asked_questions

SEED = 5


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Let the judge rule on labelled cases and compare.

    `data` is the folder of shared data, or a file of cases of one's own: JSON lines with `task`
    (answers or reply), `question`, `text` and `labels`, one true or false a person.

    Raises:
        InvalidInput: No judge is set, or there are no labelled cases.
        ModelUnavailable: It answers nothing.
    """
    choice = demand_judge(settings)
    sets = {name: _sample(cases, settings.judge_cases) for name, cases in _labelled(data).items()}
    if not any(sets.values()):
        raise InvalidInput("The suite needs --data: labelled cases, or the shared data.")
    return asyncio.run(_judged(Judge(settings, choice), sets, progress))


async def _judged(judge: Judge, sets: dict[str, list[Case]], progress: Progress) -> dict[str, Any]:
    async with judge:
        found = {
            name: agreement(cases, await judge.rule(cases, name, progress))
            for name, cases in sets.items()
        }
        return {**found, "judge": judge.spent()}


def agreement(cases: Sequence[Case], rulings: Sequence[Ruling]) -> dict[str, Any]:
    """How far the rulings are what people say; of several people's labels the majority counts.

    `alpha_of_people` is among the people alone, `alpha_with_judge` with the judge as one more.
    """
    ruled = [(case, said) for case, said in zip(cases, rulings, strict=True) if said is not None]
    pairs = [(case.label, said) for case, said in ruled]
    found, interval = kappa(pairs), resampled(pairs)
    return {
        "labelled": len(cases),
        "without_a_ruling": len(cases) - len(ruled),
        "equal": _share(sum(one == other for one, other in pairs), len(pairs)),
        "kappa": None if found is None else round(found, 3),
        "kappa_interval": interval.rounded() if interval else None,
        "people_say_yes": _share(sum(label for label, _ in pairs), len(pairs)),
        "judge_says_yes": _share(sum(said for _, said in pairs), len(pairs)),
        "alpha_of_people": _rounded(alpha([case.labels for case in cases])),
        "alpha_with_judge": _rounded(alpha([(*case.labels, said) for case, said in ruled])),
    }


def _labelled(data: Path | None) -> dict[str, list[Case]]:
    if data is not None and data.is_file() and data.suffix == ".jsonl":
        return {data.stem: _read(data)}
    if place_of(data, FOLDER) is None:
        return {}
    asked = [one for one in asked_questions(data) if one.kind == "attributes"]
    return {
        "product_questions": [
            Case("answers", one.question, text, (label,))
            for one in asked
            for label, texts in ((True, one.right), (False, one.wrong))
            for text in texts
        ]
    }


def _read(path: Path) -> list[Case]:
    try:
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
        return [
            Case(r.get("task", "reply"), r["question"], r["text"], tuple(map(bool, r["labels"])))
            for r in records
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadFile(f"{path.name}: a line holds no question, text and labels.") from error


def _sample(cases: Sequence[Case], most: int) -> list[Case]:
    """As many yeses as noes where there are enough, the same ones each time."""
    chance, half = Random(SEED), most // 2
    yes, no = ([case for case in cases if case.label is label] for label in (True, False))
    parts = [chance.sample(part, min(len(part), half)) for part in (yes, no)]
    return [case for part in parts for case in part]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
