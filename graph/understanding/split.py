"""Cut a message into requests: only where both sides ask for something of their own."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from graph.understanding.chart import PhraseTrie, trie_of
from graph.understanding.how_many import count_at
from graph.understanding.lexicon import phrases
from graph.understanding.persons import begins_with_person
from graph.understanding.tokens import Token

_ENDS = frozenset({".", "?", "!", ";", "\n"})
_GOING_ON = frozenset({"CART_VERB", "GOING_ON"})
_SOME = frozenset({"a", "an", "some"})
_TAKING_OUT = frozenset({"TAKING_OUT", "CLEARING"})
_NTH = frozenset({"st", "nd", "rd", "th"})
_POINTING = frozenset().union(*(phrases("pointing")[name] for name in ("beside", "articles")))
_AND = frozenset(("and", "but", "&"))
_ASIDE = frozenset(phrases("words")["aside"])
_VERBS = frozenset(phrases("words")["asking_verbs"])
_SUBJECTS = frozenset(phrases("words")["asking_subjects"])
_WHAT = frozenset("what which who where when why how".split())
_WHATS = frozenset("whats wheres hows whos".split())
_HOW = frozenset("long much many soon fast quick quickly often pays far big".split())
_INTRODUCING = frozenset(phrases("words")["introducing"])
MOST_INTRODUCING = 12
# More requests than this in one message are read as part of the last.
MOST_PARTS = 6


@functools.cache
def dialogue_words() -> PhraseTrie:
    """The phrases that carry a dialogue, by type."""
    return trie_of(phrases("dialogue"))


def kinds_at(tokens: Sequence[Token], start: int) -> dict[str, int]:
    """The dialogue types that begin at a token, each with its longest end."""
    found: dict[str, int] = {}
    if start < len(tokens):
        for item in dialogue_words().find(tokens, start):
            found[item.kind] = max(found.get(item.kind, 0), item.end)
    return found


def says_kind(tokens: Sequence[Token], kind: str) -> bool:
    """Whether words of a dialogue type stand anywhere."""
    return any(kind in kinds_at(tokens, place) for place in range(len(tokens)))


def split(tokens: Sequence[Token], text: str, *, answering: bool = False) -> list[list[Token]]:
    """The requests of a message, in order, each as its tokens; at least one.

    Where the customer was asked something (`answering`), a leading yes or no is a part.
    """
    parts: list[list[Token]] = []
    for sentence in sentences(tokens, text):
        for piece in _pieces(sentence, answering=answering and not parts):
            if parts and (len(parts) >= MOST_PARTS or not _stands_alone(piece, parts[-1])):
                parts[-1] = [*parts[-1], *piece]
            else:
                parts.append(piece)
    return parts or [list(tokens)]


def sentences(tokens: Sequence[Token], text: str) -> list[list[Token]]:
    """The sentences of a message, each with the mark that ends it; at least one of any tokens."""
    found: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        broken = index > 0 and "\n" in text[tokens[index - 1].end : token.start]
        if broken and found[-1]:
            found.append([])
        found[-1].append(token)
        if token.text in _ENDS:
            found.append([])
    cut = [sentence for sentence in found if any(t.kind != "symbol" for t in sentence)]
    return cut or ([list(tokens)] if tokens else [])


def _pieces(sentence: Sequence[Token], *, answering: bool) -> list[list[Token]]:
    """A sentence cut at greetings, and at joiners or commas that a request of its own follows."""
    pieces: list[list[Token]] = []
    sentence = sentence[_introduction_end(sentence) :]
    start = 0
    head = (answering and _answer_end(sentence)) or _courtesy_end(sentence)
    if head:
        pieces.append(list(sentence[:head]))
        start = head
    index = start + 1
    while index < len(sentence):
        after = _after_joint(sentence, index)
        asked = after and _asked_after(sentence, start, index, after)
        if asked and "CONDITION" not in kinds_at(sentence, start):
            pieces.append(list(sentence[start:index]))
            start = after
            index = after
        index += 1
    pieces.append(list(sentence[start:]))
    return [piece for piece in pieces if piece]


def _asked_after(sentence: Sequence[Token], start: int, index: int, after: int) -> bool:
    """Whether requests stand on both sides of a joint."""
    kinds = {*kinds_at(sentence, index), *kinds_at(sentence, index + 1)}
    thing = "GOING_ON" in kinds and _only_points(sentence[start:index])
    both = asks(sentence[after:]) and _asked_before(sentence, start, index, after)
    return thing or both or _questioned(sentence, start, index, after)


def _questioned(sentence: Sequence[Token], start: int, index: int, after: int) -> bool:
    """As in "also a lamp, and how long does it take?": a plain question after "and"."""
    joined = any(token.text in _AND for token in sentence[index:after])
    before = [token for token in sentence[start:index] if token.kind == "word"]
    return joined and len(before) > 1 and asks_plainly(sentence[after:])


def asks_plainly(tokens: Sequence[Token]) -> bool:
    """Whether a question begins there, verb before its subject: "could it", "how long"."""
    words = [token.text for token in tokens if token.text not in _ASIDE][:2]
    if len(words) < 2 or words[0] in _WHATS:
        return len(words) > 1
    return (words[0] in _VERBS and words[1] in _SUBJECTS) or (
        words[0] in _WHAT and words[1] in _VERBS | _HOW
    )


def _asked_before(sentence: Sequence[Token], start: int, index: int, after: int) -> bool:
    """Whether a request stands before a joint; of a change to the cart one may only point or count.

    As in "two of the mugs and drop the kettle".
    """
    before = sentence[start:index]
    kinds = {kind for place in range(len(before)) for kind in kinds_at(before, place)}
    if asks(before) or kinds & _TAKING_OUT:
        return True
    follows = {kind for place in (index, after) for kind in kinds_at(sentence, place)}
    counted = bool(before) and count_at(before, 0)[0] is not None
    return bool(follows & _GOING_ON) and (
        _only_points(before) or (counted and "CART_VERB" in follows)
    )


def _only_points(tokens: Sequence[Token]) -> bool:
    """As in "two of the first as well": nothing but places, numbers and small words."""
    placed = [
        place
        for place, token in enumerate(tokens)
        if "DIRECT_ORDINAL" in kinds_at(tokens, place) or (token.glued and token.text in _NTH)
    ]
    beside = (t for n, t in enumerate(tokens) if n not in placed and t.kind == "word")
    return bool(placed) and all(token.text in _POINTING for token in beside)


def _introduction_end(sentence: Sequence[Token]) -> int:
    """Where words that only lead to a request end, as in "two questions: how ..."; else 0."""
    for index, token in enumerate(sentence[:MOST_INTRODUCING]):
        if token.text == ":":
            return index + 1 if asks(sentence[index + 1 :]) else 0
        if token.kind != "symbol" and token.text not in _INTRODUCING:
            return 0
    return 0


def _answer_end(sentence: Sequence[Token]) -> int:
    """Where a leading yes or no ends, if a request of its own follows."""
    kinds = kinds_at(sentence, 0)
    end = max(kinds.get("YES", 0), kinds.get("NO", 0))
    while (
        end < len(sentence)
        and end
        and (sentence[end].kind == "symbol" or sentence[end].text in ("and", "then", "but", "also"))
    ):
        end += 1
    rest = [token for token in sentence[end:] if token.kind != "symbol"]
    return end if end and len(rest) > 2 and asks(rest) else 0


def _courtesy_end(sentence: Sequence[Token]) -> int:
    """Where a leading greeting or thanks ends, if more than itself follows."""
    kinds = kinds_at(sentence, 0)
    end = max(kinds.get("GREETING", 0), kinds.get("THANKS", 0))
    if not end or "YES" in kinds:
        return 0
    while end < len(sentence) and sentence[end].text in (",", "!", ".", "there", "again", "-"):
        end += 1
    rest = [token for token in sentence[end:] if token.kind != "symbol"]
    more = "GREETING" in kinds and len(rest) >= 3 and not _only_courtesy(rest)
    return end if len(rest) >= 2 and (asks(sentence[end:]) or more) else 0


def _after_joint(sentence: Sequence[Token], index: int) -> int:
    """Where the text goes on after a joiner or comma at the token; 0 if there is none."""
    joint = kinds_at(sentence, index).get("JOINER", 0)
    if sentence[index].text in (",", "-", ":") and not sentence[index].glued:
        joint = joint or index + 1
    elif sentence[index].text == ",":
        joint = max(kinds_at(sentence, index + 1).get("JOINER", 0), index + 1)
    return joint if joint < len(sentence) else 0


def asks(tokens: Sequence[Token]) -> bool:
    """Whether the words begin like a request of their own."""
    start = 0
    while start < len(tokens) and (
        tokens[start].kind == "symbol"
        or tokens[start].text
        in ("ok", "so", "well", "please", "then", "also", "and", "yes", "yeah", "no", "actually")
    ):
        start += 1
    kinds = kinds_at(tokens, start)
    if "SHORT" in kinds or begins_with_person(tokens[start:]):
        return True
    if "OPENER" not in kinds or kinds.get("CONTINUES", 0) > kinds["OPENER"]:
        return False
    return sum(1 for token in tokens[start:] if token.kind != "symbol") >= 2


def _stands_alone(piece: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a sentence is a request, not more about the one before it."""
    kinds = kinds_at(piece, 0)
    if "TONGUE" in kinds_at(before, 0) or (piece[0].text in _AND and _changes(piece[1:])):
        return True
    if "CONTINUES" in kinds and kinds["CONTINUES"] >= kinds.get("OPENER", 0):
        return _only_courtesy(before) or piece[-1].text == "?"
    if _only_courtesy(before) or _only_courtesy(piece) or "OPENER" in kinds:
        return True
    if begins_with_person(piece) or (_takes_out(piece) and not _takes_out(before)):
        return True
    if _only_points(before) and piece[0].text in _SOME:
        return True
    if piece[0].text in _AND and asks_plainly(piece[1:]):
        return True
    if asks_plainly(piece):
        return True
    return piece[-1].text == "?" or "YES" in kinds or "NO" in kinds


def _takes_out(tokens: Sequence[Token]) -> bool:
    """As in "we can do without the flute": what goes out is told in a sentence of its own."""
    return says_kind(tokens, "TAKING_OUT")


def _changes(tokens: Sequence[Token]) -> bool:
    """As in "but make the mount two": a change to the cart begins there."""
    return "CART_VERB" in kinds_at(tokens, 0)


def _only_courtesy(tokens: Sequence[Token]) -> bool:
    """Whether hardly more than a greeting, thanks or a plain yes or no is said."""
    kinds = kinds_at(tokens, 0)
    end = max((kinds.get(k, 0) for k in ("GREETING", "THANKS", "YES", "NO")), default=0)
    rest = [token for token in tokens[end:] if token.kind != "symbol"]
    return bool(end) and (not rest or ("GREETING" in kinds and len(rest) <= 3 and not asks(rest)))
