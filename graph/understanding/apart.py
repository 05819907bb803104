"""Cut a message where what is chosen ends and another matter begins, in no words of asking."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.understanding.changing import is_question, retracted_at
from graph.understanding.held_counts import thing_at
from graph.understanding.joints import Joint, joints
from graph.understanding.keys import match_keys
from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import likeliest, telling, words_borne
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.pointing import pool
from graph.understanding.references import references
from graph.understanding.remarks.sentences import tells
from graph.understanding.split import asks, asks_plainly, kinds_at, says_kind
from graph.understanding.taking import taken_clause
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Reference, ShownProduct

_WORDS = {name: frozenset(words) for name, words in phrases("parting").items()}
_ENDS = frozenset(("end", "question"))
_JOINING = frozenset(("and", "also"))
_LOOSE = frozenset(("pronoun", "all", "page"))
# A thing that is wished for is named within so many words, and behind its article within so many.
MOST_LED, MOST_TOLD = 6, 4
# A longer message is told, not ordered: bounds the time on any text.
MOST_TOKENS = 60


@dataclass(frozen=True)
class Sight:
    """What a message may be about: what was shown, talked of and put in the cart."""

    conversation: Conversation
    words: CatalogueWords

    @cached_property
    def near(self) -> list[ShownProduct]:
        """What is in view, in focus or in the cart."""
        before = self.conversation
        near = {one.id for one in (*before.shown, *before.cart)} | {*before.focus}
        return [one for one in pool(before) if one.id in near]

    @cached_property
    def called(self) -> frozenset[str]:
        """The words that tell what is near."""
        return frozenset(word for one in self.near for word in words_borne(one))

    def pointed(self, tokens: Sequence[Token]) -> list[Reference]:
        """What words point at."""
        found = references(tokens, stated(tokens, self.words), self.conversation)
        return [one for one in found if one.product_ids]

    def chooses(self, tokens: Sequence[Token]) -> bool:
        """Whether words may choose a thing that is near: no question, no wish for another."""
        if is_question(tokens) or asks_plainly(tokens) or self.wishes(tokens, loose=False):
            return False
        if self.pointed(tokens):
            return True
        said = telling(tokens)
        return likeliest(said, self.near, self.conversation, self.words) is not None

    def wishes(self, tokens: Sequence[Token], *, loose: bool) -> bool:
        """Whether a thing that is not near is wished for: "and some bulbs".

        `loose` is where the words begin a sentence: then it may be named without an article.
        """
        texts = [token.text for token in tokens]
        said = [text for text in texts if text not in _LEADING][:1]
        if not said or said[0] in _WORDS["back"]:
            return False
        led = self._led(tokens, texts)
        return led or (loose and self._named_first(tokens, said[0]))

    def _led(self, tokens: Sequence[Token], texts: Sequence[str]) -> bool:
        keys = match_keys(tokens)
        for place, text in enumerate(texts[:MOST_LED]):
            before = texts[place - 1] if place else ""
            if before in _WORDS["telling"]:
                continue
            if text in _WORDS["open"]:
                return True
            if text in _WORDS["wishing"]:
                return any(self._is_new(key) for key in keys[place + 1 : place + 1 + MOST_TOLD])
        return False

    def _named_first(self, tokens: Sequence[Token], first: str) -> bool:
        """As in "pears next", "aux cable as backup": a sentence begins with the thing."""
        pairs = [
            (t, k) for t, k in zip(tokens, match_keys(tokens), strict=True) if t.kind == "word"
        ]
        begun = [key for token, key in pairs if token.text not in _LEADING][:2]
        return first not in _WORDS["telling"] and any(self._is_new(key) for key in begun)

    def _is_new(self, key: str) -> bool:
        return self.words.is_noun(key) and key not in self.called


_RETRACTING = frozenset(phrases("changing")["retracting"])
_LEADING = frozenset((*phrases("changing")["leading"], "now", "next", "maybe", "perhaps"))


def cut_apart(
    pieces: Sequence[Sequence[Token]], conversation: Conversation, words: CatalogueWords
) -> list[Sequence[Token]]:
    """The requests of a message, each cut where its two sides are about two matters.

    Only where something is there to be chosen: shown, talked of, or in the cart.
    """
    sight = Sight(conversation, words)
    if not sight.near:
        return [*pieces]
    return [part for piece in pieces for part in _cut(piece, sight)]


def _cut(tokens: Sequence[Token], sight: Sight) -> Iterator[Sequence[Token]]:
    whole = len(tokens) > MOST_TOKENS or retracted_at(tokens)
    for joint in () if whole else joints(tokens):
        before, after = _sides(tokens, joint)
        if any(apart(before, after, joint, sight) for apart in _APART):
            yield before
            yield from _cut(after, sight)
            return
    yield tokens


def _sides(tokens: Sequence[Token], joint: Joint) -> tuple[Sequence[Token], Sequence[Token]]:
    """What stands before a joint, with the mark that ends it, and after it."""
    ended = bool(_ENDS & joint.kinds)
    return tokens[: joint.start + ended], tokens[joint.end :]


def _wishes_more(
    before: Sequence[Token], after: Sequence[Token], joint: Joint, sight: Sight
) -> bool:
    """As in "six bunches of that. And for afters an apple pie"."""
    ended = bool(_ENDS & joint.kinds)
    if not (ended or _JOINING & joint.kinds) or tells(after):
        return False
    return sight.wishes(after, loose=ended or asks(after)) and sight.chooses(before)


def _about_another(
    before: Sequence[Token], after: Sequence[Token], joint: Joint, sight: Sight
) -> bool:
    """As in "the kettle. hm two of the mugs": each names other things that are known."""
    revised = after[0].text in _RETRACTING or _compares((*before, *after))
    if "end" not in joint.kinds or is_question(after) or revised:
        return False
    named, other = (_named(sight.pointed(side)) for side in (before, after))
    return bool(named and other) and named.isdisjoint(other)


def _named(found: Sequence[Reference]) -> set[str]:
    return {pid for one in found if one.kind not in _LOOSE for pid in one.product_ids}


def _compares(tokens: Sequence[Token]) -> bool:
    kinds = {kind for place in range(len(tokens)) for kind in kinds_at(tokens, place)}
    negated = any(token.text in ("not", "than", "instead") for token in tokens)
    return negated or "COMPARING" in kinds or "RETRACTING" in kinds


def _decides(before: Sequence[Token], after: Sequence[Token], joint: Joint, sight: Sight) -> bool:
    """As in "bits included? whatever, the D12": asked, and taken whatever is answered."""
    if "question" not in joint.kinds or is_question(after) or asks_plainly(after):
        return False
    decides = after[0].text in _WORDS["deciding"] or bool(taken_clause(after))
    return decides and not sight.wishes(after, loose=True)


def _refuses_one(
    before: Sequence[Token], after: Sequence[Token], joint: Joint, sight: Sight
) -> bool:
    """As in "5000 yes. charger no", "no fig. orange clove": one goes out, another is chosen."""
    if not (_ENDS | {"comma"}) & joint.kinds or not sight.conversation.cart:
        return False
    for side, other in ((before, after), (after, before)):
        refused = _refused(side, sight)
        if refused is not None:
            return _chooses_other(other, refused, sight)
    return False


def _chooses_other(tokens: Sequence[Token], refused: ShownProduct, sight: Sight) -> bool:
    instead = says_kind(tokens, "AFTER_ALL")
    named = {pid for one in sight.pointed(tokens) for pid in one.product_ids} - {refused.id}
    return not is_question(tokens) and (instead or bool(named))


def _refused(tokens: Sequence[Token], sight: Sight) -> ShownProduct | None:
    """The thing in the cart of which a sentence says no more than that it is to go."""
    start = next((n for n, t in enumerate(tokens) if t.text in _WORDS["refusing"]), None)
    leading = start is not None and all(token.text in _LEADING for token in tokens[:start])
    place = start + 1 if leading and start is not None else 0
    held, end = thing_at(tokens, place, sight.conversation.cart)
    then = tokens[end : end + 2]
    marked = not then[:1] or then[0].kind == "symbol"
    gone = (
        bool(then[:1])
        and then[0].text in _WORDS["out"]
        and (not then[1:] or then[1].kind == "symbol")
    )
    return held if (leading and marked) or gone else None


def _asks_of_it(
    before: Sequence[Token], after: Sequence[Token], joint: Joint, sight: Sight
) -> bool:
    """As in "I'd rather the Insignia one, is it cable free": taken, then asked about."""
    if not {"comma", "and"} & joint.kinds or not asks_plainly(after) or is_question(before):
        return False
    kinds = {kind for place in range(len(before)) for kind in kinds_at(before, place)}
    totals = says_kind(after, "TOTALLING")
    return (totals or bool(kinds & {"TAKING", "INTO_CART"})) and bool(sight.pointed(before))


Apart = Callable[[Sequence[Token], Sequence[Token], Joint, Sight], bool]
_APART: tuple[Apart, ...] = (_refuses_one, _wishes_more, _about_another, _decides, _asks_of_it)
