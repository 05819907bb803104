"""Suite: does the completion that was meant stand among those offered, typed well or not."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from data.progress import Progress
from data.settings import Settings
from evals.catalogues import catalogue_files
from evals.ranking_metrics import interval
from evals.search import opened_catalogue
from knowledge.suggest import Suggestion
from knowledge.words import key

PARTIALS = Path(__file__).parent / "data" / "suggestions.jsonl"
SHOWN = 8
SLIPS = ("swapped", "missing", "doubled", "wrong")
LEAST_SLIPPED = 4
"""Letters of a word from which on a slip leaves it recognisable."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Partial:
    """What was typed so far, and the completion that was meant: of a product its beginning."""

    catalogue: str
    kind: str
    partial: str
    expected: str

    @property
    def held_out(self) -> bool:
        """Whether it was kept from tuning: one of two, by the hash of the completion."""
        return sha256(f"{self.catalogue}:{self.expected}".encode()).digest()[0] % 2 == 1

    def rank(self, found: Sequence[Suggestion]) -> int:
        """Where the completion stands, from 1; 0 where it is not among them."""
        wanted = key(self.expected)
        for place, one in enumerate(found, 1):
            told = key(one.text)
            if told == wanted or (self.kind == "product" and told.startswith(f"{wanted} ")):
                return place
        return 0


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Complete the partials of each catalogue; `data` is the folder of shared data."""
    files, skipped = catalogue_files(data)
    figures: dict[str, Any] = {"skipped": skipped}
    ranks: dict[str, list[tuple[Partial, int]]] = {"as_typed": [], "with_a_slip": []}
    for name, path in files.items():
        partials = [one for one in read_partials() if one.catalogue == name]
        with opened_catalogue(settings, name, path, progress) as shop:
            suggest = shop.products.suggest
            for one in partials:
                ranks["as_typed"].append((one, one.rank(suggest(one.partial, SHOWN))))
                slipped = slip(one.partial)
                ranks["with_a_slip"].append((one, one.rank(suggest(slipped, SHOWN))))
    for form, found in ranks.items():
        figures[form] = dict(_summaries(found))
    return figures


def read_partials(path: Path = PARTIALS) -> list[Partial]:
    """The partials of a file, one JSON a line."""
    return [Partial(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def slip(text: str) -> str:
    """The text with one slip of a finger in one of its words, always the same one."""
    chance = random.Random(text)
    parts = text.split(" ")
    long = [n for n, word in enumerate(parts) if len(word) >= LEAST_SLIPPED and word.isalpha()]
    if not long:
        return text
    chosen = chance.choice(long)
    word = parts[chosen]
    at = chance.randrange(len(word) - 1)
    match chance.choice(SLIPS):
        case "swapped":
            word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case "missing":
            word = word[:at] + word[at + 1 :]
        case "doubled":
            word = word[:at] + word[at] + word[at:]
        case _:
            word = word[:at] + chance.choice(LETTERS.replace(word[at], "")) + word[at + 1 :]
    parts[chosen] = word
    return " ".join(parts)


def _summaries(found: Sequence[tuple[Partial, int]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for part, held_out in (("dev", False), ("held_out", True)):
        of_part = [(one, rank) for one, rank in found if one.held_out == held_out]
        summary: dict[str, Any] = _measures([rank for _, rank in of_part])
        for kind in ("category", "brand", "query", "product"):
            of_kind = [rank for one, rank in of_part if one.kind == kind]
            summary[kind] = _measures(of_kind)
        yield part, summary


def _measures(ranks: Sequence[int]) -> dict[str, Any]:
    """Success@8 with its interval, and the mean reciprocal rank."""
    if not ranks:
        return {"partials": 0}
    hits = [float(rank > 0) for rank in ranks]
    return {
        "partials": len(ranks),
        "success_at_8": round(sum(hits) / len(hits), 3),
        "interval": interval(hits),
        "mrr": round(sum(1 / rank for rank in ranks if rank) / len(ranks), 3),
    }
