"""How well messages are understood: whole constraint records, intents, references."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from data.constraints import Constraints
from data.progress import Progress, silent
from data.settings import Settings
from evals import (
    understanding_in_view,
    understanding_pointing,
    understanding_properties,
    understanding_speech,
)
from evals.catalogue_words import vocabulary_of
from evals.ranking_metrics import interval
from evals.support_templates import Half
from evals.understanding_languages import Judged, by_set
from evals.understanding_shared import banking, out_of_scope, support
from graph.understanding.forms import as_noun
from graph.understanding.scoring import IntentScorer
from graph.understanding.types import Conversation, Part
from graph.understanding.understand import Understander
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.vocabulary import CatalogueVocabulary

HERE = Path(__file__).parent / "data"
Record = dict[str, Any]
Scorer = Callable[[Sequence[Record], CachedEmbedder, Path | None], dict[str, Any]]
KEPT_EXAMPLES = 40
# Talk that is neither the shop's business nor surely another's.
_TALK = frozenset({"out_of_scope", "unsafe", "unclear", "greet", "thanks", "goodbye", "smalltalk"})


def run(
    settings: Settings, data: Path | None = None, progress: Progress = silent
) -> dict[str, Any]:
    """The figures of each set in `SETS`, split by split.

    Records over catalogues that the data folder lacks are left out and counted.
    """
    embedder = open_embedder(settings)
    figures: dict[str, Any] = {}
    for place, (name, (file, score)) in enumerate(SETS.items()):
        progress(name, place, len(SETS))
        records = read(file)
        figures[name] = {
            split: score([r for r in records if r["split"] == split], embedder, data)
            for split in SPLITS
            if any(r["split"] == split for r in records)
        }
    if data is not None and (data / "clinc_oos").exists():
        figures["public"] = score_public(embedder, data)
    progress("done", len(SETS), len(SETS))
    return figures


def score_public(embedder: CachedEmbedder, data: Path) -> dict[str, Any]:
    """Figures on public sets in the data folder, in the demo shop's setting."""
    shop = understanders(["demo"], embedder, data)["demo"]
    halves: tuple[Half, ...] = ("dev", "held_out")
    return {
        "support": {half: support(shop, data, half) for half in halves},
        "out_of_scope": {
            half: out_of_scope(shop, data, served(half == "dev"), half) for half in halves
        },
        "banking": banking(shop, data),
    }


def served(tuned: bool) -> list[str]:
    """Messages that a shop serves, of those looked at while tuning or of all others."""
    return [
        record["text"]
        for record in read("intents")
        if (record["split"] == "dev") == tuned
        and not record.get("conversation")
        and not _TALK & set(record["intents"])
    ]


