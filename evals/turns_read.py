"""Keep how turns of the dialogues were rightly read: python -m evals.turns_read."""

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

from data.progress import silent
from data.settings import Settings
from evals.talk.choice import NOISE_FROM, SPLIT_FROM, chosen
from evals.talk.goods import choose_goods
from evals.talk.hold import HeldDialogue
from evals.talk.homes import opened_shop
from evals.talk.noise import CLEAN
from evals.talk.suite import dialogues_of
from evals.talk.variants import hold_variants
from evals.understanding import HERE
from graph.assistant import Assistant
from graph.understanding.types import Conversation, Understanding
from graph.understanding.understand import Understander

TURNS = HERE / "turns.jsonl"
Record = dict[str, Any]


@dataclass
class Recorder:
    """Keeps each message that an understander reads, and how."""

    shop: Understander
    read: list[Record] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._understand = self.shop.understand

    def understand(self, text: str, conversation: Conversation) -> Understanding:
        """As the understander does."""
        found = self._understand(text, conversation)
        words, facts = self.shop.as_one(text, conversation)
        intents = [part.intent for part in found.parts]
        self.read.append({"said": text, "text": words, "intents": intents, "facts": facts})
        return found


def recorded(assistant: Assistant) -> Recorder:
    """A recorder of all that the assistant reads from now on."""
    recorder = Recorder(assistant.services.understander)
    vars(assistant.services.understander)["understand"] = recorder.understand
    return recorder


def main() -> None:
    """Write each turn of one request whose expectations all held, of the development half.

    Its words, the facts that held and the intent that served it: the head is trained on them
    beside the exemplars, so that what is right stays right.
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
                for dialogue in dialogues_of(choice, name):
                    goods = choose_goods(dialogue, facts.catalogue)
                    if goods is None:
                        continue
                    recorder.read.clear()
                    [held] = await hold_variants(assistant, dialogue, goods, [CLEAN], facts)
                    kept += _right(held, recorder.read)
    return kept


def _right(held: HeldDialogue, read: Sequence[Record]) -> Iterator[Record]:
    """The turns that went right, of one request that was understood."""
    places = {record["said"]: record for record in read}
    for turn in held.turns:
        record = places.get(turn.said)
        if record and not turn.faults and len(record["intents"]) == 1:
            yield {
                "dialogue": held.dialogue.id,
                **{k: record[k] for k in ("text", "intents", "facts")},
            }


if __name__ == "__main__":
    main()
