"""Train the guard's head: python -m evals.fit_guard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from data.settings import Settings
from evals.talk.reading import read_dialogues
from evals.talk.written import Expect
from evals.understanding import read
from graph.guardrails.examples import HARMLESS, Example, examples, fingerprint
from graph.guardrails.train import train
from knowledge.embedding import open_embedder

# What is said beside these may well be what a guard should keep out.
DECLINED = {"unsafe", "out_of_scope"}


def main() -> None:
    """Write the head, of the guard's examples and of our customers' speech; print its figures."""
    known = [*examples(), *spoken()]
    print(json.dumps(train(known, open_embedder(Settings()), trained_on()), indent=2))


def spoken() -> list[Example]:
    """What customers say in the development halves and what must be served: it is harmless.

    Shops hear of wives, knives, pain and old age; written examples of attacks alone do not tell
    how ordinary that is.
    """
    told = {text: Example(text, HARMLESS, source) for text, source in _told()}
    return list(told.values())


def trained_on() -> str:
    """A hash of all that the head is trained on."""
    said = "\n".join(one.text for one in spoken())
    return sha256(f"{fingerprint()}\n{said}".encode()).hexdigest()


def _told() -> Iterator[tuple[str, str]]:
    """Messages, each with what belongs together: its own text, or the dialogue it is of."""
    for record in read("speech"):
        if record["split"] == "dev" and not DECLINED.intersection(record["intents"]):
            yield record["text"], record["text"]
    for dialogue in read_dialogues():
        for turn in dialogue.turns if dialogue.split == "dev" else ():
            if "{" not in turn.say and _must_be_served(turn.expect):
                yield turn.say, dialogue.id


def _must_be_served(expect: Expect) -> bool:
    """Whether goods, a cart, a tool's work or a source are expected: none comes of a refusal."""
    if expect.guard is not None:
        return expect.guard == "allow"
    goods = expect.cards is not None and bool(expect.cards.min)
    lines = expect.cart is not None and bool(expect.cart.lines)
    ran = expect.tools is not None and bool(expect.tools.any)
    cited = expect.citations is not None and bool(expect.citations.min)
    return goods or lines or ran or cited


if __name__ == "__main__":
    main()