def read(name: str) -> list[Record]:
    """The labelled records of an evaluation file."""
    lines = (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def understanders(
    names: Iterable[str],
    embedder: CachedEmbedder,
    data: Path | None,
    scorer: IntentScorer | None = None,
) -> dict[str, Understander]:
    """One understander a catalogue that is at hand; without a scorer, with the one shipped."""
    vocabularies = {name: vocabulary_of(name, data) for name in sorted(set(names))}
    return {
        name: Understander(partial(_given, vocabulary), embedder, scorer=scorer)
        for name, vocabulary in vocabularies.items()
        if vocabulary is not None
    }


def _given(vocabulary: CatalogueVocabulary) -> CatalogueVocabulary:
    return vocabulary


def score_constraints(
    records: Sequence[Record], embedder: CachedEmbedder, data: Path | None
) -> dict[str, Any]:
    """Exact match of the whole record with its 95 % interval, and how often each field is wrong."""
    shops = understanders((r["catalogue"] for r in records), embedder, data)
    asked = [record for record in records if record["catalogue"] in shops]
    wrong: list[Record] = []
    fields: Counter[str] = Counter()
    hits: list[float] = []
    for record in asked:
        limits = _limits(record, shops[record["catalogue"]])
        found, wanted = comparable(limits.public()), comparable(record["constraints"])
        hits.append(float(found == wanted))
        if found != wanted:
            differing = [k for k in {**found, **wanted} if found.get(k) != wanted.get(k)]
            fields.update(differing)
            said = record.get("query") or record["text"]
            wrong.append({"query": said, "found": found, "wanted": wanted})
    return {
        "records": len(asked),
        "left_out": len(records) - len(asked),
        "exact_match": _share(len(asked) - len(wrong), len(asked)),
        "interval": interval(hits) if hits else [],
        "wrong_fields": dict(fields.most_common()),
        "wrong": wrong[:KEPT_EXAMPLES],
    }


def _limits(record: Record, shop: Understander) -> Constraints:
    """The limits of a query; of a message in a conversation, those in force after it."""
    if "query" in record:
        return shop.constraints(record["query"])[0]
    conversation = Conversation.model_validate(record["conversation"])
    return shop.understand(record["text"], conversation).in_force


def comparable(record: Mapping[str, Any]) -> dict[str, Any]:
    """A constraint record with lists sorted, single values as lists, numbers alike, wooden wood."""
    return {name: _plain(value) for name, value in record.items() if value not in (None, [], {})}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return comparable(value)
    if isinstance(value, list):
        return sorted(as_noun(str(one).casefold()) for one in value)
    if isinstance(value, str):
        return [as_noun(value.casefold())]
    return float(value) if isinstance(value, int | float) and value is not True else value


def score_intents(
    records: Sequence[Record], embedder: CachedEmbedder, data: Path | None
) -> dict[str, Any]:
    """Top-1 of the (first) part's intent; messages with several intents must match in order."""
    shops = understanders((r["catalogue"] for r in records), embedder, data)
    asked = [record for record in records if record["catalogue"] in shops]
    wrong = []
    for record in asked:
        conversation = Conversation.model_validate(record.get("conversation") or {})
        understood = shops[record["catalogue"]].understand(record["text"], conversation)
        found = _in_wanted_order(understood.parts, record["intents"])
        if not _same_intents(found, record["intents"], record.get("also", [])):
            wrong.append({"text": record["text"], "found": found, "wanted": record["intents"]})
    return {
        "records": len(asked),
        "top_1": _share(len(asked) - len(wrong), len(asked)),
        "wrong": wrong[:KEPT_EXAMPLES],
    }


def _in_wanted_order(parts: Sequence[Part], wanted: Sequence[str]) -> list[str]:
    """The intents found; of one request that bears two, neither comes first."""
    found: list[str] = [part.intent for part in parts]
    for place, (part, after) in enumerate(itertools.pairwise(parts)):
        both = [str(part.intent), str(after.intent)]
        if part.text == after.text and list(wanted[place : place + 2]) == both[::-1]:
            found[place : place + 2] = [after.intent, part.intent]
    return found


def _same_intents(found: Sequence[str], wanted: Sequence[str], also: Sequence[str]) -> bool:
    """Whether the intents agree; `also` lists others as good for a single one."""
    if len(wanted) == 1:
        asked = [intent for intent in found if intent not in ("greet", "thanks")] or list(found)
        return len(asked) == 1 and asked[0] in (*wanted, *also)
    return list(found) == list(wanted)


def score_references(
    records: Sequence[Record], embedder: CachedEmbedder, data: Path | None
) -> dict[str, Any]:
    """Whether the products pointed at are exactly those meant, over all parts, in order."""
    shops = understanders((r["catalogue"] for r in records), embedder, data)
    asked = [record for record in records if record["catalogue"] in shops]
    wrong = []
    for record in asked:
        conversation = Conversation.model_validate(record["conversation"])
        understood = shops[record["catalogue"]].understand(record["text"], conversation)
        found = _pointed(understood.parts)
        if found != record["product_ids"]:
            wrong.append({"text": record["text"], "found": found, "wanted": record["product_ids"]})
    return {
        "records": len(asked),
        "exact_match": _share(len(asked) - len(wrong), len(asked)),
        "wrong": wrong[:KEPT_EXAMPLES],
    }


def score_languages(
    records: Sequence[Record], embedder: CachedEmbedder, data: Path | None
) -> dict[str, Any]:
    """Whether language, intents, limits and products are right, language by language.

    Messages in English, and in two languages at once, are sets of their own.
    """
    shops = understanders((r["catalogue"] for r in records), embedder, data)
    return by_set([_judged(r, shops[r["catalogue"]]) for r in records if r["catalogue"] in shops])


def _judged(record: Record, shop: Understander) -> Judged:
    conversation = Conversation.model_validate(record.get("conversation") or {})
    understood = shop.understand(record["text"], conversation)
    found = {
        "language": understood.language,
        "intents": understood.intents,
        "limits": comparable(understood.in_force.public()),
        "products": _pointed(understood.parts),
        "read_as": understood.corrected,
    }
    right = {"language": understood.language in record.get("languages", [record["language"]])}
    if "intents" in record:
        also = record.get("also", [])
        right["intents"] = _same_intents(understood.intents, record["intents"], also)
    if "constraints" in record:
        right["limits"] = found["limits"] == comparable(record["constraints"])
    if "product_ids" in record:
        # What is in focus is meant where no word points.
        focused = record.get("or_focus", False) and not found["products"]
        right["products"] = focused or found["products"] == record["product_ids"]
    return Judged(record["set"], record, right, found)


def _pointed(parts: Sequence[Part]) -> list[str]:
    return list(dict.fromkeys(pid for part in parts for pid in part.product_ids))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def in_shops(score: Callable[..., dict[str, Any]]) -> Scorer:
    """What judges records, given the readers of the shops that they are said in."""

    def scored(
        records: Sequence[Record], embedder: CachedEmbedder, data: Path | None
    ) -> dict[str, Any]:
        shops = understanders((record["catalogue"] for record in records), embedder, data)
        return score(records, shops, data)

    return scored


# What is reported -> the file of its records, and what judges them. "constraints" were written as
# customers type, by people who did not know the reader; the earlier ones mostly after templates.
SETS: Mapping[str, tuple[str, Scorer]] = {
    "constraints": ("search_constraints", score_constraints),
    "follow_ups": ("follow_ups", score_constraints),
    "constraints_earlier": ("constraints", score_constraints),
    "intents": ("intents", score_intents),
    "references": ("references", score_references),
    "languages": ("languages", score_languages),
    "speech": ("speech", in_shops(understanding_speech.score)),
    "pointing": ("pointing", in_shops(understanding_pointing.score)),
    "in_view": ("in_view", in_shops(understanding_in_view.score)),
    "properties": ("properties", in_shops(understanding_properties.score)),
}
# The fresh parts were written at one go, after the others were tuned on.
SPLITS = ("dev", "held_out", "fresh", "fresh2")
