"""What the intent head is trained on beside its exemplars: messages in their conversations."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from evals.understanding import read, understanders
from evals.understanding_shared import BITEXT, foreign_texts, support_texts
from evals.understanding_speech import conversation_of
from graph.understanding.evidence import TABLE
from graph.understanding.exemplars import exemplars, fingerprint
from graph.understanding.intents import Said, intent_head
from graph.understanding.samples import Sample, Samples, samples_from
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander
from knowledge.embedding import CachedEmbedder

# Of the public sets' development halves those are shown whose places leave so much over; by the
# others it is chosen how sure is sure enough (`fit_intents.EVERY`).
SHOWN = {"support": (7, (2, 4, 6)), "foreign": (12, (1,))}


def samples(folder: Path, embedder: CachedEmbedder) -> Samples:
    """All that reader and head are trained on, of the development halves.

    Exemplars, messages in their conversations, turns that were rightly read. Among them are
    some of the public support requests and foreign talk (`SHOWN`). Those of the speech set whose
    catalogue the folder lacks are left out.
    """
    records = [record for record in read("speech") if record["split"] == "dev"]
    shops = understanders((record["catalogue"] for record in records), embedder, folder)
    asked = [record for record in records if record["catalogue"] in shops]
    settings = [
        Setting(record["intents"], shops[record["catalogue"]], conversation_of(record, folder))
        for record in asked
    ]
    spoken = (
        _sample(record["text"], record["text"], setting)
        for record, setting in zip(asked, settings, strict=True)
    )
    own = (*spoken, *_exemplars(settings), *_written(shops["demo"]), *_turns())
    kept = (*own, *_public(folder, shops["demo"]))
    known = set(intent_head().intents)
    said = [sample for sample in kept if known.issuperset(sample.intents)]
    return samples_from(said, partial(_alone, shops["demo"]))


def _alone(shop: Understander, text: str) -> Said:
    """A message as it is read where nothing was said before."""
    return shop.as_one(text, Conversation())[0]


@dataclass(frozen=True)
class Setting:
    """A conversation of a shop in which messages of these intents are said."""

    intents: Sequence[str]
    shop: Understander
    conversation: Conversation


def _sample(text: str, group: str, setting: Setting) -> Sample:
    said, facts = setting.shop.as_one(text, setting.conversation)
    return Sample(tuple(dict.fromkeys(setting.intents)), group, said, tuple(facts))


def _exemplars(settings: Sequence[Setting]) -> Iterator[Sample]:
    """Each exemplar said into a conversation where another message asked the same."""
    chance = random.Random(0)
    alike: dict[str, list[Setting]] = {}
    for setting in settings:
        alike.setdefault(setting.intents[0], []).append(setting)
    for exemplar in {one.written: one for one in exemplars()}.values():
        setting = chance.choice(alike[exemplar.intents[0]])
        same = replace(setting, intents=exemplar.intents)
        yield _sample(exemplar.text, exemplar.written, same)


def _written(shop: Understander) -> Iterator[Sample]:
    """Plain messages of one request each, some of them in conversations."""
    for record in read("intents"):
        if record["split"] == "dev":
            before = Conversation.model_validate(record.get("conversation") or {})
            setting = Setting(record["intents"], shop, before)
            yield _sample(record["text"], record["text"], setting)


def _public(folder: Path, shop: Understander) -> Iterator[Sample]:
    """Support requests of one intent, and foreign talk, said into no conversation."""
    requests = ((one.text, BITEXT[one.intent]) for one in support_texts(folder, "dev"))
    foreign = ((text, {"out_of_scope"}) for text in foreign_texts(folder, "dev"))
    for name, told in (("support", requests), ("foreign", foreign)):
        every, places = SHOWN[name]
        for place, (text, intents) in enumerate(told):
            if place % every in places and len(intents) == 1:
                yield _sample(text, text, Setting([*intents], shop, Conversation()))


def _turns() -> Iterator[Sample]:
    """Turns that were rightly read, and messages of one request as their writers labelled them."""
    for record in read("turns"):
        said = Said(record["text"], record["outline"])
        facts, labelled = tuple(record["facts"]), record["labelled"]
        yield Sample(tuple(record["intents"]), record["dialogue"], said, facts, labelled)


def trained_on() -> str:
    """A hash of all that the head is trained on: exemplars, expectations, messages and turns."""
    digest = hashlib.sha256(fingerprint().encode() + TABLE.read_bytes())
    told = [*read("speech"), *read("intents")]
    shown = [record for record in told if record["split"] == "dev"]
    digest.update(json.dumps([shown, read("turns")]).encode())
    return digest.hexdigest()
