"""Keep how turns of conversations are read: python -m evals.turns_read."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from data.progress import silent
from data.settings import Settings
from evals.fit_joints import parted
from evals.talk.choice import NOISE_FROM, SPLIT_FROM, Choice, chosen
from evals.talk.goods import choose_goods
from evals.talk.hold import HeldDialogue
from evals.talk.homes import opened_shop
from evals.talk.noise import CLEAN
from evals.talk.suite import dialogues_of
from evals.talk.truth import Facts
from evals.talk.variants import hold_variants
from evals.understanding import HERE, read
from graph.assistant import Assistant
from graph.reply import Reply, TurnRequest
from graph.understanding.intents import Features, Said, intent_head
from graph.understanding.types import Conversation, Understanding
from graph.understanding.understand import Understander

TURNS = HERE / "turns.jsonl"
LABELLED = "labelled_talk"
COURTESIES = ("greet", "thanks")
CHANGES = ("cart_update", "cart_remove", "cart_clear")
# What a message asks that says which was meant.
CHOOSING = ("cart_add", "refine", "correct", "availability")
# Log-odds so low that no fact makes up for them.
UNHEARD = -1000.0
Record = dict[str, Any]


@dataclass(frozen=True)
class Read:
    """A message, how it was read as one request, and what was understood of it."""

    said: str
    heard: Said
    facts: Sequence[str]
    intents: Sequence[str]
    conversation: Conversation


@dataclass(frozen=True)
class Labelled:
    """Hears nothing in a message but what its writer labelled it with, and courtesies."""

    intents: Sequence[str]

    def raised(self, scores: Features, texts: Sequence[str]) -> Features:
        """Log-odds of which all others are out of reach, one row a request."""
        known = intent_head().intents
        heard = [place for place, one in enumerate(known) if one in {*self.intents, *COURTESIES}]
        only = np.full_like(scores, UNHEARD)
        only[:, heard] = scores[:, heard]
        return only


@dataclass
class Recorder:
    """Keeps each message that an understander reads, and how."""

    shop: Understander
    read: list[Read] = field(default_factory=list)
    # What the messages to come ask, where it is known: the conversation then goes on as if they
    # were rightly heard.
    told: Sequence[str] = ()

    def __post_init__(self) -> None:
        self._understand = self.shop.understand

    def understand(self, text: str, conversation: Conversation) -> Understanding:
        """As the understander does; as told, where that is known."""
        found = self._understand(text, conversation)
        heard, facts = self.shop.as_one(text, conversation)
        intents = [part.intent for part in found.parts]
        self.read.append(Read(text, heard, facts, intents, conversation))
        return self._as_told(text, conversation) if self.told else found

    def _as_told(self, text: str, conversation: Conversation) -> Understanding:
        taught, self.shop.taught = self.shop.taught, Labelled(self.told)
        try:
            return self._understand(text, conversation)
        finally:
            self.shop.taught = taught


def recorded(assistant: Assistant) -> Recorder:
    """A recorder of all that the assistant reads from now on."""
    recorder = Recorder(assistant.services.understander)
    vars(assistant.services.understander)["understand"] = recorder.understand
    return recorder


def main() -> None:
    """Write turns with the words, the facts that held, and what was asked.

    Those of the dialogues' development half that were one request and whose expectations all
    held, with the intent that served it: the head is trained on them beside the exemplars, so
    that what is right stays right. And every message of the development half of the labelled
    conversations, said into what was shown and done before, all of it heard as labelled; of one
    that asks two things its pieces.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    os.environ |= {SPLIT_FROM: "dev", NOISE_FROM: CLEAN}
    kept = asyncio.run(_held(parser.parse_args().data))
    TURNS.write_text("".join(json.dumps(one) + "\n" for one in kept), "utf-8")
    print(json.dumps({"turns": len(kept)}))


async def _held(folder: Path) -> list[Record]:
    choice = chosen(folder)
    kept: list[Record] = []
    with tempfile.TemporaryDirectory(prefix="smartshop-turns-") as home:
        for name, place in choice.places.items():
            settings = Settings(home=Path(home))
            async with opened_shop(settings, name, place, silent) as (assistant, facts):
                recorder = recorded(assistant)
                kept += await _of_dialogues(choice, assistant, facts, recorder)
                kept += await _of_labelled(name, assistant, recorder)
    return kept


