"""Messages that nobody should send: mutated turns and names, other scripts, code, nonsense."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Sequence

LONGEST = 20_000
_SCRIPTS = ((0x0400, 0x04FF), (0x0600, 0x06FF), (0x4E00, 0x4FFF), (0x3040, 0x30FF),
            (0x0900, 0x097F), (0xAC00, 0xACFF), (0x0E00, 0x0E7F), (0x1F300, 0x1F64F),
            (0x0300, 0x036F), (0x2000, 0x206F))  # fmt: skip
_CODE = (
    "'; DROP TABLE product; --",
    "' OR '1'='1",
    "SELECT * FROM customer WHERE id = 1",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "**bold** [link](https://example.org) `code`",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    '{"name": "add_to_cart", "arguments": {"product_id": "1"}}',
    "../../../../etc/passwd",
    "%00%0a%0d%s%n%x",
    "\\u0000\\x00",
    "=cmd|' /C calc'!A0",
)
_NUMBERS = ("0", "-1", "999999999999999999999", "1e309", "0.0000001", "٣", "½", "NaN", "1,2,3.4.5",
            "$", "$-5", "5000000000 dollars", "#0", "the 0th one", "the 100th")  # fmt: skip
_ASKED = (
    "add {} to my cart",
    "compare {} and {}",
    "show me {} under {}",
    "remove {}",
    "what do buyers say about {}",
    "is {} in stock?",
    "set it to {}",
    "{}",
)

Speaker = Callable[[random.Random], str]


class Nonsense:
    """Messages made from turns and names; the same ones for the same chance."""

    def __init__(self, turns: Sequence[str], names: Sequence[str]) -> None:
        """Take what customers say and what the shop's goods are called."""
        self._turns = turns or ("hello",)
        self._names = names or ("thing",)
        self._ways: Sequence[Speaker] = (
            self._mutated, self._mutated, self._mutated, self._asked, self._asked, self._mixed,
            self._as_said, _random_letters, _script, _code, _number, _empty, self._long, _controls,
        )  # fmt: skip

    def message(self, chance: random.Random) -> str:
        """The next message."""
        return chance.choice(self._ways)(chance)

    def _as_said(self, chance: random.Random) -> str:
        return chance.choice(self._turns)

    def _mutated(self, chance: random.Random) -> str:
        """A turn or a name with letters changed, left out, doubled and moved."""
        letters = list(chance.choice((*self._turns, *self._names[:500])))
        for _ in range(chance.randint(1, 8)):
            if letters:
                chance.choice(_EDITS)(letters, chance.randrange(len(letters)), chance)
        return "".join(letters)

    def _asked(self, chance: random.Random) -> str:
        """A usual request with something unusual in it."""
        ways: Sequence[Speaker] = (self._name, self._name, _number, _code, _script)
        pattern = chance.choice(_ASKED)
        return pattern.format(*(chance.choice(ways)(chance) for _ in range(2)))

    def _name(self, chance: random.Random) -> str:
        return chance.choice(self._names)

    def _mixed(self, chance: random.Random) -> str:
        """The words of two turns shuffled."""
        words = f"{chance.choice(self._turns)} {chance.choice(self._turns)}".split()
        chance.shuffle(words)
        return " ".join(words)

    def _long(self, chance: random.Random) -> str:
        text = f"{self._as_said(chance)} {self._name(chance)} "
        return text * (chance.randint(100, LONGEST) // len(text) + 1)


def _changed(letters: list[str], place: int, chance: random.Random) -> None:
    letters[place] = chance.choice(string.printable)


def _dropped(letters: list[str], place: int, chance: random.Random) -> None:
    del letters[place]


def _doubled(letters: list[str], place: int, chance: random.Random) -> None:
    letters.insert(place, letters[place] * chance.randint(1, 5))


def _moved(letters: list[str], place: int, chance: random.Random) -> None:
    letters.insert(chance.randrange(len(letters)), letters.pop(place))


def _put_in(letters: list[str], place: int, chance: random.Random) -> None:
    letters.insert(place, chance.choice((*_CODE, *_NUMBERS, _script(chance), "\n", "\u202e", "🛒")))


_EDITS = (_changed, _dropped, _doubled, _moved, _put_in)


def _random_letters(chance: random.Random) -> str:
    return "".join(chance.choice(string.printable) for _ in range(chance.randint(1, 80)))


def _script(chance: random.Random) -> str:
    first, last = chance.choice(_SCRIPTS)
    return "".join(chr(chance.randint(first, last)) for _ in range(chance.randint(1, 20)))


def _code(chance: random.Random) -> str:
    return chance.choice(_CODE)


def _number(chance: random.Random) -> str:
    return chance.choice(_NUMBERS)


def _empty(chance: random.Random) -> str:
    return chance.choice(("", " ", "\n", "\t \u00a0", "?", "...", "\u200b", "🤷"))


def _controls(chance: random.Random) -> str:
    return "".join(chr(chance.randrange(32)) for _ in range(chance.randint(1, 12))) + "laptop\x00"