async def _of_dialogues(
    choice: Choice, assistant: Assistant, facts: Facts, recorder: Recorder
) -> list[Record]:
    kept: list[Record] = []
    for dialogue in dialogues_of(choice, facts.catalogue.name):
        goods = choose_goods(dialogue, facts.catalogue)
        if goods is None:
            continue
        recorder.read.clear()
        [held] = await hold_variants(assistant, dialogue, goods, [CLEAN], facts)
        kept += _right(held, recorder.read)
    return kept


async def _of_labelled(name: str, assistant: Assistant, recorder: Recorder) -> list[Record]:
    kept: list[Record] = []
    for talk in labelled(name, "dev"):
        for place, turn in enumerate(talk["turns"]):
            await said(talk, place, assistant, recorder)
            for one in recorder.read[:1]:
                kept += _with_pieces(talk["id"], one, turn["intents"], recorder.shop)
    return kept


async def said(talk: Record, place: int, assistant: Assistant, recorder: Recorder) -> None:
    """Say a labelled message into the conversation as it would be if all were rightly heard.

    Where it leaves open which product or which of its sizes is meant, and the next message does
    not tell, the first that is offered is taken: its writer thought it said.
    """
    turn, after = talk["turns"][place], talk["turns"][place + 1 : place + 2]
    recorder.read.clear()
    recorder.told = turn["intents"]
    reply = await assistant.reply(TurnRequest(text=turn["say"], session_id=talk["id"]))
    recorder.told = ()
    if _leaves_open(reply, turn) and not any(next_["intents"][0] in CHOOSING for next_ in after):
        chip = reply.suggestions[0]
        await assistant.reply(TurnRequest(text=chip, session_id=talk["id"]))


def _leaves_open(reply: Reply, turn: Record) -> bool:
    added = any(tool.name == "add_to_cart" and tool.ok for tool in reply.tools)
    return "cart_add" in turn["intents"] and not added and bool(reply.suggestions)


def labelled(catalogue: str, split: str) -> list[Record]:
    """The labelled conversations of one half that are held with a catalogue."""
    return [
        talk for talk in read(LABELLED) if talk["catalogue"] == catalogue and talk["split"] == split
    ]


def _with_pieces(
    talk: str, one: Read, intents: Sequence[str], shop: Understander
) -> Iterator[Record]:
    """A labelled message; the pieces of one that asks several things."""
    pieces = [(intents[0], one.heard, one.facts)]
    if len(intents) > 1:
        pieces = [*parted(one.said, intents, one.conversation, shop)]
    for intent, heard, facts in pieces:
        if _can_be_told(intent, heard, facts):
            yield _kept(talk, intent, heard, facts, labelled=True)


def _can_be_told(intent: str, heard: Said, facts: Sequence[str]) -> bool:
    """Whether a message asks this where it is said now, not only where its writer thought it.

    Nothing changes in an empty cart, and a name alone takes something only if it was asked which.
    """
    if intent in CHANGES:
        return "cart_is_empty" not in facts
    plain = [word for word in heard.outline.split() if word[:1].isalpha()]
    return intent != "cart_add" or "asked" in facts or len(plain) > 1


def _right(held: HeldDialogue, read: Sequence[Read]) -> Iterator[Record]:
    """The turns that went right, of one request that was understood."""
    places = {one.said: one for one in read}
    for turn in held.turns:
        one = places.get(turn.said)
        if one and not turn.faults and len(one.intents) == 1:
            yield _kept(held.dialogue.id, one.intents[0], one.heard, one.facts, labelled=False)


def _kept(
    dialogue: str, intent: str, heard: Said, facts: Sequence[str], *, labelled: bool
) -> Record:
    told = {"text": heard.text, "outline": heard.outline, "facts": list(facts)}
    return {"dialogue": dialogue, "intents": [intent], **told, "labelled": labelled}


if __name__ == "__main__":
    main()
